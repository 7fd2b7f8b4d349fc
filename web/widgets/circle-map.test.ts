import { describe, expect, test } from 'vitest'
import { frameOf, type Position, pathOf, projectionOf, radiusOf, ringArea, ringsOf } from './circle-map.ts'

const square = (x: number, y: number, side: number): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]

describe('outlines', () => {
  test('of one or many polygons give their rings, and anything else none', () => {
    expect(ringsOf({ type: 'Polygon', coordinates: [square(0, 0, 1)] })).toHaveLength(1)
    expect(
      ringsOf({ type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(3, 3, 1)]] }),
    ).toHaveLength(2)
    expect(ringsOf({ type: 'Point', coordinates: [1, 2] })).toEqual([])
    expect(ringsOf('nonsense')).toEqual([])
    expect(ringsOf(null)).toEqual([])
  })

  test('a ring has the size of its square whichever way it winds', () => {
    expect(ringArea(square(5, 5, 2))).toBe(4)
    expect(ringArea([...square(5, 5, 2)].reverse())).toBe(4)
  })
})

describe('the frame', () => {
  test('follows the mainland and lets a small far island fall outside', () => {
    const outline = [square(0, 0, 4), square(40, 0, 0.1)]
    expect(frameOf([outline], [])).toEqual({ west: 0, east: 4, south: 0, north: 4 })
  })

  test('of nothing is unknown', () => {
    expect(frameOf([], [])).toBeNull()
  })
})

describe('the projection', () => {
  const projection = projectionOf({ west: 0, east: 2, south: 59, north: 61 }, 220, 10)

  test('puts north on top and west on the left, inside the margin', () => {
    expect(projection.at([0, 61])).toEqual([10, 10])
    expect(projection.at([2, 61])[0]).toBe(210)
  })

  test('shortens degrees of longitude by the cosine of the latitude', () => {
    expect(projection.height).toBe(420)
  })

  test('closes each ring', () => {
    expect(pathOf([square(0, 59, 1)], projection)).toMatch(/^M.*Z$/)
  })
})

describe('a circle', () => {
  test('of four times the number has twice the radius', () => {
    expect(radiusOf(4, 4, 20)).toBe(2 * radiusOf(1, 4, 20))
    expect(radiusOf(0, 4, 20)).toBe(0)
    expect(radiusOf(0, 0, 20)).toBe(0)
  })
})
