/** A step of the build: writes beside the built code what need not be worked out in every run. */
import { rmSync, writeFileSync } from 'node:fs'
import { compiledFile } from '../load/compiled.ts'
import { compiledText } from '../load/precompile.ts'
import { loadProfiles } from '../load/profile.ts'
import { openProject } from '../load/project.ts'
import { shipped, templateFiles } from '../load/ship.ts'
import { shippedPath } from '../load/shipped.ts'
import { codePath, indexPath } from '../load/shipped-templates.ts'
import { buildTemplates } from '../pipeline.ts'
import { packageRoot } from './command.ts'

// What an earlier build has written must not be taken for what is read now.
for (const path of [compiledFile, shippedPath, indexPath, codePath]) rmSync(path, { force: true })
const project = openProject(packageRoot, packageRoot, () => undefined)
const profiles = loadProfiles(project, () => undefined)
const { index, code } = templateFiles(project, buildTemplates(project, profiles))
const values = shipped(project)
writeFileSync(compiledFile, compiledText())
writeFileSync(shippedPath, JSON.stringify(values))
writeFileSync(indexPath, JSON.stringify(index))
writeFileSync(codePath, code)
