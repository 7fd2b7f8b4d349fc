import type { RatingResult } from '../../../../vocabulary/wire/live.ts'
import { declaredSectors, dissentRules } from '../../../../vocabulary/words/index.ts'
import type { Block } from '../../../platform/documents/index.ts'
import { chanceIn, figureIn, momentIn, nameIn } from './in-words.ts'
import type { MinutesRecord } from './minutes-record.ts'
import { minutesWords } from './minutes-words.ts'
import { sideIn } from './rated-blocks.ts'
import type { KeptRound } from './read-rounds.ts'

type Language = 'es' | 'fr' | 'en'

/** Every closed round of the room: by which rule and since when, who took part, what it found, and the digest of its votes. */
export function roundBlocks(record: MinutesRecord, language: Language): Block[] {
  const { rounds = [] } = record
  if (rounds.length === 0) return []
  const words = minutesWords[language].rounds
  return [
    { kind: 'heading', text: words.title },
    ...rounds.flatMap((round) => [
      factsBlock(record, round, language),
      resultBlock(record, round, language),
      ...stabilityBlocks(record, round, language),
      ...attritionBlocks(round, language),
    ]),
  ]
}

function factsBlock({ utcOffsetMinutes }: MinutesRecord, round: KeptRound, language: Language): Block {
  const words = minutesWords[language]
  const { rounds } = words
  const { results } = round
  const { concordance } = results
  const moment = (instant: string) => momentIn(instant, { language, utcOffsetMinutes })
  return {
    kind: 'facts',
    rows: [
      [rounds.round(String(results.ordinal), rounds.kinds[results.kind]), results.title],
      [rounds.rule, ruleIn(round, language)],
      [rounds.fixed, moment(round.ruleFixedAt)],
      [rounds.closed, moment(results.closedAt)],
      [rounds.tookPart, rounds.of(String(results.voters), String(results.voices))],
      ...(results.merged ? [[rounds.sectors, words.sectorsNote] as const] : []),
      ...(concordance === null
        ? []
        : [
            [
              rounds.concordance,
              rounds.agreement(
                figureIn(concordance.w, language, 2),
                String(concordance.raters),
                chanceIn(concordance.p, language),
              ),
            ] as const,
          ]),
      [rounds.digest, results.votesSha256],
    ],
  }
}

/** The rule as the hall read it before the first vote. */
function ruleIn({ rule }: KeptRound, language: Language): string {
  const words = minutesWords[language]
  const said = (share: number) => words.percent(String(share))
  if (rule.kind === 'opinions') {
    const { thresholdPercent, minimumVoters, dissent } = rule.rule
    const whole = words.rounds.opinionRule(said(thresholdPercent), String(minimumVoters))
    return [whole, nameIn(dissentRules, dissent, language)].join(' ')
  }
  const { highPercent, lowPercent, minimumVoters, sides, disagreement } = rule.rule
  const whole = words.rounds.ratingRule(said(highPercent), said(lowPercent), String(minimumVoters))
  return [whole, words.rounds.onSides[sides], words.rounds.split[disagreement]].join(' ')
}

/** People know a statement by its number in the workshop. */
const numberOf = (record: MinutesRecord, of: { readonly statementId: string; readonly ordinal: number }) =>
  String(record.statements.find(({ id }) => id === of.statementId)?.ordinal ?? of.ordinal)

function resultBlock(record: MinutesRecord, { results }: KeptRound, language: Language): Block {
  const { rounds, outcomes } = minutesWords[language]
  if (results.kind === 'opinions')
    return {
      kind: 'table',
      head: rounds.opinionTable,
      widths: [0.07, 0.45, 0.1, 0.1, 0.1, 0.18],
      rows: results.opinions.map((one) => [
        numberOf(record, one),
        one.text,
        ...[one.agree, one.disagree, one.pass].map(String),
        outcomes[one.result.outcome],
      ]),
    }
  return {
    kind: 'table',
    head: rounds.ratingTable,
    widths: [0.07, 0.33, 0.22, 0.22, 0.16],
    rows: results.ratings.map((one) => [
      numberOf(record, one),
      one.text,
      sideIn(one.importance, language),
      sideIn(one.feasibility, language),
      outcomes[one.result.outcome],
    ]),
  }
}

const sides = ['importance', 'feasibility'] as const

/** How the same people moved since the round before, where enough of them rated in both. */
function stabilityBlocks(record: MinutesRecord, { results }: KeptRound, language: Language): Block[] {
  const { rounds } = minutesWords[language]
  const rowOf = (rated: RatingResult, side: (typeof sides)[number]): string[][] => {
    const moved = rated.stability?.[side] ?? null
    if (moved === null) return []
    const figure = (value: number | null, digits: number) =>
      value === null ? rounds.untold : figureIn(value, language, digits)
    return [
      [
        numberOf(record, rated),
        rounds.sides[side],
        String(moved.pairs),
        figure(moved.medianShift, 1),
        moved.p === null ? rounds.untold : chanceIn(moved.p, language),
        figure(moved.weightedKappa, 2),
      ],
    ]
  }
  const rows = results.ratings.flatMap((rated) => sides.flatMap((side) => rowOf(rated, side)))
  if (rows.length === 0) return []
  return [
    { kind: 'paragraph', text: rounds.stability },
    { kind: 'table', head: rounds.stabilityTable, widths: [0.08, 0.24, 0.17, 0.17, 0.17, 0.17], rows },
  ]
}

function attritionBlocks({ results }: KeptRound, language: Language): Block[] {
  const words = minutesWords[language]
  const { attrition } = results
  if (attrition === null || attrition.length === 0) return []
  return [
    { kind: 'paragraph', text: words.rounds.attrition },
    {
      kind: 'table',
      head: words.rounds.attritionTable,
      widths: [0.5, 0.25, 0.25],
      rows: attrition.map(({ sector, before, again }) => [
        sector === null ? words.otherSectors : nameIn(declaredSectors, sector, language),
        String(before),
        String(again),
      ]),
    },
  ]
}
