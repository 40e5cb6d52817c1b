/** A service in `report.html`. Made where the service is rendered and remembered with it: a report needs no finding again. */
import type { Severity } from '../model/diagnostic.ts'
import type { ManifestEntry } from '../model/output.ts'
import type { StoredFinding } from './stored-finding.ts'

const words: Record<Severity, string> = { error: 'ошибка', warning: 'замечание', info: 'к сведению' }
const findingsShown = 100

/** One `<tr>` in which every text of the data is escaped. */
export function reportRow(entry: ManifestEntry, findings: readonly StoredFinding[]): string {
  const files = entry.outputs.map(
    ({ path }) => `<a href="${escaped(encodeURI(path))}">${escaped(extensionOf(path))}</a>`,
  )
  const status = { rendered: 'выпущена', draft: 'выпущен проект', failed: 'не выпущена' }[entry.status]
  const name = `${entry.agency}/${entry.service}`
  return `<tr class="${entry.status}"><td>${escaped(name)}</td><td>${status}</td><td>${files.join(' ')}</td><td>${list(entry, findings)}</td></tr>`
}

function list(entry: ManifestEntry, findings: readonly StoredFinding[]): string {
  if (findings.length === 0) return 'нет'
  const { error, warning, info } = entry.findings
  const shown = findings.slice(0, findingsShown).map(item)
  const rest = findings.length > findingsShown ? `<li>… и еще ${findings.length - findingsShown}</li>` : ''
  const open = entry.status === 'failed' ? ' open' : ''
  return `<details${open}><summary>ошибок: ${error}, замечаний: ${warning}, к сведению: ${info}</summary><ul>${shown.join('')}${rest}</ul></details>`
}

function item({ severity, code, message, hint, location, norm }: StoredFinding): string {
  const place = location
    ? ` <code>${escaped(location.source.name)}:${location.start.line}:${location.start.column}</code>`
    : ''
  const more = [hint, norm && `Основание: ${norm}`].filter((text) => text !== undefined && text !== '')
  const details = more.map((text) => `<br>${escaped(text ?? '')}`).join('')
  return `<li><span class="${severity}">${words[severity]}</span> <code>${escaped(code)}</code>${place}<br>${escaped(message)}${details}</li>`
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text of data as text of HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}
