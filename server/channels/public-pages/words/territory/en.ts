import type { TerritoryWords } from './es.ts'

export const territoryEn: TerritoryWords = {
  lead: 'Where reports are received now. Where it is paused, it says why, and which numbers to call.',
  institutions: 'Institutions that answer in public',
  emptyTitle: 'No territory yet',
  emptyLead: 'A territory appears here once somebody there receives reports and answers them.',
  sorted: 'Order: by level and name',
  states: {
    live: 'Receives reports',
    paused: 'Paused',
    ready: 'Does not receive reports yet',
    draft: 'Does not receive reports yet',
  },
  since: 'Since',
  until: 'Until',
  untilUnknown: 'No date yet',
  reason: 'Why',
  channels: 'Numbers that answer',
  noChannels: 'No number is confirmed. In danger, go to whoever is nearest.',
  institutionLead:
    'What this institution promised in a pact or was asked in public by the committee, and how far it came. These are acts of the institution: all are counted.',
  kinds: { pledge: 'Pledges of the pact', 'committee-recommendation': 'Recommendations of the committee' },
  commitmentStates: {
    issued: 'No answer yet',
    accepted: 'Accepted',
    declined: 'Not accepted',
    'in-progress': 'In progress',
    'reported-done': 'Says it is done',
    verified: 'Done and verified',
    'not-verified': 'Could not be verified',
  },
  overdue: 'Past its date',
  none: 'Nothing public yet.',
  kind: 'What',
  count: 'How many',
}
