import { computed } from 'vue'
import { declaredSectors } from '../../../vocabulary/words/index.ts'
import { committeeWords } from '../../wording/desk/committee/index.ts'
import { codeWord, useFormat, useSpeech, useWords } from '../words/index.ts'

/** How seats and rules are said. */
export function useSeatWords() {
  const words = useWords(committeeWords)
  const format = useFormat()
  const { language } = useSpeech()
  const sector = (code: string): string => codeWord(declaredSectors, code, language.value)
  return computed(() => ({
    sector,
    seat: (seat: { readonly ordinal: number; readonly sector: string }): string =>
      words.value.seat(format.value.number(seat.ordinal), sector(seat.sector)),
    rule: (needed: number, sectors: readonly string[]): string =>
      sectors.length === 0
        ? words.value.rule(format.value.number(needed))
        : words.value.ruleSectors(format.value.number(needed), format.value.choice(sectors.map(sector))),
  }))
}
