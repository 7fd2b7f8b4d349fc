import { expect, test } from 'vitest'
import { auditEs } from '../../wording/desk/audit/es.ts'
import { actorOf, titleOf } from './link-words.ts'

const words = auditEs.links

test('a link says in plain words what was done with or opened', () => {
  expect(titleOf({ kind: 'signal.triaged', subjectKind: 'signal' }, words)).toBe('Señal')
  expect(titleOf({ kind: 'opening.signal', subjectKind: 'opened-signal' }, words)).toBe('Se abrió: Señal')
  expect(titleOf({ kind: 'brand.new', subjectKind: 'brand' }, words)).toBe('brand')
})

test('a person is named; whoever has no account is not', () => {
  expect(actorOf({ actor: 'person:44c9', actorName: 'Alba Merindo' }, words)).toBe('Alba Merindo')
  expect(actorOf({ actor: 'person:44c9', actorName: null }, words)).toBe('person:44c9')
  expect(actorOf({ actor: 'public', actorName: null }, words)).toBe('Alguien sin cuenta')
  expect(actorOf({ actor: 'reporter', actorName: null }, words)).toBe('Quien avisó, con su recibo')
  expect(actorOf({ actor: 'job:detection', actorName: null }, words)).toBe('Vigía, por su reloj')
})
