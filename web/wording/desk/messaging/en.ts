import type { MessagingWords } from './es.ts'

export const messagingEn: MessagingWords = {
  lead: 'Where reports arrive as messages, and whether it answers. Who writes, and how many, is not seen here: it is not kept.',
  sorted: 'by service',
  hidden: 'nothing',
  names: {
    whatsapp: 'WhatsApp, directly',
    twilio: 'Twilio: SMS and WhatsApp',
    rapidpro: 'RapidPro or TextIt',
  },
  states: {
    'not-set-up': 'Not set up',
    silent: 'Set up; nothing has come yet',
    answers: 'Answers',
    failing: 'Fails',
  },
  hints: {
    'not-set-up': 'Its address does not exist. Whoever keeps the server sets it up in a file.',
    silent: 'Nothing has come since the server was started. Send a message from a telephone to try it.',
    answers: 'Messages arrive and answers go out.',
    failing:
      'The last answer could not be delivered. Whoever writes does not get the questions: look at the service.',
  },
  heard: 'Last message',
  refused: 'Last call without a valid signature',
  never: 'None',
  neverRefused: 'None',
  refusedHint:
    'It was refused unread. If that goes on, the key of the service changed, or somebody is trying.',
}
