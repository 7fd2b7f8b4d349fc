import type { ContactShown } from '../../../../vocabulary/wire/directory.ts'
import type { Words } from './texts/index.ts'

const mostNumbers = 4
/** A telephone that rings in an empty office is worse than none. */
const answersNow = ({ hours }: ContactShown): boolean => hours === null || hours === '24/7'

/** The numbers that help at any hour, emergencies first; unconfirmed ones only where no other is there, and said so. */
export function sayNumbers(contacts: readonly ContactShown[], words: Words): string {
  const { numbers } = words.texts
  const urgent = [
    ...contacts.filter(({ kind }) => kind === 'emergency'),
    ...contacts.filter((one) => one.kind === 'hotline' && answersNow(one)),
  ]
  const confirmed = urgent.filter(({ status }) => status === 'confirmed')
  const shown = (confirmed.length > 0 ? confirmed : urgent).slice(0, mostNumbers)
  if (shown.length === 0) return numbers.none
  const list = shown.map(({ number, name }) => numbers.one(number, name[words.language])).join('; ')
  return confirmed.length > 0 ? numbers.call(list) : numbers.unconfirmed(list)
}
