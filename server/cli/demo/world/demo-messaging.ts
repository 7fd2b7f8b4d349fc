import type { MessagingSettings } from '../../../channels/messaging/index.ts'

/** The demonstration takes messages as Twilio sends them, from whoever knows this word. It opens nothing but an invented country. */
export const demoMessagingToken = 'demonstration-of-vigia'

export const demoMessaging = (port: number): MessagingSettings => ({
  address: `http://127.0.0.1:${port}`,
  twilio: { authToken: demoMessagingToken },
})
