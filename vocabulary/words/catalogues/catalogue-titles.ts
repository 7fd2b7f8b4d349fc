import { firstTitles } from './catalogue-titles-first.ts'
import { secondTitles } from './catalogue-titles-second.ts'

/** Every catalogue that the programme edits. */
export const catalogueTitles = { ...firstTitles, ...secondTitles } as const
