import type { RatingResult } from '../../../../vocabulary/wire/live.ts'
import { declaredSectors } from '../../../../vocabulary/words/index.ts'
import type { Block } from '../../../platform/documents/index.ts'
import { figureIn, nameIn } from './in-words.ts'
import type { MinutesRecord } from './minutes-record.ts'
import { minutesWords } from './minutes-words.ts'
import type { KeptRound } from './read-rounds.ts'

type Language = 'es' | 'fr' | 'en'
type Side = Pick<
  RatingResult['importance'],
  'median' | 'lowerQuartile' | 'upperQuartile' | 'highPercent' | 'lowPercent'
>

/** What each closed round of ratings found for one statement: medians and shares, the outcome, sectors and reasons. */
export function ratedBlocks(record: MinutesRecord, statementId: string, language: Language): Block[] {
  return (record.rounds ?? []).flatMap((round) =>
    round.results.ratings
      .filter((rated) => rated.statementId === statementId)
      .flatMap((rated) => [
        foundBlock(round, rated, language),
        ...sectorBlocks(rated, language),
        ...reasonBlocks(rated, language),
      ]),
  )
}

function foundBlock({ results }: KeptRound, rated: RatingResult, language: Language): Block {
  const words = minutesWords[language]
  const { rounds } = words
  return {
    kind: 'facts',
    rows: [
      [rounds.rated(String(results.ordinal)), rounds.voters(String(rated.voters))],
      [rounds.sides.importance, sideIn(rated.importance, language)],
      [rounds.sides.feasibility, sideIn(rated.feasibility, language)],
      [words.result, words.outcomes[rated.result.outcome]],
      [words.reason, rounds.reasons[rated.result.reason]],
    ],
  }
}

/** Sectors that may not be told stand together, or none is told; either is said. */
function sectorBlocks({ sectors }: RatingResult, language: Language): Block[] {
  const words = minutesWords[language]
  if (sectors.length === 0) return [{ kind: 'paragraph', text: words.rounds.noSectors }]
  return [
    {
      kind: 'table',
      head: words.rounds.bySector,
      widths: [0.28, 0.1, 0.31, 0.31],
      rows: sectors.map((one) => [
        one.sector === null ? words.mergedSectors : nameIn(declaredSectors, one.sector, language),
        String(one.voters),
        sideIn(one.importance, language),
        sideIn(one.feasibility, language),
      ]),
    },
  ]
}

/** Who rated low said why; by sector where that one is told, and never by name. */
function reasonBlocks({ reasons }: RatingResult, language: Language): Block[] {
  if (reasons.length === 0) return []
  const words = minutesWords[language]
  return [
    {
      kind: 'table',
      head: words.rounds.given,
      widths: [0.32, 0.68],
      rows: reasons.map(({ sector, text }) => [
        sector === null ? words.otherSectors : nameIn(declaredSectors, sector, language),
        text,
      ]),
    },
  ]
}

/** One side in one line. */
export function sideIn(side: Side, language: Language): string {
  const { rounds, percent } = minutesWords[language]
  if (side.median === null) return rounds.nobody
  const figure = (value: number | null) => figureIn(value ?? 0, language)
  return rounds.side({
    median: figure(side.median),
    lower: figure(side.lowerQuartile),
    upper: figure(side.upperQuartile),
    high: percent(figure(side.highPercent)),
    low: percent(figure(side.lowPercent)),
  })
}
