import { describe, expect, test } from 'vitest'
import {
  type Bytes,
  fromBase64url,
  newKeyPair,
  newSealedKey,
  openLetter,
  sealLetter,
  toBase64url,
} from '../../../sealing/index.ts'
import type { LettersOfSignal } from '../../../vocabulary/wire/signal.ts'
import { openKeysOf, openLetters, sealToDesk, sealToReporter } from './open-letters.ts'

const draw = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
const at = { id: '00000000-0000-4000-8000-000000000001', kind: 'note' as const }

/** A signal with one note, sealed to a desk that the reader is of and to one that the reader is not of. */
async function aSignalWithNote() {
  const [own, other] = [await newKeyPair(draw), await newKeyPair(draw)]
  const key = await newSealedKey(
    [
      { deskKeyId: 'own', publicKey: own.publicKey },
      { deskKeyId: 'other', publicKey: other.publicKey },
    ],
    draw,
  )
  const publicKey = toBase64url(key.publicKey)
  const letters: LettersOfSignal = {
    keys: [{ publicKey, wraps: key.wraps.map((wrap) => ({ ...wrap, sealed: toBase64url(wrap.sealed) })) }],
    letters: [
      {
        ...at,
        fromReporter: true,
        on: '2026-03-02T15:00:00Z',
        ciphertext: toBase64url(await sealLetter(key.publicKey, 'Llegan de noche.', at)),
        publicKey,
      },
    ],
    openTo: [],
  }
  const keys = { openDeskKey: async (id: string) => (id === 'own' ? own : null) }
  return { key, letters, keys }
}

describe('letters of a signal', () => {
  test('open with the key of one of the reader’s desks', async () => {
    const { letters, keys } = await aSignalWithNote()
    const opened = await openLetters(letters, await openKeysOf(letters, keys))
    expect(opened.map(({ text }) => text)).toEqual(['Llegan de noche.'])
  })

  test('stay closed, and are still shown, where no key of the reader opens them', async () => {
    const { letters } = await aSignalWithNote()
    const opened = await openLetters(letters, await openKeysOf(letters, { openDeskKey: async () => null }))
    expect(opened.map(({ text }) => text)).toEqual([null])
  })

  test('a letter whose place was changed on the way stays closed', async () => {
    const { letters, keys } = await aSignalWithNote()
    const swapped = {
      ...letters,
      letters: letters.letters.map((one) => ({ ...one, kind: 'answer' as const })),
    }
    const opened = await openLetters(swapped, await openKeysOf(swapped, keys))
    expect(opened.map(({ text }) => text)).toEqual([null])
  })

  test('an answer opens to whoever holds the newest key; without a key nothing is sealed', async () => {
    const { key, letters } = await aSignalWithNote()
    const sent = await sealToReporter(letters, { id: at.id, kind: 'answer', text: 'Gracias.' })
    const ciphertext = fromBase64url(sent?.letter.ciphertext ?? '')
    expect(await openLetter(key.privateKey, ciphertext, { id: at.id, kind: 'answer' })).toBe('Gracias.')
    const none = await sealToReporter({ ...letters, keys: [] }, { id: at.id, kind: 'answer', text: 'x' })
    expect(none).toBe(null)
  })

  test('the key that a desk lacks is sealed to it, and opens there', async () => {
    const { letters, keys } = await aSignalWithNote()
    const local = await newKeyPair(draw)
    const desk = {
      deskKeyId: 'local',
      desk: 'local',
      placeName: 'Puerto Sereno',
      publicKey: toBase64url(local.publicKey),
      lacks: letters.keys.map(({ publicKey }) => publicKey),
    }
    const handed = await sealToDesk(desk, await openKeysOf(letters, keys))
    const shown = {
      ...letters,
      keys: handed.keys.map(({ publicKey, sealed }) => ({
        publicKey,
        wraps: [{ deskKeyId: 'local', sealed }],
      })),
    }
    const opened = await openLetters(shown, await openKeysOf(shown, { openDeskKey: async () => local }))
    expect(opened.map(({ text }) => text)).toEqual(['Llegan de noche.'])
  })
})
