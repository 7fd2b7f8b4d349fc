import { toBase64url } from '../../../sealing/index.ts'
import { aKeyHolder } from '../a-key-holder.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

const draw = (length: number): string => toBase64url(crypto.getRandomValues(new Uint8Array(length)))

/** Two people of one desk make their keys and the desk's, share it, replace it; one of them locks theirs otherwise, and begins anew. */
export async function doKeys(server: TestServer): Promise<void> {
  const own = '/api/v1/keys/own'
  const quena = doneBy(server, 'quena')
  const first = await aKeyHolder(server, 'quena')
  // A key that was made behind the product's back nobody holds.
  if ((await first.desk('triage'))?.lost) await first.replace('triage', { afterLoss: true })
  else await first.serve()
  await aKeyHolder(server, 'alba')
  // Her colleague is given a share.
  await first.serve()
  await first.replace('triage')
  await doneBy(server, null).get('/api/v1/intake/keys')
  await quena.get(own)
  await quena.put(`${own}/passphrase`, { locked: draw(60) })
  const passkey = () => ({ locked: draw(60), credentialId: draw(16), salt: draw(32) })
  const { id } = await quena.post<Made>(`${own}/passkeys`, passkey())
  await quena.post(`${own}/passkeys`, passkey())
  await quena.delete(`${own}/passkeys/${id}`)
  await aKeyHolder(server, 'berta')
  await aKeyHolder(server, 'berta', { anew: true })
}
