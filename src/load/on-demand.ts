import type { Location, Source } from '../model/diagnostic.ts'

/** A place that is looked for when it is looked at: most findings and remarks are never shown with theirs. */
export function onDemand(source: Source, pointer: string, find: () => Location): Location {
  let found: Location | undefined
  const place = (): Location => {
    found ??= find()
    return found
  }
  return {
    source,
    get start() {
      return place().start
    },
    get end() {
      return place().end ?? place().start
    },
    pointer,
  }
}
