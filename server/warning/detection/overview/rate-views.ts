import { sql } from 'kysely'
import type { JudgedRate, JudgedRates } from '../../../../vocabulary/wire/detection-rates.ts'
import type { Work } from '../../../platform/database/index.ts'
import { settingsInForce } from '../settings/index.ts'

const dayMs = 86_400_000
/** With fewer judged than this nothing is said of a share. */
const fewest = 10
/** What was known already was no false alarm. */
const trueReasons = ['already-in-situation']

interface Cell {
  readonly rule: JudgedRate['rule']
  readonly rung: string | null
  readonly state: 'raised' | 'accepted' | 'dismissed'
  readonly reason: string | null
  readonly findings: number
}

/**
 * What became of the findings of the last year that the asker may see: accepted, dismissed by reason, still open; by rule,
 * and for weekly counts by the rung that judged them. The real share of false alarms is that of the dismissed among the judged.
 */
export async function viewRates(work: Work): Promise<JudgedRates> {
  const since = new Date(work.now.getTime() - 365 * dayMs)
  const found = await sql<Cell>`
    select f.rule, nullif(f.evidence ->> 'methodReason', '') as rung, f.state, j.reason, count(*)::int as findings
    from warning.finding f
    left join lateral (
      select reason from warning.finding_judgement where finding_id = f.id order by judged_at desc, id limit 1) j
      on f.state = 'dismissed'
    where f.raised_at > ${since} and f.state <> 'superseded' and f.kind <> 'hint'
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(work.tx)
  const keys = [...new Map(found.rows.map((cell) => [`${cell.rule} ${cell.rung}`, cell])).values()]
  const { falseDiscoveryRate } = await settingsInForce(work)
  return {
    from: since.toISOString().slice(0, 10),
    fewest,
    expectedShare: falseDiscoveryRate,
    all: rateOf(found.rows),
    items: keys.map(({ rule, rung }) => ({
      rule,
      rung,
      ...rateOf(found.rows.filter((cell) => cell.rule === rule && cell.rung === rung)),
    })),
    order: 'rule',
  }
}

function rateOf(cells: readonly Cell[]): Omit<JudgedRate, 'rule' | 'rung'> {
  const sum = (keep: (cell: Cell) => boolean) =>
    cells.filter(keep).reduce((total, { findings }) => total + findings, 0)
  const accepted = sum(({ state }) => state === 'accepted')
  const dismissed = cells.filter(({ state }) => state === 'dismissed')
  const reasons = [...new Set(dismissed.flatMap(({ reason }) => reason ?? []))].sort()
  const byReason = reasons.map((reason) => ({
    reason,
    findings: sum((cell) => cell.state === 'dismissed' && cell.reason === reason),
    false: !trueReasons.includes(reason),
  }))
  const wrong = byReason.reduce((total, one) => total + (one.false ? one.findings : 0), 0)
  const judged = accepted + byReason.reduce((total, { findings }) => total + findings, 0)
  return {
    accepted,
    dismissed: byReason,
    open: sum(({ state }) => state === 'raised'),
    falseShare:
      judged < fewest
        ? { kind: 'cannot tell', reason: 'fewer-than-ten' }
        : { kind: 'told', share: wrong / judged, judged },
  }
}
