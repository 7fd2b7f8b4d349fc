import { sql } from 'kysely'
import { makeStatusList } from '../../../interchange/badges/index.ts'
import type { Work } from '../../platform/database/index.ts'
import type { BadgeKeys } from '../../platform/keys/index.ts'

const hourMs = 3_600_000

/**
 * Gives the states of every certificate that is not simply valid, whole and signed, of the hour that runs. The same list has
 * the same signature for as long as the process lives, although each signature draws chance; a crowd that asks costs one.
 */
export function statusListSigner(badges: BadgeKeys): (work: Work) => Promise<string> {
  let signed = { of: '', list: Promise.resolve('') }
  return async (work) => {
    const found = await sql<{ index: number; state: 'suspended' | 'revoked' | 'replaced' }>`
      select status_index as index, state from capacity.ended_certificates()`.execute(work.tx)
    // By the hour: who asks twice does not read from its date when another was revoked.
    const now = new Date(Math.floor(work.now.getTime() / hourMs) * hourMs)
    const of = JSON.stringify([now, found.rows])
    if (signed.of !== of) signed = { of, list: makeStatusList(found.rows, { signer: badges.signer, now }) }
    return await signed.list
  }
}

/** The public keys, the present one first: what somebody keeps to verify without a network. */
export const publicKeysOf = ({ signer, earlier }: BadgeKeys) => ({
  keys: [signer, ...earlier].map(({ publicJwk }) => publicJwk),
})
