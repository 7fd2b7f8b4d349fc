import fc from 'fast-check'
import { canary } from './shaped.ts'

/** What is sent as a body: text or bytes, under a content type or none. */
export interface Payload {
  readonly contentType: string | null
  readonly payload: string | Buffer
}

const json = 'application/json'
/** A name that no request knows: a refusal names it, as it names any field, when it is as plain as this one. */
const strayName = 'nombre-que-nadie-pide'
/** One that is not plain could be anybody's words. */
const wordyName = `${canary} y su vecina`
const long = (length: number) => canary.repeat(Math.ceil(length / canary.length))

const junk: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  canary,
  '\u0000',
  `${canary}\ud800`,
  -1,
  0,
  1.5,
  -0,
  1e308,
  2 ** 53,
  -(2 ** 31) - 1,
  [],
  {},
  [null],
  [[]],
  '9999-99-99',
  '2026-02-30',
  '+275760-09-13T00:00:00Z',
  '2026-03-02T24:00:00Z',
  long(10_000),
  Array(2_000).fill(canary),
  { [strayName]: canary },
  { [wordyName]: canary },
  'null',
  '../../etc/passwd',
  '00000000-0000-0000-0000-000000000000',
]

/** A body of the right shape in which one thing is wrong: another type, a missing or an extra member, a huge value. */
export function brokenBody(right: fc.Arbitrary<unknown>): fc.Arbitrary<Payload> {
  return fc
    .tuple(right, fc.nat(), fc.constantFrom('replace', 'drop', 'add', 'repeat'), fc.constantFrom(...junk))
    .map(([value, at, how, wrong]) => asJson(broken(value, { at, how, wrong })))
}

export const asJson = (value: unknown): Payload => ({ contentType: json, payload: JSON.stringify(value) })

interface Breaking {
  readonly at: number
  readonly how: string
  readonly wrong: unknown
}

function broken(value: unknown, breaking: Breaking): unknown {
  const copy: unknown = structuredClone(value)
  const holders = holdersOf(copy)
  const holder = holders[breaking.at % Math.max(1, holders.length)]
  if (holder === undefined) return breaking.wrong
  const keys = Object.keys(holder)
  const key = keys[Math.floor(breaking.at / holders.length) % Math.max(1, keys.length)]
  if (breaking.how === 'add' || key === undefined)
    Reflect.set(holder, breaking.at % 2 === 0 ? strayName : wordyName, breaking.wrong)
  else if (breaking.how === 'drop') Reflect.deleteProperty(holder, key)
  else if (breaking.how === 'repeat' && Array.isArray(holder))
    holder.push(...Array<unknown>(300).fill(holder[0]))
  else Reflect.set(holder, key, breaking.wrong)
  return copy
}

/** Every object and list within a value, itself included. */
function holdersOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(holdersOf)]
}

/** Bodies that are not even what they say to be. */
export const oddPayloads: readonly Payload[] = [
  { contentType: json, payload: '' },
  { contentType: json, payload: '{' },
  { contentType: json, payload: `{"${canary}": tru` },
  { contentType: json, payload: '"text"' },
  { contentType: json, payload: 'NaN' },
  { contentType: json, payload: '[]' },
  { contentType: json, payload: '{"__proto__": {"admin": true}}' },
  { contentType: json, payload: '{"constructor": {"prototype": {"admin": true}}}' },
  { contentType: json, payload: '['.repeat(60_000) },
  { contentType: json, payload: `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}` },
  { contentType: json, payload: `"${long(300_000)}"` },
  { contentType: json, payload: Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0xff, 0x7d]) },
  { contentType: 'application/json; charset=utf-16', payload: '{}' },
  { contentType: 'text/plain', payload: canary },
  { contentType: 'application/xml', payload: `<a>${canary}</a>` },
  { contentType: 'application/x-www-form-urlencoded', payload: `a=${canary}` },
  { contentType: 'multipart/form-data; boundary=x', payload: `--x\r\n\r\n${canary}\r\n--x--` },
  { contentType: 'no type at all', payload: canary },
  { contentType: null, payload: '{}' },
]

/** Words that stand where an id, a place or a token is expected. */
export const oddPathWords: readonly string[] = [
  '%00',
  '%ED%A0%80',
  '%E0%A4%A',
  '..%2f..%2f',
  '%F0%9F%91%A9',
  'null',
  '-1',
  '0',
  "'%20or%201=1",
  canary,
  'x'.repeat(190),
  'x'.repeat(3_000),
  '00000000-0000-0000-0000-000000000000',
  '%20',
  '{}',
  '0101%00',
]

const cursorParts: readonly unknown[] = [
  0,
  -1,
  1e308,
  2 ** 31,
  2 ** 63,
  1.5,
  null,
  true,
  '',
  '\u0000',
  '\ud800',
  canary,
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2026-03-02T15:00:00.000Z',
  '2026-03-02',
  '00000000-0000-4000-8000-000000000001',
  [],
  {},
  '4',
  'danger',
]

/** What somebody might put into a query: broken numbers, cursors that no list gave, repeated and unknown names. */
export function oddQuery(names: readonly string[]): fc.Arbitrary<string> {
  const cursor = fc
    .array(fc.constantFrom(...cursorParts), { minLength: 1, maxLength: 4 })
    .map((key) => `cursor=${Buffer.from(JSON.stringify(key)).toString('base64url')}`)
  const word = fc
    .tuple(
      fc.constantFrom(...names, strayName, encodeURIComponent(wordyName), '__proto__'),
      fc.constantFrom(
        '',
        '0',
        '-1',
        '101',
        '1e9',
        'abc',
        '%00',
        '%ED%A0%80',
        '%',
        canary,
        'x'.repeat(5_000),
        '2026-02-30',
        '0000-01-01',
      ),
    )
    .map(([name, value]) => `${name}=${value}`)
  return fc.array(fc.oneof(cursor, word), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('&'))
}
