import { expect, test, vi } from 'vitest'
import { barProgress, looks } from '../../src/cli/progress/bar.ts'
import type { World } from '../../src/cli/world.ts'

/** The longest words that a batch of a large agency may bring beside the bar. */
const words: Record<string, string> = {
  value: '50000',
  total: '50000',
  rate: '99,9',
  left: '99 мин 59 с',
  failed: '999',
}

test.each([40, 60, 76, 77, 80, 100, 200])('at %i columns the line of progress does not wrap', (width) => {
  const { format, barsize } = looks(width)
  const line = format.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'bar' ? '█'.repeat(barsize) : (words[name] ?? ''),
  )
  expect(line.length).toBeLessThan(Math.max(width, 55))
})

test('a bar that nobody ends leaves the cursor, and what is printed above it commands nothing', () => {
  const { stderr } = process
  const written: string[] = []
  const isTTY = Object.getOwnPropertyDescriptor(stderr, 'isTTY')
  const write = vi.spyOn(stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  Object.defineProperty(stderr, 'isTTY', { value: true, configurable: true })
  const { begin, say, end } = barProgress({
    width: 80,
    err: () => undefined,
    now: () => 0,
  } as unknown as World)
  begin(20, 20)
  say('\u001b[2Jdone')
  const drawn = written.join('')
  end()
  write.mockRestore()
  if (isTTY) Object.defineProperty(stderr, 'isTTY', isTTY)
  else Reflect.deleteProperty(stderr, 'isTTY')
  expect(drawn).toContain('0 из 20')
  expect(drawn).not.toContain('\u001b[?25l')
  expect(drawn).toContain('␛[2Jdone')
})
