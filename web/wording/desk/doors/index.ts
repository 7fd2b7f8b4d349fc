import type { InEachLanguage } from '../language.ts'
import { doorsEn } from './en.ts'
import { type DoorsWords, doorsEs } from './es.ts'
import { feedEn } from './feed.en.ts'
import { type FeedWords, feedEs } from './feed.es.ts'
import { feedFr } from './feed.fr.ts'
import { doorsFr } from './fr.ts'

export const doorsWords: InEachLanguage<DoorsWords> = { es: doorsEs, fr: doorsFr, en: doorsEn }
export const feedWords: InEachLanguage<FeedWords> = { es: feedEs, fr: feedFr, en: feedEn }
