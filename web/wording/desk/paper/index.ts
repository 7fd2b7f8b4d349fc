import type { InEachLanguage } from '../language.ts'
import { paperEn } from './en.ts'
import { paperEs } from './es.ts'
import { paperFr } from './fr.ts'

export const paperWords: InEachLanguage<typeof paperEs> = { es: paperEs, fr: paperFr, en: paperEn }
