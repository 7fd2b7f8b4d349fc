import { createHmac } from 'node:crypto'
import { testMessaging } from './test-messaging.ts'
import type { TestServer } from './test-server.ts'

/** A call of a service, as it is injected. */
export interface ServiceCall {
  readonly method: 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload: string
}

const base = '/api/v1/messaging'
let messages = 0
const newId = (): string => `m-${++messages}`

interface Said {
  readonly from: string
  readonly text: string | null
  readonly id?: string
}

/** What the WhatsApp Cloud API would send: one message, by a number or by an identifier of the service. */
export function whatsAppCall({ from, text, id = newId() }: Said, change: object = {}): ServiceCall {
  const said = text === null ? { type: 'image', image: { id: '1' } } : { type: 'text', text: { body: text } }
  const sender = from.includes('.') ? { from_user_id: from } : { from }
  const value = {
    metadata: { phone_number_id: testMessaging.whatsapp.phoneNumberId },
    messages: [{ id, ...sender, ...said, ...change }],
  }
  return signedWhatsApp(
    JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ changes: [{ field: 'messages', value }] }],
    }),
  )
}

export function signedWhatsApp(payload: string): ServiceCall {
  const signature = createHmac('sha256', testMessaging.whatsapp.appSecret).update(payload).digest('hex')
  return {
    method: 'POST',
    url: `${base}/whatsapp`,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
    payload,
  }
}

/** What Twilio would send. */
export function twilioCall(
  { from, text, id = newId() }: Said,
  known: { readonly address: string; readonly authToken: string } = {
    ...testMessaging,
    ...testMessaging.twilio,
  },
): ServiceCall {
  const fields = {
    MessageSid: id,
    From: from,
    To: '+50422220000',
    Body: text ?? '',
    NumMedia: text === null ? '1' : '0',
  }
  const url = `${base}/twilio`
  const signed = Object.entries(fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.join(''))
  const signature = createHmac('sha1', known.authToken).update(known.address + url + signed.join(''))
  return {
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': signature.digest('base64'),
    },
    payload: new URLSearchParams(fields).toString(),
  }
}

/** What a gateway would send that speaks the external channel of RapidPro. */
export function externalCall({ from, text, id = newId() }: Said, path = 'receive'): ServiceCall {
  return {
    method: 'POST',
    url: `${base}/rapidpro/${path}`,
    headers: {
      'content-type': 'application/json',
      authorization: `Token ${testMessaging.rapidpro.secret}`,
    },
    payload: JSON.stringify({ from, text, id }),
  }
}

/** What stands in an answer of Twilio's own form; null when nothing is said. */
export function readTwiml(xml: string): string | null {
  const said = /<Message>([\s\S]*)<\/Message>/.exec(xml)?.[1]
  return said === undefined
    ? null
    : said.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** Sends what somebody types by SMS, one message after the other. @returns the last answer */
export async function typeBySms(server: TestServer, from: string, texts: readonly string[]): Promise<string> {
  let heard = ''
  for (const text of texts) {
    const reply = await server.http.inject(twilioCall({ from, text }))
    if (reply.statusCode !== 200) throw new Error(`${text} was refused: ${reply.body}`)
    heard = readTwiml(reply.body) ?? ''
  }
  return heard
}
