import { firstTitles } from './catalogue-titles-first.ts'
import { secondTitles } from './catalogue-titles-second.ts'
import { thirdTitles } from './catalogue-titles-third.ts'

/** Every catalogue that the programme edits. */
export const catalogueTitles = { ...firstTitles, ...secondTitles, ...thirdTitles } as const
