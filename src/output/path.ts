/** Whether a path may be written on any system that the output may be carried to, Windows included. */

export type PathProblem = 'outside' | 'invalid' | 'too-long'

/** Most file systems bound a name at 255 bytes; a Cyrillic letter takes two. */
const longestName = 255

const forbiddenSigns = /[<>:"|?*\\\p{Cc}]/u
/** Names of devices, with any extension: «con.docx» opens no file on Windows. */
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)/i

/** Where a file of a service stands in the output folder. */
export function artifactPath(agency: string, service: string, extension: string): string {
  return `${agency}/${service}/${service}.${extension}`
}

/** What is wrong with a path relative to the output folder; undefined when nothing is. */
export function pathProblem(path: string): PathProblem | undefined {
  const names = path.split('/')
  if (/^([/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..')) return 'outside'
  if (names.some(isInvalid)) return 'invalid'
  return names.some((name) => Buffer.byteLength(name) > longestName) ? 'too-long' : undefined
}

/** One key for all paths that a file system may take for the same file: Windows folds case, macOS forms of letters. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase()
}

function isInvalid(name: string): boolean {
  // Windows drops a final dot or space, so that the file would get another name.
  return name === '' || /[. ]$/.test(name) || forbiddenSigns.test(name) || deviceName.test(name)
}
