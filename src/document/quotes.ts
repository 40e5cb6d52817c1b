import { type Change, changed } from './change.ts'

/**
 * Straight quotation marks become «ёлочки», inside others „лапки“. A mark without its pair stays straight (it may
 * be an inch); marks that the author chose are left as they are.
 */
export function quotes(text: string): string {
  if (!text.includes('"')) return text
  const open: Opened[] = []
  const pairs: Pair[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '«') open.push({ at, straight: false })
    else if (sign === '»') close(open, false)
    else if (sign !== '"') continue
    else if (opens(text, at)) open.push({ at, straight: true })
    else pairs.push(...paired(open, at))
  }
  return replaced(text, pairs)
}

type Opened = { readonly at: number; readonly straight: boolean }
type Pair = { readonly from: number; readonly to: number; readonly inner: boolean }

/** After a letter, digit or sign a mark closes; before a space it cannot open. */
function opens(text: string, at: number): boolean {
  const before = text[at - 1]
  const after = text[at + 1]
  if (after === undefined || /[\s\u00a0.,;:!?)»]/.test(after)) return false
  return before === undefined || /[\s\u00a0([«„"–—/-]/.test(before)
}

function paired(open: Opened[], at: number): Pair[] {
  const opened = close(open, true)
  return opened ? [{ from: opened.at, to: at, inner: open.length > 0 }] : []
}

/** Takes the last open mark of the kind off, and with it those left open inside. */
function close(open: Opened[], straight: boolean): Opened | undefined {
  const index = open.findLastIndex((one) => one.straight === straight)
  return index < 0 ? undefined : open.splice(index)[0]
}

function replaced(text: string, pairs: readonly Pair[]): string {
  const changes = pairs.flatMap(({ from, to, inner }): Change[] => [
    { at: from, sign: inner ? '„' : '«' },
    { at: to, sign: inner ? '“' : '»' },
  ])
  return changed(
    text,
    changes.sort((left, right) => left.at - right.at),
  )
}
