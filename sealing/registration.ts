import { type Bytes, fromBase64url, hkdf, joinBytes, sha256, toBase64url, utf8 } from './bytes.ts'
import { leafHash, verifyInclusion } from './merkle.ts'

const purpose = 'vigia registration 1\n'
const saltBytes = 16

/**
 * The salt of a report's commitment. It follows from the seven words, which are random and never sent: whoever has them
 * finds the proof again, and nobody else guesses what a commitment is about.
 */
export async function registrationSalt(words: readonly string[]): Promise<Bytes> {
  return (await hkdf(utf8(words.join(' ')), 'registration')).slice(0, saltBytes)
}

/** What a commitment binds: the note as it was sealed, or, without a note, what the words find. 32 bytes. */
export const registeredContent = (ciphertextOrFindId: Bytes): Promise<Bytes> => sha256(ciphertextOrFindId)

/** What is sent to be registered: 32 bytes that say nothing without the salt. */
export async function commitmentTo(report: {
  readonly salt: Bytes
  readonly content: Bytes
}): Promise<Bytes> {
  if (report.salt.length !== saltBytes || report.content.length !== 32)
    throw new RangeError('a commitment is made of 16 and 32 bytes')
  return await sha256(joinBytes([utf8(purpose), report.salt, report.content]))
}

/** The root of the tree of what was registered, signed with a key that is not in the database. */
export interface TreeHead {
  readonly size: number
  /** base64url. */
  readonly root: string
  /** The calendar day, YYYY-MM-DD, UTC; nothing finer is ever said. */
  readonly day: string
  readonly keyId: string
  /** Ed25519 over `treeHeadText`, base64url. */
  readonly signature: string
}

export const treeHeadText = ({ size, root, day }: Pick<TreeHead, 'size' | 'root' | 'day'>): string =>
  `vigia tree head 1\n${size}\n${root}\n${day}\n`

/** Where a commitment stands in the tree of a head. */
export interface Registration {
  readonly index: number
  /** base64url, from the leaf upwards. */
  readonly path: readonly string[]
  readonly head: TreeHead
}

/** What a reporter keeps, and shows to whom it concerns. Bytes are base64url. */
export interface RegistrationProof extends Registration {
  readonly format: 'vigia-registration-1'
  readonly salt: string
  readonly content: string
}

export const registrationProof = (
  report: { readonly salt: Bytes; readonly content: Bytes },
  { index, path, head }: Registration,
): RegistrationProof => ({
  format: 'vigia-registration-1',
  salt: toBase64url(report.salt),
  content: toBase64url(report.content),
  index,
  path,
  head,
})

/**
 * Whether the report that the proof speaks of stands in the tree of its head. Whether the head is signed, and by whom, is
 * not asked here: old browsers know no Ed25519.
 */
export async function isRegistered(proof: RegistrationProof): Promise<boolean> {
  try {
    const report = { salt: fromBase64url(proof.salt), content: fromBase64url(proof.content) }
    return await verifyInclusion({
      leaf: await leafHash(await commitmentTo(report)),
      index: proof.index,
      size: proof.head.size,
      path: proof.path.map(fromBase64url),
      root: fromBase64url(proof.head.root),
    })
  } catch {
    return false
  }
}
