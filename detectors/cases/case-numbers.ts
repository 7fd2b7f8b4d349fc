import type { OutValue } from './case-file.ts'
import { CaseProblem } from './case-problem.ts'

const WORDS: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Inf: Number.POSITIVE_INFINITY,
  '-Inf': Number.NEGATIVE_INFINITY,
}

/** A number as the files write it: null is *not known*; "NaN", "Inf" and "-Inf" are the numbers that JSON lacks. Throws CaseProblem. */
export function readNumber(value: unknown, field: string): number | null {
  if (value === null || typeof value === 'number') return value
  const word = typeof value === 'string' ? WORDS[value] : undefined
  if (word === undefined) throw new CaseProblem(field, 'a number, null, "NaN", "Inf" or "-Inf"')
  return word
}

/** A list of such numbers. A single number is a list of one, as R writes it. Throws CaseProblem. */
export function readNumbers(value: unknown, field: string): (number | null)[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.map((entry, at) => readNumber(entry, `${field}[${at}]`))
}

/** A list in which every number is known and finite. Throws CaseProblem. */
export function readFiniteNumbers(value: unknown, field: string): number[] {
  return readNumbers(value, field).map((entry, at) => {
    if (entry === null || !Number.isFinite(entry)) throw new CaseProblem(`${field}[${at}]`, 'a finite number')
    return entry
  })
}

function writeNumber(value: number | null): number | string | null {
  if (value === null || Number.isFinite(value)) return value
  if (Number.isNaN(value)) return 'NaN'
  return value > 0 ? 'Inf' : '-Inf'
}

/** The reverse of `readNumber`, for a number or a list. */
export function writeNumbers(value: OutValue): unknown {
  return typeof value === 'object' && value !== null ? value.map(writeNumber) : writeNumber(value)
}
