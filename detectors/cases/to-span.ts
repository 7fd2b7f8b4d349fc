import type { Span } from '../series/index.ts'
import type { CaseRange } from './case-file.ts'

/** Periods from … to, counted from 1 and both included, as positions from 0. */
export const toSpan = ([first, last]: CaseRange): Span => ({ from: first - 1, to: last })
