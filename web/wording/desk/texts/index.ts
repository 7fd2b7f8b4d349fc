import type { InEachLanguage } from '../language.ts'
import { textsEn } from './en.ts'
import { type TextsWords, textsEs } from './es.ts'
import { textsFr } from './fr.ts'

export const textsWords: InEachLanguage<TextsWords> = { es: textsEs, fr: textsFr, en: textsEn }
