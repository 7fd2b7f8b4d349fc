import { expect, test } from 'vitest'
import { newKeyPair, toBase64url, utf8 } from '../../../sealing/index.ts'
import { openEvidence, sealEvidence } from './seal-evidence.ts'

const draw = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const file = { name: 'acta.pdf', type: 'application/pdf', bytes: utf8('contenido') }

test('a file is opened by a desk that it was sealed to, and by no other', async () => {
  const [own, other] = [await newKeyPair(draw), await newKeyPair(draw)]
  const reader = { deskKeyId: 'own', desk: 'analysis' as const, publicKey: toBase64url(own.publicKey) }
  const id = crypto.randomUUID()
  const sent = await sealEvidence(file, [reader], id)
  const kept = { ...sent.key, id, ciphertext: sent.file.ciphertext }
  const opened = await openEvidence(kept, { openDeskKey: async () => own })
  expect([opened?.name, opened?.type, new TextDecoder().decode(opened?.bytes)]).toEqual([
    'acta.pdf',
    'application/pdf',
    'contenido',
  ])
  expect(await openEvidence(kept, { openDeskKey: async () => other })).toBe(null)
  expect(await openEvidence(kept, { openDeskKey: async () => null })).toBe(null)
})
