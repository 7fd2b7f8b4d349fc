import type { SealedReportWire } from '../../../vocabulary/wire/sealed.ts'
import { desksOfKeys } from '../../parties/keys/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { Compartment } from './signal.ts'

/** Who may open a note when it arrives. The local table gets it after triage, from the desk, if at all. */
const readers: Readonly<Record<Compartment, readonly string[]>> = {
  local: ['triage', 'fallback'],
  restricted: ['triage', 'ombudsman'],
}

/**
 * A note must be sealed to the national triage desk, may be to the other desk of its compartment, and to nobody else. A key
 * of any age counts: what a telephone sealed offline to an older one is still taken.
 *
 * @throws Problem invalid-input wrong-recipients
 */
export async function requireRecipients(
  work: Work,
  sealed: SealedReportWire,
  compartment: Compartment,
): Promise<void> {
  const keyIds = sealed.key.wraps.flatMap(({ deskKeyId }) => (deskKeyId === null ? [] : [deskKeyId]))
  const desks = await desksOfKeys(work, keyIds)
  const kinds = keyIds.map((id) => desks.get(id)?.kind ?? 'nobody')
  const isRight = kinds.includes('triage') && kinds.every((kind) => readers[compartment].includes(kind))
  if (!isRight || new Set(keyIds).size < keyIds.length)
    throw Problem.of('invalid-input', '/sealed/key/wraps', 'wrong-recipients')
}
