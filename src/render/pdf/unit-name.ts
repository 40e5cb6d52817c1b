import type { Num } from '../../model/document.ts'

/** Unit that a number belongs to. */
export type UnitKind = 'section' | 'clause' | 'table' | 'appendix'

/** Name of a unit as a reader would look for it: «раздел II», «пункт 4», «подпункт «б»», «таблица 1», «приложение № 3». */
export function unitName(kind: UnitKind, num: Num): string {
  const number = num.text.replace(/[.)]+$/, '')
  switch (kind) {
    case 'section':
      return `раздел ${number}`
    case 'clause':
      return num.level === 0
        ? `пункт ${number}`
        : `подпункт ${/^\p{L}$/u.test(number) ? `«${number}»` : number}`
    case 'table':
    case 'appendix':
      return number.charAt(0).toLowerCase() + number.slice(1)
  }
}

/** «Раздел II, пункт 4»: units from the outermost to the innermost. */
export function placeName(units: readonly string[]): string {
  const place = units.join(', ')
  return place.charAt(0).toUpperCase() + place.slice(1)
}
