import type { DutyWords } from './es.ts'

export const dutyEn: DutyWords = {
  lead: 'Who holds each desk. A danger calls the first rank, after 15 minutes the second, then the supervisor.',
  nowTitle: 'On duty now',
  sorted: 'the national desk first, then by name',
  hidden: 'shifts more than seven days ahead',
  desk: 'Desk',
  replaced: {
    'national-triage': (moment: string) =>
      `Nobody of this desk is certified: the national desk has stood in since ${moment}`,
    fallback: (moment: string) =>
      `Nobody of this desk is certified: its supervisors have stood in since ${moment}`,
  },
  nobody: 'Nobody is on duty. The supervisor is being told.',
  noDesks: 'No desks',
  noDesksLead: 'The first desk is made at set-up.',
  person: (name, rank, until) => `${name}, ${rank}, until ${until}`,
  ranks: { 1: 'first rank', 2: 'second rank' },
  changes: (moment) => `Next change: ${moment}`,
  noChange: 'No change is planned.',
  planned: 'Shifts of the next seven days',
  from: 'From',
  to: 'To',
  who: 'Who',
  rank: 'Rank',
  nonePlanned: 'No shifts are planned in these days: there will be a gap.',
  plan: {
    title: 'Plan shifts',
    lead: 'What is planned replaces what stood in those hours of that desk.',
    person: 'Person',
    whoMay:
      'the shifts (their hours, and that each person is a triage operator or supervisor of this place at those hours)',
    from: 'Begins',
    to: 'Ends',
    rank: 'Rank of the call',
    add: 'Add to the plan',
    remove: (name) => `Take ${name} out of the plan`,
    removeShort: 'Take out',
    inPlan: 'In the plan',
    wrongSpan: 'The end comes after the beginning.',
    submit: 'Save the plan',
    saved: 'The plan is saved.',
  },
  mine: 'My shifts',
  noneMine: 'No shifts are planned for you.',
}
