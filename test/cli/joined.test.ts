/** dist/, joined and lightened by bundle.js, writes what the compiled modules of build/ write. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('../..', import.meta.url).pathname

/** The files of a service as `folder` renders them. */
function rendered(folder: string, id: string): Buffer[] {
  const out = mkdtempSync(join(tmpdir(), 'joined-'))
  const options = ['--date', '2026-11-23', '--format', 'docx,pdf', '--out', out, '--quiet']
  execFileSync(process.execPath, [join(root, folder, 'cli/main.js'), 'render', id, ...options], {
    cwd: root,
    stdio: 'pipe',
  })
  const files = ['docx', 'pdf'].map((extension) =>
    readFileSync(join(out, `teplo-servis/${id}/${id}.${extension}`)),
  )
  rmSync(out, { recursive: true })
  return files
}

test('the same bytes', () => {
  const [docx, pdf] = rendered('build', 'customer-care')
  const joined = rendered('dist', 'customer-care')
  expect(joined[0]?.equals(docx ?? Buffer.alloc(0))).toBe(true)
  expect(joined[1]?.equals(pdf ?? Buffer.alloc(0))).toBe(true)
})

test('licences of what is joined are told', () => {
  const text = readFileSync(join(root, 'dist/licences.txt'), 'utf8')
  for (const name of ['handlebars', 'yaml', 'docx', 'pdfkit', 'fontkit', 'saxes'])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
})
