/** The head of the page: what it is, its styles, and a policy that lets nothing else in. */
import { createHash } from 'node:crypto'
import type { Document } from '../../model/document.ts'
import { escapeText } from './escape.ts'
import type { Page } from './inline.ts'
import { styleSheet } from './style.ts'
import { widthRules } from './width.ts'

/** Element `head`. Only the style sheet that stands in it may apply: a style smuggled in with the data may not. */
export function headHtml(document: Document, { layout, fits }: Page): string {
  const styles = `\n${styleSheet(layout, document.version)}${widthRules(fits, layout)}`
  const { title, subject, author, keywords } = document.properties
  return `<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy(styles)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${escapeText(title)}</title>
${meta('description', subject)}${meta('author', author)}${meta('keywords', keywords.join(', '))}${meta('date', document.date)}${meta('version', document.version)}<style>${styles}</style>
</head>
`
}

function policy(styles: string): string {
  const hash = createHash('sha256').update(styles, 'utf8').digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
}

function meta(name: string, content: string): string {
  return content === '' ? '' : `<meta name="${name}" content="${escapeText(content)}"/>\n`
}
