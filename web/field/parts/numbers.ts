import type { ContactShown } from '../../../vocabulary/wire/directory.ts'
import type { FieldWords } from '../../wording/field/index.ts'
import { h, type View } from '../view/index.ts'
import { sayHours } from './say-hours.ts'

/** The numbers that answer, large enough to be read aloud, each a link that dials. */
export function numberList(contacts: readonly ContactShown[], words: FieldWords): View {
  if (contacts.length === 0) return h('p', { class: 'note caution' }, [words.texts.numbers.none])
  return h(
    'ul',
    { class: 'numbers', role: 'list' },
    contacts.map((contact) => h('li', {}, [numberLink(contact, words)])),
  )
}

function numberLink(contact: ContactShown, words: FieldWords): View {
  const { numbers } = words.texts
  const name = contact.name[words.language]
  return h('a', { class: 'number', href: dialled(contact.number) }, [
    h('span', { class: 'visually-hidden' }, [numbers.call(name)]),
    h('span', { class: 'digits' }, [contact.number]),
    h('span', { class: 'service' }, [
      h('span', { 'aria-hidden': 'true' }, [name]),
      contact.hours === null ? null : h('span', { class: 'hours' }, [sayHours(contact.hours, words)]),
      contact.status === 'unverified' ? h('span', { class: 'hours' }, [numbers.unverified]) : null,
    ]),
  ])
}

/** Spaces and hyphens are for reading; `tel:` takes the rest. */
export const dialled = (number: string): string => `tel:${number.replace(/[^\d+*#]/g, '')}`
