import {
  answerChallenge,
  isFromWhatsApp,
  readWhatsApp,
  type WhatsAppMessage,
  writeWhatsApp,
} from '../../../interchange/messaging/index.ts'
import { type RawRoute, rawRoute } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type DoorParts, headerOf, readOrRefuse, requireProof, settingsOf, tag } from './service-door.ts'

const url = '/api/v1/messaging/whatsapp'

/** The webhook of the WhatsApp Cloud API. It is told at once that its messages came; the answers are sent to it. */
export function whatsAppRoutes(parts: DoorParts): RawRoute[] {
  return [
    rawRoute({
      method: 'GET',
      url,
      summary:
        'The WhatsApp Cloud API asks whether this webhook knows its word, and is answered with its challenge',
      tag,
      replyType: 'text/plain',
      async answer({ query }) {
        const { verifyToken } = settingsOf(parts, 'whatsapp')
        const challenge = await answerChallenge(query, verifyToken)
        if (challenge === null) throw new Problem('not-permitted')
        return challenge
      },
    }),
    rawRoute({
      method: 'POST',
      url,
      summary: 'Messages from the WhatsApp Cloud API, signed in X-Hub-Signature-256',
      tag,
      replyType: 'text/plain',
      async answer(asked) {
        const { appSecret } = settingsOf(parts, 'whatsapp')
        const signature = headerOf(asked, 'x-hub-signature-256')
        requireProof(parts, 'whatsapp', await isFromWhatsApp(appSecret, signature, asked.body))
        for (const message of readOrRefuse(() => readWhatsApp(asked.body))) await take(parts, message)
        return 'ok'
      },
    }),
  ]
}

async function take(parts: DoorParts, message: WhatsAppMessage): Promise<void> {
  const { phoneNumberId, graph, accessToken } = settingsOf(parts, 'whatsapp')
  // One app may have several numbers, and what comes for another one is not for here.
  if (message.ownId !== null && message.ownId !== phoneNumberId) return
  const say = await parts.converse('whatsapp', message)
  if (say === null) return
  parts.outbox.send('whatsapp', message.sender, {
    address: `${graph.replace(/\/$/, '')}/${phoneNumberId}/messages`,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
    body: writeWhatsApp(message.replyTo, say),
  })
}
