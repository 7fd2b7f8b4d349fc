import { describe, expect, test } from 'vitest'
import { roleIds } from '../../../../vocabulary/words/index.ts'
import { readHonduras } from '../../../parties/place/index.ts'
import { departments, liaisonOf, municipalities, organizations, people, placeFacts } from './index.ts'

type Ring = readonly (readonly [number, number])[]

/** Whether a point lies inside a ring: how often a ray to the east crosses it. */
function holds(ring: Ring, [x, y]: readonly [number, number]): boolean {
  let inside = false
  for (const [at, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[at + 1] ?? [ax, ay]
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside
  }
  return inside
}

const ringOf = (id: string): Ring => {
  const outline = placeFacts().find(({ code }) => code === id)?.outline
  return outline?.type === 'Polygon' ? (outline.coordinates[0] ?? []) : []
}

describe('the country of the demonstration', () => {
  test('has four departments and eighteen municipalities', () => {
    expect([departments.length, municipalities.length]).toEqual([4, 18])
  })

  test('bears no name of a place of Honduras', async () => {
    const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    const real = new Set((await readHonduras()).places.map(({ name }) => fold(name)))
    expect(placeFacts().filter(({ name }) => real.has(fold(name)))).toEqual([])
  })

  test('lies in an empty stretch of the Pacific, far from every coast', () => {
    for (const { latitude, longitude } of placeFacts()) {
      if (latitude == null || longitude == null) continue
      expect(latitude).toBeGreaterThan(7.5)
      expect(latitude).toBeLessThan(10)
      expect(longitude).toBeGreaterThan(-115.5)
      expect(longitude).toBeLessThan(-113)
    }
  })

  test('every seat lies within the limits of its own department and of no other', () => {
    for (const department of departments) {
      for (const { name, at } of department.municipalities) {
        const within = departments.filter(({ id }) => holds(ringOf(id), [at[1], at[0]])).map(({ id }) => id)
        expect([name, within]).toEqual([name, [department.id]])
      }
    }
  })

  test('has a person for every role, and a liaison for every institution that answers', () => {
    const roles = new Set(Object.values(people).map(({ role }) => role))
    expect(roleIds.filter((role) => !roles.has(role as never))).toEqual([])
    for (const [institution, person] of Object.entries(liaisonOf)) {
      expect(people[person]).toMatchObject({ role: 'liaison', organization: institution })
      expect(organizations).toHaveProperty(institution)
    }
  })

  test('no two people and no two institutions share a name', () => {
    const names = [...Object.values(people), ...Object.values(organizations)].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})
