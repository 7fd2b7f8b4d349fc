import type { VoteCounts } from '../../../../vocabulary/words/index.ts'

type Counts = Readonly<Record<keyof VoteCounts, string>>

/** What the minutes say of the rounds of the room. */
export interface RoundWords {
  readonly title: string
  readonly round: (ordinal: string, kind: string) => string
  readonly kinds: Readonly<Record<'opinions' | 'ratings', string>>
  readonly rule: string
  readonly opinionRule: (share: string, voters: string) => string
  readonly ratingRule: (high: string, low: string, voters: string) => string
  readonly onSides: Readonly<Record<'both' | 'importance', string>>
  readonly split: Readonly<Record<'blocks' | 'shown', string>>
  readonly fixed: string
  readonly closed: string
  readonly tookPart: string
  readonly of: (voters: string, voices: string) => string
  readonly voters: (voters: string) => string
  readonly sectors: string
  readonly concordance: string
  readonly agreement: (w: string, raters: string, p: string) => string
  readonly digest: string
  readonly opinionTable: readonly [
    number: string,
    text: string,
    agree: string,
    disagree: string,
    pass: string,
    result: string,
  ]
  readonly ratingTable: readonly [
    number: string,
    text: string,
    importance: string,
    feasibility: string,
    result: string,
  ]
  readonly sides: Readonly<Record<'importance' | 'feasibility', string>>
  readonly side: (said: Readonly<Record<'median' | 'lower' | 'upper' | 'high' | 'low', string>>) => string
  readonly nobody: string
  readonly reasons: Readonly<
    Record<'shares-met' | 'too-few-high' | 'too-many-low' | 'disagreement' | 'too-few-voters', string>
  >
  readonly stability: string
  readonly stabilityTable: readonly [
    number: string,
    side: string,
    pairs: string,
    shift: string,
    p: string,
    kappa: string,
  ]
  readonly untold: string
  readonly attrition: string
  readonly attritionTable: readonly [sector: string, before: string, again: string]
  readonly rated: (round: string) => string
  readonly bySector: readonly [sector: string, voters: string, importance: string, feasibility: string]
  readonly noSectors: string
  readonly given: readonly [whose: string, text: string]
  readonly support: (round: string, counts: Counts) => string
}
