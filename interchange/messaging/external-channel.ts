import { type Inbound, mostNameSigns, mostSigns } from './inbound.ts'
import { MessagingFault } from './messaging-fault.ts'
import { type Form, fieldOf, readForm, requiredField } from './read-form.ts'
import { memberOf, readJson, textOf } from './read-json.ts'

const mostBytes = 64 * 1024

/** What a gateway tells of a message that was given to it. */
export const externalStatuses = ['sent', 'delivered', 'failed'] as const

/**
 * A message in the form of RapidPro's external channel: `from`, `text`, and where the gateway gives them `date` and `id`,
 * as a form or as JSON.
 *
 * @throws MessagingFault naming the field
 */
export function readExternal(bytes: Uint8Array, contentType: string): Inbound {
  const form = readFields(bytes, contentType)
  const from = requiredField(form, 'from', mostNameSigns)
  const date = fieldOf(form, 'date', mostNameSigns)
  return {
    // Without an id of its own a message is known by when it was sent; without either a repetition cannot be told.
    id:
      fieldOf(form, 'id', mostNameSigns) ?? (date === null ? null : `${from} ${date} ${textIn(form) ?? ''}`),
    sender: from,
    replyTo: { kind: 'number', address: from },
    text: textIn(form),
    sentAt: date === null ? null : readDate(date),
  }
}

const textIn = (form: Form): string | null => fieldOf(form, 'text', mostSigns)

/** The id of the message that a status is about. @throws MessagingFault */
export const readExternalStatus = (bytes: Uint8Array, contentType: string): string =>
  requiredField(readFields(bytes, contentType), 'id', mostNameSigns)

const fields = ['from', 'text', 'date', 'id'] as const

function readFields(bytes: Uint8Array, contentType: string): Form {
  if (!/^application\/json\b/i.test(contentType)) return readForm(bytes, mostBytes)
  const whole = readJson(bytes, mostBytes)
  return fields.flatMap((name) => {
    const { value } = memberOf(whole, name) ?? {}
    const text = typeof value === 'number' ? String(value) : textOf(whole, name, mostSigns)
    return text === null ? [] : [[name, text] as const]
  })
}

function readDate(text: string): Date {
  const instant = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(instant)) throw new MessagingFault('date', 'wrong-type')
  return new Date(instant)
}

/** What a template may name, as RapidPro names it. */
export interface ExternalOut {
  readonly id: string
  readonly text: string
  readonly to: string
  /** The own number, as the gateway knows it. */
  readonly from: string
}

export const externalTypes = ['application/json', 'application/x-www-form-urlencoded'] as const
export type ExternalType = (typeof externalTypes)[number]

const variables = ['id', 'text', 'to', 'to_no_plus', 'from', 'from_no_plus'] as const
type Variable = (typeof variables)[number]
const named = /\{\{\s*([^{}]*?)\s*\}\}/g

/** What of a template is no variable; a template that names one is refused when it is read, not when somebody waits. */
export const unknownVariables = (template: string): readonly string[] =>
  [...template.matchAll(named)]
    .map(([, name = '']) => name)
    .filter((name) => !(variables as readonly string[]).includes(name))

/** The body of a request to the gateway: each variable is written as its type of content needs it (in JSON with its quotes). */
export function writeExternal(
  template: { readonly body: string; readonly contentType: ExternalType },
  out: ExternalOut,
): string {
  const values: Readonly<Record<Variable, string>> = {
    ...out,
    to_no_plus: out.to.replace(/^\+/, ''),
    from_no_plus: out.from.replace(/^\+/, ''),
  }
  const write = template.contentType === 'application/json' ? JSON.stringify : encodeURIComponent
  return template.body.replace(named, (_whole, name: Variable) => write(values[name].toWellFormed()))
}
