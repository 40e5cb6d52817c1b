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

/** `locate` gives places in the file; without it the whole profile is one place, named `profile:ID`. */
export function profilePlaces(
  profile: Profile,
  templates: readonly Source[],
  locate?: (pointer: string) => Location,
): ProfilePlaces {
  const sources = [...templates]
  const unread: Source = { name: `profile:${profile.id}`, text: '' }
  const at = (pointer: string): Location =>
    locate?.(pointer) ?? { source: unread, start: { line: 1, column: 1 }, pointer }
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
