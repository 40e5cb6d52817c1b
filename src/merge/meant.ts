import { nearest } from '../suggest/nearest.ts'

/** «возможно, имелось в виду «x»», or the names there are when none is near. */
export function meant(name: string, names: readonly string[]): string {
  const near = nearest(name, names)
  if (near !== undefined) return `возможно, имелось в виду «${near}»`
  return names.length > 0 ? `допустимо: ${names.join(', ')}` : 'здесь не допускается никакое имя'
}
