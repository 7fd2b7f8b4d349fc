import type { InstitutionWords } from './es.ts'

export const institutionEn: InstitutionWords = {
  lead: 'What it owes, what it did, what it left unanswered. Acts of institutions are counted exactly.',
  kinds: {
    institution: 'Institution',
    'civil-society': 'Civil society',
    programme: 'Programme',
    ombudsman: 'Ombudsman',
    donor: 'Donor',
  },
  ended: 'No longer exists',
  countedAt: (when) => `Counted: ${when}`,
  hidden: 'what your role may not see, exercises, what is withdrawn or still in draft',
  emptyTitle: 'Nothing was asked of it, and it has pledged nothing',
  emptyLead: 'What an alert asks of it, what is agreed with it or what it pledges appears here.',
  whole: 'In all',
  openList: (count, what) => `${count} · ${what}`,
  parts: {
    owes: {
      title: 'What it owes',
      none: 'Nothing whose time is running.',
      shown: 'What is due first',
      sorted: 'by date, the soonest first',
    },
    did: {
      title: 'What it did',
      none: 'It has reported nothing done yet.',
      shown: 'What it reported last',
      sorted: 'the newest first',
    },
    left: {
      title: 'What it left unanswered',
      none: 'Nothing is late.',
      shown: 'The longest late',
      sorted: 'by date, the oldest first',
    },
  },
  counts: {
    owed: 'Still owed',
    inProgress: 'Accepted and under way',
    reportedDone: 'Reported, to verify',
    verified: 'Verified',
    unanswered: 'Unanswered, time over',
    overdue: 'Overdue',
    declined: 'Declined with a reason',
    notVerified: 'Reported and not found done',
  },
  all: 'See all its commitments',
}
