/**
 * A growing store of bytes. Content and objects are written into it sign by sign: strings would be built, joined and
 * copied for every word of the document.
 */
export type ByteSink = { bytes: Uint8Array; length: number }

export function byteSink(size: number): ByteSink {
  return { bytes: new Uint8Array(size), length: 0 }
}

/** Makes room for `more` bytes. */
export function reserve(sink: ByteSink, more: number): void {
  if (sink.length + more <= sink.bytes.length) return
  const larger = new Uint8Array(2 * (sink.length + more))
  larger.set(sink.bytes)
  sink.bytes = larger
}

/** Adds text, one byte a character. */
export function write(sink: ByteSink, text: string): void {
  reserve(sink, text.length)
  const { bytes } = sink
  let at = sink.length
  for (let index = 0; index < text.length; index++) bytes[at++] = text.charCodeAt(index)
  sink.length = at
}

export function writeBytes(sink: ByteSink, bytes: Uint8Array): void {
  reserve(sink, bytes.length)
  sink.bytes.set(bytes, sink.length)
  sink.length += bytes.length
}

const zero = 0x30
const minus = 0x2d
/** Digits and the sign of any number that a file holds. */
const longest = 20

export function writeInteger(sink: ByteSink, value: number): void {
  reserve(sink, longest)
  const { bytes } = sink
  let rest = Math.abs(value)
  if (value < 0) bytes[sink.length++] = minus
  let length = 1
  for (let power = 10; power <= rest; power *= 10) length++
  sink.length += length
  for (let at = sink.length - 1; length > 0; length--, at--) {
    bytes[at] = zero + (rest % 10)
    rest = Math.trunc(rest / 10)
  }
}

/** Lengths and places: two decimals are finer than any printer. */
export function writeDecimal(sink: ByteSink, value: number): void {
  const hundredths = Math.round(value * 100)
  const whole = Math.trunc(hundredths / 100)
  const rest = Math.abs(hundredths - whole * 100)
  if (hundredths < 0 && whole === 0) write(sink, '-')
  writeInteger(sink, whole)
  if (rest === 0) return
  write(sink, rest < 10 ? '.0' : '.')
  writeInteger(sink, rest % 10 === 0 ? rest / 10 : rest)
}
