/** Output formats named on the command line -> their writers. */
import { UsageError } from '../model/usage-error.ts'
import { findWriter, writers } from '../render/writers.ts'
import { nearest } from '../suggest/nearest.ts'

/** In the order they were named, each once. Throws UsageError for an unknown format. */
export function knownFormats(formats: readonly string[]): string[] {
  return [...new Set(formats)].map((format) => (findWriter(format) ?? unknown(format)).format)
}

/** «docx – документ Word …» lines for the help. */
export function formatList(): string {
  return writers.map(({ format, title }) => `${format} – ${title}`).join('; ')
}

/** For the help: which standard is for what. PDF/UA-1 goes with all but PDF/A-1b, which has no room for it. */
export const pdfProfileList =
  'a-3a – PDF/A-3a с исходными данными внутри; a-2a – PDF/A-2a; a-1b – PDF/A-1b (ИСО 19005-1) для МЭДО; plain – без PDF/A'

function unknown(format: string): never {
  const known = writers.map((entry) => entry.format)
  const similar = nearest(format, known)
  const remedy = similar ? `возможно, имелось в виду «${similar}»` : `имеются ${known.join(', ')}`
  throw new UsageError(`Формата «${format}» нет: ${remedy}.`)
}
