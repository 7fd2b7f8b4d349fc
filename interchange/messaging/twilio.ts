import { type Inbound, mostNameSigns, mostSigns } from './inbound.ts'
import { type Form, fieldOf, readForm, requiredField } from './read-form.ts'

const mostBytes = 64 * 1024

/** The fields of a call of Twilio, which its signature covers as well. @throws MessagingFault */
export const readTwilioForm = (bytes: Uint8Array): Form => readForm(bytes, mostBytes)

/** The message of a call of Twilio, by SMS or through WhatsApp. @throws MessagingFault naming the field */
export function readTwilio(form: Form): Inbound {
  const from = requiredField(form, 'From', mostNameSigns)
  return {
    id: requiredField(form, 'MessageSid', mostNameSigns),
    sender: fieldOf(form, 'ExternalUserId', mostNameSigns) ?? from,
    replyTo: { kind: 'number', address: from },
    text: fieldOf(form, 'Body', mostSigns),
    sentAt: null,
  }
}

/** Whether an answer goes by SMS, whose signs are few and whose length costs. */
export const isSms = ({ replyTo }: Inbound): boolean => /^\+?\d+$/.test(replyTo.address)

/** The answer within the reply itself (TwiML); an empty one says nothing to the person. */
export function writeTwiml(text: string | null): string {
  const message = text === null ? '' : `<Message>${escapeXml(text)}</Message>`
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${message}</Response>`
}

/** XML 1.0 has no place for most control signs, whatever is written for them. */
function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs to be left out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .toWellFormed()
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  )
}
