import type { InEachLanguage } from '../language.ts'
import { doorsEn } from './en.ts'
import { type DoorsWords, doorsEs } from './es.ts'
import { doorsFr } from './fr.ts'

export const doorsWords: InEachLanguage<DoorsWords> = { es: doorsEs, fr: doorsFr, en: doorsEn }
