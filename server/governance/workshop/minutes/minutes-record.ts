import type { AgendaItem } from '../../../../vocabulary/wire/meeting.ts'
import type { AgreementRow, VoteRow, WorkshopDetail } from '../../../../vocabulary/wire/workshop.ts'
import type { PeopleCounts } from './count-people.ts'

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
    readonly ordinal: number
    readonly line: 'prevention' | 'protection'
    readonly text: string
    readonly votes: readonly VoteRow[]
  }[]
  readonly setAside: number
  readonly agreements: readonly AgreedRow[]
  readonly competencies: readonly {
    readonly competency: string
    readonly learnerKind: 'role' | 'sector'
    readonly learner: string
    readonly why: string
    readonly statement: number | null
  }[]
}

export function minutesRecordOf(workshop: WorkshopDetail, people: PeopleCounts | null): MinutesRecord {
  const { meeting } = workshop
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
    people,
    statements: workshop.statements
      .filter(({ state }) => state === 'admitted')
      .map(({ ordinal, line, text, votes }) => ({ ordinal, line, text, votes })),
    setAside: workshop.statements.filter(({ state }) => state === 'set-aside').length,
    agreements: workshop.agreements.map((agreement) => agreedRow(agreement, numberOf)),
    competencies: workshop.competencies.map((one) => ({
      competency: one.competency,
      learnerKind: one.learnerKind,
      learner: one.learner,
      why: one.why,
      statement: one.statementId === null ? null : (numberOf.get(one.statementId) ?? null),
    })),
  }
}

function agreedRow(agreement: AgreementRow, numberOf: ReadonlyMap<string, number>): AgreedRow {
  const { commitment, statementId, support } = agreement
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
  }
}
