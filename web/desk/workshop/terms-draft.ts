import type { WorkshopRow, WorkshopTerms } from '../../../vocabulary/wire/workshop.ts'

/** What a form holds of the question and the rule: fields hold text. */
export interface TermsDraft {
  theme: string
  question: string
  threshold: string
  voters: string
  dissent: WorkshopTerms['rule']['dissent']
}

export const noTerms = (): TermsDraft => ({
  theme: '',
  question: '',
  threshold: '70',
  voters: '10',
  dissent: 'against',
})

export const draftOf = ({
  theme,
  question,
  rule,
}: Pick<WorkshopRow, 'theme' | 'question' | 'rule'>): TermsDraft => ({
  theme: theme ?? '',
  question,
  threshold: String(rule.thresholdPercent),
  voters: String(rule.minimumVoters),
  dissent: rule.dissent,
})

/** What the server is told; null while a part is missing or out of range. */
export function termsOf(draft: TermsDraft): WorkshopTerms | null {
  const [thresholdPercent, minimumVoters] = [Number(draft.threshold), Number(draft.voters)]
  const isWhole = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most
  if (!isWhole(thresholdPercent, 51, 100) || !isWhole(minimumVoters, 2, 500)) return null
  if (draft.question.trim().length < 3) return null
  return {
    theme: draft.theme === '' ? null : draft.theme,
    question: draft.question,
    rule: { thresholdPercent, minimumVoters, dissent: draft.dissent },
  }
}
