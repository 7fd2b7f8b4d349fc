import { isProblemCode, type ProblemCode } from '../../../vocabulary/words/index.ts'

/** What stopped a request: a problem of the catalogue, no answer that can be read, or a fault before it was sent. */
export type RefusalCode = ProblemCode | 'no-connection' | 'unreadable-reply' | 'device-failed'

/**
 * What became of what was sent: a reading changes nothing; a refused writing is not recorded; when the answer
 * never came, nobody can tell, and the person must look before repeating it.
 */
export type Kept = 'nothing-changed' | 'not-recorded' | 'cannot-tell'

export interface FieldRefusal {
  /** A JSON pointer, for instance `/passphrase`. */
  readonly field: string
  readonly code: string
}

export interface Refusal {
  readonly code: RefusalCode
  readonly kept: Kept
  readonly fields: readonly FieldRefusal[]
}

export type Called<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

const fieldsOf = (value: unknown): readonly FieldRefusal[] =>
  Array.isArray(value)
    ? value.flatMap((one: unknown) =>
        isRecord(one) && typeof one.field === 'string' && typeof one.code === 'string'
          ? [{ field: one.field, code: one.code }]
          : [],
      )
    : []

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Reads an `application/problem+json`; what is no problem of the catalogue is an unreadable reply. */
export function readRefusal(body: unknown, kept: Kept): Refusal {
  const code = isRecord(body) && typeof body.code === 'string' ? body.code : ''
  if (!isRecord(body) || !isProblemCode(code))
    return { code: 'unreadable-reply', kept: unsure(kept), fields: [] }
  return { code, kept, fields: fieldsOf(body.fields) }
}

/** Without an answer a writing may have been recorded or not. */
export const unsure = (kept: Kept): Kept => (kept === 'not-recorded' ? 'cannot-tell' : kept)
