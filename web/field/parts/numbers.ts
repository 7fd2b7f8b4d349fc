import type { FieldTexts } from '../../wording/field/index.ts'
import type { EmergencyNumber } from '../intake/index.ts'
import { h, type View } from '../view/index.ts'

/** The numbers that answer, large enough to be read aloud, each a link that dials. */
export function numberList(numbers: readonly EmergencyNumber[], texts: FieldTexts['numbers']): View {
  if (numbers.length === 0) return h('p', { class: 'note caution' }, [texts.none])
  return h(
    'ul',
    { class: 'numbers', role: 'list' },
    numbers.map((entry) => h('li', {}, [numberLink(entry, texts)])),
  )
}

function numberLink(entry: EmergencyNumber, texts: FieldTexts['numbers']): View {
  return h('a', { class: 'number', href: dialled(entry.number) }, [
    h('span', { class: 'visually-hidden' }, [texts.call(entry.name)]),
    h('span', { class: 'digits' }, [entry.number]),
    h('span', { class: 'service' }, [
      h('span', { 'aria-hidden': 'true' }, [entry.name]),
      entry.allHours ? h('span', { class: 'hours' }, [texts.allHours]) : null,
    ]),
  ])
}

/** Spaces and brackets are for reading; `tel:` takes the rest. */
export const dialled = (number: string): string => `tel:${number.replace(/[^\d+*#]/g, '')}`
