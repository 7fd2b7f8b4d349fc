import type { KeepersWords } from './es.ts'

export const keepersEn: KeepersWords = {
  lead: 'Named people who together, and only together, can open the identity that a reporter left or bring back the key of a desk. None of them can alone.',
  desks: {
    triage: 'First sorting',
    fallback: 'National supervision',
    ombudsman: 'Ombudsman',
    analysis: 'Analysis',
    local: 'Local table',
    organization: 'Institution',
  },
  circle: {
    title: 'Keepers in force',
    rule: (threshold, keepers) => `It takes ${threshold} of ${keepers} to open.`,
    noneTitle: 'There are no keepers yet',
    noneLead:
      'Until there are, nobody can leave their identity when reporting, and the lost key of a desk does not come back. The administration names them and each person accepts.',
    noOffice: 'No institution of their own',
    you: 'You',
    able: 'Can open',
    unable: 'Can open no longer',
    asked: 'Has yet to accept',
    accepted: 'Accepted',
    since: (day) => `In force since ${day}`,
    proposed: (name, day) => `Proposed by ${name}, ${day}`,
    warnings: {
      'cannot-open': {
        title: 'Too few are left to open',
        lead: (able, threshold) =>
          `${able} can open and it takes ${threshold}. Propose other keepers now: what these keep opens no longer.`,
      },
      'none-to-spare': {
        title: 'Nobody to spare',
        lead: (able, threshold) =>
          `${able} can open and it takes ${threshold}. With one fewer nothing opens. Propose other keepers.`,
      },
      'one-office-suffices': {
        title: 'One institution alone could open',
        lead: (_able, threshold) =>
          `${threshold} or more keepers are of the same institution. Propose other keepers.`,
      },
    },
  },
  proposal: {
    title: 'Proposed keepers',
    lead: 'They come into force when everybody who is named has accepted. Until then the ones before remain.',
    duty: 'If you accept, you will be asked to open your share when somebody gives a reason. You decide each time. If you lose your passphrase or leave your office, say so: your share will be of no use.',
    accept: 'I accept to be a keeper',
    decline: 'I do not accept',
    withdraw: 'Take the proposal back',
  },
  propose: {
    title: 'Propose other keepers',
    lead: 'Choose people of different institutions whom those who report trust. What is kept already stays with the keepers before.',
    search: 'Search by name',
    who: 'Who',
    whoHint: '2 to 20. Of the same institution, fewer than it takes to open.',
    threshold: 'How many it takes to open',
    thresholdHint: 'Fewer than all: if one person is missing, it can still be opened.',
    choose: 'Choose how many',
    tooFew: 'Choose at least two people.',
    submit: 'Propose',
    faults: {
      'one-office-suffices':
        'With these people one institution alone could open. Choose more institutions, or ask for more people to open.',
      'more-than-keepers': 'It takes more people than you chose.',
      'unknown-person': 'One of these people has no account in use any more.',
      'another-proposal-waits': 'Another proposal is waiting for an answer.',
    },
  },
  asked: {
    title: 'What the keepers are asked',
    view: 'Which requests',
    views: { 'to-answer': 'Waiting for my answer', open: 'Open', all: 'All' },
    sorted: 'the newest first',
    hidden: {
      'to-answer': 'those that you answered or that are not for you',
      open: 'those that are over and those that do not concern you',
      all: 'those that do not concern you',
    },
    emptyTitle: {
      'to-answer': 'Nothing waits for your answer',
      open: 'No open requests',
      all: 'Nothing has been asked yet',
    },
    emptyLead:
      'When somebody asks to open something, it appears here and each keeper gets a notice without content.',
  },
  request: {
    identity: 'Open the identity of a reporter',
    deskKey: (desk, place) => `Bring back the key of the desk: ${desk}, ${place}`,
    states: {
      waiting: 'Waiting for the keepers',
      ready: 'Can be opened',
      opened: 'Opened',
      refused: 'Refused',
      withdrawn: 'Withdrawn',
      expired: 'Expired',
    },
    asks: (name, moment) => `Asked by ${name}, ${moment}`,
    reason: 'Reason:',
    toSignal: 'See the signal',
    progress: (released, threshold) => `Shares released: ${released} of ${threshold}`,
    released: (name, moment) => `${name} released their share, ${moment}`,
    refused: (name, reason, moment) => `${name} refused: ${reason}, ${moment}`,
    withdraw: 'Withdraw the request',
    withdrawSure: 'Yes, withdraw it',
  },
  answer: {
    lead: 'Confirm by another way, with whoever asks, that the reason is true. Your share leaves here sealed to that person and for this request alone.',
    release: 'Release my share',
    openFirst: 'Open your key first.',
    refuse: 'Refuse',
    why: 'Why you refuse',
    refuseSubmit: 'Refuse and say why',
    closed: {
      title: 'Your key does not open this share',
      lead: 'It was sealed to another key of yours, or changed. Refuse with the reason “I can no longer open my share” and tell the administration.',
    },
  },
  given: {
    read: 'Open and read',
    recover: 'Open and recover the key',
    told: 'Each keeper is told that it was opened.',
    identity: 'What the reporter left',
    notKept: 'It is kept nowhere. Note down only what you need to protect the person.',
    close: 'Close',
    broken: {
      title: 'The shares do not fit together',
      lead: 'One was released wrongly or changed. Ask another keeper for theirs and tell whoever looks after the data.',
    },
    adopted: {
      title: 'The key is back at the desk',
      lead: 'You can read what it had closed. The next key is made and shared with your colleagues.',
    },
  },
  identity: {
    title: 'The reporter left an identity',
    lead: (threshold, keepers) =>
      `Nobody at the desk can read it. ${threshold} of ${keepers} keepers open it together, and all of them know.`,
    ask: 'Ask for it to be opened',
    askLead: 'Ask only if it protects somebody. The request lasts 72 hours and stands in the record of acts.',
    why: 'Why it is asked for',
    submit: 'Ask the keepers',
    tooFew: 'Too few keepers are left to open it.',
  },
  deskKeys: {
    title: 'The keys of my desks',
    lead: 'If nobody of the desk can open its key any more, the keepers together bring it back.',
    name: (desk, place, number) => `${desk}, ${place}: key ${number}`,
    kept: 'Kept by the keepers',
    keptByOlder: 'Kept by earlier keepers',
    notKept: 'Not kept yet: it is when somebody who has it opens their key',
    ask: 'Ask for it back',
    askLead: 'Ask when nobody of the desk can open it.',
    youHold: 'You have it open. Ask only as an exercise.',
  },
  news: {
    given: (keys) => `Now also kept by the keepers: ${keys}`,
    put: 'Understood',
    forged: {
      title: 'The list names another key in your place',
      lead: 'You could not open what is sealed to the keepers. Stop here: tell the administration and whoever looks after the data now.',
    },
  },
}
