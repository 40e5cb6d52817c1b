import type { Facts } from './facts.ts'
import type { ObjectType, Rule, Value } from './type.ts'

/** The field of a value, or undefined when there is no field of that name. */
export function fieldOf(owner: Value, name: string, facts: Facts): Value | undefined {
  const { type } = owner
  const key = `${owner.key}.${name}`
  switch (type.kind) {
    case 'any':
      return { type, optional: false, key }
    case 'record': {
      const own = type.fields.get(name)
      return own ? settled(own, facts) : type.base && fieldOf(type.base, name, facts)
    }
    case 'object': {
      const field = type.fields.get(name)
      if (!field) return undefined
      const required = field.required || demanded(owner, type, name, facts)
      return settled({ type: field.type(), optional: isOptional(owner, facts) || !required, key }, facts)
    }
    case 'list':
      return name === 'length'
        ? { type: { kind: 'number' }, optional: isOptional(owner, facts), key }
        : undefined
    default:
      return undefined
  }
}

/** Whether a value may be missing where these facts hold. */
export function isOptional(value: Value, facts: Facts): boolean {
  return value.optional && !facts.present.has(value.key)
}

function settled(value: Value, facts: Facts): Value {
  return { ...value, optional: isOptional(value, facts) }
}

function demanded(owner: Value, type: ObjectType, name: string, facts: Facts): boolean {
  return type.rules.some((rule) => requiredBy(rule, owner, facts).includes(name))
}

function requiredBy(rule: Rule, owner: Value, facts: Facts): readonly string[] {
  if (rule.kind === 'value') {
    const left = facts.values.get(`${owner.key}.${rule.property}`)
    return left?.every((value) => rule.values.includes(value)) ? rule.required : []
  }
  if (isContent(rule, owner, facts)) return rule.otherwise
  return isNone(owner, facts) ? rule.whenNone : []
}

function isContent(rule: Extract<Rule, { kind: 'none' }>, { key }: Value, facts: Facts): boolean {
  return (
    facts.filled.has(key) ||
    facts.absent.has(`${key}.none`) ||
    rule.excluded.some((name) => facts.present.has(`${key}.${name}`))
  )
}

function isNone(owner: Value, facts: Facts): boolean {
  if (facts.present.has(`${owner.key}.none`)) return true
  // Not filled means absent or none: none only where it is known to be there.
  return facts.unfilled.has(owner.key) && !isOptional(owner, facts)
}
