import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  childElements,
  cleanXmlText,
  findAttribute,
  readXml,
  usualBounds,
  type XmlElement,
} from '../xml/index.ts'
import { brokenRules, countRules, findIatiStandard, schemaFaults } from './iati-rules.fixture.ts'
import { type IatiActivity, IatiFault, type IatiIndicator, type IatiText, writeIati } from './index.ts'

const standard = findIatiStandard()
const now = '2026-07-20T12:00:00Z'

const anIndicator: IatiIndicator = {
  measure: '1',
  ascending: true,
  title: { es: 'Personas formadas', fr: 'Personnes formées', en: 'Persons trained' },
  description: { en: 'Persons who passed the second test.' },
  baseline: { value: 0, year: 2025, dimensions: [], comment: null },
  periods: [
    {
      from: '2026-01-01',
      to: '2026-06-30',
      targets: [{ value: 60, dimensions: [], comment: null }],
      actuals: [
        { value: 52, dimensions: [], comment: { es: 'Se formó a menos personas en marzo.' } },
        { value: 31, dimensions: [{ name: 'sex', value: 'female' }], comment: null },
      ],
    },
  ],
}

const anActivity: IatiActivity = {
  identifier: 'XM-EXAMPLE-1-VIGIA',
  updatedAt: '2026-07-15T09:00:00Z',
  language: 'es',
  reporter: { ref: 'XM-EXAMPLE-1', type: '22', name: { es: 'Programa Vigía' } },
  title: { es: 'Alerta temprana', fr: 'Alerte rapide', en: 'Early warning' },
  description: { es: 'Prevención de la trata.' },
  participants: [{ ref: null, type: '10', name: { en: 'A donor & others' }, role: '1' }],
  status: '2',
  dates: [{ type: '2', day: '2025-01-01' }],
  countries: [{ code: 'HN', percentage: null }],
  sectors: [
    { code: '15180', percentage: 40 },
    { code: '15160', percentage: 60 },
  ],
  markers: [{ code: '1', significance: '2' }],
  results: [
    { type: '2', title: { es: 'Instituciones que responden' }, description: null, indicators: [anIndicator] },
  ],
}

const faultOf = (change: Partial<IatiActivity>): string => {
  try {
    writeIati({ ...anActivity, ...change })
  } catch (error) {
    if (error instanceof IatiFault) return error.message
    throw error
  }
  return 'none'
}

const withPeriod = (change: object): Partial<IatiActivity> => {
  const [result] = anActivity.results
  const [period] = anIndicator.periods
  if (!result || !period) throw new Error('the sample lacks a period')
  const indicator = { ...anIndicator, periods: [{ ...period, ...change }] }
  return { results: [{ ...result, indicators: [indicator] }] }
}

describe('an activity', () => {
  test('is written with each narrative in its language, and what was reached by whom', () => {
    const written = writeIati(anActivity)
    expect(written).toContain('<narrative xml:lang="fr">Personnes formées</narrative>')
    expect(written).toContain('<narrative xml:lang="en">A donor &amp; others</narrative>')
    expect(written).toContain('<policy-marker vocabulary="1" code="1" significance="2"/>')
    expect(written).toMatch(/<actual value="31">\s*<dimension name="sex" value="female"\/>\s*<\/actual>/)
  })

  test.skipIf(standard === null)('holds to the schema, and to all 107 rules', async () => {
    if (standard === null) return
    expect(countRules(standard)).toBe(107)
    expect(await schemaFaults([writeIati(anActivity)], standard)).toEqual([])
    expect(brokenRules(writeIati(anActivity), standard, now)).toEqual([])
  })

  test.skipIf(standard === null).each([
    ['an actual without a value', '<actual value="52">', '<actual>', '8.10.1'],
    ['a period that ends before it begins', '"2026-06-30"', '"2025-06-30"', '8.6.1'],
    ['shares that do not add up', 'percentage="40"', 'percentage="30"', '2.1.2'],
    ['an identifier that is the reporter’s', 'XM-EXAMPLE-1-VIGIA', 'XM-EXAMPLE-1', '1.1.3'],
    ['a marker without its weight', ' significance="2"', '', '6.14.1'],
    ['no start', 'activity-date type="2"', 'activity-date type="3"', '6.11.1'],
    ['a start to come', '"2025-01-01"', '"2031-01-01"', '11.1.4'],
    ['a last change to come', 'last-updated-datetime="2026', 'last-updated-datetime="2031', '11.1.1'],
  ])('the rules see %s', (_what, from, to, rule) => {
    if (standard === null) return
    const written = writeIati(anActivity)
    expect(written).toContain(from)
    expect(brokenRules(written.replaceAll(from, to), standard, now)).toContain(rule)
  })

  test.each([
    [
      'an identifier that is the reporter’s',
      { identifier: 'XM-EXAMPLE-1' },
      'bad-identifier in /iati-identifier',
    ],
    ['a slash in it', { identifier: 'XM-EXAMPLE-1-a/b' }, 'bad-identifier in /iati-identifier'],
    ['no language', { title: {} }, 'missing in /title/narrative'],
    ['blanks for a title', { title: { es: ' \u0000' } }, 'missing in /title/narrative'],
    ['no sector', { sectors: [] }, 'missing in /sector'],
    ['no country', { countries: [] }, 'missing in /recipient-country'],
    ['nobody who takes part', { participants: [] }, 'missing in /participating-org'],
    [
      'two sectors of which one says no share',
      {
        sectors: [
          { code: '15180', percentage: null },
          { code: '15160', percentage: 100 },
        ],
      },
      'bad-share in /sector',
    ],
    [
      'a country that is none',
      { countries: [{ code: 'hn', percentage: null }] },
      'unknown-code in /recipient-country',
    ],
    ['no start', { dates: [{ type: '3', day: '2027-01-01' }] }, 'missing in /activity-date'],
    ['a start to come', { dates: [{ type: '2', day: '2031-01-01' }] }, 'bad-day in /activity-date'],
    ['a day that is none', { dates: [{ type: '1', day: '2026-02-30' }] }, 'bad-day in /activity-date'],
    [
      'a period of no length',
      withPeriod({ to: '2026-01-01' }),
      'bad-day in /result[1]/indicator[1]/period[1]/period-end',
    ],
    [
      'a figure that is none',
      withPeriod({ actuals: [{ value: Number.NaN, dimensions: [], comment: null }] }),
      'bad-value in /result[1]/indicator[1]/period[1]/actual',
    ],
  ] satisfies [string, Partial<IatiActivity>, string][])('refuses %s', (_what, change, fault) => {
    expect(faultOf(change)).toBe(fault)
  })
})

