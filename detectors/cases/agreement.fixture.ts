import { readFileSync } from 'node:fs'
import { findShared } from '../reference/read-reference.ts'
import { readNumbers } from './case-numbers.ts'
import { computeCases } from './compute-cases.ts'

type Case = {
  readonly series?: string
  readonly algorithm?: string
  readonly control?: unknown
  readonly out: Record<string, unknown>
}
type File = { readonly cases: readonly Case[] }

/** How far computed values lie from the written ones. `worst` is relative, below 1e-12 absolute differences count as none. */
export type Agreement = {
  readonly values: number
  readonly weeks: number
  readonly alarmsDiffer: number
  readonly worst: number
  readonly where: string
  readonly problems: readonly string[]
}

function distance(computed: number | null | undefined, written: number | null): number {
  if (Object.is(computed, written) || computed === written) return 0
  if (typeof computed !== 'number' || written === null || Number.isNaN(computed) || Number.isNaN(written))
    return Number.POSITIVE_INFINITY
  const difference = Math.abs(computed - written)
  return difference < 1e-12 ? 0 : difference / Math.abs(written)
}

/** Computes a file anew, its `out` fields emptied first, and holds what comes out against what was written. */
export function agreementOf(file: File, names?: readonly string[]): Agreement {
  const emptied = { ...file, cases: file.cases.map(({ out: _out, ...rest }) => rest) }
  const { file: computed, problems } = computeCases(emptied)
  let [values, weeks, alarmsDiffer, worst, where] = [0, 0, 0, 0, '']
  for (const [at, { out, ...asked }] of file.cases.entries()) {
    const own = (computed.cases as readonly Partial<Case>[])[at]?.out ?? {}
    for (const [name, value] of Object.entries(out)) {
      if (names && !names.includes(name)) continue
      const written = readNumbers(value, name)
      const mine = own[name] === undefined ? [] : readNumbers(own[name], name)
      if (name === 'alarm') {
        weeks += written.length
        alarmsDiffer += written.filter((alarm, k) => alarm !== mine[k]).length
      }
      for (const [k, wanted] of written.entries()) {
        values += 1
        const off = mine.length === written.length ? distance(mine[k], wanted) : Number.POSITIVE_INFINITY
        if (off > worst) {
          worst = off
          where = `${asked.series} ${asked.algorithm} ${JSON.stringify(asked.control).slice(0, 200)} ${name}[${k}]: ${mine[k]} for ${wanted}`
        }
      }
    }
  }
  return { values, weeks, alarmsDiffer, worst, where, problems: problems.map(({ message }) => message) }
}

/** The whole reference file beside the checkout, or null after saying that it is absent. */
export function findReferenceFile(name: string): File | null {
  const path = findShared(`golden/${name}`)
  return path ? (JSON.parse(readFileSync(path, 'utf8')) as File) : null
}

/** The largest relative distance between two documents of the same shape; infinite where anything else than a number differs. */
export function sameWithin(computed: unknown, written: unknown): number {
  if (typeof computed === 'number' && typeof written === 'number') return distance(computed, written)
  if (typeof written !== 'object' || written === null || typeof computed !== 'object' || computed === null)
    return Object.is(computed, written) ? 0 : Number.POSITIVE_INFINITY
  const mine = computed as Record<string, unknown>
  const wanted = Object.entries(written)
  if (Object.keys(mine).length !== wanted.length) return Number.POSITIVE_INFINITY
  return wanted.reduce((most, [name, value]) => Math.max(most, sameWithin(mine[name], value)), 0)
}
