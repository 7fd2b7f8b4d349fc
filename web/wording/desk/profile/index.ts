import type { InEachLanguage } from '../language.ts'
import { profileEn } from './en.ts'
import { type ProfileWords, profileEs } from './es.ts'
import { profileFr } from './fr.ts'

export const profileWords: InEachLanguage<ProfileWords> = { es: profileEs, fr: profileFr, en: profileEn }
