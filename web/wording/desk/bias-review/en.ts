import type { BiasReviewWords } from './es.ts'

export const biasReviewEn: BiasReviewWords = {
  lead: 'Each quarter the committee looks at whom the warning looks at: whether one group is watched too much, or another is missing.',
  due: (quarter: string) => `The quarter that began in ${quarter} waits for its review`,
  dueLead: 'Look at the figures, talk, and write what you see and what changes.',
  figures: 'Signals by group',
  gate: (least: string) =>
    `What is fewer than ${least}, or none, is not shown. A signal may name several groups; there is no total.`,
  group: 'Group',
  valid: 'Valid',
  discarded: 'Discarded',
  fewer: (least: string) => `< ${least}`,
  write: 'Write the review',
  choose: 'Choose',
  fields: {
    concern: 'What is seen',
    findings: 'Findings',
    findingsHint: 'Without names or cases.',
    changes: 'What changes',
    heldOn: 'Talked over on',
  },
  submit: 'Save the review',
  sorted: 'the last quarter first',
  emptyTitle: 'No review yet',
  emptyLead: 'The first is due two weeks after a quarter has ended.',
  quarter: (from: string) => `Quarter from ${from}`,
  states: {
    draft: 'Waits for another member',
    adopted: 'Adopted',
  },
  by: (name: string, when: string) => `Written by ${name}, ${when}`,
  adoptedBy: (name: string) => `Adopted by ${name}`,
  adopt: 'Adopt it',
}
