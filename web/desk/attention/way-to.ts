import type { AttentionItem } from '../../../vocabulary/wire/attention.ts'

/** Which screen an item opens; the path carries the id of its subject. */
const ways: Readonly<Record<AttentionItem['kind'], (id: string) => string>> = {
  'signal-assigned': (id) => `/signals/${id}`,
  'situation-assigned': (id) => `/situations/${id}`,
  'commitment-assigned': (id) => `/commitments/${id}`,
  'signal-triage': (id) => `/triage?signal=${id}`,
  'signal-verification': (id) => `/signals/${id}`,
  'signal-feedback': (id) => `/signals/${id}`,
  'signal-detail': (id) => `/signals/${id}`,
  'signal-reply': (id) => `/signals/${id}`,
  'signal-grouping': (id) => `/signals/${id}`,
  'situation-assessment': (id) => `/situations/${id}`,
  'assessment-review': (id) => `/situations/${id}`,
  'finding-decision': (id) => `/findings/${id}`,
  'alert-signature': (id) => `/alerts/${id}`,
  'alert-acknowledgement': () => '/inbox',
  'alert-review': (id) => `/alerts/${id}`,
  'alert-silence': (id) => `/alerts/${id}`,
  'commitment-answer': () => '/inbox',
  'commitment-due': () => '/inbox',
  'commitment-verification': (id) => `/commitments/${id}`,
  'action-start': (id) => `/commitments/${id}`,
  'action-due': (id) => `/commitments/${id}`,
  'proposal-answer': (id) => `/proposals/${id}`,
  'appeal-decision': (id) => `/proposals/${id}`,
  'referral-acceptance': (id) => `/referrals/${id}`,
  'referral-legal-basis': (id) => `/referrals/${id}`,
  'referral-next': (id) => `/referrals/${id}`,
  'referral-follow-up': (id) => `/referrals/${id}`,
  'signing-witness': (id) => `/pact/signings/${id}`,
  'pathway-check': (id) => `/mechanism/${id}`,
  'drill-due': (id) => `/mechanism/${id}`,
  'scenario-validation': (id) => `/threats/${id}`,
  'service-verification': (id) => `/services/${id}`,
}

export const wayTo = (item: AttentionItem): string => ways[item.kind](encodeURIComponent(item.subjectId))
