import fc from 'fast-check'
import type { JsonSchema } from './contract.ts'
import type { Known } from './known-rows.ts'

/** Stands in whatever text is sent; no log line and no problem may repeat it. */
export const canary = 'canario-que-nadie-repite'

const extremeDays = ['0000-01-01', '0001-01-01', '1582-10-10', '9999-12-31']
const extremeInstants = [
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999999Z',
  '1970-01-01T00:00:00.1Z',
]
const near = {
  min: new Date('2025-06-01T00:00:00Z'),
  max: new Date('2027-06-01T00:00:00Z'),
  noInvalidDate: true,
}
const oddText = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udfff',
  '\u202e',
  '👩🏽‍🚒',
  'é',
  "'; drop table x; --",
  '%s \\',
]

/** A value that the schema takes, as far as the schema says: real ids and codes where they fit, and odd texts. */
export function shaped(schema: JsonSchema, known: Known, name = ''): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => shaped(choice, known, name)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'object':
      return shapedObject(schema, known)
    case 'array':
      return shapedList(schema, known, name)
    case 'integer':
    case 'number':
      return shapedNumber(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return shapedText(schema, known, name)
  }
}

function shapedObject(schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  const members = Object.entries(schema.properties ?? {})
  const parts = Object.fromEntries(members.map(([key, member]) => [key, shaped(member, known, key)]))
  return fc.record(parts, { requiredKeys: [...(schema.required ?? [])] })
}

function shapedList(schema: JsonSchema, known: Known, name: string): fc.Arbitrary<unknown> {
  const item = shaped(schema.items ?? {}, known, name)
  const minLength = schema.minItems ?? 0
  const most = schema.maxItems ?? 20
  const few = fc.array(item, { minLength, maxLength: Math.max(minLength, Math.min(most, 4)) })
  const full = fc.array(item, { minLength: most, maxLength: most })
  return most > 50 ? few : fc.oneof({ weight: 9, arbitrary: few }, { weight: 1, arbitrary: full })
}

function shapedNumber(schema: JsonSchema): fc.Arbitrary<unknown> {
  const min = Math.max(schema.minimum ?? -1e6, Number.MIN_SAFE_INTEGER)
  const max = Math.min(schema.maximum ?? 1e6, Number.MAX_SAFE_INTEGER)
  const ends = fc.constantFrom(min, max)
  if (schema.type === 'integer') return fc.oneof(fc.integer({ min, max }), ends)
  return fc.oneof(fc.double({ min, max, noNaN: true }), ends)
}

function shapedText(schema: JsonSchema, known: Known, name: string): fc.Arbitrary<string> {
  switch (schema.format) {
    case 'uuid':
      return fc.oneof(
        { weight: 8, arbitrary: idFor(name, known) },
        { weight: 1, arbitrary: fc.uuid({ version: 4 }) },
      )
    case 'date':
      return fc.oneof(
        { weight: 6, arbitrary: fc.date(near).map((at) => at.toISOString().slice(0, 10)) },
        { weight: 1, arbitrary: fc.constantFrom(...extremeDays) },
      )
    case 'date-time':
      return fc.oneof(
        { weight: 6, arbitrary: fc.date(near).map((at) => at.toISOString()) },
        { weight: 1, arbitrary: fc.constantFrom(...extremeInstants) },
      )
    case 'email':
      return fc.constantFrom('alba@example.org', "o'neil+x@a.example.org")
    case 'uri':
      return fc.constantFrom(
        'https://push.example.org/1',
        'https://127.0.0.1:1/',
        'ftp://x',
        'javascript:1',
        'x:',
      )
    default:
      return schema.pattern === undefined
        ? freeText(schema)
        : patterned({ pattern: new RegExp(schema.pattern), name }, known)
  }
}

/** Ids of the table that the name of a field or of a path speaks of, else of any table. */
export function idFor(name: string, known: Known): fc.Arbitrary<string> {
  const any = [...known.ids.values()].flat()
  const noun = name.replace(/(Ids?|s)$/, '').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const fitting = [...known.ids]
    .filter(([table]) => noun !== '' && table.startsWith(noun))
    .flatMap(([, ids]) => ids)
  if (fitting.length === 0) return fc.constantFrom(...any)
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...fitting) },
    { weight: 1, arbitrary: fc.constantFrom(...any) },
  )
}

interface Patterned {
  readonly pattern: RegExp
  readonly name: string
}

/** Words that stand in a catalogue reach further than words that only look like one. */
function patterned({ pattern, name }: Patterned, known: Known): fc.Arbitrary<string> {
  const fits = (word: string) => pattern.test(word)
  const choices = [{ weight: 1, arbitrary: fc.stringMatching(pattern) }]
  const add = (weight: number, words: readonly string[]) => {
    if (words.length > 0) choices.push({ weight, arbitrary: fc.constantFrom(...words) })
  }
  add(6, known.finds.filter(fits))
  const places = known.places.filter(fits)
  if (places.length === known.places.length) add(8, places)
  else add(2, [...known.codes.values()].flat().filter(fits))
  for (const [catalogue, codes] of known.codes) if (isAbout(catalogue, name)) add(12, codes.filter(fits))
  if (fits(canary)) add(1, [canary])
  return fc.oneof(...choices)
}

/** Whether a catalogue is one from which a field of this name is filled: `placeKinds` for `placeKind`, `liftReasons` for `reason`. */
function isAbout(catalogue: string, name: string): boolean {
  if (name === 'codes') return catalogue === 'signalCodeIds'
  const noun = name.replace(/s$/, '').toLowerCase()
  return noun !== '' && new RegExp(`${noun}(e?s)?$`, 'i').test(catalogue)
}

function freeText(schema: JsonSchema): fc.Arbitrary<string> {
  const most = schema.maxLength ?? 500
  const cut = (text: string) => text.slice(0, most).padEnd(schema.minLength ?? 0, 'x')
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(cut(canary)) },
    { weight: 1, arbitrary: fc.constantFrom(...oddText).map((odd) => cut(`${odd}${canary}${odd}`)) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map((text) => cut(`${canary}${text}`)),
    },
    { weight: 1, arbitrary: fc.constant(canary.padEnd(most, 'ñ').slice(0, most)) },
  )
}
