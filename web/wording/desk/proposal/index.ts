import type { InEachLanguage } from '../language.ts'
import { proposalEn } from './en.ts'
import { type ProposalWords, proposalEs } from './es.ts'
import { proposalFr } from './fr.ts'

export type { ProposalWords }
export const proposalWords: InEachLanguage<ProposalWords> = { es: proposalEs, fr: proposalFr, en: proposalEn }
