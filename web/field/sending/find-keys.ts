import { cachedPins, type KnownKeys, trustKeys } from '../../offline/keys/index.ts'
import type { Intake } from '../intake/index.ts'

/** The keys to seal to; null when none could be had, now or earlier. */
export async function findKeys(intake: Intake): Promise<KnownKeys | null> {
  const signed = await intake.keys().catch(() => null)
  if (signed === null) return null
  return await trustKeys(signed, cachedPins('caches' in globalThis ? globalThis.caches : undefined))
}
