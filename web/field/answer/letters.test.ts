import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newKeyPair, newSealedKey, openKeyPair, sealLetter, toBase64url } from '../../../sealing/index.ts'
import type { SealedCorrespondence } from '../../../vocabulary/wire/sealed.ts'
import { openLetters } from './letters.ts'

const words = ['abanico', 'abedul', 'abeto', 'abismo', 'abrigo', 'abuela', 'acacia']
const random = (length: number) => new Uint8Array(randomBytes(length))
const id = '00000000-0000-4000-8000-00000000000a'

/** A question of the desk, under a key that the receipt of these words opens. */
async function correspondence(): Promise<SealedCorrespondence> {
  const [receipt, desk] = [await openKeyPair(words), await newKeyPair(random)]
  const key = await newSealedKey(
    [
      { deskKeyId: id, publicKey: desk.publicKey },
      { deskKeyId: null, publicKey: receipt.publicKey },
    ],
    random,
  )
  const ciphertext = await sealLetter(key.publicKey, '¿De noche o de día?', { kind: 'question', id })
  const publicKey = toBase64url(key.publicKey)
  return {
    keys: [
      {
        publicKey,
        wraps: key.wraps.map(({ deskKeyId, sealed }) => ({ deskKeyId, sealed: toBase64url(sealed) })),
      },
    ],
    letters: [
      {
        id,
        kind: 'question',
        fromReporter: false,
        on: '2026-03-02T15:00:00Z',
        ciphertext: toBase64url(ciphertext),
        publicKey,
      },
    ],
  }
}

test('a letter of the desk opens with the words of the receipt alone', async () => {
  const given = await correspondence()
  expect(await openLetters(given, words)).toMatchObject([{ kind: 'question', text: '¿De noche o de día?' }])
  expect(await openLetters(given, words.toReversed())).toMatchObject([{ text: null }])
})

test('one that was put in the place of another, changed, or sealed to others is shown as unreadable, beside the rest', async () => {
  const given = await correspondence()
  const [letter] = given.letters
  if (!letter) throw new Error('no letter')
  const wrong = [
    { ...letter, kind: 'answer' as const },
    { ...letter, id: '00000000-0000-4000-8000-00000000000b' },
    { ...letter, publicKey: 'unknown' },
    { ...letter, ciphertext: 'AAAA' },
  ]
  const opened = await openLetters({ ...given, letters: [...wrong, letter] }, words)
  expect(opened.map(({ text }) => text)).toEqual([null, null, null, null, '¿De noche o de día?'])
})
