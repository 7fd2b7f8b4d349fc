import type { z } from 'zod'
import { Problem } from '../problem.ts'

/** The sort key of the last row of a page, as one opaque word. */
export function encodeCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** @throws Problem invalid-input for a cursor that this list did not give */
export function decodeCursor<T extends z.ZodType>(text: string | undefined, shape: T): z.output<T> | null {
  return text === undefined ? null : readPlace(Buffer.from(text, 'base64url').toString('utf8'), shape)
}

/** @param text the JSON of a sort key */
export function readPlace<T extends z.ZodType>(text: string, shape: T): z.output<T> {
  const parsed = shape.safeParse(parse(text))
  if (!parsed.success) throw Problem.of('invalid-input', '/query/cursor', 'unreadable')
  return parsed.data
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Cuts `limit + 1` rows to a page; the cursor is the key of its last row, in one word, when there are more. */
export function pageOf<Row, Key extends readonly (string | number | null)[]>(
  rows: readonly Row[],
  limit: number,
  cursor: ((row: Row) => Key) | { readonly keyOf: (row: Row) => Key; readonly seal: (key: Key) => string },
): { readonly items: readonly Row[]; readonly nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  if (rows.length <= limit || last === undefined) return { items, nextCursor: null }
  const { keyOf, seal } = typeof cursor === 'function' ? { keyOf: cursor, seal: encodeCursor } : cursor
  return { items, nextCursor: seal(keyOf(last)) }
}
