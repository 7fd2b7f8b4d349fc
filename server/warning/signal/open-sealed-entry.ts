import { openWith, unpad } from '../../../sealing/index.ts'
import { entryFormat, type SealedEntry, signalInEntry } from '../../../vocabulary/wire/sealed-entry.ts'
import type { SignalSubmission } from '../../../vocabulary/wire/signal.ts'
import type { IntakeKey } from '../../platform/keys/index.ts'
import { Problem } from '../../platform/problem.ts'

/** More is not worth telling, and bounds the reply. */
const mostTold = 20

type SignalInEntry = Omit<SignalSubmission, 'proof'>

/**
 * Opens what a telephone sealed whole while it had no network, with the intake key of that day.
 *
 * @throws Problem seal-unopened when the form is none that is known, the key is none of ours, or it was cut or changed;
 *   invalid-input naming the fields when what lies in it is no signal
 */
export async function openSealedEntry(
  entry: SealedEntry,
  keys: readonly IntakeKey[],
): Promise<SignalInEntry> {
  if (entry.format !== entryFormat) throw Problem.of('seal-unopened', '/format', 'unknown-format')
  const key = keys.find(({ id }) => id === entry.keyId)
  if (key === undefined) throw Problem.of('seal-unopened', '/keyId', 'unknown-key')
  const parsed = signalInEntry.safeParse(await contentOf(entry, key))
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map(({ path, code }) => ({
    field: `/${path.map(String).join('/')}`,
    code,
  }))
  throw new Problem('invalid-input', fields.slice(0, mostTold))
}

async function contentOf({ keyId, sealed }: SealedEntry, { privateKey }: IntakeKey): Promise<unknown> {
  try {
    const context = { purpose: 'outbox entry', about: keyId }
    const bytes = unpad(await openWith(privateKey, new Uint8Array(Buffer.from(sealed, 'base64url')), context))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    throw Problem.of('seal-unopened', '/sealed')
  }
}
