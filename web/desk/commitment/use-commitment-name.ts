import { type ComputedRef, computed } from 'vue'
import type { CommitmentRow } from '../../../vocabulary/wire/commitment.ts'
import { recommendationVerbs } from '../../../vocabulary/words/index.ts'
import { commitmentWords } from '../../wording/desk/commitment/index.ts'
import { codeWord, useSpeech, useWords } from '../words/index.ts'

type Named = Pick<CommitmentRow, 'kind' | 'verb' | 'what' | 'organization'>

/** What a commitment is called: its verb, or its kind where it has none, and who owes it, as far as a draft has them. */
export function useCommitmentName(): ComputedRef<(one: Named) => string> {
  const words = useWords(commitmentWords)
  const { language } = useSpeech()
  return computed(() => ({ kind, verb, what, organization }) => {
    const isBlank = verb === null && what === '' && organization === null
    const asked =
      verb === null ? words.value.kinds[kind] : codeWord(recommendationVerbs, verb, language.value)
    if (isBlank) return words.value.unnamed
    return organization === null ? asked : words.value.title(asked, organization.name)
  })
}
