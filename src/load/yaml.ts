/** The strict reader of YAML, loaded when it is asked: most runs meet no faulty text. */
import { createRequire } from 'node:module'
import type { Alias, Scalar, YAMLMap, YAMLSeq } from 'yaml'

let loaded: typeof import('yaml') | undefined

export function yaml(): typeof import('yaml') {
  loaded ??= createRequire(import.meta.url)('yaml') as typeof import('yaml')
  return loaded
}

export function isAlias(node: unknown): node is Alias {
  return yaml().isAlias(node)
}

export function isMap(node: unknown): node is YAMLMap {
  return yaml().isMap(node)
}

export function isScalar(node: unknown): node is Scalar {
  return yaml().isScalar(node)
}

export function isSeq(node: unknown): node is YAMLSeq {
  return yaml().isSeq(node)
}
