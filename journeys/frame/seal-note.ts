import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'

/** The list of keys as a telephone fetched it. */
export interface FetchedKeys {
  readonly list: string
}
interface Listed {
  readonly desks: readonly { readonly deskKeyId: string; readonly desk: string; readonly publicKey: string }[]
}

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})
const bytesOf = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text)).buffer
const read = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text, 'base64url')).buffer
const write = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64url')

/** Which desks the keys of a list are. */
export const desksIn = (keys: FetchedKeys): Listed['desks'] => (JSON.parse(keys.list) as Listed).desks

async function seal(publicKey: string, plain: ArrayBuffer, context: { purpose: string; about: string }) {
  const recipientPublicKey = await suite.kem.deserializePublicKey(read(publicKey))
  const info = bytesOf(`vigia ${context.purpose} 1`)
  const sender = await suite.createSenderContext({ recipientPublicKey, info })
  const sealed = await sender.seal(plain, bytesOf(context.about))
  return Buffer.concat([Buffer.from(sender.enc), Buffer.from(sealed)]).toString('base64url')
}

/**
 * A note as another program would seal it that knows the format and nothing of the product: to the national triage desk and
 * the fallback desk of a list, and to a receipt.
 */
export async function sealNote(text: string, keys: FetchedKeys) {
  const fresh = async () => {
    const pair = await suite.kem.generateKeyPair()
    const [publicKey, privateKey] = [
      write(await suite.kem.serializePublicKey(pair.publicKey)),
      await suite.kem.serializePrivateKey(pair.privateKey),
    ]
    return { publicKey, privateKey }
  }
  const [report, receipt] = [await fresh(), await fresh()]
  const readers = [
    ...desksIn(keys).filter(({ desk }) => desk === 'triage' || desk === 'fallback'),
    { deskKeyId: null, publicKey: receipt.publicKey },
  ]
  const wraps = await Promise.all(
    readers.map(async ({ deskKeyId, publicKey }) => ({
      deskKeyId,
      sealed: await seal(publicKey, report.privateKey, { purpose: 'report key', about: report.publicKey }),
    })),
  )
  const content = Buffer.from(text)
  const padded = Buffer.alloc(Math.ceil((content.length + 4) / 1024) * 1024)
  padded.writeUInt32BE(content.length)
  content.copy(padded, 4)
  const id = crypto.randomUUID()
  const ciphertext = await seal(report.publicKey, new Uint8Array(padded).buffer, {
    purpose: 'letter note',
    about: id,
  })
  return {
    receiptKey: receipt.publicKey,
    sealed: { key: { publicKey: report.publicKey, wraps }, letter: { id, ciphertext } },
  }
}
