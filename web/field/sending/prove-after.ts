import { solve } from '../../../sealing/index.ts'
import type { Intake } from '../intake/index.ts'

/**
 * Does the work that a danger did not wait for, while the reporter reads the receipt. Nothing hangs on it but the order
 * among dangers: whatever fails is left.
 */
export async function proveAfter(
  intake: Pick<Intake, 'post'>,
  owed: { readonly find: string; readonly puzzle: { readonly challenge: string; readonly bits: number } },
): Promise<void> {
  const { challenge, bits } = owed.puzzle
  try {
    const nonce = await solve(challenge, bits)
    await intake.post('receipts/proof', { find: owed.find, proof: { challenge, nonce } })
  } catch {
    // The danger was handed on all the same.
  }
}
