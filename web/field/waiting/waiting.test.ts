import { expect, test } from 'vitest'
import { outboxOn } from '../../offline/outbox/index.ts'
import { memoryShelf } from '../../offline/shelf/index.ts'
import { Waiting, type WaitingParts } from './waiting.ts'

const received = { received: true, readBy: '2026-03-02T21:00:00Z', dangerHandedOn: false }

test('a network that comes back while a round goes on without one sends what that round could not', async () => {
  const outbox = outboxOn(memoryShelf())
  await outbox.put({ id: 'a', keyId: 'k', sealed: Uint8Array.of(1), foreign: false })
  let hasNetwork = false
  const begun = Promise.withResolvers<void>()
  const lost = Promise.withResolvers<void>()
  const parts: WaitingParts = {
    outbox,
    window: { navigator: { onLine: false } } as Window,
    now: () => Date.UTC(2026, 2, 2),
    random: () => 0.5,
    solve: async () => '',
    async fetch() {
      if (hasNetwork) return new Response(JSON.stringify(received), { status: 201 })
      begun.resolve()
      await lost.promise
      throw new TypeError('failed to fetch')
    },
    askForSync: async () => undefined,
    tidy: async () => undefined,
    onChange: () => undefined,
  }
  const waiting = new Waiting(parts)
  const without = waiting.round(false)
  await begun.promise
  hasNetwork = true
  const back = waiting.round(true)
  lost.resolve()
  await without
  expect(waiting.state.entries).toMatchObject([{ id: 'a', lastProblem: 'offline' }])
  await back
  expect((await outbox.content()).entries).toEqual([])
})
