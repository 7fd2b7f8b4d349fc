import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanXmlText } from '../xml/index.ts'
import { findCapSchemas, schemaFaults } from './cap-schema.fixture.ts'
import {
  type CapAlert,
  type CapArea,
  CapFault,
  type CapInfo,
  capCodes,
  plainInfo,
  readCap,
  writeCap,
} from './index.ts'
import { samples } from './samples.fixture.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readCap(bytesOf(text))
const schemas = findCapSchemas()

/** What reading or writing ended with, as its message says it. */
function faultOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof CapFault) return error.message
    throw error
  }
  return 'none'
}

const least = read(samples['says only what one must'] ?? '')

describe('the samples', () => {
  test.each(Object.entries(samples))(
    'one that %s is read, and reads the same when written',
    (_what, sample) => {
      const message = read(sample)
      expect(read(writeCap(message))).toEqual(message)
    },
  )

  test('say what stands in them', () => {
    const message = read(samples['is in two languages'] ?? '')
    expect(message).toMatchObject({
      sent: { at: '2026-03-02T15:00:00Z', offsetMinutes: 0 },
      restriction: 'Solo para quienes responden & coordinan',
      note: '<sin nota>',
      incidents: ['crecida', 'río Amara'],
    })
    expect(message.infos.map(({ language }) => language)).toEqual(['es-TM', 'en-US'])
    expect(message.infos[0]?.description).toBe('Línea una.\nLínea dos.')
    expect(message.infos[0]?.areas[0]).toMatchObject({
      polygons: [
        [
          [1.5, -20.25],
          [1.5, -20],
          [2, -20],
          [1.5, -20.25],
        ],
      ],
      circles: [{ center: [1.75, -20.1], radiusKm: 12.5 }],
      ceiling: 1500.5,
    })
    expect(read(samples['updates two earlier ones'] ?? '')).toMatchObject({
      sent: { at: '2026-03-02T04:30:00Z', offsetMinutes: 330 },
      addresses: ['Instituto de la Niñez', 'centro@tamarela.example'],
      references: [{ identifier: 'TM-1', sent: { offsetMinutes: -360 } }, { identifier: 'TM-2' }],
    })
  })

  test.skipIf(schemas === null)(
    'are valid by the schema of OASIS, and so is what is written of them',
    async () => {
      const written = Object.values(samples).map((sample) => writeCap(read(sample)))
      expect(await schemaFaults([...Object.values(samples), ...written], schemas ?? [])).toEqual([])
    },
  )
})

describe('writing', () => {
  test('says UTC as -00:00, and the offset of a country as its own', () => {
    const at = '2026-03-02T15:00:00Z'
    const sentOf = (offsetMinutes: number) =>
      /<sent>(.*)<\/sent>/.exec(writeCap({ ...least, sent: { at, offsetMinutes } }))?.[1]
    expect([0, -360, 330].map(sentOf)).toEqual([
      '2026-03-02T15:00:00-00:00',
      '2026-03-02T09:00:00-06:00',
      '2026-03-02T20:30:00+05:30',
    ])
  })

  test('leaves no part of a second', () => {
    expect(writeCap({ ...least, sent: { at: '2026-03-02T15:00:00.987Z', offsetMinutes: 0 } })).toContain(
      '<sent>2026-03-02T15:00:00-00:00</sent>',
    )
  })

  test.each([
    ['a space in the identifier', { identifier: 'TM 1' }, 'bad-identifier in /alert/identifier'],
    ['a comma in the sender', { sender: 'a,b' }, 'bad-identifier in /alert/sender'],
    ['an ampersand in the sender', { sender: 'a&b' }, 'bad-identifier in /alert/sender'],
    ['no identifier', { identifier: '' }, 'bad-identifier in /alert/identifier'],
    ['a time that is none', { sent: { at: 'soon', offsetMinutes: 0 } }, 'bad-time in /alert/sent'],
    ['a quotation mark in an address', { addresses: ['a "b"'] }, 'bad-value in /alert/addresses'],
    [
      'an info without a category',
      { infos: [{ ...anInfo(), categories: [] }] },
      'missing in /alert/info[1]/category',
    ],
    [
      'a polygon that is open',
      { infos: [{ ...anInfo(), areas: [anArea({ polygons: [[[1, 2]]] })] }] },
      'bad-value in /alert/info[1]/area[1]/polygon',
    ],
    [
      'a latitude where a longitude belongs',
      { infos: [{ ...anInfo(), areas: [anArea({ circles: [{ center: [-120, 30], radiusKm: 1 }] })] }] },
      'bad-value in /alert/info[1]/area[1]/circle',
    ],
  ] satisfies [string, Partial<CapAlert>, string][])('refuses %s', (_what, change, fault) => {
    expect(faultOf(() => writeCap({ ...least, ...change }))).toBe(fault)
  })
})

