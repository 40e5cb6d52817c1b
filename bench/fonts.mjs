/** The TrueType files that every PDF tool of a run draws with. */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const file = (face, name) => require.resolve(`@expo-google-fonts/tinos/${face}/${name}.ttf`)

export const fonts = {
  normal: file('400Regular', 'Tinos_400Regular'),
  bold: file('700Bold', 'Tinos_700Bold'),
  italics: file('400Regular_Italic', 'Tinos_400Regular_Italic'),
  bolditalics: file('700Bold_Italic', 'Tinos_700Bold_Italic'),
}
