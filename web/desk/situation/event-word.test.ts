import { expect, test } from 'vitest'
import { situationWords } from '../../wording/desk/situation/index.ts'
import { eventWord, reasonWord } from './event-word.ts'

test('a move is said by its kind, and by its state where the kind is only that', () => {
  expect(eventWord({ kind: 'situation.opened', state: 'open' }, situationWords.en)).toBe(
    'The situation was opened',
  )
  expect(eventWord({ kind: 'situation.monitored', state: 'monitored' }, situationWords.es)).toBe(
    'Pasó a: En vigilancia',
  )
  expect(eventWord({ kind: 'assessment.brand-new', state: 'x' }, situationWords.en)).toBe('Recorded step')
})

test('a reason is found in its catalogue, and shows as it is in none', () => {
  expect(reasonWord('other-modality', 'en')).toBe('It is another modality')
  expect(reasonWord('brand-new', 'en')).toBe('brand-new')
})
