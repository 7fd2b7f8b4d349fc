import { type ComputedRef, computed } from 'vue'
import type { CommitmentRow } from '../../../vocabulary/wire/commitment.ts'
import { recommendationVerbs } from '../../../vocabulary/words/index.ts'
import { responseWords } from '../../wording/desk/response/index.ts'
import { codeWord, useSpeech, useWords } from '../words/index.ts'

type Named = Pick<CommitmentRow, 'verb' | 'what' | 'organization'>

/** What a recommendation is called: its verb and its addressee, as far as a draft has them. */
export function useRecommendationName(): ComputedRef<(one: Named) => string> {
  const words = useWords(responseWords)
  const { language } = useSpeech()
  return computed(() => ({ verb, what, organization }) => {
    const asked = verb === null ? what : codeWord(recommendationVerbs, verb, language.value)
    if (organization === null) return asked === '' ? words.value.unnamed : asked
    return asked === '' ? organization.name : words.value.title(asked, organization.name)
  })
}
