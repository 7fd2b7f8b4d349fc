import { Problem } from '../problem.ts'

interface DatabaseError {
  readonly code: string
  readonly schema?: string
  readonly table?: string
  readonly constraint?: string
  readonly column?: string
  /** Where in the request the refused part stands, when it is one of a list; see `under`. */
  pointer?: string
}

/**
 * JSON pointers of the fields that rules of the database speak of, by `schema.table.constraint`, or by the name alone
 * where a trigger raises it. A rule over one column that the wire calls by the same name needs no entry.
 */
export type ConstraintFields = Readonly<Record<string, string>>

/** A deadlock or serialization failure: the same work may well succeed when it is done again. */
export function isPassing(error: unknown): boolean {
  return isDatabaseError(error) && (error.code === '40001' || error.code === '40P01')
}

/** What the database refuses in `act` stands under this pointer: `/roles/2` makes `/roles/2/placeId` of `/placeId`. */
export async function under<T>(pointer: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (isDatabaseError(error)) error.pointer = pointer
    throw error
  }
}

/** The database keeps the invariants; here, once, its refusals become problems a person can be told of. */
export function translateDatabaseError(error: unknown, fields: ConstraintFields): unknown {
  if (!isDatabaseError(error)) return error
  const at = () => `${error.pointer ?? ''}${fieldOfRefusal(error, fields)}`
  switch (error.code) {
    case '23505':
    case '23P01':
      return Problem.of('conflict', at())
    case '23503':
      return Problem.of('invalid-input', at(), 'unknown-reference')
    case '23502':
    case '23514':
    case '22001':
    case '22P02':
    case '22003':
    case '22007':
    case '22008':
    case '22021':
    case '22P05':
      return Problem.of('invalid-input', at(), 'refused-by-rule')
    case '42501':
      return new Problem('not-permitted')
    case '53300':
    case '57P01':
    case '57P02':
    case '57P03':
    case '08006':
    case 'ECONNREFUSED':
    case 'ENOENT':
      return new Problem('service-unavailable')
    default:
      return error
  }
}

/** The field that was refused, as a JSON pointer; `/` when the rule speaks of none. */
export function fieldOfRefusal(
  { schema, table, constraint, column }: Pick<DatabaseError, 'schema' | 'table' | 'constraint' | 'column'>,
  fields: ConstraintFields,
): string {
  if (constraint === undefined) return `/${camelCase(column ?? '')}`
  const named = fields[`${schema}.${table}.${constraint}`] ?? fields[constraint]
  if (named !== undefined) return named
  // PostgreSQL calls a rule over one column `<table>_<column>_check`, `_fkey` or `_key`.
  const match = /^(.+)_(?:check|fkey|key)$/.exec(constraint)?.[1]
  return match?.startsWith(`${table}_`) ? `/${camelCase(match.slice(`${table}_`.length))}` : '/'
}

const camelCase = (name: string): string =>
  name.replaceAll(/_(\w)/g, (_all, letter: string) => letter.toUpperCase())

function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
