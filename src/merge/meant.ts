import { akin } from '../suggest/akin.ts'
import { nearest } from '../suggest/nearest.ts'
import { several } from '../suggest/several.ts'

/** «возможно, имелось в виду «x»», or names that resemble it; when there are none, some of the names there are. */
export function meant(name: string, names: readonly string[]): string {
  return resembling(name, names) ?? permitted(names)
}

/** The same of the files of a folder: there are too many to name any when none resembles. */
export function meantFile(name: string, names: readonly string[], folder: string): string {
  return (
    resembling(name, names) ??
    `исправьте имя или создайте файл в папке ${folder}; имеющиеся перечисляет команда reglament templates`
  )
}

function resembling(name: string, names: readonly string[]): string | undefined {
  const near = nearest(name, names)
  if (near !== undefined) return `возможно, имелось в виду «${near}»`
  const similar = akin(name, names)
  return similar.length > 0 ? `есть похожие: ${similar.join(', ')}` : undefined
}

function permitted(names: readonly string[]): string {
  return names.length > 0 ? `допустимо: ${several(names)}` : 'здесь не допускается никакое имя'
}
