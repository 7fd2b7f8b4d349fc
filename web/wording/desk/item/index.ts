import type { InEachLanguage } from '../language.ts'
import { itemEn } from './en.ts'
import { type ItemWords, itemEs } from './es.ts'
import { itemFr } from './fr.ts'

export type { ItemWords }
export const itemWords: InEachLanguage<ItemWords> = { es: itemEs, fr: itemFr, en: itemEn }
