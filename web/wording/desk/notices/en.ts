import type { noticesEs } from './es.ts'

export const noticesEn: typeof noticesEs = {
  lead: 'What Vigía called you for, and by which ways it wakes you. A notice never says what happened or where.',
  list: {
    title: 'My notices',
    none: 'Nobody has called you.',
    noneLead: 'As soon as something waits for you, it appears here.',
    sorted: 'the newest first',
    hidden: 'those of other people',
    kinds: {
      danger: 'A danger waits at the desk',
      gap: 'A desk has nobody on duty',
      trouble: 'Something in the system does not work',
      alert: 'An alert has come for your institution',
      keepers: 'The keepers have something to look at',
      committee: 'Your committee has something for you',
      certificate: 'A certificate or a permit waits for you',
    },
    open: 'Waits for an answer',
    answered: (moment) => `Taken: ${moment}`,
    since: (moment) => `Since ${moment}`,
    take: 'I have it in hand',
    toNow: 'See what needs you now',
    toDuty: 'See the duty roster',
    toKeepers: 'See what the keepers are asked',
    toCommittee: 'See the committee',
    toInbox: 'Open the inbox',
  },
  mail: {
    title: 'By mail',
    lead: 'The mail says only that there is something for you. Use an address that nobody else reads.',
    none: 'You get no notices by mail.',
    address: 'Mail address',
    save: 'Save the address',
    remove: 'Do not tell me by mail',
    saved: 'Saved: notices go to this address.',
    removed: 'Saved: you are no longer told by mail.',
  },
  browser: {
    title: 'In this browser',
    lead: 'The notice appears on the screen even while Vigía is closed. It says: “There is something for you in Vigía”.',
    none: 'No browser gets your notices.',
    since: (moment) => `A browser, since ${moment}`,
    thisOne: 'This browser',
    wake: 'Wake me in this browser',
    remove: 'Wake it no more',
    removeOne: (moment) => `Wake the browser added ${moment} no more`,
    refused: 'This browser will not be woken',
    faults: {
      insecure:
        'The page did not come by a secure connection (https). Ask the administration for the secure address.',
      unsupported: 'This browser has no notices. Use another one, or be told by mail.',
      denied:
        'The browser may not show notices. Allow notifications of this page in its settings and try again.',
      'no-service':
        'The browser could not reach its push service. Check the network or use another browser. Mail still works.',
    },
  },
}
