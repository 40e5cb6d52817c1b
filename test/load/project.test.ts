import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openProject } from '../../src/load/project.ts'
import { folderRefusal, readRefusal } from '../../src/load/refusal.ts'
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
      expect(findings.map(({ message }) => message)).toEqual([
        'Файл «data/services/archive/loop» не прочитан: это ссылка на папку.',
      ])
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

describe('what stands where a file could and is none is told of', () => {
  const told = (make: (folder: string) => void): string[] => {
    let messages: string[] = []
    inFolder({}, (folder) => {
      make(folder)
      messages = open(folder).findings.map(({ message }) => message)
    })
    return messages
  }
  const path = 'data/services/archive/y.yaml'

  test('a link that leads out of the project, or nowhere, or to itself', () => {
    expect(told((folder) => symlinkSync('/etc/hostname', join(folder, path)))).toEqual([
      `Файл «${path}» не прочитан: это ссылка за пределы папки проекта.`,
    ])
    expect(told((folder) => symlinkSync('/no/such/file', join(folder, path)))).toEqual([
      `Файл «${path}» не прочитан: это ссылка на то, чего нет.`,
    ])
    expect(told((folder) => symlinkSync('y.yaml', join(folder, path)))).toHaveLength(1)
  })

  test('a folder with the name of a file', () => {
    expect(told((folder) => mkdirSync(join(folder, path)))).toEqual([
      `Файл «${path}» не прочитан: это папка.`,
    ])
  })

  test.each(['y.YAML', 'y.Yml', 'y.yaml.txt'])('%s, as an editor of Windows may name it', (name) => {
    const messages = told((folder) => writeFileSync(join(folder, 'data/services/archive', name), 'id: y\n'))
    expect(messages).toEqual([
      `Файл «data/services/archive/${name}» не прочитан: у файлов данных расширение .yaml.`,
    ])
  })

  test('all data behind a link', () => {
    inFolder({}, (folder) => {
      const inner = join(folder, 'inner')
      mkdirSync(inner)
      symlinkSync('/etc', join(inner, 'data'))
      const { project, findings } = open(inner)
      expect(project.services).toEqual([])
      expect(findings.map(({ message }) => message)).toEqual([
        'Файл «data» не прочитан: это ссылка за пределы папки проекта.',
      ])
    })
  })
})

test('the system refuses to read in Russian', () => {
  const refused = (code: string) => Object.assign(new Error(`${code}: permission denied`), { code })
  expect(folderRefusal('data/agencies', refused('EACCES'))).toBe(
    'Папка «data/agencies» не читается: нет права на чтение.',
  )
  expect(readRefusal('data/acts.yaml', refused('EPERM'))).toBe(
    'Файл «data/acts.yaml» не читается: нет права на чтение.',
  )
  expect(readRefusal('data/acts.yaml', refused('EIO'))).toContain('ошибка системы EIO')
})

test('a file that is not there is said to be missing, one in whose place is a folder not', () => {
  inFolder({}, (folder) => {
    const { project } = open(folder)
    expect(() => project.file('data/none.yaml')).toThrow('Файла «data/none.yaml» нет:')
    expect(() => project.file('data/services')).toThrow(
      'Файл «data/services» не читается: на его месте лежит папка.',
    )
  })
})

test('no such folder', () => {
  expect(() => open('/no/such/folder')).toThrow('Папка «/no/such/folder» не найдена.')
})
