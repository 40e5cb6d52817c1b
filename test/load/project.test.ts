import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openProject } from '../../src/load/project.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { UsageError } from '../../src/model/usage-error.ts'
import { inFolder, packageRoot, servicePath } from '../support/load-project.ts'

function open(folder: string) {
  const findings: Diagnostic[] = []
  return { project: openProject(folder, packageRoot, (finding) => void findings.push(finding)), findings }
}

test('services, agencies and templates are found, sorted', () => {
  inFolder({}, (folder) => {
    for (const name of ['b', 'a', 'B'])
      writeFileSync(join(folder, `data/services/archive/${name}.yaml`), 'id: x\n')
    const { project } = open(folder)
    expect(project.services.map(({ id }) => id)).toEqual(['B', 'a', 'b', 'certificate'])
    expect([...project.agencies]).toEqual([['archive', 'data/agencies/archive.yaml']])
    expect(project.templatePaths).toEqual([...project.templatePaths].sort())
    expect(project.templatePaths).toContain('templates/profiles/1228-2021.yaml')
  })
})

describe('what is not part of the project', () => {
  test('a link that leads out of it', () => {
    inFolder({}, (folder) => {
      const outside = join(tmpdir(), `outside-${process.pid}.yaml`)
      writeFileSync(outside, 'id: outside\n')
      symlinkSync(outside, join(folder, 'data/services/archive/outside.yaml'))
      symlinkSync(tmpdir(), join(folder, 'data/services/elsewhere'))
      expect(open(folder).project.services.map(({ path }) => path)).toEqual([servicePath])
      rmSync(outside)
    })
  })

  test('a link that leads back to it', () => {
    inFolder({}, (folder) => {
      symlinkSync(join(folder, 'data'), join(folder, 'data/services/archive/loop'))
      const { project, findings } = open(folder)
      expect(project.services.map(({ path }) => path)).toEqual([servicePath])
      expect(findings).toEqual([])
    })
  })

  test('hidden files', () => {
    inFolder({ 'data/services/archive/.hidden.yaml': 'id: x\n' }, (folder) => {
      expect(open(folder).project.services).toHaveLength(1)
    })
  })

  test('a path that leads out of it', () => {
    inFolder({}, (folder) => {
      expect(() => open(folder).project.file('data/../../x.yaml')).toThrow(UsageError)
    })
  })
})

describe('files that would be passed over in silence', () => {
  test('another ending', () => {
    inFolder({ 'data/services/archive/x.yml': 'id: x\n' }, (folder) => {
      expect(open(folder).findings).toMatchObject([
        {
          code: 'data/file-ignored',
          severity: 'warning',
          location: { source: { name: 'data/services/archive/x.yml' } },
        },
      ])
    })
  })

  test('a service in no folder of an agency', () => {
    inFolder({ 'data/services/x.yaml': 'id: x\n' }, (folder) => {
      mkdirSync(join(folder, 'data/services/archive/deep'))
      writeFileSync(join(folder, 'data/services/archive/deep/y.yaml'), 'id: y\n')
      expect(open(folder).findings.map(({ location }) => location?.source.name)).toEqual([
        'data/services/archive/deep/y.yaml',
        'data/services/x.yaml',
      ])
    })
  })
})

test('no such folder', () => {
  expect(() => open('/no/such/folder')).toThrow('Папка «/no/such/folder» не найдена.')
})
