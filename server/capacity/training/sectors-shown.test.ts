import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastOfSector, sectorsShown } from './sectors-shown.ts'

test('a sector of fewer than five is not named, nor can it be found by subtracting', () => {
  expect(
    sectorsShown([
      { sector: 'women', came: 9 },
      { sector: 'labour', came: 2 },
      { sector: 'health', came: 6 },
    ]),
  ).toEqual({
    sectors: [{ sector: 'women', came: 9 }],
    others: 8,
  })
  expect(sectorsShown([{ sector: 'women', came: 7 }])).toEqual({
    sectors: [{ sector: 'women', came: 7 }],
    others: 0,
  })
  expect(
    sectorsShown([
      { sector: 'women', came: 4 },
      { sector: null, came: 3 },
    ]),
  ).toEqual({ sectors: [], others: 7 })
})

test('whatever came, every figure shown is of five or more unless fewer than five came at all', () => {
  const counts = fc.uniqueArray(
    fc.record({ sector: fc.constantFrom('women', 'labour', 'health', 'faith', null), came: fc.nat(12) }),
    { selector: ({ sector }) => sector },
  )
  fc.assert(
    fc.property(counts, (some) => {
      const { sectors, others } = sectorsShown(some)
      const all = some.reduce((sum, { came }) => sum + came, 0)
      const shown = sectors.reduce((sum, { came }) => sum + came, 0)
      const isHidden = others === 0 || others >= leastOfSector || sectors.length === 0
      return shown + others === all && isHidden && sectors.every(({ came }) => came >= leastOfSector)
    }),
  )
})
