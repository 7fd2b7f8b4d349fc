import { createHash } from 'node:crypto'

/**
 * The one form of a text that is hashed: JSON without blanks, the members of every object by their names, all text in
 * Unicode's composed form. The same content gives the same bytes on every machine.
 */
export const canonicalText = (content: object): string => JSON.stringify(ordered(content)).normalize('NFC')

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([name, member]) => [name, ordered(member)]))
}

/** SHA-256 over the UTF-8 of a text, in hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
