/** `report.html`: what became of each service, in one file that needs nothing else. No durations: same input, same bytes. */
import { restoreFinding } from '../../batch/stored-finding.ts'
import type { Diagnostic, Severity } from '../../model/diagnostic.ts'
import { countOf, nameOf, type Outcome } from '../outcome.ts'

const words: Record<Severity, string> = { error: 'ошибка', warning: 'замечание', info: 'к сведению' }
const findingsShown = 100

const style = `body{font:15px/1.45 "PT Sans",Arial,sans-serif;max-width:70em;margin:2em auto;padding:0 1em;color:#1a1a1a}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35em .6em;border-bottom:1px solid #ccc}
.failed{background:#fdecea}.error{color:#a3130c}.warning{color:#7a4d00}.info{color:#444}ul{margin:.3em 0;padding-left:1.2em}
summary{cursor:pointer}a{color:#0a4a8f}`

/** A whole HTML page. Every text of the data is escaped. */
export function reportPage(outcomes: readonly Outcome[], date: string): string {
  const failed = countOf(outcomes, 'failed')
  const ordered = [...outcomes].sort(
    (one, other) => rank(one) - rank(other) || compare(nameOf(one), nameOf(other)),
  )
  return `<!DOCTYPE html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Отчет о выпуске административных регламентов</title>
<style>${style}</style>
</head>
<body>
<h1>Отчет о выпуске административных регламентов</h1>
<p>На дату ${escaped(date)}. Услуг: ${outcomes.length}; выпущено: ${outcomes.length - failed}, не выпущено: ${failed}.</p>
<table>
<thead><tr><th scope="col">Услуга</th><th scope="col">Итог</th><th scope="col">Файлы</th><th scope="col">Замечания</th></tr></thead>
<tbody>
${ordered.map(row).join('\n')}
</tbody>
</table>
</body>
</html>
`
}

function row(outcome: Outcome): string {
  const { entry } = outcome
  const files = entry.outputs.map(
    ({ path }) => `<a href="${escaped(encodeURI(path))}">${escaped(extensionOf(path))}</a>`,
  )
  const status = { rendered: 'выпущена', draft: 'выпущен проект', failed: 'не выпущена' }[entry.status]
  return `<tr class="${entry.status}"><td>${escaped(nameOf(outcome))}</td><td>${status}</td><td>${files.join(' ')}</td><td>${findings(outcome)}</td></tr>`
}

function findings({ entry, findings: stored }: Outcome): string {
  if (stored.length === 0) return 'нет'
  const { error, warning, info } = entry.findings
  const shown = stored.slice(0, findingsShown).map(restoreFinding).map(item)
  const rest = stored.length > findingsShown ? `<li>… и еще ${stored.length - findingsShown}</li>` : ''
  const open = entry.status === 'failed' ? ' open' : ''
  return `<details${open}><summary>ошибок: ${error}, замечаний: ${warning}, к сведению: ${info}</summary><ul>${shown.join('')}${rest}</ul></details>`
}

function item({ severity, code, message, hint, location, norm }: Diagnostic): string {
  const place = location
    ? ` <code>${escaped(location.source.name)}:${location.start.line}:${location.start.column}</code>`
    : ''
  const more = [hint, norm && `Основание: ${norm}`].filter((text) => text !== undefined && text !== '')
  const details = more.map((text) => `<br>${escaped(text ?? '')}`).join('')
  return `<li><span class="${severity}">${words[severity]}</span> <code>${escaped(code)}</code>${place}<br>${escaped(message)}${details}</li>`
}

function rank({ kind }: Outcome): number {
  return kind === 'failed' ? 0 : 1
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}