function anInfo(): CapInfo {
  return {
    ...plainInfo,
    language: 'es',
    categories: ['Security'],
    event: 'Alerta',
    urgency: 'Expected',
    severity: 'Severe',
    certainty: 'Likely',
  }
}

function anArea(change: Partial<CapArea>): CapArea {
  return {
    areaDesc: 'Aquí',
    polygons: [],
    circles: [],
    geocodes: [],
    altitude: null,
    ceiling: null,
    ...change,
  }
}

describe('reading', () => {
  const sample = samples['says only what one must'] ?? ''
  const changed = (from: string | RegExp, to: string) => read(sample.replace(from, to))

  test.each([
    ['another root', /alert/g, 'warning', 'not-an-alert at line 2, column 55'],
    ['another version', 'cap:1.2', 'cap:1.1', 'not-an-alert at line 2, column 53'],
    ['no sender', /<sender>.*<\/sender>/, '', 'missing in /alert/sender at line 2, column 53'],
    [
      'elements in another order',
      /(<status>.*<\/status>)(<msgType>.*<\/msgType>)/,
      '$2$1',
      'missing in /alert/status at line 2, column 53',
    ],
    ['an element of nobody', '</scope>', '</scope><severity/>', 'unexpected in /alert at line 4, column 80'],
    ['text between elements', '</scope>', '</scope>text', 'unexpected in /alert at line 2, column 53'],
    ['an element inside a text', 'Test<', 'Test<b/><', 'unexpected in /alert/status at line 4, column 11'],
    ['a code in small letters', 'Test<', 'test<', 'unknown-code in /alert/status at line 4, column 11'],
    ['a time in Z', '-06:00', 'Z', 'bad-time in /alert/sent at line 3, column 78'],
    ['a part of a second', '09:00:00', '09:00:00.5', 'bad-time in /alert/sent at line 3, column 78'],
    ['a day that does not exist', '03-02', '02-30', 'bad-time in /alert/sent at line 3, column 78'],
    ['a comma in the sender', 'avisos@', 'a,', 'bad-identifier in /alert/sender at line 3, column 40'],
    ['a DTD', '<alert', '<!DOCTYPE alert><alert', 'doctype at line 2, column 17'],
  ])('refuses %s, and says where', (_what, from, to, fault) => {
    expect(faultOf(() => changed(from, to))).toBe(fault)
  })

  test('names the second info and the third code', () => {
    const two = samples['is in two languages'] ?? ''
    expect(
      faultOf(() => read(two.replace(/Unlikely|Likely(?=<\/certainty>\s*<\/info>)/, 'Perhaps'))),
    ).toContain('unknown-code in /alert/info[2]/certainty')
    expect(faultOf(() => read(two.replace('<category>Safety', '<category>Peace')))).toContain(
      'unknown-code in /alert/info[1]/category[2]',
    )
  })
})

