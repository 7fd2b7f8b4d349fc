import { bayes, NAMED_REFERENCES, type ReferencePeriods, rki } from '../../temporal/index.ts'
import type { ComputeCase, Out } from '../case-file.ts'
import { type ControlReader, readControl } from '../read-control.ts'
import { toSpan } from '../to-span.ts'

/** R's `b`, `w` and `actY`. */
const readReferences = (read: ControlReader, fallback: ReferencePeriods): ReferencePeriods => ({
  years: read.number('b', fallback.years, { whole: true, least: 0 }),
  halfWindow: read.number('w', fallback.halfWindow, { whole: true, least: 0 }),
  thisYear: read.flag('actY', fallback.thisYear),
})

type Bound = { readonly kind: 'told'; readonly threshold: number; readonly alarm: boolean }

const outOf = (weeks: readonly (Bound | { readonly kind: 'cannot tell' })[]): Out => ({
  upperbound: weeks.map((week) => (week.kind === 'told' ? week.threshold : null)),
  alarm: weeks.map((week) => (week.kind === 'told' ? Number(week.alarm) : null)),
})

/** R's `bayes`, and `bayes1` … `bayes3` by their number. */
export const computeBayes =
  (named: keyof typeof NAMED_REFERENCES): ComputeCase =>
  (series, control, range) => {
    const read = readControl(control)
    const references = readReferences(read, NAMED_REFERENCES[named])
    return outOf(bayes(series, toSpan(range), { ...references, alpha: read.number('alpha', 0.05) }))
  }

/** R's `rki`, and `rki1` … `rki3` by their number. */
export const computeRki =
  (named: keyof typeof NAMED_REFERENCES): ComputeCase =>
  (series, control, range) =>
    outOf(rki(series, toSpan(range), readReferences(readControl(control), NAMED_REFERENCES[named])))
