import type { InEachLanguage } from '../language.ts'
import { evidenceEn } from './en.ts'
import { type EvidenceWords, evidenceEs } from './es.ts'
import { evidenceFr } from './fr.ts'

export const evidenceWords: InEachLanguage<EvidenceWords> = { es: evidenceEs, fr: evidenceFr, en: evidenceEn }
