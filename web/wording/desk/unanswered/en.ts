import type { UnansweredWords } from './es.ts'

export const unansweredEn: UnansweredWords = {
  lead: 'What nobody answered or did by its date, by institution. Acts of institutions are counted, exactly.',
  sorted: 'the institution most days overdue first; within it, the most overdue',
  hidden: 'exercises, and what still has time',
  emptyTitle: 'Nobody owes a late answer',
  emptyLead: 'When a time passes without an answer or a deed, it appears here by institution.',
  count: (count) => `Owed and late: ${count}`,
  longest: (days) => `Longest overdue: ${days}`,
  silent: 'Unanswered',
  late: 'Accepted and not done',
  silentSince: (when) => `An answer was due: ${when}`,
  escalate: 'Escalate its alert',
  escalateHint: 'On the page of the alert, with a reason. Its recipients hear of it.',
  appeals: 'See the appeals',
  institution: 'See what it owes and did',
  compliance: 'See compliance by institution',
  escalatedTimes: (count) => `Escalated: ${count}`,
}
