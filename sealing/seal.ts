import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { type Bytes, joinBytes, utf8 } from './bytes.ts'

/** HPKE base mode (RFC 9180): old WebViews know P-256 and not X25519. */
const suite = () =>
  new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })

/** The encapsulated key in front of what is sealed. */
const encapsulated = 65

/** What was sealed does not open: another key, another purpose, cut short or changed. Which one nobody can tell. */
export class SealError extends Error {
  constructor() {
    super('does not open')
    this.name = 'SealError'
  }
}

/**
 * What a seal is for. Neither can be read from what is sealed; who opens must say the same, or it does not open: so a
 * letter never passes for a key, nor one row for another.
 */
export interface SealContext {
  readonly purpose: string
  /** Names the one thing that this belongs to, for example the letter's id. */
  readonly about: string
}

/** Seals to a public key (65 bytes): the encapsulated key (65 bytes), then as many bytes as `plain` and 16 more. */
export async function sealTo(publicKey: Bytes, plain: Bytes, context: SealContext): Promise<Bytes> {
  const { kem, createSenderContext } = bound()
  const recipientPublicKey = await kem.deserializePublicKey(publicKey.slice().buffer)
  const sender = await createSenderContext({ recipientPublicKey, info: infoOf(context) })
  const sealed = await sender.seal(plain.slice().buffer, utf8(context.about).buffer)
  return joinBytes([new Uint8Array(sender.enc), new Uint8Array(sealed)])
}

/**
 * Opens what `sealTo` made.
 *
 * @throws SealError whatever the reason is
 */
export async function openWith(privateKey: Bytes, sealed: Bytes, context: SealContext): Promise<Bytes> {
  try {
    const { kem, createRecipientContext } = bound()
    const recipientKey = await kem.deserializePrivateKey(privateKey.slice().buffer)
    const enc = sealed.slice(0, encapsulated).buffer
    const recipient = await createRecipientContext({ recipientKey, enc, info: infoOf(context) })
    const ciphertext = sealed.slice(encapsulated).buffer
    return new Uint8Array(await recipient.open(ciphertext, utf8(context.about).buffer))
  } catch {
    throw new SealError()
  }
}

function bound() {
  const made = suite()
  return {
    kem: made.kem,
    createSenderContext: made.createSenderContext.bind(made),
    createRecipientContext: made.createRecipientContext.bind(made),
  }
}

const infoOf = ({ purpose }: SealContext): ArrayBuffer => utf8(`vigia ${purpose} 1`).buffer
