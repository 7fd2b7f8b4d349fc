import { createHash } from 'node:crypto'

/** A link as the database prints it: every field as the text (or the bytes) that its hash covers. */
export interface RawLink {
  readonly position: number
  readonly id: string
  /** UTC with microseconds: `2026-03-02T15:00:00.000000Z`. */
  readonly at: string
  readonly actor: string
  readonly kind: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly step: number
  readonly state: string | null
  /** The text that jsonb prints. */
  readonly detail: string
  readonly previous_hash: Buffer
  readonly hash: Buffer
}

/** What the first link of a chain has before it. */
export const genesisHash = createHash('sha256').update('vigia: the chain begins').digest()

/**
 * The hash of a link, computed here from the description of its form and not by the database that is being
 * checked: every field in order, each preceded by its length in four bytes, so that no two links have one text.
 */
export function linkHash(link: RawLink): Buffer {
  const hash = createHash('sha256')
  const fields = [
    String(link.position),
    link.id,
    link.at,
    link.actor,
    link.kind,
    link.subject_kind,
    link.subject_id,
    String(link.step),
    link.state ?? '',
    link.detail,
    link.previous_hash,
  ]
  for (const field of fields) {
    const bytes = typeof field === 'string' ? Buffer.from(field, 'utf8') : field
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    hash.update(length).update(bytes)
  }
  return hash.digest()
}
