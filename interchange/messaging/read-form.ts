import { MessagingFault } from './messaging-fault.ts'
import { readText } from './read-text.ts'

/** The fields of a form in their order; a name may come twice. */
export type Form = readonly (readonly [name: string, value: string])[]

const mostFields = 200
const mostValueSigns = 8192
const mostNameSigns = 128

/**
 * Fields as a browser would send them (application/x-www-form-urlencoded).
 *
 * @throws MessagingFault for what is too large, has too many fields, or is not written as a form
 */
export function readForm(bytes: Uint8Array, mostBytes: number): Form {
  const text = readText(bytes, mostBytes)
  if (text === '') return []
  const parts = text.split('&')
  if (parts.length > mostFields) throw new MessagingFault(String(mostFields), 'too-many')
  return parts
    .filter((part) => part !== '')
    .map((part, at) => {
      const cut = part.indexOf('=')
      const name = decoded(cut < 0 ? part : part.slice(0, cut), String(at))
      if (name.length > mostNameSigns) throw new MessagingFault(String(at), 'too-long')
      const place = nameable.test(name) ? name : String(at)
      const value = cut < 0 ? '' : decoded(part.slice(cut + 1), place)
      if (value.length > mostValueSigns) throw new MessagingFault(place, 'too-long')
      return [name, value] as const
    })
}

/** A name that is not plain could be anybody's words: then its number in the form is told instead. */
const nameable = /^[A-Za-z][A-Za-z0-9_]{0,39}$/

function decoded(text: string, place: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new MessagingFault(place, 'not-a-form')
  }
}

/** The first value of a name; null where it is absent or empty. @throws MessagingFault too-long */
export function fieldOf(form: Form, name: string, most: number): string | null {
  const value = form.find(([one]) => one === name)?.[1] ?? ''
  if (value.length > most) throw new MessagingFault(name, 'too-long')
  return value === '' ? null : value
}

/** @throws MessagingFault missing, too-long */
export function requiredField(form: Form, name: string, most: number): string {
  const value = fieldOf(form, name, most)
  if (value === null) throw new MessagingFault(name, 'missing')
  return value
}
