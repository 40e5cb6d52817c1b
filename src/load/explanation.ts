/** The entries of docs/diagnostics.md: one chapter a code. */
import { readFileSync } from 'node:fs'

const path = new URL('../../docs/diagnostics.md', import.meta.url)

/** Text of the entry without its heading, as plain text for a console; undefined for an unknown code. */
export function explanation(code: string): string | undefined {
  const chapter = chapters().get(code)
  return chapter && `${code}\n\n${plain(chapter)}`
}

export function explanationCodes(): string[] {
  return [...chapters().keys()]
}

function chapters(): Map<string, string> {
  const [, ...parts] = readFileSync(path, 'utf8').replaceAll('\r\n', '\n').split(/^### /m)
  return new Map(
    parts.map((part) => {
      const [code = '', ...lines] = part.split('\n')
      return [
        code.trim(),
        lines
          .join('\n')
          .replace(/^## [\s\S]*/m, '')
          .trim(),
      ]
    }),
  )
}

/** Markdown marks say nothing on a console. */
function plain(text: string): string {
  return text
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/^```.*$/gm, '')
}
