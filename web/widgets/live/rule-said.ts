import type { LiveRound } from '../../../vocabulary/wire/live.ts'
import { wordOf } from '../../../vocabulary/words/catalogues/catalogue.ts'
import { dissentRules } from '../../../vocabulary/words/catalogues/workshop-catalogues.ts'
import { formatFor } from '../../wording/desk/format.ts'
import type { Language } from '../../wording/index.ts'
import { liveWords } from '../../wording/live/index.ts'

/** The rule of a round in sentences, as everybody in the hall reads it before the first vote. */
export function ruleSaid({ rule, kind }: LiveRound['rule'], language: Language): readonly string[] {
  const words = liveWords[language].rule
  const { number, percent } = formatFor(language)
  if (kind === 'opinions') {
    return [
      words.opinions(percent(rule.thresholdPercent / 100), number(rule.minimumVoters)),
      wordOf(dissentRules, rule.dissent, language),
    ]
  }
  return [
    words.ratings(
      percent(rule.highPercent / 100),
      percent(rule.lowPercent / 100),
      number(rule.minimumVoters),
    ),
    words.sides[rule.sides],
    words.disagreement[rule.disagreement],
  ]
}
