import type { InEachLanguage } from '../language.ts'
import { referralEn } from './en.ts'
import { type ReferralWords, referralEs } from './es.ts'
import { referralFr } from './fr.ts'

export type { ReferralWords }
export const referralWords: InEachLanguage<ReferralWords> = { es: referralEs, fr: referralFr, en: referralEn }
