import { describe, expect, test } from 'vitest'
import { memoryShelf } from '../shelf/index.ts'
import { claimMs, outboxOn } from './index.ts'

const report = { id: 'a', keyId: 'k1', sealed: Uint8Array.of(1, 2, 3), foreign: false }
const year = 365 * 86_400_000
const now = Date.UTC(2026, 2, 2)

describe('the outbox', () => {
  test('keeps the same report put twice as one entry, with what was tried', async () => {
    const outbox = outboxOn(memoryShelf())
    await outbox.put(report)
    await outbox.giveBack('a', { problem: 'broken', nextTryAt: now })
    await outbox.put({ ...report, sealed: Uint8Array.of(9) })
    const { entries } = await outbox.content()
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ attempts: 1, lastProblem: 'broken', sealed: Uint8Array.of(1, 2, 3) })
  })

  test('gives an entry to one sender, and to the next when that one was killed', async () => {
    const outbox = outboxOn(memoryShelf())
    await outbox.put(report)
    const both = await Promise.all([outbox.claim('a', now), outbox.claim('a', now)])
    expect(both.filter((entry) => entry !== null)).toHaveLength(1)
    expect(await outbox.claim('a', now + claimMs - 1)).toBeNull()
    expect(await outbox.claim('a', now + claimMs)).not.toBeNull()
  })

  test('frees a claim that a clock of next year made', async () => {
    const outbox = outboxOn(memoryShelf())
    await outbox.put(report)
    await outbox.claim('a', now + year)
    expect(await outbox.claim('a', now)).not.toBeNull()
  })

  test('does not bring back what was deleted while it was being sent', async () => {
    const outbox = outboxOn(memoryShelf())
    await outbox.put(report)
    await outbox.claim('a', now)
    await outbox.remove('a')
    await outbox.giveBack('a', { problem: 'offline', nextTryAt: now })
    expect(await outbox.content()).toEqual({ entries: [], unreadable: [] })
  })

  test('keeps what it cannot read, names it, and neither sends nor changes it', async () => {
    const later = { id: 'b', format: 2, sealed: 'of another form' }
    const shelf = memoryShelf([later, { id: 'c', format: 1 }])
    const outbox = outboxOn(shelf)
    expect(await outbox.content()).toEqual({ entries: [], unreadable: ['b', 'c'] })
    expect(await outbox.claim('b', now)).toBeNull()
    await outbox.giveBack('b', { problem: 'offline', nextTryAt: now })
    expect(await shelf.all()).toContainEqual(later)
    await outbox.remove('b')
    expect((await outbox.content()).unreadable).toEqual(['c'])
  })

  test('says that there is no room instead of losing an entry in silence', async () => {
    const shelf = memoryShelf()
    shelf.fails = 'full'
    await expect(outboxOn(shelf).put(report)).rejects.toMatchObject({ code: 'full' })
  })
})
