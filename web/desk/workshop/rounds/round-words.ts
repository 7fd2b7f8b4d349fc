import type { RoundRow } from '../../../../vocabulary/wire/live.ts'
import type { Format, Language } from '../../../wording/desk/index.ts'
import { liveWords } from '../../../wording/live/index.ts'

/** What a round is called: its own title, or its number and kind. */
export const roundName = (
  { title, ordinal, kind }: Pick<RoundRow, 'title' | 'ordinal' | 'kind'>,
  language: Language,
  format: Format,
): string =>
  title === ''
    ? liveWords[language].round.title(format.number(ordinal), liveWords[language].kinds[kind])
    : title
