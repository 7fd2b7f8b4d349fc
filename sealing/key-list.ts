import { type Bytes, fromBase64url, utf8 } from './bytes.ts'
import { SealError } from './seal.ts'
import type { KeeperCircle } from './to-keepers.ts'

/** Whose key a listed key is. */
export type ListedDesk = 'triage' | 'fallback' | 'ombudsman'

/** The keys that a reporter seals to, as the installation signed them. */
export interface KeyList {
  /** Grows with each change: a page never takes a list with a lower number than one that it saw. */
  readonly number: number
  /** What whole entries of the outbox are sealed to, so that the telephone cannot read them back. */
  readonly intake: { readonly id: string; readonly publicKey: Bytes }
  readonly desks: readonly {
    readonly deskKeyId: string
    readonly desk: ListedDesk
    readonly publicKey: Bytes
  }[]
  /** Who together open an identity; null while no circle is in force: then none can be given. */
  readonly circle: KeeperCircle | null
}

/** As it travels: the exact text that was signed (ECDSA P-256 with SHA-256, r ‖ s), and the key that signed it. */
export interface SignedKeyList {
  readonly list: string
  readonly signature: string
  /** The uncompressed point, base64url. */
  readonly signedBy: string
}

/** What a page saw before: the key that signs, and the number of the newest list. */
export interface PinnedList {
  readonly signedBy: string
  readonly number: number
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

/**
 * Reads a list whose signature holds.
 *
 * @throws SealError when the signature does not hold, another key signed than the one that was pinned, or the list is
 *   older than one that was seen
 */
export async function readKeyList(signed: SignedKeyList, pinned: PinnedList | null = null): Promise<KeyList> {
  if (pinned !== null && pinned.signedBy !== signed.signedBy) throw new SealError()
  if (!(await isSigned(signed))) throw new SealError()
  const list = parse(signed.list)
  if (pinned !== null && list.number < pinned.number) throw new SealError()
  return list
}

async function isSigned({ list, signature, signedBy }: SignedKeyList): Promise<boolean> {
  try {
    const { subtle } = globalThis.crypto
    const key = await subtle.importKey('raw', fromBase64url(signedBy), algorithm, false, ['verify'])
    return await subtle.verify(algorithm, key, fromBase64url(signature), utf8(list))
  } catch {
    return false
  }
}

/** The text was written by whoever holds the signing key; what is missing in it would be a fault of ours. */
function parse(text: string): KeyList {
  const { number, intake, desks, circle } = JSON.parse(text) as {
    number: number
    intake: { id: string; publicKey: string }
    desks: { deskKeyId: string; desk: ListedDesk; publicKey: string }[]
    // A list that a page kept from before there were keepers has none.
    circle?: { id: string; threshold: number; keepers: { id: string; publicKey: string }[] } | null
  }
  return {
    number,
    intake: { id: intake.id, publicKey: fromBase64url(intake.publicKey) },
    desks: desks.map((desk) => ({ ...desk, publicKey: fromBase64url(desk.publicKey) })),
    circle: circle
      ? {
          ...circle,
          keepers: circle.keepers.map(({ id, publicKey }) => ({ id, publicKey: fromBase64url(publicKey) })),
        }
      : null,
  }
}

/**
 * Whom a report is sealed to: the national triage desk and the fallback desk; where an authority may be involved the
 * national triage desk and the ombudsman. Empty where the triage desk has no key yet: then there is no note.
 */
export function recipientsOf(
  desks: KeyList['desks'],
  report: { readonly authority: boolean },
): KeyList['desks'] {
  const wanted: readonly ListedDesk[] = report.authority ? ['triage', 'ombudsman'] : ['triage', 'fallback']
  const found = desks.filter(({ desk }) => wanted.includes(desk))
  return found.some(({ desk }) => desk === 'triage') ? found : []
}
