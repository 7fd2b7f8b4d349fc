import type { InEachLanguage } from '../language.ts'
import { complianceEn } from './en.ts'
import { type ComplianceWords, complianceEs } from './es.ts'
import { complianceFr } from './fr.ts'

export type { ComplianceWords }
export const complianceWords: InEachLanguage<ComplianceWords> = {
  es: complianceEs,
  fr: complianceFr,
  en: complianceEn,
}