const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).map((one) => `${cleanXmlText(one)}x`)
const text: fc.Arbitrary<IatiText> = fc
  .record({ es: words, fr: words, en: words }, { requiredKeys: [] })
  .filter((one) => Object.keys(one).length > 0)
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const figure = fc.integer({ min: -1e9, max: 1e9 }).map((one) => one / 100)
const value = fc.record({
  value: figure,
  dimensions: fc.array(fc.record({ name: words, value: words }), { maxLength: 2 }),
  comment: maybe(text),
})
const day = (from: number, to: number) =>
  fc
    .integer({ min: Date.UTC(from, 0, 1), max: Date.UTC(to, 0, 1) })
    .map((ms) => new Date(ms).toISOString().slice(0, 10))
const period = fc.record({
  from: day(2024, 2025),
  to: day(2026, 2027),
  targets: fc.array(value, { maxLength: 2 }),
  actuals: fc.array(value, { maxLength: 2 }),
})
const indicator = fc.record({
  measure: fc.constantFrom('1' as const, '2' as const),
  ascending: fc.boolean(),
  title: text,
  description: maybe(text),
  baseline: maybe(
    fc.record({
      value: figure,
      year: fc.integer({ min: 2000, max: 2030 }),
      dimensions: fc.constant([]),
      comment: maybe(text),
    }),
  ),
  periods: fc.array(period, { maxLength: 3 }),
})
const anyActivity: fc.Arbitrary<IatiActivity> = fc.record({
  identifier: fc.stringMatching(/^[A-Z0-9-]{1,20}$/).map((one) => `XM-1-${one}`),
  updatedAt: fc.constant('2026-07-15T09:00:00Z'),
  language: fc.constantFrom('es' as const, 'fr' as const, 'en' as const),
  reporter: fc.record({ ref: fc.constant('XM-1'), type: fc.constant('22'), name: text }),
  title: text,
  description: text,
  participants: fc.array(
    fc.record({
      ref: maybe(fc.constant('XM-DAC-301')),
      type: fc.constant('10'),
      name: text,
      role: fc.constantFrom('1' as const, '4' as const),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  status: fc.constantFrom('1' as const, '2' as const, '3' as const, '4' as const),
  dates: fc.tuple(day(2020, 2024), day(2027, 2030)).map(([from, to]) => [
    { type: '2' as const, day: from },
    { type: '3' as const, day: to },
  ]),
  countries: fc.constant([{ code: 'HN', percentage: 100 }]),
  sectors: fc.integer({ min: 1, max: 99 }).map((share) => [
    { code: '15180', percentage: share },
    { code: '15160', percentage: 100 - share },
  ]),
  markers: fc.constant([{ code: '1', significance: '1' as const }]),
  results: fc.array(
    fc.record({
      type: fc.constantFrom('1' as const, '2' as const, '3' as const),
      title: text,
      description: maybe(text),
      indicators: fc.array(indicator, { minLength: 1, maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
})

const below = (element: XmlElement, name: string): XmlElement[] =>
  childElements(element).flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)])

describe('any activity', () => {
  test('reads back with every figure as it was, in their order', () => {
    fc.assert(
      fc.property(anyActivity, (activity) => {
        const root = readXml(new TextEncoder().encode(writeIati(activity)), usualBounds)
        for (const name of ['target', 'actual'] as const) {
          const figures = activity.results.flatMap(({ indicators }) =>
            indicators.flatMap(({ periods }) =>
              periods.flatMap((one) => one[`${name}s`].map((each) => each.value || 0)),
            ),
          )
          expect(below(root, name).map((one) => Number(findAttribute(one, 'value')))).toEqual(figures)
        }
      }),
      { numRuns: 100 },
    )
  })

  test.skipIf(standard === null)('holds to the schema and to every rule', async () => {
    if (standard === null) return
    const drawn = fc.sample(anyActivity, 100).map(writeIati)
    expect(await schemaFaults(drawn, standard)).toEqual([])
    for (const file of drawn.slice(0, 20)) expect(brokenRules(file, standard, now)).toEqual([])
  })
})
