/**
 * Why a file of cases, or one case of it, cannot be computed: the field by its path (`cases[3].control.alpha`), and what it must be.
 * @example
 * new CaseProblem('cases[3].control.alpha', 'a number between 0 and 1').field // → "cases[3].control.alpha"
 */
export class CaseProblem extends Error {
  readonly field: string
  readonly expected: string
  constructor(field: string, expected: string) {
    super(`${field}: ${expected}`)
    this.name = 'CaseProblem'
    this.field = field
    this.expected = expected
  }
}

/** Runs a computation whose refusals do not know where in the file they happen, and says where. */
export function within<T>(path: string, compute: () => T): T {
  try {
    return compute()
  } catch (error) {
    if (error instanceof CaseProblem) throw new CaseProblem(`${path}.${error.field}`, error.expected)
    if (error instanceof RangeError) throw new CaseProblem(path, error.message)
    throw error
  }
}
