import { Problem } from '../problem.ts'

interface DatabaseError {
  readonly code: string
  readonly constraint?: string
  readonly column?: string
}

/** A deadlock or serialization failure: the same work may well succeed when it is done again. */
export function isPassing(error: unknown): boolean {
  return isDatabaseError(error) && (error.code === '40001' || error.code === '40P01')
}

/** The database keeps the invariants; here, once, its refusals become problems a person can be told of. */
export function translateDatabaseError(error: unknown): unknown {
  if (!isDatabaseError(error)) return error
  const field = `/${error.constraint ?? error.column ?? ''}`
  switch (error.code) {
    case '23505':
    case '23P01':
      return Problem.of('conflict', field)
    case '23503':
      return Problem.of('invalid-input', field, 'unknown-reference')
    case '23502':
    case '23514':
    case '22001':
    case '22P02':
    case '22003':
    case '22007':
    case '22008':
    case '22021':
    case '22P05':
      return Problem.of('invalid-input', field, 'refused-by-rule')
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

function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
