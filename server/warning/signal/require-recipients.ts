import { desksOfKeys } from '../../parties/keys/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { Compartment } from './signal.ts'

interface Wraps {
  readonly key: { readonly wraps: readonly { readonly deskKeyId: string | null }[] }
}

/** Who may open a note when it arrives. The local table gets it after triage, from the desk, if at all. */
export const readersOfNote: Readonly<Record<Compartment, readonly string[]>> = {
  local: ['triage', 'fallback'],
  restricted: ['triage', 'ombudsman'],
}

/**
 * What a reporter seals must be open to the national triage desk, may be to the other readers, and to nobody else. A key of
 * any age counts: what a telephone sealed offline to an older one is still taken.
 *
 * @throws Problem invalid-input wrong-recipients
 */
export async function requireRecipients(
  work: Work,
  sealed: Wraps,
  readers: readonly string[],
): Promise<void> {
  const keyIds = sealed.key.wraps.flatMap(({ deskKeyId }) => (deskKeyId === null ? [] : [deskKeyId]))
  const desks = await desksOfKeys(work, keyIds)
  const kinds = keyIds.map((id) => desks.get(id)?.kind ?? 'nobody')
  const isRight = kinds.includes('triage') && kinds.every((kind) => readers.includes(kind))
  if (!isRight || new Set(keyIds).size < keyIds.length)
    throw Problem.of('invalid-input', '/sealed/key/wraps', 'wrong-recipients')
}
