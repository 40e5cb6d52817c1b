/**
 * A list of one item is no list: «Основания для отказа: 1) запрос не подписан.» reads «Основания для отказа: запрос не
 * подписан.» Legal technique numbers what is enumerated, and a reference to «подпункт 1» of an only one misleads.
 */
import type { Element, Node } from '../model/element.ts'
import { children } from './children.ts'
import { plainText } from './plain-text.ts'

/** The same tree with every only item put behind the words that announce it; references to it lead to the пункт. */
export function withoutLoneItems(root: Element): Element {
  const moved = new Map<string, string>()
  const tree = settled(root, moved)
  return moved.size > 0 ? redirected(tree, moved) : tree
}

/** What stands in a blank form stands as the form was approved. */
function isForm({ name, attributes }: Element): boolean {
  return name === 'appendix' && attributes.form === 'yes'
}

/** `moved` receives the id of each item that became part of its clause, with the id of the clause. */
function settled(element: Element, moved: Map<string, string>): Element {
  if (isForm(element)) return element
  const lone = element.name === 'clause' ? loneItem(element) : undefined
  if (lone) return joined(element, lone, moved)
  const inner = element.children.map((child) =>
    child.kind === 'element' && holdsClauses.has(child.name) ? settled(child, moved) : child,
  )
  return inner.every((child, index) => child === element.children[index])
    ? element
    : { ...element, children: inner }
}

const holdsClauses = new Set(['section', 'appendix', 'clause'])

type LoneItem = { readonly intro: Element; readonly item: Element; readonly text: Element }

/** The only clause inside a clause, when it is one paragraph behind words with a colon or a dash, and nothing near refers to it. */
function loneItem(clause: Element): LoneItem | undefined {
  const inside = children(clause)
  const [item, another] = inside.filter(({ name }) => name === 'clause')
  const intro = item && inside[inside.indexOf(item) - 1]
  const [text, more] = item ? children(item) : []
  if (!item || another || intro?.name !== 'p' || text?.name !== 'p' || more) return undefined
  if (!/[:–]\s*$/.test(plainText(intro.children))) return undefined
  const ids = [clause, item].flatMap(({ attributes }) => attributes.id ?? [])
  return refersTo(clause, ids) ? undefined : { intro, item, text }
}

/** A clause must not refer to itself. */
function refersTo(element: Element, ids: readonly string[]): boolean {
  if (element.name === 'ref') return targetsOf(element).some((id) => ids.includes(id))
  return ids.length > 0 && children(element).some((child) => refersTo(child, ids))
}

function targetsOf({ attributes }: Element): string[] {
  return (attributes.to ?? '').split(/\s+/)
}

function joined(clause: Element, { intro, item, text }: LoneItem, moved: Map<string, string>): Element {
  const { id } = item.attributes
  if (id !== undefined) moved.set(id, clause.attributes.id ?? id)
  const sentence: Element = {
    ...intro,
    children: [...intro.children, { kind: 'text', text: ' ' }, ...text.children],
  }
  const rest = clause.children.filter((child) => child !== item)
  return {
    ...clause,
    attributes: { ...(id !== undefined && { id }), ...clause.attributes },
    children: rest.map((child) => (child === intro ? sentence : child)),
  }
}

function redirected(node: Element, moved: ReadonlyMap<string, string>): Element {
  if (node.name === 'ref') {
    const to = targetsOf(node).map((id) => moved.get(id) ?? id)
    return { ...node, attributes: { ...node.attributes, to: [...new Set(to)].join(' ') } }
  }
  return {
    ...node,
    children: node.children.map(
      (child): Node => (child.kind === 'element' ? redirected(child, moved) : child),
    ),
  }
}
