import { afterEach, describe, expect, test } from 'vitest'
import { tourWords } from '../../wording/tour/index.ts'
import { goToStep, leaveTour, tourStepNow, tourSteps } from './tour.ts'

const storageOf = (kept: string | null) => {
  let value = kept
  return {
    getItem: () => value,
    setItem: (_key: string, wanted: string) => {
      value = wanted
    },
    removeItem: () => {
      value = null
    },
  }
}
const { fetch } = globalThis
afterEach(() => {
  globalThis.fetch = fetch
})
const personOf = (role: string) => ({
  id: `id of ${role}`,
  login: role,
  displayName: role,
  roles: [{ role }],
})
const people = tourSteps.map(({ role }) => personOf(role)) as unknown as Parameters<
  typeof goToStep
>[1]['people']

describe('the tour', () => {
  test('has seven steps, each with its sentence in every language, and no two as the same person', () => {
    expect(tourSteps).toHaveLength(7)
    expect(new Set(tourSteps.map(({ role }) => role)).size).toBe(7)
    for (const words of Object.values(tourWords))
      expect(Object.keys(words.steps).sort()).toEqual(tourSteps.map(({ id }) => id).sort())
  })

  test('becomes the person of a step, remembers where it is, and opens the screen', async () => {
    const asked: string[] = []
    globalThis.fetch = async (_url, init) => {
      asked.push(String(init?.body))
      return new Response('{}', { status: 200 })
    }
    const storage = storageOf(null)
    const opened: string[] = []
    expect(await goToStep(2, { people, storage, open: (path) => void opened.push(path) })).toBe(true)
    expect(asked).toEqual(['{"personId":"id of organization-member"}'])
    expect([tourStepNow(storage), opened]).toEqual([2, ['/desk/proposals']])
    leaveTour(storage)
    expect(tourStepNow(storage)).toBeNull()
  })

  test('meets the person whom a step names, and not the first of several', async () => {
    const asked: string[] = []
    globalThis.fetch = async (_url, init) => {
      asked.push(String(init?.body))
      return new Response('{}', { status: 200 })
    }
    const roles = [{ role: 'steering-member' }]
    const two = ['brunilda', 'mara'].map((login) => ({ id: login, login, displayName: login, roles }))
    const parts = { people: two as unknown as typeof people, storage: storageOf(null), open: () => undefined }
    expect(await goToStep(6, parts)).toBe(true)
    expect(asked).toEqual(['{"personId":"mara"}'])
  })

  test('stays where it is when nobody can be become', async () => {
    const storage = storageOf('1')
    const open = () => expect.unreachable()
    expect(await goToStep(2, { people: [], storage, open })).toBe(false)
    globalThis.fetch = async () => new Response('{}', { status: 404 })
    expect(await goToStep(2, { people, storage, open })).toBe(false)
    expect(tourStepNow(storage)).toBe(1)
  })

  test('takes a step that nobody wrote for none', () => {
    for (const kept of ['7', '-1', '1.5', 'x']) expect(tourStepNow(storageOf(kept))).toBeNull()
  })
})
