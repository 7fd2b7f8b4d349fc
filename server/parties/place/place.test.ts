import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededChance } from '../../platform/chance.ts'
import { type Database, openDatabase } from '../../platform/database/index.ts'
import { SettableClock } from '../../platform/time.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/index.ts'
import { sealMovesWith } from '../audit/index.ts'
import {
  type Country,
  listPlaces,
  loadCountry,
  loadHonduras,
  type PlaceFacts,
  readHonduras,
  readOutline,
} from './index.ts'
import { levelPlaces } from './level-places.ts'
import { mostCorners, type Ring, windingOf } from './outline.ts'

const job = { kind: 'job', name: 'set-up' } as const
const place = (code: string, parent: string | null, more: Partial<PlaceFacts> = {}): PlaceFacts => ({
  code,
  name: `Lugar ${code}`,
  parent,
  source: 'invented',
  ...more,
})

describe('a country is loaded', () => {
  let database: TestDatabase
  let store: Database
  beforeAll(async () => {
    database = await makeTestDatabase()
    const clock = new SettableClock(new Date('2026-03-02T15:00:00Z'))
    store = openDatabase({
      connection: database.connections.job,
      clock,
      seal: sealMovesWith(seededChance('places')),
    })
  })
  afterAll(async () => {
    await store.close()
    await database.drop()
  })
  const load = (country: Country) => store.transact(job, (work) => loadCountry(work, country))
  const all = () => store.transact(job, listPlaces)

  test('with a place at fault nothing of it is written, and the place is named', async () => {
    const country = { places: [place('ZL', null), place('01', 'ZL'), place('0101', '99')] }
    await expect(load(country)).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: '/places/2/parent', code: 'unknown-place' }],
    })
    expect(await all()).toEqual([])
  })

  test('Honduras has 18 departments and 298 municipalities, each in its department by code, all located', async () => {
    expect(await store.transact(job, loadHonduras)).toEqual({ added: 317, changed: 0, unchanged: 0 })
    const places = await all()
    expect(places.filter(({ level }) => level === 1)).toHaveLength(18)
    const municipalities = places.filter(({ level }) => level === 2)
    expect(municipalities).toHaveLength(298)
    for (const { id, parentId, latitude, longitude, population } of municipalities) {
      expect(parentId).toBe(id.slice(0, 2))
      expect(latitude).toBeGreaterThan(12.9)
      expect(latitude).toBeLessThan(17.5)
      expect(longitude).toBeGreaterThan(-89.4)
      expect(longitude).toBeLessThan(-83)
      expect(population).toBeGreaterThan(500)
    }
    const names = municipalities.map(({ name }) => name)
    expect(new Set(names.filter((name) => names.filter((other) => other === name).length > 1)).size).toBe(25)
  })

  test('loaded again nothing changes and nothing is written in the chain', async () => {
    expect(await store.transact(job, loadHonduras)).toEqual({ added: 0, changed: 0, unchanged: 317 })
    const links = await store.transact(job, async ({ tx }) =>
      sql<{ kind: string; detail: unknown }>`select kind, detail from audit.link`.execute(tx),
    )
    expect(links.rows).toEqual([{ kind: 'places.loaded', detail: { added: 317, changed: 0 } }])
  })

  test('a source that is silent about a fact leaves it as it was', async () => {
    const [before] = (await all()).filter(({ id }) => id === '0101')
    expect(await load({ places: [place('0101', '01', { name: 'La Ceiba (nuevo)' })] })).toMatchObject({
      changed: 1,
    })
    const [after] = (await all()).filter(({ id }) => id === '0101')
    expect(after).toEqual({ ...before, name: 'La Ceiba (nuevo)' })
  })

  test('a second country, and a municipality made a department, are refused', async () => {
    const codes = (faults: unknown) => expect(faults).rejects.toMatchObject({ code: 'invalid-input' })
    await codes(load({ places: [place('ZL', null)] }))
    await codes(load({ places: [place('0101', 'HN')] }))
    expect((await all()).filter(({ level }) => level === 0)).toHaveLength(1)
  })
})

