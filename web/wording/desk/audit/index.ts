import type { InEachLanguage } from '../language.ts'
import { auditEn } from './en.ts'
import { type AuditWords, auditEs } from './es.ts'
import { auditFr } from './fr.ts'

export type { AuditWords }
export const auditWords: InEachLanguage<AuditWords> = { es: auditEs, fr: auditFr, en: auditEn }
