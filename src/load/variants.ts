/**
 * What several variants share is written once: in the shared part of the list, or in a variant above that another one
 * is based on. Here each variant gets the fields it does not give itself, and every value keeps its place.
 */
import type { Report } from '../model/diagnostic.ts'
import { join, pathOf, valueAt } from './pointer.ts'
import { type Merged, type Tree, treeOf } from './shared.ts'
import { subjectOf } from './subject.ts'
import { changed, type Field, type Origins } from './variant-change.ts'

const items = '/variants/items'
const shared = '/variants/shared'

/** What is of one variant alone: taken from another it would make two variants of the same applicants. */
const ownFields = new Set(['id', 'name', 'code', 'combination', 'basedOn', 'add', 'except', 'needsReview'])

type Body = ReadonlyMap<string, Field>

/** The same service with every variant complete; `isRepeated` and places know what was written elsewhere. */
export function expandVariants(merged: Merged, report: Report): Merged {
  const variants = valueAt(merged.value, items)
  if (subjectOf(merged.value) !== 'service' || !Array.isArray(variants)) return merged
  const bodies: Body[] = []
  const origins: Origins = new Map()
  const common = bodyOf(treeOf(valueAt(merged.value, shared)), shared)
  const expanded = variants.map((variant: unknown, index) => {
    const own = treeOf(variant)
    const pointer = join(items, index)
    const base = own ? (baseOf(own, variants.slice(0, index), bodies) ?? common) : common
    const body = own ? inherited(own, pointer, base, { merged, origins, report }) : base
    bodies.push(body)
    return own ? complete(own, body) : variant
  })
  if (origins.size === 0) return merged
  const service = merged.value as Tree
  return placed(merged, { ...service, variants: { ...(service.variants as Tree), items: expanded } }, origins)
}

/** The variant must stand above: so none can be based on itself, and a reader has met what is referred to. */
function baseOf({ basedOn }: Tree, above: readonly unknown[], bodies: readonly Body[]): Body | undefined {
  return basedOn === undefined ? undefined : bodies[above.findIndex((one) => treeOf(one)?.id === basedOn)]
}

function bodyOf(own: Tree | undefined, pointer: string): Body {
  const fields = Object.entries(own ?? {}).filter(([key]) => !ownFields.has(key))
  return new Map(fields.map(([key, value]) => [key, { value, origin: join(pointer, key) }]))
}

type Scene = { readonly merged: Merged; readonly origins: Origins; readonly report: Report }

/** A field of the variant replaces that of the base; notes the origin of every field that it does not give. */
function inherited(own: Tree, pointer: string, base: Body, scene: Scene): Body {
  const body = new Map(bodyOf(own, pointer))
  for (const [key, field] of base) if (!body.has(key)) body.set(key, field)
  const final = changed(own, pointer, body, scene)
  for (const [key, { origin, entries }] of final) {
    const here = join(pointer, key)
    if (origin !== here) scene.origins.set(here, origin)
    entries?.forEach((entry, index) => {
      scene.origins.set(join(here, index), entry)
    })
  }
  return final
}

function complete(own: Tree, body: Body): Tree {
  return { ...own, ...Object.fromEntries([...body].map(([key, { value }]) => [key, value])) }
}

function placed(merged: Merged, value: unknown, origins: Origins): Merged {
  const originOf = (pointer: string): string => {
    // Only a field of a variant, or a position of its list, can be taken from elsewhere.
    const path = pointer.startsWith(`${items}/`) ? pathOf(pointer) : []
    for (let depth = Math.min(path.length, 5); depth >= 4; depth -= 1) {
      const start = `/${path.slice(0, depth).join('/')}`
      const origin = origins.get(start)
      if (origin !== undefined) return origin + pointer.slice(start.length)
    }
    return pointer
  }
  return {
    ...merged,
    value,
    locate: (pointer, on) => merged.locate(originOf(pointer), on),
    isInherited: (pointer) => merged.isInherited(originOf(pointer)),
    languageAt: (pointer) => merged.languageAt(originOf(pointer)),
    isRepeated: (pointer) => originOf(pointer) !== pointer || merged.isRepeated(pointer),
  }
}
