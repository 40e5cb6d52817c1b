/** Parts of the data with the pointers to them. */
import type {
  Ground,
  Grounds,
  InteragencyDocument,
  OwnDocument,
  Procedure,
  Service,
  Variant,
} from '../schema/types.ts'

export type Placed<T> = { readonly value: T; readonly pointer: string }

export function placed<T>(values: readonly T[] | undefined, pointer: string): Placed<T>[] {
  return (values ?? []).map((value, index) => ({ value, pointer: `${pointer}/${index}` }))
}

export type GroundList = {
  /** What the grounds of the list are for, in the genitive. */
  readonly of: string
  readonly key: 'intake' | 'suspension' | 'refusal' | 'corrections' | 'duplicates' | 'leaving'
  readonly grounds: readonly Placed<Ground>[]
}

/** The exhaustive lists of grounds, in the order of the statute. */
export function groundLists({ standard, corrections, duplicates, leaving }: Service): GroundList[] {
  const list = (
    key: GroundList['key'],
    of: string,
    grounds: Grounds | undefined,
    at: string,
  ): GroundList => ({
    key,
    of,
    grounds: placed(grounds?.items, `${at}/items`),
  })
  return [
    list(
      'intake',
      'отказа в приеме документов',
      standard.intakeRefusalGrounds,
      '/standard/intakeRefusalGrounds',
    ),
    list('suspension', 'приостановления', standard.suspensionGrounds, '/standard/suspensionGrounds'),
    list('refusal', 'отказа в предоставлении услуги', standard.refusalGrounds, '/standard/refusalGrounds'),
    list(
      'corrections',
      'отказа в исправлении ошибок',
      corrections.refusalGrounds,
      '/corrections/refusalGrounds',
    ),
    list('duplicates', 'отказа в выдаче дубликата', duplicates.refusalGrounds, '/duplicates/refusalGrounds'),
    list(
      'leaving',
      'отказа в оставлении запроса без рассмотрения',
      leaving.refusalGrounds,
      '/leaving/refusalGrounds',
    ),
  ]
}

export function ownDocuments({ standard }: Service): Placed<OwnDocument>[] {
  return placed(standard.documents.own.items, '/standard/documents/own/items')
}

export function interagencyDocuments({ standard }: Service): Placed<InteragencyDocument>[] {
  return placed(standard.documents.interagency.items, '/standard/documents/interagency/items')
}

export function variantsOf({ variants }: Service): Placed<Variant>[] {
  return placed(variants.items, '/variants/items')
}

export function proceduresOf({ procedures }: Service): Placed<Procedure>[] {
  return placed(procedures, '/procedures')
}

/** Several rules ask for them. */
const ofVariants = new WeakMap<Variant, readonly Procedure[]>()

/** The procedures of a variant in their order; those that do not exist are the loader's concern. */
export function proceduresOfVariant(service: Service, variant: Variant): readonly Procedure[] {
  const known = ofVariants.get(variant)
  if (known) return known
  const found = variant.procedures.flatMap(
    (id) => service.procedures.find((procedure) => procedure.id === id) ?? [],
  )
  ofVariants.set(variant, found)
  return found
}
