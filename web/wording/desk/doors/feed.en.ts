import type { FeedWords } from './feed.es.ts'

export const feedEn: FeedWords = {
  lead: 'A program of the institution, such as an alert centre, can fetch by itself the alerts that are addressed to it, in the common format CAP 1.2. It fetches what the liaison sees in the inbox, and nothing else.',
  make: 'Connect a program',
  organization: 'Institution',
  name: 'Program that fetches the alerts',
  nameHint: 'One key for each program, so that one alone can be removed.',
  submit: 'Make the key',
  incomplete: 'Write the program.',
  incompleteChoice: 'Choose the institution and write the program.',
  fresh: {
    title: 'The new key',
    lead: 'Copy it now: it is not shown again. Whoever has it reads the alerts of the institution.',
    key: 'Key',
    address: 'Address that the program asks',
    how: 'The program sends the key in the header “Authorization: Bearer”. Where it knows only name and password, the key is the password and the name may be anything. It never stands in the address.',
  },
  view: 'Which keys to see',
  views: { 'in-force': 'In use', all: 'All' },
  sorted: 'the newest first',
  hidden: { 'in-force': 'those that were removed', all: 'nothing' },
  emptyTitle: 'No program fetches alerts',
  emptyLead:
    'If the institution already has a centre or a program that takes CAP messages, connect it: it learns of each alert, of its extension and of its end without anybody opening Vigía. The inbox stays as it is.',
  states: { 'in-force': 'In use', resting: 'Closed for want of use', revoked: 'Removed' },
  resting:
    'Nobody used it for ninety days, so it opens nothing any more. Remove it, and make another if needed.',
  facts: { of: 'Institution', made: 'Made by', used: 'Last use', revoked: 'Removed by' },
  neverUsed: 'Not yet',
  byOn: (who, when) => `${who}, ${when}`,
  revoke: 'Remove',
  revokeThis: (name) => `Remove the key of ${name}`,
  revokeTitle: (name) => `Remove the key of ${name}?`,
  revokeLead: 'The program fetches no alerts from its next request on. What it fetched already, it has.',
  revokeSubmit: 'Remove the key',
}
