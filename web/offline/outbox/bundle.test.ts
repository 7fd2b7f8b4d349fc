import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryShelf } from '../shelf/index.ts'
import { outboxOn, readBundle, writeBundle } from './index.ts'

const id = '00000000-0000-4000-8000-00000000000a'

describe('a file that carries reports', () => {
  test('brings them to another telephone as foreign ones, under the same ids', async () => {
    const [one, other] = [outboxOn(memoryShelf()), outboxOn(memoryShelf())]
    await one.put({ id, keyId: 'k', sealed: Uint8Array.of(1, 2, 250), foreign: false })
    const text = writeBundle((await one.content()).entries)
    for (const report of [...readBundle(text), ...readBundle(text)]) await other.put(report)
    expect((await other.content()).entries).toMatchObject([
      { id, keyId: 'k', sealed: Uint8Array.of(1, 2, 250), foreign: true, attempts: 0 },
    ])
  })

  test('that is none brings nothing, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readBundle(text)).toEqual([])
      }),
    )
    const entry = { id, keyId: 'k', sealed: 'AQ' }
    const wrong = [
      { ...entry, id: 'x' },
      { ...entry, sealed: '<>' },
      { ...entry, sealed: 'A'.repeat(30_000) },
      { ...entry, keyId: 7 },
      null,
    ]
    expect(readBundle(JSON.stringify({ format: 1, entries: wrong }))).toEqual([])
    expect(readBundle(JSON.stringify({ format: 2, entries: [entry] }))).toEqual([])
  })
})
