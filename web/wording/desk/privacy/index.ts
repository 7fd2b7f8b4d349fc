import type { InEachLanguage } from '../language.ts'
import { privacyEn } from './en.ts'
import { type PrivacyWords, privacyEs } from './es.ts'
import { privacyFr } from './fr.ts'

export const privacyWords: InEachLanguage<PrivacyWords> = { es: privacyEs, fr: privacyFr, en: privacyEn }
