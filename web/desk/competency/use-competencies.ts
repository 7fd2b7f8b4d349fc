import { computed } from 'vue'
import type { CompetencyGap, LevelKnown } from '../../../vocabulary/wire/assessment.ts'
import {
  competencies,
  competencyLevels,
  type LearnerGroup,
  learnerGroupIds,
  learnerGroups,
} from '../../../vocabulary/words/index.ts'
import { competencyWords } from '../../wording/desk/competency/index.ts'
import { codeWord, useFormat, useSpeech, useWords } from '../words/index.ts'

/** Competencies, groups and levels in the words of the screen. */
export function useCompetencies() {
  const words = useWords(competencyWords)
  const format = useFormat()
  const { language } = useSpeech()
  const level = (value: number): string =>
    words.value.levels.of(
      format.value.number(value),
      competencyLevels.find((one) => one.level === value)?.[language.value] ?? '',
    )
  return {
    words,
    format,
    level,
    name: (code: string): string => codeWord(competencies, code, language.value),
    /** As the catalogue writes it: C1 … C14. */
    short: (code: string): string => code.toUpperCase(),
    group: (key: string): string =>
      Object.hasOwn(learnerGroups, key) ? learnerGroups[key as LearnerGroup][language.value] : key,
    groupChoices: computed(() =>
      learnerGroupIds.map((value) => ({ value, label: learnerGroups[value][language.value] })),
    ),
    levelChoices: computed(() =>
      competencyLevels.map(({ level: value }) => ({ value: String(value), label: level(value) })),
    ),
    known: (known: LevelKnown): string =>
      known.kind === 'known' ? level(known.level) : words.value.gap.reasons[known.reason],
    /** What stands in the cell of a heat map: the number that was seen, and the one that is asked. */
    cell({ level: known, required, state }: CompetencyGap): string {
      if (state === 'not-asked') return words.value.gap.notAsked
      const asked = format.value.number(required)
      return known.kind === 'known'
        ? words.value.gap.ofRequired(format.value.number(known.level), asked)
        : words.value.gap.unknownOf(asked)
    },
  }
}

/** What carries the same message as the word of a state. */
export const markOf = {
  reached: 'good',
  below: 'caution',
  'not-known': 'plain',
  'not-asked': 'plain',
} as const satisfies Record<CompetencyGap['state'], string>