const text = fc.string({ unit: 'binary', maxLength: 30 }).map(cleanXmlText)
const capName = fc.stringMatching(/^[A-Za-z0-9._:@é-]{1,20}$/)
const time = fc.record({
  at: fc
    .date({
      min: new Date('1970-01-02T00:00:00Z'),
      max: new Date('2999-12-30T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((at) => `${at.toISOString().slice(0, 19)}Z`),
  offsetMinutes: fc.integer({ min: -840, max: 840 }),
})
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 })
const word = text.filter((one) => !one.includes('"'))
const value = fc.record({ valueName: text, value: text })
const degrees = (most: number) =>
  fc
    .integer({ min: -most * 1_000_000, max: most * 1_000_000 })
    .map((millionths) => millionths / 1_000_000 || 0)
const point = fc.tuple(degrees(90), degrees(180))
// The stricter schema knows nothing below the sea.
const decimal = degrees(100_000).map(Math.abs)
const area: fc.Arbitrary<CapArea> = fc.record({
  areaDesc: text,
  polygons: few(
    fc
      .array(point, { minLength: 3, maxLength: 5 })
      .map(([first, ...more]) => [first, ...more, first].filter((one) => one !== undefined)),
  ),
  circles: few(fc.record({ center: point, radiusKm: decimal })),
  geocodes: few(value),
  altitude: maybe(decimal),
  ceiling: maybe(decimal),
})
const resource = fc.record({
  resourceDesc: text,
  mimeType: text,
  size: maybe(fc.nat()),
  uri: maybe(fc.webUrl()),
  derefUri: maybe(text),
  digest: maybe(text),
})
const info: fc.Arbitrary<CapInfo> = fc.record({
  language: fc.constantFrom('es', 'fr', 'en', 'es-HN', 'en-US'),
  categories: fc.array(fc.constantFrom(...capCodes.category), { minLength: 1, maxLength: 2 }),
  event: text,
  responseTypes: few(fc.constantFrom(...capCodes.responseType)),
  urgency: fc.constantFrom(...capCodes.urgency),
  severity: fc.constantFrom(...capCodes.severity),
  certainty: fc.constantFrom(...capCodes.certainty),
  audience: maybe(text),
  eventCodes: few(value),
  effective: maybe(time),
  onset: maybe(time),
  expires: maybe(time),
  senderName: maybe(text),
  headline: maybe(text),
  description: maybe(text),
  instruction: maybe(text),
  web: maybe(fc.webUrl()),
  contact: maybe(text),
  parameters: few(value),
  resources: few(resource),
  areas: few(area),
})
const anyAlert: fc.Arbitrary<CapAlert> = fc.record({
  identifier: capName,
  sender: capName,
  sent: time,
  status: fc.constantFrom(...capCodes.status),
  messageType: fc.constantFrom(...capCodes.messageType),
  source: maybe(text),
  scope: fc.constantFrom(...capCodes.scope),
  restriction: maybe(text),
  addresses: few(word),
  codes: few(text),
  note: maybe(text),
  references: few(fc.record({ sender: capName, identifier: capName, sent: time })),
  incidents: few(word),
  infos: few(info),
})

describe('any message', () => {
  test('reads as it was written', () => {
    fc.assert(
      fc.property(anyAlert, (alert) => {
        expect(read(writeCap(alert))).toEqual(alert)
      }),
      { numRuns: 500 },
    )
  })

  test.skipIf(schemas === null)('is valid by the schema of OASIS', async () => {
    const drawn = fc.sample(anyAlert, 300).map(writeCap)
    expect(await schemaFaults(drawn, schemas ?? [])).toEqual([])
  })
})

const bombs = [
  `<!DOCTYPE a [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY b${n} "${'&a;'.repeat(10)}">`).join('')}]>`,
  '<!DOCTYPE alert SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE alert PUBLIC "-//A//B" "http://127.0.0.1/x.dtd">',
  '&b9;',
  '&#x110000;',
  '<?xml-stylesheet href="http://127.0.0.1/"?>',
  '<a>'.repeat(10_000),
  '\u0000',
  '\uFFFE',
  ']]>',
  '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>',
]

/** One thing done to the bytes of a valid message. */
const mutation = fc.oneof(
  fc.record({ at: fc.nat(), cut: fc.nat(200), put: fc.constant('') }),
  fc.record({ at: fc.nat(), cut: fc.constant(0), put: fc.constantFrom(...bombs) }),
  fc.record({ at: fc.nat(), cut: fc.nat(5), put: fc.string({ unit: 'binary', maxLength: 5 }) }),
  fc.record({ at: fc.nat(), cut: fc.constant(1_000_000), put: fc.constant('') }),
  fc.record({
    at: fc.nat(),
    cut: fc.nat(3),
    put: fc.constantFrom('<', '>', '&', '"', '/', '\r', ',', 'Z', '-'),
  }),
)

const encodings: readonly ((text: string) => Uint8Array)[] = [
  bytesOf,
  bytesOf,
  bytesOf,
  bytesOf,
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  (text) => Buffer.from(text, 'latin1'),
  (text) => bytesOf(text.replace('UTF-8', 'ISO-8859-1')),
  (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xc3, 0x28])]),
]

test('ten thousand broken messages are read or refused, and nothing else is thrown', () => {
  let refused = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(samples)),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...encodings),
      (sample, mutations, encode) => {
        const broken = mutations.reduce((whole, { at, cut, put }) => {
          const from = at % (whole.length + 1)
          return whole.slice(0, from) + put + whole.slice(from + cut)
        }, sample)
        const fault = faultOf(() => readCap(encode(broken)))
        if (fault !== 'none') refused += 1
        expect(fault).toMatch(/^none$|^[a-z0-9-]+( in \/alert[a-zA-Z0-9[\]/]*)? at line \d+, column \d+$/)
      },
    ),
    { numRuns: 10_000 },
  )
  expect(refused).toBeGreaterThan(8_000)
})
