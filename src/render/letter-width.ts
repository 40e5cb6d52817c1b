/**
 * Widths of the letters of Times New Roman: how wide a column must be is known before any font is read, and is the same
 * in every format. Tinos, which the PDF is set in, has the same widths; a test compares them.
 */

/** Widths in 2048ths of an em of neighbouring characters, by the first of them. */
type Widths = readonly (readonly [number, readonly number[]])[]

const regular: Widths = [
  [
    0x20,
    [
      512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024,
      1024, 1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479,
      1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479,
      1479, 1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024,
      569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909,
      983, 410, 983, 1108,
    ],
  ],
  [0xa0, [512]],
  [0xab, [1024]],
  [0xbb, [1024]],
  [0x401, [1251]],
  [
    0x410,
    [
      1479, 1176, 1366, 1184, 1397, 1251, 1835, 1026, 1479, 1479, 1366, 1389, 1821, 1479, 1479, 1479, 1139,
      1366, 1251, 1450, 1618, 1479, 1479, 1331, 2066, 2066, 1446, 1786, 1176, 1352, 2105, 1366, 909, 1042,
      967, 840, 1042, 909, 1415, 809, 1096, 1096, 995, 1022, 1296, 1096, 1024, 1096, 1024, 909, 895, 1024,
      1327, 1024, 1096, 1030, 1577, 1577, 1059, 1376, 934, 879, 1530, 942,
    ],
  ],
  [0x451, [909]],
  [0x2010, [682, 682, 1024, 1024, 2048, 2048]],
  [0x2018, [682, 682, 682, 682, 909, 909, 909]],
  [0x2116, [1954]],
]

const bold: Widths = [
  [
    0x20,
    [
      512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024,
      1024, 1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479,
      1479, 1366, 1251, 1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593, 1251, 1593, 1479, 1139, 1366,
      1479, 1479, 2048, 1479, 1479, 1366, 682, 569, 682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682,
      1024, 1139, 569, 682, 1139, 569, 1706, 1139, 1024, 1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024,
      1024, 909, 807, 451, 807, 1065,
    ],
  ],
  [0xa0, [512]],
  [0xab, [1024]],
  [0xbb, [1024]],
  [0x401, [1366]],
  [
    0x410,
    [
      1479, 1354, 1366, 1303, 1409, 1366, 2025, 1081, 1593, 1593, 1485, 1526, 1933, 1593, 1593, 1593, 1251,
      1479, 1366, 1503, 1759, 1479, 1593, 1503, 2249, 2249, 1567, 2011, 1354, 1389, 2306, 1479, 1024, 1024,
      1106, 930, 1036, 909, 1485, 823, 1180, 1180, 1180, 1149, 1395, 1180, 1024, 1180, 1139, 909, 1006, 1024,
      1417, 1024, 1180, 1155, 1729, 1729, 1194, 1599, 1083, 885, 1565, 1108,
    ],
  ],
  [0x451, [909]],
  [0x2010, [682, 682, 1024, 1024, 2048, 2048]],
  [0x2018, [682, 682, 682, 682, 1024, 1024, 1024]],
  [0x2116, [2058]],
]

/** Of a character that is not listed, such as a letter of another alphabet: that of «м». */
export const otherWidth = 1296

/** Nothing is drawn for these. */
const invisible = [0xad, 0x200b, 0x2060]

/** Units of an em that widths are given in. */
export const em = 2048
const lastCode = 0x2200

const widths = { regular: byCode(regular), bold: byCode(bold) }

/** Widths of letters by their code; a code beyond the table has `otherWidth`. Nothing is kerned, as in Word. */
export function letterTable(isBold: boolean): Uint16Array {
  return isBold ? widths.bold : widths.regular
}

/** Width of a text in em. */
export function letterWidths(text: string, isBold: boolean): number {
  const known = letterTable(isBold)
  let width = 0
  for (let index = 0; index < text.length; index++) width += known[text.charCodeAt(index)] ?? otherWidth
  return width / em
}

function byCode(list: Widths): Uint16Array {
  const known = new Uint16Array(lastCode).fill(otherWidth)
  for (const [first, values] of list) known.set(values, first)
  for (const code of invisible) known[code] = 0
  return known
}
