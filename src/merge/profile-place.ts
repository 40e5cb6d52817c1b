import type { Location, Source } from '../model/diagnostic.ts'
import type { Profile } from '../schema/types.ts'

/** Places of the skeleton, which the profile wrote. */
export type ProfilePlaces = {
  readonly at: (pointer: string) => Location
  /** The instruction `<?at S L C?>` for a place in the profile. */
  readonly mark: (pointer: string) => string
  /** The templates' sources and after them those of the profile. */
  readonly sources: () => readonly Source[]
}

type Find = (pointer: string) => Location

/** Every regulation of a structure asks for the same places. */
const known = new WeakMap<Find, Map<string, Location>>()

function foundBy(locate: Find): Find {
  const places = known.get(locate) ?? new Map<string, Location>()
  known.set(locate, places)
  return (pointer) => {
    const place = places.get(pointer) ?? locate(pointer)
    places.set(pointer, place)
    return place
  }
}

/** `locate` gives places in the file; without it the whole profile is one place, named `profile:ID`. */
export function profilePlaces(profile: Profile, templates: readonly Source[], locate?: Find): ProfilePlaces {
  const sources = [...templates]
  const unread: Source = { name: `profile:${profile.id}`, text: '' }
  const found = locate && foundBy(locate)
  const at = (pointer: string): Location =>
    found?.(pointer) ?? { source: unread, start: { line: 1, column: 1 }, pointer }
  const indexOf = (source: Source): number => {
    const known = sources.indexOf(source, templates.length)
    return known >= 0 ? known : sources.push(source) - 1
  }
  return {
    at,
    mark: (pointer) => {
      const { source, start } = at(pointer)
      return `<?at ${indexOf(source)} ${start.line} ${start.column}?>`
    },
    sources: () => sources,
  }
}
