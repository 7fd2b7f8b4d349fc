import type { VoteCounts } from '../../../../vocabulary/words/index.ts'
import type { RoundWords } from './round-wording.ts'

/** The fixed words of the minutes; what people said stays in the language they said it in. */
export interface MinutesWords {
  readonly title: string
  readonly number: string
  readonly noNumber: string
  readonly dates: string
  readonly place: string
  readonly theme: string
  readonly ownQuestion: string
  readonly question: string
  readonly came: string
  readonly cameOf: (came: string, invited: string) => string
  readonly people: string
  readonly peopleLater: string
  readonly institution: readonly [name: string, people: string]
  readonly withoutInstitution: string
  readonly sector: readonly [name: string, people: string]
  readonly otherSectors: string
  readonly sectorsNote: string
  readonly days: readonly [day: string, people: string]
  readonly agenda: string
  readonly agendaItem: readonly [day: string, title: string, objective: string, minutes: string]
  readonly minutes: (count: string) => string
  readonly noAgenda: string
  readonly rule: string
  readonly threshold: string
  readonly percent: (count: string) => string
  readonly voters: string
  readonly dissentRule: string
  readonly statements: string
  readonly statement: (ordinal: string, text: string) => string
  readonly lines: Readonly<Record<'prevention' | 'protection', string>>
  readonly line: string
  readonly vote: (round: string, day: string, way: string) => string
  readonly ways: Readonly<Record<'show-of-hands' | 'ballot' | 'room', string>>
  readonly votes: string
  readonly counts: (counts: Readonly<Record<keyof VoteCounts, string>>) => string
  readonly present: string
  readonly result: string
  readonly reason: string
  readonly share: string
  readonly outcomes: Readonly<Record<'reached' | 'not-reached' | 'cannot-tell', string>>
  readonly reasons: Readonly<
    Record<
      'threshold-met' | 'below-threshold' | 'objection-kept' | 'too-few-voters' | 'nobody-decided',
      string
    >
  >
  readonly bySector: readonly [sector: string, yes: string, no: string, none: string]
  readonly mergedSectors: string
  readonly dissent: readonly [whose: string, kind: string, text: string]
  readonly dissentKinds: Readonly<Record<'objection' | 'reservation', string>>
  readonly rounds: RoundWords
  readonly notVoted: string
  readonly noStatements: string
  readonly setAside: (count: string) => string
  readonly aside: readonly [number: string, text: string, reason: string]
  readonly agreements: string
  readonly agreement: readonly [
    number: string,
    what: string,
    line: string,
    owner: string,
    place: string,
    due: string,
    evidence: string,
    support: string,
  ]
  readonly fromStatement: (agreement: string, statement: string) => string
  readonly noAgreements: string
  readonly indicators: string
  readonly indicator: readonly [number: string, name: string, way: string, due: string, how: string]
  readonly fromTo: (baseline: string, target: string, unit: string) => string
  readonly competencies: string
  readonly competency: readonly [competency: string, learner: string, why: string, statement: string]
  readonly noCompetencies: string
  readonly digest: string
  readonly digestNote: string
  readonly marks: Readonly<Record<'demo' | 'draft', string>>
  readonly pageOf: (page: number, pages: number) => string
}
