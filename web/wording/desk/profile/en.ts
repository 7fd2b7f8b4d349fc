import type { ProfileWords } from './es.ts'

export const profileEn: ProfileWords = {
  people: {
    title: 'People trained and certified',
    trained: 'Trained',
    certified: 'With a certificate in force',
    fewer: (least: string) => `< ${least}`,
    atLeast: (least: string) => `${least} or more`,
    why: (least: string) =>
      `Told in steps of ${least}, and fewer than ${least} as none: a few people could be recognised.`,
    published: 'What anybody can read: counted once a quarter, and never changed.',
    tables: 'The published tables',
  },
  promised: {
    title: 'Agreed, pledged and recommended',
    lead: 'Acts of institutions: all are counted. What an authority may be involved in is not.',
    none: 'Nothing yet.',
    what: 'What',
    state: 'How far',
    count: 'How many',
  },
  weeks: {
    title: 'Answers in time, week by week',
  },
  paused: {
    title: 'Paused: no reports are received here',
    reason: 'Why',
    since: 'Since',
    until: 'Until',
    noUntil: 'No date yet',
    instead: 'Meanwhile these numbers answer',
  },
  channels: 'Numbers that answer',
  noChannels: 'No number.',
  unconfirmed: 'not confirmed',
  pathway: {
    title: 'Referral pathway',
    verified: (when: string, role: string) => `Verified on ${when} · ${role}`,
    verifiedOn: (when: string) => `Verified on ${when}`,
    none: 'No pathway is verified.',
  },
  public: 'What anybody sees',
  until: 'Until when the pause is meant to last',
  untilHint: 'Leave it empty if it is not known.',
}
