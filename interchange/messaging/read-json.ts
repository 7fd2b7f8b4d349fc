import { MessagingFault } from './messaging-fault.ts'
import { readText } from './read-text.ts'

/** Nothing that a channel sends nests deeper. */
const deepest = 24

/** A value of JSON and where it stands. */
export interface Node {
  readonly value: unknown
  /** A JSON pointer; empty for the whole. */
  readonly place: string
}

/** @throws MessagingFault for what is too large, no UTF-8, too deep or no JSON */
export function readJson(bytes: Uint8Array, mostBytes: number): Node {
  const text = readText(bytes, mostBytes)
  refuseDepth(text)
  try {
    return { value: JSON.parse(text), place: '' }
  } catch (error) {
    const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
    throw new MessagingFault(position ?? String(text.length), 'not-json')
  }
}

/** Looked at before anything is parsed: what nests thousands of times would end the stack of whoever walks it. */
function refuseDepth(text: string): void {
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (inText) {
      if (sign === backslash) at += 1
      else if (sign === quote) inText = false
    } else if (sign === quote) inText = true
    else if (sign === brace || sign === bracket) depth += 1
    else if (sign === braceEnd || sign === bracketEnd) depth -= 1
    if (depth > deepest) throw new MessagingFault(String(at), 'too-deep')
  }
}

const [quote, backslash, brace, braceEnd, bracket, bracketEnd] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d]

/** A member of an object, or null where it is absent. @throws MessagingFault when the node is no object */
export function memberOf(node: Node, name: string): Node | null {
  const { value, place } = node
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MessagingFault(place, 'wrong-type')
  const member: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
  return member === undefined || member === null ? null : { value: member, place: `${place}/${name}` }
}

/** The members of a list; none where it is absent. */
export function listOf(node: Node, name: string, most: number): readonly Node[] {
  const list = memberOf(node, name)
  if (list === null) return []
  if (!Array.isArray(list.value)) throw new MessagingFault(list.place, 'wrong-type')
  if (list.value.length > most) throw new MessagingFault(list.place, 'too-many')
  return list.value.map((value: unknown, at) => ({ value, place: `${list.place}/${at}` }))
}

/** A text of an object; null where it is absent or empty. */
export function textOf(node: Node, name: string, most: number): string | null {
  const member = memberOf(node, name)
  if (member === null || member.value === '') return null
  if (typeof member.value !== 'string') throw new MessagingFault(member.place, 'wrong-type')
  if (member.value.length > most) throw new MessagingFault(member.place, 'too-long')
  if (!member.value.isWellFormed()) throw new MessagingFault(member.place, 'not-utf-8')
  return member.value
}

/** @throws MessagingFault missing */
export function requiredText(node: Node, name: string, most: number): string {
  const text = textOf(node, name, most)
  if (text === null) throw new MessagingFault(`${node.place}/${name}`, 'missing')
  return text
}
