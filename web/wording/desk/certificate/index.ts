import type { InEachLanguage } from '../language.ts'
import { certificateEn } from './en.ts'
import { type CertificateWords, certificateEs } from './es.ts'
import { certificateFr } from './fr.ts'

export const certificateWords: InEachLanguage<CertificateWords> = {
  es: certificateEs,
  fr: certificateFr,
  en: certificateEn,
}
