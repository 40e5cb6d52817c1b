/** Data come from anybody: what is shown of them may not clear the screen, hide a finding or rename the window. */
import { expect, test } from 'vitest'
import { painter } from '../../src/cli/report/paint.ts'
import { visible } from '../../src/cli/report/visible.ts'
import { inProject, say } from './console.ts'

const path = 'data/services/archive/escape.yaml'
const commanding =
  'id: escape\nagency: archive\n"na\u001b[2Jme": x # \u001b]0;mine\u0007\u001b[8m\u009b1m\u202ede\n'

test.each(['check', 'render'])('%s shows the lines of a file that commands the terminal', (command) =>
  inProject({ [path]: commanding }, async (folder) => {
    const { code, err } = await say(folder, command)
    expect(code).toBe(1)
    expect(err).toContain('"na␛[2Jme": x # ␛]0;mine␇')
    expect(err).toContain('Поля «na␛[2Jme» в файле нет.')
    expect(err).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
  }),
)

test.runIf(process.platform !== 'win32')('the name of a file is data too', () =>
  inProject({ 'data/services/archive/a\u001b[2J.yaml': 'id: a\n' }, async (folder) => {
    const { err } = await say(folder, 'render', '--changed')
    expect(err).toContain('a␛[2J')
    expect(err).not.toContain('\u001b')
  }),
)

test('one sign for one, and the colours of findings stay', () => {
  const paint = painter(true)
  const painted = (['error', 'warning', 'info', 'dim'] as const).map((kind) => paint(kind, 'x')).join('\n')
  expect(visible(painted)).toBe(painted)
  expect(visible('\u0000\u007f\u0085\u202e\t«№» 🙂\n')).toBe('␀␡\ufffd\ufffd\t«№» 🙂\n')
  expect(visible('\u001b[8mhidden\u001b[1m')).toBe('␛[8mhidden␛[1m')
})
