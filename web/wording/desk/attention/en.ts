import type { AttentionWords } from './es.ts'

export const attentionEn: AttentionWords = {
  lead: 'Everything that waits for you, by its clock. Nothing else.',
  sorted: 'by its clock, the most urgent first; what has no clock comes last',
  hiddenOf: (count, kind) => `${kind}: ${count} more`,
  emptyTitle: 'Nothing waits for you',
  emptyLead:
    'What you have to decide appears here with the time that is left. The other screens are in the menu.',
  reload: 'Refresh',
  noClock: 'No clock',
  facts: {
    imminent: 'Imminent: clocks of hours',
    structural: 'Structural alert',
    alert: 'Proposes an alert',
    recommendation: 'Proposes a recommendation',
    urgent: 'Urgent need',
    normal: 'Not urgent',
  },
  kinds: {
    'signal-triage': 'Triage a signal',
    'signal-verification': 'Verify a signal',
    'signal-feedback': 'Answer the reporter',
    'situation-assessment': 'Assess a situation',
    'assessment-review': 'Review an assessment',
    'finding-decision': 'Decide on a finding',
    'alert-signature': 'Second signature on an alert',
    'alert-acknowledgement': 'Acknowledge an alert',
    'recommendation-answer': 'Answer a recommendation',
    'recommendation-due': 'Carry out a recommendation',
    'recommendation-verification': 'Verify what was reported done',
    'action-start': 'Start the first action',
    'action-due': 'Finish an action',
    'proposal-answer': 'Answer a proposal',
    'appeal-decision': 'Decide an appeal',
    'referral-acceptance': 'Answer a referral',
    'referral-legal-basis': 'Sign the legal basis of a referral',
  },
}
