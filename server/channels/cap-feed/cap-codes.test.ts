import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { codesOf, recommendationVerbs, riskLevels } from '../../../vocabulary/words/index.ts'
import type { AlertMessage } from '../../warning/alert/index.ts'
import { codesOfMessage, messageTypes } from './cap-codes.ts'
import { offsetMinutesAt } from './zone-offset.ts'

const message = (change: Partial<AlertMessage>): AlertMessage => ({
  id: 'n',
  alertId: 'a',
  number: 'AT-2026-001',
  ordinal: 1,
  notice: 'issued',
  at: new Date('2026-03-02T15:00:00Z'),
  reason: null,
  note: '',
  expiresAt: null,
  earlier: [],
  kind: 'structural',
  level: 'high',
  modality: 'servitude',
  exercise: false,
  title: '',
  sections: {
    location: '',
    population: '',
    context: '',
    threat: '',
    vulnerability: '',
    capacity: '',
    rights: '',
  },
  language: 'es',
  place: { id: '0101', names: ['Puerto Sereno'] },
  recipient: null,
  ...change,
})
const coded = (change: Partial<AlertMessage>, verbs: readonly string[] = []) =>
  codesOfMessage(message(change), verbs)

test('the table of the documents is the one that is used', async () => {
  const text = await readFile(new URL('../../../docs/integrating.md', import.meta.url), 'utf8')
  const row = (type: string, { urgency, certainty, responseTypes }: ReturnType<typeof coded>) =>
    `| ${type} | ${urgency} | ${certainty} | ${responseTypes.join()} |`
  for (const [notice, reason] of [
    ['materialised', null],
    ['lifted', 'source-gone'],
    ['lifted', 'risk-reduced'],
    ['annulled', null],
  ] as const)
    expect(text).toContain(row(messageTypes[notice], coded({ notice, reason })))
  for (const kind of ['imminent', 'structural'] as const) {
    expect(text).toContain(
      `${kind} | Alert, Update, Update | ${coded({ kind }).urgency} | Possible up to a medium level, else Likely |`,
    )
  }
  expect(riskLevels.map((level) => coded({ level }).certainty)).toEqual([
    'Possible',
    'Possible',
    'Likely',
    'Likely',
    'Likely',
  ])
  for (const level of ['low', 'medium', 'high'] as const)
    expect(text).toContain(`| ${level} | ${coded({ level }).severity} |`)
  expect(text).toContain(`| critical, imminent | ${coded({ level: 'critical' }).severity} |`)
})

test('every verb is something to do, each kind of it once, in the order of the schema', () => {
  for (const verb of codesOf(recommendationVerbs)) expect(coded({}, [verb]).responseTypes).toHaveLength(1)
  expect(coded({}, ['patrol', 'inspect', 'a-verb-of-later', 'verify', 'toString']).responseTypes).toEqual([
    'Execute',
    'Monitor',
    'Assess',
  ])
  expect(coded({}).responseTypes).toEqual(['Monitor'])
})

test('the offset is that of the zone at that moment', () => {
  const [winter, summer] = [new Date('2026-01-15T12:00:00Z'), new Date('2026-07-15T12:00:00Z')]
  const offsets = (zone: string) => [winter, summer].map((at) => offsetMinutesAt(at, zone))
  expect(offsets('America/Tegucigalpa')).toEqual([-360, -360])
  expect(offsets('UTC')).toEqual([0, 0])
  expect(offsets('Asia/Kolkata')).toEqual([330, 330])
  expect(offsets('Europe/Paris')).toEqual([60, 120])
  expect(offsets('America/St_Johns')).toEqual([-210, -150])
})
