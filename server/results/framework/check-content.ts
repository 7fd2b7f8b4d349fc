import type { FrameworkContent, Outcome, PmfPlan } from '../../../vocabulary/wire/results.ts'
import { countsWithoutTarget, levelAbove } from '../../../vocabulary/words/index.ts'
import { type FieldProblem, Problem } from '../../platform/problem.ts'
import { findDefinition } from '../indicator/index.ts'

/**
 * Holds a framework to what makes sense of it: each box under one of the level above, each row under a box, each figure known, and
 * no target that would do harm.
 *
 * @throws Problem invalid-input with every field that is wrong; harmful-target
 */
export function checkContent(content: FrameworkContent): void {
  const faults = [...checkOutcomes(content.outcomes), ...checkRows(content)]
  if (faults.length > 0) throw new Problem('invalid-input', faults)
  const harmful = content.rows.flatMap(harmOf)
  if (harmful.length > 0) throw new Problem('harmful-target', harmful)
}

function checkOutcomes(outcomes: readonly Outcome[]): FieldProblem[] {
  const levels = new Map(outcomes.map(({ code, level }) => [code, level]))
  return outcomes.flatMap(({ code, level, under }, at): FieldProblem[] => {
    const field = `/outcomes/${at}`
    if (outcomes.findIndex((other) => other.code === code) !== at)
      return [{ field: `${field}/code`, code: 'duplicate' }]
    const fits = under === null ? levelAbove[level] === null : levels.get(under) === levelAbove[level]
    return fits ? [] : [{ field: `${field}/under`, code: 'unknown-reference' }]
  })
}

function checkRows({ outcomes, rows }: FrameworkContent): FieldProblem[] {
  return rows.flatMap((row, at): FieldProblem[] => {
    const field = `/rows/${at}`
    const faults: FieldProblem[] = []
    if (rows.findIndex(({ key }) => key === row.key) !== at)
      faults.push({ field: `${field}/key`, code: 'duplicate' })
    if (!outcomes.some(({ code }) => code === row.outcome))
      faults.push({ field: `${field}/outcome`, code: 'unknown-reference' })
    return [...faults, ...checkFigure(row, field), ...checkTargets(row, field)]
  })
}

function checkFigure({ figure, own, counts }: PmfPlan, field: string): FieldProblem[] {
  if ((figure === null) === (own === null)) return [{ field: `${field}/figure`, code: 'missing' }]
  if (figure === null) return []
  const definition = findDefinition(figure)
  if (definition === undefined) return [{ field: `${field}/figure`, code: 'unknown-reference' }]
  // What a known figure counts is not for the one who writes the row to say.
  return definition.counts === counts ? [] : [{ field: `${field}/counts`, code: 'not-allowed' }]
}

function checkTargets({ targets }: PmfPlan, field: string): FieldProblem[] {
  const sorted = targets.every(({ by }, at) => at === 0 || by > (targets[at - 1]?.by ?? ''))
  return sorted ? [] : [{ field: `${field}/targets`, code: 'wrong-order' }]
}

function harmOf({ counts, targets }: PmfPlan, at: number): FieldProblem[] {
  const harms =
    (countsWithoutTarget.includes(counts) && targets.length > 0) ||
    (counts === 'incidents' && targets.some(({ value }) => value === 0))
  return harms ? [{ field: `/rows/${at}/targets`, code: 'harmful-target' }] : []
}
