import type { OpeningWords } from './es.ts'

export const openingEn: OpeningWords = {
  lead: 'Everything that an account opened of what is not for everybody. Data protection sees it, and everybody their own.',
  mineLead: 'What you opened and what was noted. Only you and data protection see it.',
  lists:
    'Of a list it is noted that it was read, and whether reading went on; not what it showed, nor with which filters. Opening the same again within a quarter of an hour counts once.',
  who: 'Whose',
  choose: 'Choose a person',
  chooseLead: 'What their account opened appears here, the newest first, to read or to keep as a file.',
  sorted: 'the newest first',
  emptyTitle: 'Nothing of what is noted',
  emptyLead: 'Each signal, restricted situation, draft alert or referral that is opened appears here.',
  pdf: 'Open to print (PDF)',
  restricted: 'Restricted',
  id: 'Internal number',
  subjects: {
    signal: 'A signal',
    letters: 'Notes of a signal',
    evidence: 'A file of evidence',
    'attendance-scan': 'A signed attendance sheet',
    situation: 'A situation',
    alert: 'An alert before its issue',
    referral: 'A referral',
    'referral-text': 'The text of a referral',
    kept: 'A kept identity',
    list: 'A list',
  },
  listNames: {
    signals: 'that of signals',
    'signals/further': 'that of signals, beyond the first page',
    situations: 'that of situations',
    'situations/further': 'that of situations, beyond the first page',
    referrals: 'that of referrals',
    'referrals/further': 'that of referrals, beyond the first page',
  },
}
