import type { NewIndicator } from '../../../../vocabulary/wire/indicator.ts'
import type { AgendaItem } from '../../../../vocabulary/wire/meeting.ts'
import type { AgreementRow, VoteRow, WorkshopDetail } from '../../../../vocabulary/wire/workshop.ts'
import type { PeopleCounts } from './count-people.ts'
import type { KeptRound } from './read-rounds.ts'

interface AgreedRow {
  readonly ordinal: number
  /** The number of the statement it came from. */
  readonly statement: number
  readonly what: string
  readonly line: 'prevention' | 'protection'
  readonly owner: string
  readonly placeName: string
  readonly dueOn: string | null
  readonly evidenceRequired: string
  readonly support: AgreementRow['support']
  /** The number of the round of ratings that carries it; null or absent where a vote does. */
  readonly round?: number | null
  /** Absent in minutes that closed before agreements had one. */
  readonly indicator?: Pick<
    NewIndicator,
    'name' | 'unit' | 'baseline' | 'target' | 'targetOn' | 'measuredBy'
  > | null
}

/** What the minutes say, in no language but that of whoever spoke. It is kept when the record closes, and never changed. */
export interface MinutesRecord {
  readonly number: string | null
  readonly language: 'es' | 'fr' | 'en'
  readonly title: string
  readonly placeName: string
  readonly venue: string
  /** Every day on which it met, at its place. */
  readonly days: readonly string[]
  readonly utcOffsetMinutes: number
  readonly theme: string | null
  readonly question: string
  readonly rule: WorkshopDetail['rule']
  readonly agenda: readonly AgendaItem[]
  /** Null for whoever may not know yet how many came. */
  readonly people: PeopleCounts | null
  readonly statements: readonly {
    /** Absent in minutes that closed before rounds stood in them. */
    readonly id?: string
    readonly ordinal: number
    readonly line: 'prevention' | 'protection'
    readonly text: string
    readonly votes: readonly VoteRow[]
  }[]
  /** Absent, as the ids of their statements. */
  readonly rounds?: readonly KeptRound[]
  readonly setAside: number
  /** Which, and why; absent in minutes that closed before it was told. */
  readonly aside?: readonly {
    readonly ordinal: number
    readonly text: string
    readonly reason: string | null
  }[]
  readonly agreements: readonly AgreedRow[]
  readonly competencies: readonly {
    readonly competency: string
    readonly learnerKind: 'role' | 'sector'
    readonly learner: string
    readonly why: string
    readonly statement: number | null
  }[]
}

export function minutesRecordOf(
  workshop: WorkshopDetail,
  of: { readonly people: PeopleCounts | null; readonly rounds: readonly KeptRound[] },
): MinutesRecord {
  const { meeting } = workshop
  const aside = workshop.statements.filter(({ state }) => state === 'set-aside')
  const numberOf = new Map(workshop.statements.map(({ id, ordinal }) => [id, ordinal]))
  return {
    number: workshop.number,
    language: meeting.language,
    title: meeting.title,
    placeName: meeting.placeName,
    venue: meeting.venue,
    days: meeting.days,
    utcOffsetMinutes: meeting.utcOffsetMinutes,
    theme: workshop.theme,
    question: workshop.question,
    rule: workshop.rule,
    agenda: meeting.agenda,
    people: of.people,
    rounds: of.rounds,
    statements: workshop.statements
      .filter(({ state }) => state === 'admitted')
      .map(({ id, ordinal, line, text, votes }) => ({ id, ordinal, line, text, votes })),
    setAside: aside.length,
    aside: aside.map(({ ordinal, text, setAsideReason }) => ({ ordinal, text, reason: setAsideReason })),
    agreements: workshop.agreements.map((agreement) => agreedRow(agreement, numberOf, workshop)),
    competencies: workshop.competencies.map((one) => ({
      competency: one.competency,
      learnerKind: one.learnerKind,
      learner: one.learner,
      why: one.why,
      statement: one.statementId === null ? null : (numberOf.get(one.statementId) ?? null),
    })),
  }
}

function agreedRow(
  agreement: AgreementRow,
  numberOf: ReadonlyMap<string, number>,
  { statements }: WorkshopDetail,
): AgreedRow {
  const { commitment, statementId, support, ratingRoundId } = agreement
  const carrying = statements
    .flatMap(({ ratings }) => ratings)
    .find(({ roundId }) => roundId === ratingRoundId)
  return {
    ordinal: commitment.ordinal,
    statement: numberOf.get(statementId) ?? 0,
    what: commitment.what,
    line: commitment.line ?? 'prevention',
    owner: commitment.organization?.name ?? '',
    placeName: commitment.placeName,
    dueOn: commitment.dueOn,
    evidenceRequired: commitment.evidenceRequired,
    support,
    round: carrying?.round ?? null,
    indicator: indicatorOf(commitment.indicator),
  }
}

/** As it was agreed; what is measured later is no part of the minutes. */
const indicatorOf = (kept: AgreementRow['commitment']['indicator']): AgreedRow['indicator'] =>
  kept === null
    ? null
    : {
        name: kept.name,
        unit: kept.unit,
        baseline: kept.baseline,
        target: kept.target,
        targetOn: kept.targetOn,
        measuredBy: kept.measuredBy,
      }
