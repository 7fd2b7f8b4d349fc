import type { ProblemCode } from '../../vocabulary/words/index.ts'

/** One thing that is wrong with one field: a JSON pointer into the body, the query or the path, and a code. */
export interface FieldProblem {
  /** For instance `/codes/0` or `/query/limit`. */
  readonly field: string
  /** A machine-readable code; the web turns it into words. */
  readonly code: string
}

/**
 * A refusal that a person can be told of: its code stands in the one catalogue of problems, it names the
 * fields at fault, and it carries no free text, so nothing that was typed can leak into a reply or a log.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly fields: readonly FieldProblem[]

  constructor(code: ProblemCode, fields: readonly FieldProblem[] = []) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.fields = fields
  }

  /** A problem with a single field. */
  static of(code: ProblemCode, field: string, fieldCode: string = code): Problem {
    return new Problem(code, [{ field, code: fieldCode }])
  }
}
