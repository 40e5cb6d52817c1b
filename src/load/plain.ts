/** YAML nodes -> plain values, with the limits and refusals that YAML itself does not know. */
import type { Alias, Node, Pair, Scalar, YAMLMap } from 'yaml'
import type { Report, Source } from '../model/diagnostic.ts'
import { maximumDepth } from './depth.ts'
import { rangeOf } from './locate.ts'
import { checkComment, checkNumber, checkText, forbiddenKeys, startsUnusual } from './scalar.ts'
import { isAlias, isMap, isScalar, isSeq } from './yaml.ts'
import { yamlMessages } from './yaml-messages.ts'

/** Values that aliases may add in one file: enough for shared texts, nothing for a «billion laughs». */
const maximumAliased = 10_000

type State = {
  readonly source: Source
  readonly report: Report
  readonly named: Map<string, Node>
  readonly anchors: Map<Alias, Node>
  readonly open: Set<Node>
  depth: number
  aliased: number
  insideAlias: number
  exhausted: boolean
}

/** Undefined when a limit was met; every other fault is reported and leaves a value to go on with. */
export function plainValue(
  source: Source,
  root: Node | null,
  report: Report,
): { value: unknown; anchors: ReadonlyMap<Alias, Node> } | undefined {
  const state: State = {
    source,
    report,
    named: new Map(),
    anchors: new Map(),
    open: new Set(),
    depth: 0,
    aliased: 0,
    insideAlias: 0,
    exhausted: false,
  }
  const value = root ? convert(root, state) : null
  return state.exhausted ? undefined : { value, anchors: state.anchors }
}

function convert(node: Node, state: State): unknown {
  if (state.exhausted) return null
  if (state.insideAlias > 0) countAliased(node, state)
  if (isAlias(node)) return convertAlias(node, state)
  if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor && state.insideAlias === 0) {
    state.named.set(node.anchor, node)
  }
  if (node.tag) refuse(node, state, 'data/yaml-tag', yamlMessages.TAG_RESOLVE_FAILED)
  if (isScalar(node)) return convertScalar(node, state)
  state.open.add(node)
  state.depth++
  const value = convertCollection(node, state)
  state.depth--
  state.open.delete(node)
  return value
}

function convertCollection(node: Node, state: State): unknown {
  if (state.depth > maximumDepth) {
    exhaust(
      node,
      state,
      yamlMessages.RESOURCE_EXHAUSTION.code,
      `Вложенность данных больше ${maximumDepth} уровней.`,
    )
    return null
  }
  if (isMap(node)) return convertMap(node, state)
  return isSeq(node) ? node.items.map((item) => convert(item as Node, state)) : null
}

function convertScalar(node: Scalar, state: State): unknown {
  const place = () => rangeOf(state.source, node)
  if (typeof node.value === 'string') {
    checkText(node.value, place, state.report)
    // «каб. #5»: what follows a space and «#» is a comment; a real one has a space after the sign.
    if (node.type === 'PLAIN' && /^\S/.test(node.comment ?? ''))
      checkComment(node.comment ?? '', place, state.report)
  }
  if (typeof node.value !== 'number') return node.value
  // Most often it is a number of a document, that is text.
  return checkNumber(node.source ?? '', node.value, place, state.report) ? node.value : node.source
}

function convertMap(node: YAMLMap, state: State): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  const keys = new Map<string, Node>()
  for (const pair of node.items as Pair<Node, Node | null>[]) {
    const key = keyOf(pair.key, state)
    const value = pair.value ? convert(pair.value, state) : null
    if (key === undefined) continue
    const earlier = keys.get(key)
    if (earlier) reportDuplicate(key, pair.key, earlier, state)
    keys.set(key, pair.key)
    result[key] = value
  }
  return result
}

function keyOf(node: Node, state: State): string | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') {
    refuse(node, state, 'data/yaml-key', yamlMessages.NON_STRING_KEY)
    return undefined
  }
  if (node.tag) refuse(node, state, 'data/yaml-tag', yamlMessages.TAG_RESOLVE_FAILED)
  checkText(node.value, () => rangeOf(state.source, node), state.report)
  if (startsUnusual(node.value)) {
    state.exhausted = true
    refuse(node, state, yamlMessages.BAD_INDENT.code, {
      message: 'Отступ сделан неразрывными пробелами.',
      hint: 'Удалите их и наберите обычные пробелы, по два на уровень.',
    })
    return undefined
  }
  if (node.value === '<<') {
    refuse(node, state, 'data/yaml-merge-key', {
      message: 'Слияние разделов («<<») в данных регламента не допускается.',
      hint: 'Перечислите поля раздела; общее для всех услуг органа запишите в раздел «общее» (shared) файла органа.',
    })
    return undefined
  }
  if (forbiddenKeys.has(node.value)) {
    refuse(node, state, 'data/forbidden-key', {
      message: `Имя поля «${node.value}» не допускается.`,
      hint: 'Удалите это поле: такого поля в данных регламента нет.',
    })
    return undefined
  }
  return node.value
}

function convertAlias(node: Alias, state: State): unknown {
  const target = state.named.get(node.source)
  if (!target) {
    refuse(node, state, 'data/yaml-alias', {
      message: `Ссылка «*${node.source}» стоит раньше якоря «&${node.source}», или такого якоря нет.`,
      hint: 'Проверьте имя; если это текст, возьмите его в кавычки: "…".',
    })
    return `*${node.source}`
  }
  if (state.open.has(target)) {
    exhaust(node, state, 'data/yaml-alias-limit', `Якорь «&${node.source}» ссылается сам на себя.`)
    return null
  }
  state.anchors.set(node, target)
  state.insideAlias++
  const value = convert(target, state)
  state.insideAlias--
  return value
}

function countAliased(node: Node, state: State): void {
  state.aliased++
  if (state.aliased <= maximumAliased) return
  const message = `Ссылки на якоря («*имя») разворачиваются больше чем в ${maximumAliased} значений.`
  exhaust(node, state, 'data/yaml-alias-limit', message)
}

function exhaust(node: Node, state: State, code: string, message: string): void {
  if (state.exhausted) return
  state.exhausted = true
  refuse(node, state, code, {
    message,
    hint: 'Запишите эти данные без якорей и ссылок, прямо на своем месте.',
  })
}

function refuse(node: Node, state: State, code: string, words: { message: string; hint: string }): void {
  const { message, hint } = words
  state.report({ code, severity: 'error', message, hint, location: rangeOf(state.source, node) })
}

function reportDuplicate(key: string, node: Node, earlier: Node, state: State): void {
  state.report({
    severity: 'error',
    ...yamlMessages.DUPLICATE_KEY,
    message: `Поле «${key}» указано дважды.`,
    location: rangeOf(state.source, node),
    related: [{ message: 'Первый раз поле указано здесь.', location: rangeOf(state.source, earlier) }],
  })
}
