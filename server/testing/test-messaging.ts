import type { MessagingSettings } from '../channels/messaging/index.ts'

/** Services with secrets of the tests. Where a test starts no server, nobody listens: nothing leaves the machine. */
export const testMessaging = {
  address: 'https://vigia.example.org',
  whatsapp: {
    appSecret: 'the app secret of tests',
    verifyToken: 'the word of tests',
    accessToken: 'the access token of tests',
    phoneNumberId: '770011',
    graph: 'http://127.0.0.1:9/v25.0',
  },
  twilio: { authToken: 'the auth token of tests' },
  rapidpro: {
    secret: 'the-secret-of-the-gateway-of-tests',
    from: '+50422220000',
    send: {
      address: 'http://127.0.0.1:9/send',
      contentType: 'application/json',
      authorization: 'Token of-the-gateway',
      body: '{"id":{{id}},"to":{{to}},"text":{{text}}}',
    },
  },
} as const satisfies MessagingSettings
