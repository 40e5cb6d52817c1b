/** What the rules say to the author of a file in Russian keys: no field under a name he did not write. */
import { expect, test } from 'vitest'
import { inAuthorsWords } from '../../src/load/author-words.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { broken } from './cases.ts'
import { broughtBy } from './subject.ts'

/** The sample that the cases spoil. */
const file = { id: 'gpzu', agency: 'krasnodar', path: 'data/services/krasnodar/gpzu.yaml' }

function told(finding: Diagnostic): Diagnostic {
  const found: Diagnostic[] = []
  inAuthorsWords({ language: 'russian', subject: 'service', file }, (one) => void found.push(one))(finding)
  return found[0] ?? finding
}

/** Latin words that are no field: options of the command, names of files and of profiles, identifiers of the data. */
const named = /--[a-z-]+|[\w./-]+\.(?:yaml|hbs|ts)|templates\/[\w/]*|data\/[\w/]*|«[^»]*»|\([a-z0-9, -]+\)/g

function latin(text: string): string[] {
  return text.replace(named, '').match(/[a-zA-Z][\w.]*[a-zA-Z]/g) ?? []
}

test.each(broken.map((one, index) => [`${one.code} ${index + 1}`, one] as const))(
  '%s',
  (_, { code, spoil }) => {
    for (const finding of broughtBy(spoil)) {
      if (finding.code !== code || finding.location?.source.name !== file.path) continue
      const { message, hint = '' } = told(finding)
      expect(latin(`${message} ${hint}`)).toEqual([])
    }
  },
)
