import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PlaceFeature, type Position, writeFeatures } from './index.ts'

interface Written {
  readonly features: readonly {
    readonly geometry: { readonly coordinates: readonly (readonly Position[])[][] } | null
    readonly properties: { readonly figures: readonly { value: number | null; suppressed: string | null }[] }
  }[]
}
const read = (features: readonly PlaceFeature[]) => JSON.parse(writeFeatures(features)) as Written

const square: readonly Position[] = [
  [0, 0],
  [0, 2],
  [2, 2],
  [2, 0],
  [0, 0],
]
const feature: PlaceFeature = {
  code: '01',
  name: 'Costa Clara',
  period: '2026Q1',
  limits: [[square]],
  figures: [
    { indicator: 'I1', value: 13, suppressed: null },
    { indicator: 'I2', value: null, suppressed: 'fewer-than-shown' },
  ],
}

/** The area by Gauss, above 0 where a ring runs against the clock. */
const area = (ring: readonly Position[]) =>
  ring.slice(1).reduce((sum, [x, y], at) => sum + (ring[at]?.[0] ?? 0) * y - x * (ring[at]?.[1] ?? 0), 0)

test('an outer ring runs against the clock, a hole with it, however they came', () => {
  const hole: readonly Position[] = [
    [0.5, 0.5],
    [1, 0.5],
    [1, 1],
    [0.5, 0.5],
  ]
  for (const rings of [
    [square, hole],
    [square.toReversed(), hole.toReversed()],
  ]) {
    const [polygon] = read([{ ...feature, limits: [rings] }]).features[0]?.geometry?.coordinates ?? []
    expect(polygon?.map((ring) => area(ring) > 0)).toEqual([true, false])
  }
})

test('what is not published is null with its reason, and a place without limits has none', () => {
  const [one] = read([{ ...feature, limits: null }]).features
  expect(one?.geometry).toBeNull()
  expect(one?.properties.figures).toEqual(feature.figures)
})

test.each([
  ['a ring that is open', { limits: [[square.slice(0, 4)]] }],
  [
    'a ring that is too short',
    { limits: [[[square[0], square[1], square[0]].filter((one) => one !== undefined)]] },
  ],
  ['a latitude where a longitude belongs', { limits: [[square.map(([x, y]): Position => [x, y + 100])]] }],
  ['a figure that is told and suppressed', { figures: [{ indicator: 'I1', value: 3, suppressed: 'x' }] }],
  ['a figure that is neither', { figures: [{ indicator: 'I1', value: null, suppressed: null }] }],
])('refuses %s', (_what, change) => {
  expect(() => writeFeatures([{ ...feature, ...change }])).toThrow(RangeError)
})

test('refuses the same place twice', () => {
  expect(() => writeFeatures([feature, feature])).toThrow(RangeError)
})

test('any triangle is wound by the right hand and keeps its corners', () => {
  const position = fc
    .tuple(fc.integer({ min: -1800, max: 1800 }), fc.integer({ min: -900, max: 900 }))
    .map(([x, y]): Position => [x / 10, y / 10])
  fc.assert(
    fc.property(position, position, position, (a, b, c) => {
      fc.pre(Math.abs(area([a, b, c, a])) > 0.001)
      const [ring = []] =
        read([{ ...feature, limits: [[[a, b, c, a]]] }]).features[0]?.geometry?.coordinates[0] ?? []
      expect(area(ring)).toBeGreaterThan(0)
      const corners = (positions: readonly Position[]) => positions.map((one) => one.join()).toSorted()
      expect(corners(ring.slice(1))).toEqual(expect.arrayContaining(corners(ring.slice(1))))
    }),
  )
})
