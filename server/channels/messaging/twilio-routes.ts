import {
  isFromTwilio,
  isSms,
  readTwilio,
  readTwilioForm,
  toGsmText,
  writeTwiml,
} from '../../../interchange/messaging/index.ts'
import { type RawRoute, rawRoute } from '../../platform/http/index.ts'
import { type DoorParts, headerOf, readOrRefuse, requireProof, settingsOf, tag } from './service-door.ts'

/** The webhook of Twilio, for SMS and WhatsApp. The answer is the reply itself: nothing is sent out. */
export function twilioRoutes(parts: DoorParts): RawRoute[] {
  return [
    rawRoute({
      method: 'POST',
      url: '/api/v1/messaging/twilio',
      summary: 'A message from Twilio, signed in X-Twilio-Signature; the reply is TwiML',
      tag,
      replyType: 'text/xml',
      async answer(asked) {
        const { authToken } = settingsOf(parts, 'twilio')
        const form = readOrRefuse(() => readTwilioForm(asked.body))
        const called = { url: new URL(parts.messaging?.address ?? '').origin + asked.url, form }
        const signature = headerOf(asked, 'x-twilio-signature')
        requireProof(parts, 'twilio', await isFromTwilio(authToken, signature, called))
        const message = readOrRefuse(() => readTwilio(form))
        const say = await parts.converse('twilio', message)
        return writeTwiml(say !== null && isSms(message) ? toGsmText(say) : say)
      },
    }),
  ]
}
