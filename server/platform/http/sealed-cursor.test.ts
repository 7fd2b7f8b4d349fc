import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { encodeCursor } from './cursor.ts'
import { sealedCursors } from './sealed-cursor.ts'

const shape = z.tuple([z.iso.datetime(), z.uuid()])
const cursors = sealedCursors(new Uint8Array(32).fill(7))
const place = ['2026-03-02T15:00:12.345Z', '00000000-0000-4000-8000-000000000001'] as const

describe('a sealed cursor', () => {
  test('leads back to its place, and is the same word for the same place', () => {
    expect(cursors.open(cursors.seal(place), shape)).toEqual([...place])
    expect(cursors.seal(place)).toBe(cursors.seal(place))
    expect(cursors.open(undefined, shape)).toBeNull()
  })

  test('shows nothing of the place', () => {
    expect(Buffer.from(cursors.seal(place), 'base64url').toString('latin1')).not.toMatch(/2026|15:00|0000-/)
    expect(cursors.seal(place)).not.toContain(encodeCursor(place).slice(0, 12))
  })

  test('that another server gave, or that somebody changed, is refused by name', () => {
    const refusal = expect.objectContaining({
      code: 'invalid-input',
      fields: [{ field: '/query/cursor', code: 'unreadable' }],
    })
    const other = sealedCursors(new Uint8Array(32).fill(8)).seal(place)
    for (const text of [other, encodeCursor(place), '', 'AAAA'])
      expect(() => cursors.open(text, shape)).toThrow(refusal)
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bytes = Buffer.from(cursors.seal(place), 'base64url')
        const index = at % bytes.length
        bytes[index] = (bytes[index] ?? 0) ^ flip
        expect(() => cursors.open(bytes.toString('base64url'), shape)).toThrow(refusal)
      }),
    )
  })
})
