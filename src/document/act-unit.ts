/** Units of acts in short form («п. 2 ч. 1 ст. 12»), written out in words: «пунктом 2 части 1 статьи 12». */
import type { GrammaticalCase } from '../model/cases.ts'
import { enumerate, ordinalWord, type UnitNoun, unitNoun } from './grammar.ts'

const abbreviations: Readonly<Record<string, UnitNoun>> = {
  абз: 'абзац',
  подп: 'подпункт',
  пп: 'подпункт',
  п: 'пункт',
  ч: 'часть',
  ст: 'статья',
  гл: 'глава',
  разд: 'раздел',
  прил: 'приложение',
  предл: 'предложение',
}

const head = /(?<![а-яёА-ЯЁ])(абз|подп|пп|п|ч|ст|гл|разд|прил|предл)\.[\s\u00a0]*/g
const value = /^(?:№[\s\u00a0]*)?(?:«[а-я]»|"[а-я]"|[а-я]|[\dIVXLC]+(?:[.-]\d+)*)$/

/** The unit in words, its first part in the asked case, the rest in the genitive; undefined if it cannot be read. */
export function writeOut(unit: string, inCase: GrammaticalCase): string | undefined {
  const parts = split(unit)
  if (!parts) return undefined
  return parts.map((part, index) => partText(part, index === 0 ? inCase : 'genitive')).join(' ')
}

type Part = { readonly noun: UnitNoun; readonly values: readonly string[]; readonly range: boolean }

function split(unit: string): Part[] | undefined {
  const heads = [...unit.matchAll(head)]
  if (heads.length === 0 || unit.slice(0, heads[0]?.index).trim() !== '') return undefined
  const parts: Part[] = []
  for (const [index, match] of heads.entries()) {
    const text = unit
      .slice(match.index + match[0].length, heads[index + 1]?.index)
      .trim()
      .replace(/,$/, '')
    const noun = abbreviations[match[1] ?? '']
    const range = /^\S+[\s\u00a0]+[-–—][\s\u00a0]+\S+$|^\d+[–—]\d+$/.test(text)
    const values = text.split(
      range ? /[\s\u00a0]*[-–—][\s\u00a0]*/ : /[\s\u00a0]*,[\s\u00a0]*|[\s\u00a0]+и[\s\u00a0]+/,
    )
    if (!noun || values.some((one) => !value.test(one))) return undefined
    parts.push({ noun, values, range })
  }
  return parts
}

function partText({ noun, values, range }: Part, inCase: GrammaticalCase): string {
  const plural = values.length > 1
  const shown = values.map((one) => valueText(noun, one, inCase))
  return `${unitNoun(noun, inCase, plural)}\u00a0${range ? shown.join(' – ') : enumerate(shown)}`
}

function valueText(noun: UnitNoun, text: string, inCase: GrammaticalCase): string {
  if (/^["«]?[а-я]["»]?$/.test(text)) return `«${text.replace(/["«»]/g, '')}»`
  // Абзацы and предложения bear no numbers: they are counted in words.
  if (noun === 'абзац' && /^\d+$/.test(text)) return ordinalWord(Number(text), inCase)
  return text
}
