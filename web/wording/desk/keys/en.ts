import type { KeysWords } from './es.ts'

export const keysEn: KeysWords = {
  lead: 'Notes arrive sealed and open only here, in your browser. Whoever keeps the server cannot read them.',
  put: 'Close',
  unlock: {
    title: 'Open your key to read this',
    lead: 'Your key has been closed since the page was loaded. It opens on this device and does not leave it.',
    passphrase: 'Passphrase',
    submit: 'Open',
    passkey: 'Open with the device’s passkey',
    working: 'Opening the key on this device',
    failed: {
      passphrase:
        'That passphrase does not open it. If you just changed yours with a link, type the one before. If you no longer remember it, begin anew on the screen “Reading keys”.',
      passkey: 'The passkey did not open it. Use your passphrase.',
    },
  },
  make: {
    title: 'You have no key of your own yet',
    lead: 'With it you read what is sealed to your desk. Type the passphrase with which you sign in: then it opens by itself at sign-in.',
    submit: 'Make my key',
  },
  news: {
    own: 'Your own key was made. It opens with your passphrase.',
    first: (desk) => `${desk}: its first key was made. From now on sealed notes can reach it.`,
    replaced: (desk) => `${desk}: the key was replaced. What came before can still be read.`,
    shared: (desk, names) => `${desk}: the key was shared with ${names}.`,
    'after-loss': (desk) => `${desk}: it has a new key. What was sealed with the one before stays closed.`,
    put: 'Understood',
  },
  warnings: {
    title: 'Somebody may have swapped a key',
    'broken-chain': (desk, by) =>
      `${desk}: the newest key does not open the one before. Whoever made it did not have that one, even if it says ${by}.`,
    'gone-back': (desk) => `${desk}: the newest key is older than one that this browser has seen.`,
    changed: (desk) => `${desk}: a key is no longer the one that this browser saw before.`,
    'listed-other': (desk) =>
      `${desk}: reporters are given another key, not the desk’s. Somebody else could read their notes.`,
    'list-unsigned':
      'The list of keys that reporters are given does not bear the signature that this browser knows.',
    doThis:
      'Do not share or replace keys now. Tell your supervisor and the data-protection officer by another way.',
  },
  desk: {
    triage: 'National triage desk',
    fallback: 'National supervision',
    ombudsman: 'Ombudsman',
    analysis: 'Analysis desk',
    local: (place) => `Local coordination of ${place}`,
    organization: (name) => name,
  },
  own: {
    title: 'My key',
    open: 'Open in this page',
    locked: 'Closed',
    demo: 'In the demonstration it opens by itself, with a passphrase that everybody knows.',
    made: (moment) => `Made: ${moment}`,
    waysTitle: 'How it opens',
    ways: {
      passphrase: (moment) => `With a passphrase, since ${moment}`,
      passkey: (moment) => `With a device’s passkey, since ${moment}`,
    },
    removeThis: (moment) => `Remove the passkey added on ${moment}`,
    remove: 'Remove',
    said: {
      'passkey-added': 'The passkey opens your key from now on.',
      'passkey-failed': 'This device cannot open your key. Keep to the passphrase.',
      relocked: 'Your key now opens with that passphrase.',
      renewed: 'You have a new key. Ask your colleagues to share with you again.',
    },
    addPasskey: 'Add a passkey',
    addPasskeyLead: 'Your fingerprint or PIN opens the key without typing the passphrase.',
    noPasskey: 'This browser or this address cannot open the key with a passkey.',
    relock: 'Open it with another passphrase',
    relockLead: 'Use the passphrase with which you sign in, so that it opens by itself.',
    relockSubmit: 'Lock with this passphrase',
    fingerprint: 'Code of my key',
    fingerprintLead: 'Read it aloud to a colleague who wants to check that the key is yours.',
    lost: 'If you lose the passphrase and have no passkey, nobody can open your key: neither the administration nor a new link. You will have to begin anew.',
    renew: 'Begin anew',
    renewTitle: 'Begin anew with another key',
    renewLead:
      'Your present key is retired and opens nothing more. Your colleagues must share with you again, after checking with you that the new key is yours.',
    renewSubmit: 'Retire mine and make another',
  },
  desks: {
    title: 'My desks',
    none: 'Your roles are of no desk that receives sealed things. When they are, it will stand here.',
    sorted: 'those of the country first, then local ones and those of institutions',
    standings: {
      none: 'No key',
      lost: 'Nobody can open it',
      due: 'Key rotation due',
      held: 'You hold it',
      waiting: 'You do not hold it yet',
    },
    explained: {
      none: 'Without a key nobody can seal anything to this desk. The first person of the desk who opens their own key makes it.',
      lost: 'Nobody of the desk can open this key. What arrives now could not be read either: make a new one as soon as you can.',
      due: 'Somebody who had it is of the desk no longer, or uses another key. Whoever holds it and opens theirs replaces it; what came before can still be read.',
      held: 'You read everything that was sealed to this desk, with earlier keys as well.',
      waiting:
        'A colleague who holds it shares it with you, without doing anything more, when they open their own key.',
    },
    made: (number, by, moment) => `Key ${number}, made by ${by}: ${moment}`,
    afterLoss: 'Made because nobody could open the one before.',
    people: 'Who holds it',
    stands: {
      holds: (name) => `${name}: holds it`,
      waits: (name) => `${name}: not yet`,
      renewed: (name) => `${name}: began anew with another key; check with the person before sharing`,
      keyless: (name) => `${name}: has no key of their own, it is made at sign-in`,
    },
    share: 'Share',
    shareWith: (name) => `Share with ${name}`,
    shareTitle: (name) => `Share with ${name}`,
    shareLead:
      'Their key is new: they may have lost the passphrase, or somebody may have taken the account over. Call the person and ask them to read you the code of their key, on their screen “Reading keys”. It must be this one:',
    shareSubmit: 'It is the same: share',
    replace: 'Replace the key',
    replaceThis: (name) => `Replace the key: ${name}`,
    replaceLead: 'Do it as well when a device was lost or stolen with the session open.',
    replaceLost: 'Make a new key',
    lostTitle: 'A new key without the one before',
    lostLead:
      'What arrives from now on can be read. What was sealed with the key before stays closed until its keepers bring it back.',
  },
  recovery: {
    title: 'If the key of a desk is lost',
    lead: 'As long as one person of the desk holds it nothing is lost: they share it with the others. If nobody does, the keepers together can bring it back.',
    keepers: 'Go to the keepers',
  },
}
