import type { InEachLanguage } from '../language.ts'
import { voteAuditEn } from './en.ts'
import { type VoteAuditWords, voteAuditEs } from './es.ts'
import { voteAuditFr } from './fr.ts'

export type { VoteAuditWords }
export const voteAuditWords: InEachLanguage<VoteAuditWords> = {
  es: voteAuditEs,
  fr: voteAuditFr,
  en: voteAuditEn,
}
