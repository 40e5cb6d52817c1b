/** Which part of a package leads to which. */
import type { Parts } from '../../../ooxml/unzip.ts'
import { childrenOf, parseXml } from '../../../ooxml/xml.ts'

export type Relation = {
  readonly id: string
  /** Last word of the type: `styles`, `header`, `image`. */
  readonly type: string
  /** Path from the root of the package, or an address outside. */
  readonly target: string
  readonly isExternal: boolean
}

/** Of a part by its path, of the package as a whole for an empty one. */
export function relationsOf(parts: Parts, path: string): Relation[] {
  const folder = path.replace(/[^/]*$/, '')
  const bytes = parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`)
  const root = bytes && parseXml(new TextDecoder().decode(bytes))
  return childrenOf(root, 'Relationship').flatMap(({ attributes }) => {
    const target = attributes.get('Target') ?? ''
    const isExternal = attributes.get('TargetMode') === 'External'
    const type = (attributes.get('Type') ?? '').replace(/^.*\//, '')
    return [
      {
        id: attributes.get('Id') ?? '',
        type,
        target: isExternal ? target : inside(folder, target),
        isExternal,
      },
    ]
  })
}

/** `..` never leads above the root. */
function inside(folder: string, target: string): string {
  const steps = target.startsWith('/') ? target.split('/') : [...folder.split('/'), ...target.split('/')]
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
