import { CaseProblem } from './case-problem.ts'

export type Fields = Readonly<Record<string, unknown>>

/** An object of JSON, or CaseProblem. */
export function readRecord(value: unknown, field: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CaseProblem(field, 'an object')
  return value as Fields
}

/** A list of JSON, or CaseProblem. */
export function readList(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new CaseProblem(field, 'a list')
  return value
}

/** A text of JSON, or CaseProblem. */
export function readText(value: unknown, field: string): string {
  if (typeof value !== 'string') throw new CaseProblem(field, 'a text')
  return value
}
