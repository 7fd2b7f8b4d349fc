import { type Inbound, mostNameSigns, mostSigns, type ReplyTo } from './inbound.ts'
import { MessagingFault } from './messaging-fault.ts'
import { listOf, memberOf, type Node, readJson, requiredText, textOf } from './read-json.ts'

/** The service sends at most this much at once to a server that takes it. */
const mostBytes = 256 * 1024
const mostMembers = 1000

export interface WhatsAppMessage extends Inbound {
  /** The own number that it was sent to, by the service's name for it. */
  readonly ownId: string | null
}

/**
 * The messages of one call of the WhatsApp Cloud API, in their order. What became of messages that were sent
 * (`statuses`), and everything that is no message, is left out.
 *
 * @throws MessagingFault with the place in what was sent
 */
export function readWhatsApp(bytes: Uint8Array): readonly WhatsAppMessage[] {
  const whole = readJson(bytes, mostBytes)
  return listOf(whole, 'entry', mostMembers).flatMap((entry) =>
    listOf(entry, 'changes', mostMembers).flatMap((change) => {
      const value = memberOf(change, 'value')
      if (textOf(change, 'field', mostNameSigns) !== 'messages' || value === null) return []
      const metadata = memberOf(value, 'metadata')
      const ownId = metadata === null ? null : textOf(metadata, 'phone_number_id', mostNameSigns)
      return listOf(value, 'messages', mostMembers).map((message) => ({ ...readMessage(message), ownId }))
    }),
  )
}

function readMessage(message: Node): Inbound {
  const replyTo = readSender(message)
  return {
    id: requiredText(message, 'id', mostNameSigns),
    // A person who shows a name instead of a number sends no number: whoever has an identifier is told apart by it.
    sender: textOf(message, 'from_user_id', mostNameSigns) ?? replyTo.address,
    replyTo,
    text: readSaid(message),
    sentAt: readSeconds(message),
  }
}

function readSender(message: Node): ReplyTo {
  const number = textOf(message, 'from', mostNameSigns)
  if (number !== null) return { kind: 'number', address: number }
  return { kind: 'user', address: requiredText(message, 'from_user_id', mostNameSigns) }
}

/** What was typed, or what was touched: a button or an entry of a list. */
function readSaid(message: Node): string | null {
  switch (textOf(message, 'type', mostNameSigns)) {
    case 'text': {
      const text = memberOf(message, 'text')
      return text === null ? null : textOf(text, 'body', mostSigns)
    }
    case 'button': {
      const button = memberOf(message, 'button')
      return button === null ? null : textOf(button, 'text', mostSigns)
    }
    case 'interactive': {
      const interactive = memberOf(message, 'interactive')
      if (interactive === null) return null
      const touched = memberOf(interactive, 'button_reply') ?? memberOf(interactive, 'list_reply')
      return touched === null ? null : readTouched(touched)
    }
    default:
      return null
  }
}

/** A choice that was sent as a number is answered by its number, any other by its words. */
function readTouched(touched: Node): string | null {
  const id = textOf(touched, 'id', mostNameSigns)
  return id !== null && /^\d{1,2}$/.test(id) ? id : textOf(touched, 'title', mostSigns)
}

function readSeconds(message: Node): Date | null {
  const text = textOf(message, 'timestamp', mostNameSigns)
  if (text === null) return null
  if (!/^\d{1,12}$/.test(text)) throw new MessagingFault(`${message.place}/timestamp`, 'wrong-type')
  return new Date(Number(text) * 1000)
}

/** The body of a request that sends a text: the number stands in `to`, an identifier in `recipient`. */
export function writeWhatsApp(replyTo: ReplyTo, text: string): string {
  const addressed = replyTo.kind === 'number' ? { to: replyTo.address } : { recipient: replyTo.address }
  return JSON.stringify({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...addressed,
    type: 'text',
    // A preview would have the service open the address of the page.
    text: { preview_url: false, body: text },
  })
}
