/** A section under a wrong name: what stands in it is not seen, and all that refers to it is right. */
import { parentOf, pathOf, valueAt } from './pointer.ts'
import { chain, type Placed } from './schema.ts'

/** Where what a reference names is described, by the kind of the reference. */
const sections: Readonly<Record<string, string>> = {
  form: '/forms',
  document: '/standard/documents',
  feature: '/features',
}

/** Whether references of this kind have nothing to refer to only because a name is misspelt, which is told of itself. */
export function hasMisnamedSection(kind: string, service: unknown, root: Placed): boolean {
  const section = sections[kind]
  return section !== undefined && isMisnamed(section, service, root)
}

/** The section is not there, and beside its place stands a field that no schema knows. */
export function isMisnamed(section: string, service: unknown, root: Placed): boolean {
  const owner = valueAt(service, parentOf(section))
  if (typeof owner !== 'object' || owner === null || Object.hasOwn(owner, pathOf(section).at(-1) ?? ''))
    return false
  const known = chain(root, parentOf(section)).at(-1)?.schema.properties
  return known !== undefined && Object.keys(owner).some((key) => !Object.hasOwn(known, key))
}
