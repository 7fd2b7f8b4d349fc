import { sql } from 'kysely'
import { meanOf, measured, type Pair, signedRankTest, signTest } from '../../../deliberation/index.ts'
import { smallestShown } from '../../../disclosure/index.ts'
import type { CohortQuality, PersonQuality } from '../../../vocabulary/wire/work-quality.ts'
import { competencies, hasCode } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

/** So long on either side of the first certificate. */
export const windowDays = 180

export interface Shares {
  readonly before_returned: number | null
  readonly after_returned: number | null
  readonly before_minutes: number | null
  readonly after_minutes: number | null
  readonly before_agreed: number | null
  readonly after_agreed: number | null
}
export type Figure = 'returned' | 'minutes' | 'agreed'
const tooFew = { kind: 'cannot-tell', reason: 'too-few' } as const

/**
 * How somebody worked before and after they were certified. The person sees it, and whoever trains or supervises; it is
 * compared with nobody else.
 *
 * @throws Problem not-found for somebody of whom the asker may not know
 */
export async function viewQuality(
  work: Work,
  of: { readonly personId: string; readonly competency: string },
): Promise<PersonQuality> {
  refuseUnknown(of.competency)
  const found = await sql<Shares & { certified_at: Date }>`
    select * from capacity.practice_of(${of.personId}, ${of.competency}, ${windowDays})`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-found')
  const compared = (figure: Figure) => ({
    before: figureOf(row[`before_${figure}`]),
    after: figureOf(row[`after_${figure}`]),
  })
  return {
    competency: of.competency,
    certifiedAt: row.certified_at.toISOString(),
    returned: compared('returned'),
    minutes: compared('minutes'),
    agreed: compared('agreed'),
  }
}

/** All of them together, on matched pairs; fewer than the gate lets through say nothing. */
export async function viewCohortQuality(work: Work, competency: string): Promise<CohortQuality> {
  refuseUnknown(competency)
  const found = await sql<Shares>`
    select * from capacity.practice_of_all(${competency}, ${windowDays})`.execute(work.tx)
  const named = await sql<{ indicator: string }>`
    select indicator from capacity.competency_indicator where competency = ${competency}`.execute(work.tx)
  const compared = (figure: Figure) => comparePairs(pairsOf(found.rows, figure))
  return {
    competency,
    returned: compared('returned'),
    minutes: compared('minutes'),
    agreed: compared('agreed'),
    indicator: named.rows[0]?.indicator ?? null,
  }
}

export function pairsOf(rows: readonly Shares[], figure: Figure): readonly Pair[] {
  return rows.flatMap((row) => {
    const [pre, post] = [row[`before_${figure}`], row[`after_${figure}`]]
    return pre === null || post === null ? [] : [{ pre, post }]
  })
}

export function comparePairs(pairs: readonly Pair[]): CohortQuality['returned'] {
  if (pairs.length < smallestShown) return sayNothing('too-few')
  return {
    before: measured(meanOf(pairs.map(({ pre }) => pre))),
    after: measured(meanOf(pairs.map(({ post }) => post))),
    sign: testedOf(signTest(pairs)),
    signedRank: testedOf(signedRankTest(pairs)),
  }
}

export function sayNothing(reason: string): CohortQuality['returned'] {
  const said = { kind: 'cannot-tell', reason } as const
  return { before: said, after: said, sign: said, signedRank: said }
}

/** How many went up and how many down stays here: it would speak of a few. */
const testedOf = (test: ReturnType<typeof signTest>): CohortQuality['returned']['sign'] =>
  test.kind === 'tested' ? { kind: 'tested', p: test.p } : test

const figureOf = (value: number | null) => (value === null ? tooFew : measured(value))

/** Names the indicator by which a training is meant to be seen in what follows. */
export async function nameIndicator(
  work: Work,
  named: { readonly competency: string; readonly indicator: string },
): Promise<void> {
  refuseUnknown(named.competency)
  await sql`insert into capacity.competency_indicator (competency, indicator, named_at, named_by)
    values (${named.competency}, ${named.indicator}, ${work.now}, access.person_id())
    on conflict (competency) do update set indicator = excluded.indicator, named_at = excluded.named_at,
      named_by = excluded.named_by`.execute(work.tx)
}

export function refuseUnknown(competency: string): void {
  if (!hasCode(competencies, competency)) throw Problem.of('invalid-input', '/competency', 'unknown-code')
}
