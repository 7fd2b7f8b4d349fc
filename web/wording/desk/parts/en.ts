import type { PartsWords } from './es.ts'

export const partsEn: PartsWords = {
  loading: 'Loading',
  tryAgain: 'Try again',
  more: 'Show more',
  shown: (count) => `On screen: ${count}`,
  sortedBy: (order) => `Sorted by: ${order}`,
  hidden: 'Not shown:',
  hiddenMore: (count) => `Not shown: ${count} more`,
  passages: {
    quoted: (passage) => `“${passage}”`,
    kinds: { name: 'Looks like the name of a person', telephone: 'Looks like a telephone number' },
  },
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  choose: 'Choose one',
  reason: 'Reason',
  done: 'Done',
  noMatch: 'No choice matches',
  openChoices: 'Show the choices',
  system: 'The system, by the clock',
  reporterOrClock: 'The reporter, or the clock',
  restricted: 'Authority involved: it goes past the local table',
  restrictedShort: 'Restricted',
  exercise: 'Exercise',
  placeIn: (place, department) => `${place}, ${department}`,
  notKnown: 'Not known',
  none: 'None',
  clock: {
    left: (span) => `Time left: ${span}`,
    late: (span) => `Over time by ${span}`,
    due: (moment) => `Due: ${moment}`,
  },
  refusal: {
    happened: 'It could not be done',
    kept: {
      'nothing-changed': 'Nothing has changed.',
      'not-recorded': 'Nothing was recorded. What you chose is still on the screen.',
      'cannot-tell': 'We cannot tell whether it was recorded. Reload and look before you repeat it.',
    },
    fields: (fields) => `Fields to correct: ${fields}`,
    'no-connection': {
      title: 'There is no connection to the server',
      doThis: 'Check the network and try again.',
    },
    'device-failed': {
      title: 'Something failed on this device',
      doThis: 'Try again or use another browser.',
    },
    'unreadable-reply': {
      title: 'The reply could not be read',
      doThis: 'Try again. If it goes on, tell the administrator.',
    },
  },
}
