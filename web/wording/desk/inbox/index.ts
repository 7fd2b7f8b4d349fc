import type { InEachLanguage } from '../language.ts'
import { inboxEn } from './en.ts'
import { type InboxWords, inboxEs } from './es.ts'
import { inboxFr } from './fr.ts'

export type { InboxWords }
export const inboxWords: InEachLanguage<InboxWords> = { es: inboxEs, fr: inboxFr, en: inboxEn }
