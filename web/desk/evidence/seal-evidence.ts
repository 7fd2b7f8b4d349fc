import {
  fromBase64url,
  type KeyPair,
  newSealedKey,
  openFile,
  openSealedKey,
  type PlainFile,
  sealFile,
  toBase64url,
} from '../../../sealing/index.ts'
import type { EvidenceFile, EvidenceReaders, NewEvidenceFile } from '../../../vocabulary/wire/commitment.ts'

const draw = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** Seals a cleaned file under a key of its own, which its readers open. */
export async function sealEvidence(
  file: PlainFile,
  readers: EvidenceReaders['items'],
  id: string,
): Promise<NewEvidenceFile> {
  const recipients = readers.map((reader) => ({
    deskKeyId: reader.deskKeyId,
    publicKey: fromBase64url(reader.publicKey),
  }))
  const key = await newSealedKey(recipients, draw)
  const ciphertext = await sealFile(key.publicKey, file, id)
  return {
    key: {
      publicKey: toBase64url(key.publicKey),
      wraps: key.wraps.map((wrap) => ({ deskKeyId: wrap.deskKeyId, sealed: toBase64url(wrap.sealed) })),
    },
    file: { id, ciphertext: toBase64url(ciphertext) },
  }
}

/** The file, opened with the key of one of the reader's desks; null where none of them opens it. */
export async function openEvidence(
  sealed: EvidenceFile,
  keys: { openDeskKey(deskKeyId: string): Promise<KeyPair | null> },
): Promise<PlainFile | null> {
  for (const wrap of sealed.wraps) {
    const desk = wrap.deskKeyId === null ? null : await keys.openDeskKey(wrap.deskKeyId)
    if (desk === null) continue
    const key = { publicKey: fromBase64url(sealed.publicKey), sealed: fromBase64url(wrap.sealed) }
    const opened = await openSealedKey(desk.privateKey, key)
      .then(({ privateKey }) => openFile(privateKey, fromBase64url(sealed.ciphertext), sealed.id))
      .catch(() => null)
    if (opened !== null) return opened
  }
  return null
}