describe('places are put in order', () => {
  test('whatever the order of the rows, each comes after the place that contains it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { minLength: 1, maxLength: 40 }),
        fc.infiniteStream(fc.nat()),
        (parents, dice) => {
          const codes = ['ROOT', ...parents.map((_, at) => `P${at}`)]
          const depth = new Map([['ROOT', 0]])
          const places = [place('ROOT', null)]
          for (const [at, pick] of parents.entries()) {
            const able = codes.slice(0, at + 1).filter((code) => (depth.get(code) ?? 9) < 3)
            const parent = able[pick % able.length] ?? 'ROOT'
            depth.set(`P${at}`, (depth.get(parent) ?? 0) + 1)
            places.push(place(`P${at}`, parent))
          }
          const shuffled = places
            .map((one) => ({ one, key: Number(dice.next().value) }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one)
          const { levels, faults } = levelPlaces(shuffled, new Map())
          expect(faults).toEqual([])
          for (const [level, some] of levels.entries())
            for (const { code } of some) expect(depth.get(code)).toBe(level)
          expect(levels.flat()).toHaveLength(places.length)
        },
      ),
    )
  })

  test('places that contain each other are found', () => {
    const { faults } = levelPlaces([place('ZL', null), place('A', 'B'), place('B', 'A')], new Map())
    expect(faults.map(({ code }) => code)).toEqual(['contains-itself', 'contains-itself'])
  })

  test('a code given twice, a latitude alone and a fifth level are refused', () => {
    const { faults } = levelPlaces(
      [
        place('Z', null),
        place('A', 'Z'),
        place('A', 'Z'),
        place('B', 'A', { latitude: 14 }),
        place('C', 'B'),
        place('D', 'C'),
      ],
      new Map(),
    )
    expect(faults.map(({ at, field, code }) => [at, field, code])).toEqual([
      [2, 'code', 'repeated'],
      [3, 'longitude', 'missing'],
      [5, 'parent', 'too-deep'],
    ])
  })
})

describe('limits of a place', () => {
  const square: Ring = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ]
  const ringsOf = (geometry: unknown): readonly Ring[] => {
    const read = readOutline(geometry)
    if ('fault' in read) throw new Error(read.fault)
    return read.outline.type === 'Polygon' ? read.outline.coordinates : read.outline.coordinates.flat()
  }

  test('outer rings run against the clock and holes with it, however the file winds them', () => {
    const hole: Ring = [
      [0.2, 0.2],
      [0.4, 0.2],
      [0.4, 0.4],
      [0.2, 0.2],
    ]
    for (const outer of [square, [...square].reverse()]) {
      for (const inner of [hole, [...hole].reverse()]) {
        const [first, second] = ringsOf({ type: 'Polygon', coordinates: [outer, inner] })
        expect(windingOf(first ?? [])).toBeGreaterThan(0)
        expect(windingOf(second ?? [])).toBeLessThan(0)
      }
    }
  })

  test('a very fine limit is thinned and stays within a small distance of what it was', () => {
    const fine = Array.from({ length: 20_000 }, (_, at): [number, number] => {
      const turn = (2 * Math.PI * at) / 20_000
      return [Math.cos(turn), Math.sin(turn)]
    })
    const [ring] = ringsOf({ type: 'Polygon', coordinates: [[...fine, fine[0]]] })
    expect(ring?.length).toBeLessThanOrEqual(mostCorners)
    expect(Math.abs(windingOf(ring ?? []) / 2 - Math.PI)).toBeLessThan(0.01)
  })

  test('what is no closed polygon on the globe is refused by name', () => {
    expect(readOutline({ type: 'Point', coordinates: [0, 0] })).toEqual({ fault: 'not-a-polygon' })
    expect(readOutline({ type: 'Polygon', coordinates: [square.slice(0, 3)] })).toEqual({
      fault: 'ring-too-short',
    })
    expect(readOutline({ type: 'Polygon', coordinates: [square.slice(0, 4)] })).toEqual({
      fault: 'ring-not-closed',
    })
    expect(readOutline({ type: 'Polygon', coordinates: [[[200, 0], ...square.slice(1)]] })).toEqual({
      fault: 'position-out-of-range',
    })
  })

  test('every department of Honduras has its limits, and its municipalities lie in their frame', async () => {
    const { places } = await readHonduras()
    const municipalities = places.filter(({ code }) => code.length === 4)
    for (const { code, outline } of places.filter((one) => one.parent === 'HN')) {
      const corners = ringsOf(outline).flat()
      const [west, east] = [Math.min(...corners.map(([x]) => x)), Math.max(...corners.map(([x]) => x))]
      const [south, north] = [Math.min(...corners.map(([, y]) => y)), Math.max(...corners.map(([, y]) => y))]
      for (const { parent, latitude, longitude } of municipalities) {
        if (parent !== code) continue
        // A twentieth of a degree: the drawn coast is coarser than the position of a harbour town.
        expect(longitude).toBeGreaterThan(west - 0.05)
        expect(longitude).toBeLessThan(east + 0.05)
        expect(latitude).toBeGreaterThan(south - 0.05)
        expect(latitude).toBeLessThan(north + 0.05)
      }
    }
  })
})
