/** Letters of two alphabets that look the same: the mistake in «уpовень» cannot be seen, only told. */

/** A Latin letter and its Cyrillic double stand at the same place. */
const latin = 'aceopxykABCEHKMOPTXY'
const cyrillic = 'асеорхукАВСЕНКМОРТХУ'

/**
 * Whether `written` is `meant` but for letters of the other alphabet, and which. Undefined when
 * the two differ in anything else.
 */
export function strangeLetters(written: string, meant: string): string | undefined {
  const [one, other] = [[...written], [...meant]]
  if (one.length !== other.length) return undefined
  const strange = one.filter((letter, at) => letter !== other[at])
  const isDouble = one.every((letter, at) => letter === other[at] || doubleOf(letter) === other[at])
  if (!isDouble || strange.length === 0) return undefined
  const stem = latin.includes(strange[0] ?? '') ? 'латинск' : 'русск'
  const letters = [...new Set(strange)].map((letter) => `«${letter}»`)
  return letters.length === 1
    ? `${stem}ая буква ${letters[0]}, похожая на нужную`
    : `${stem}ие буквы ${letters.join(', ')}, похожие на нужные`
}

/** What to do about a name that was most probably meant to be `similar`. */
export function meantInstead(written: string, similar: string): string {
  const strange = strangeLetters(written, similar)
  return strange ? `Наберите «${similar}» заново: здесь ${strange}` : `Возможно, имелось в виду «${similar}»`
}

function doubleOf(letter: string): string | undefined {
  const at = latin.indexOf(letter)
  return at >= 0 ? cyrillic[at] : latin[cyrillic.indexOf(letter)]
}
