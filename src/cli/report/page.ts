/** `report.html`: what became of each service, in one file that needs nothing else. No durations: same input, same bytes. */
import { Buffer } from 'node:buffer'
import { unpacked } from '../../batch/packed.ts'
import { escaped } from '../../batch/report-row.ts'
import { countOf, nameOf, type Outcome } from '../outcome.ts'

const style = `body{font:15px/1.45 "PT Sans",Arial,sans-serif;max-width:70em;margin:2em auto;padding:0 1em;color:#1a1a1a}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35em .6em;border-bottom:1px solid #ccc}
.failed{background:#fdecea}.error{color:#a3130c}.warning{color:#7a4d00}.info{color:#444}ul{margin:.3em 0;padding-left:1.2em}
summary{cursor:pointer}a{color:#0a4a8f}code{overflow-wrap:anywhere}
@media(max-width:45em){thead{display:none}tr{display:block;padding:.35em 0;border-bottom:1px solid #ccc}
td{display:block;border:0;padding:.1em .6em}td:first-child{font-weight:bold}td:empty{display:none}
td:last-child:not(:has(details))::before{content:"Замечания: "}}`

/** A whole HTML page in UTF-8; `notReached` services were not begun. Every text of the data is escaped. */
export function reportPage(outcomes: readonly Outcome[], notReached: number, date: string): Uint8Array {
  const failed = countOf(outcomes, 'failed')
  const ordered = [...outcomes].sort(
    (one, other) => rank(one) - rank(other) || compare(nameOf(one), nameOf(other)),
  )
  const reached = `выпущено: ${outcomes.length - failed}, не выпущено: ${failed}`
  const counts = notReached > 0 ? `${reached}, не дошла очередь: ${notReached}` : reached
  const head = `<!DOCTYPE html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Отчет о выпуске административных регламентов</title>
<style>${style}</style>
</head>
<body>
<h1>Отчет о выпуске административных регламентов</h1>
<p>На дату ${escaped(date)}. Услуг: ${outcomes.length + notReached}; ${counts}.</p>
<table>
<thead><tr><th scope="col">Услуга</th><th scope="col">Итог</th><th scope="col">Файлы</th><th scope="col">Замечания</th></tr></thead>
<tbody>
`
  // One string of all rows would be twice as large, and might be longer than a string can be.
  const rows = ordered.flatMap(({ brief }) => [unpacked(brief.row), lineFeed])
  return Buffer.concat([Buffer.from(head), ...rows, Buffer.from(end)])
}

const lineFeed = Buffer.from('\n')

const end = `</tbody>
</table>
</body>
</html>
`

function rank({ kind }: Outcome): number {
  return kind === 'failed' ? 0 : 1
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
