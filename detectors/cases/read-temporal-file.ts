import type { CaseRange, TemporalCase, WrittenSeries } from './case-file.ts'
import { readFiniteNumbers, readNumbers } from './case-numbers.ts'
import { CaseProblem } from './case-problem.ts'
import { type Fields, readRecord, readText } from './read-record.ts'

const absent = (value: unknown): value is null | undefined => value === null || value === undefined

function readStart(value: unknown, field: string): readonly [number, number] {
  const [year, period, ...rest] = readFiniteNumbers(value, field)
  if (year === undefined || period === undefined || rest.length > 0)
    throw new CaseProblem(field, 'a year and a period of it')
  return [year, period]
}

/** One entry of `series`. Throws CaseProblem. */
export function readSeries(value: unknown, field: string): WrittenSeries {
  const fields = readRecord(value, field)
  const list = (name: string) =>
    absent(fields[name]) ? null : readFiniteNumbers(fields[name], `${field}.${name}`)
  const [freq, ...rest] = readFiniteNumbers(fields.freq, `${field}.freq`)
  if (freq === undefined || rest.length > 0) throw new CaseProblem(`${field}.freq`, 'a number')
  return {
    id: readText(fields.id, `${field}.id`),
    freq,
    start: readStart(fields.start, `${field}.start`),
    epochAsDate: fields.epochAsDate === true,
    epoch: list('epoch'),
    observed: readNumbers(fields.observed, `${field}.observed`),
    population: list('population'),
  }
}

function readRange(value: unknown, field: string): CaseRange {
  const [first, last, ...rest] = readFiniteNumbers(value, field)
  if (first === undefined || last === undefined || rest.length > 0)
    throw new CaseProblem(field, 'the first and the last period')
  if (!Number.isInteger(first) || !Number.isInteger(last) || first < 1 || last < first)
    throw new CaseProblem(field, 'whole numbers from 1 on, the second not before the first')
  return [first, last]
}

/** One entry of `cases`; `fields` is the object itself. Throws CaseProblem. */
export function readTemporalCase(fields: Fields): TemporalCase {
  return {
    series: readText(fields.series, 'series'),
    algorithm: readText(fields.algorithm, 'algorithm'),
    control: absent(fields.control) ? {} : readControlFields(fields.control),
    range: readRange(fields.range, 'range'),
  }
}

/** R writes a list without entries as `[]`. */
function readControlFields(value: unknown): Fields {
  return Array.isArray(value) && value.length === 0 ? {} : readRecord(value, 'control')
}
