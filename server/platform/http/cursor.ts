import type { z } from 'zod'
import { Problem } from '../problem.ts'

/** The sort key of the last row of a page, as one opaque word. */
export function encodeCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** @throws Problem invalid-input for a cursor that this list did not give */
export function decodeCursor<T extends z.ZodType>(text: string | undefined, shape: T): z.output<T> | null {
  if (text === undefined) return null
  const parsed = shape.safeParse(parse(text))
  if (!parsed.success) throw Problem.of('invalid-input', '/query/cursor', 'unreadable')
  return parsed.data
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

/** Cuts `limit + 1` rows to a page; the cursor is the key of its last row when there are more. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number | null)[],
): { readonly items: readonly Row[]; readonly nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null }
}
