/** A step of the build: writes beside the built code what need not be worked out in every run. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compiledFile, verdictFile } from '../load/compiled.ts'
import { compiledText, verdictText } from '../load/precompile.ts'
import { loadProfiles } from '../load/profile.ts'
import { openProject } from '../load/project.ts'
import { schemaFileOf, schemaNames, schemaPath } from '../load/schema.ts'
import { shipped, templateFiles } from '../load/ship.ts'
import { shippedPath } from '../load/shipped.ts'
import { codePath, indexPath } from '../load/shipped-templates.ts'
import { buildTemplates } from '../pipeline.ts'
import { envelopesFolder } from '../render/built-envelopes.ts'
import { envelopesOf } from '../render/docx/envelope.ts'
import type { Layout } from '../schema/types.ts'
import { packageRoot } from './command.ts'

// What an earlier build has written must not be taken for what is read now.
for (const path of [compiledFile, ...schemaNames.map(verdictFile), shippedPath, indexPath, codePath])
  rmSync(path, { force: true })
rmSync(envelopesFolder, { recursive: true, force: true })
for (const file of schemaNames.map(schemaFileOf))
  cpSync(join(packageRoot, 'src/schema', file), schemaPath(file))
const project = openProject(packageRoot, packageRoot, () => undefined)
const profiles = loadProfiles(project, () => undefined)
const { index, code } = templateFiles(project, buildTemplates(project, profiles))
const values = shipped(project)
writeFileSync(compiledFile, compiledText())
for (const name of schemaNames) {
  mkdirSync(dirname(verdictFile(name)), { recursive: true })
  writeFileSync(verdictFile(name), verdictText(name))
}
writeFileSync(shippedPath, JSON.stringify(values))
writeFileSync(indexPath, JSON.stringify(index))
writeFileSync(codePath, code)
const layouts = Object.entries(values.files).filter(([path]) => path.startsWith('templates/layouts/'))
const indents = layouts.map(([, { value }]) => (value as Layout).indent.firstLine)
mkdirSync(envelopesFolder, { recursive: true })
for (const [key, envelope] of await envelopesOf([...new Set(indents)].sort()))
  writeFileSync(join(envelopesFolder, `${key}.json`), JSON.stringify(envelope))
