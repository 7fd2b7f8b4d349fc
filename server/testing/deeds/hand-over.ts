import { type PersonKey, personId } from '../test-country.ts'
import type { TestServer } from '../test-server.ts'
import { type Doer, doneBy } from './done-by.ts'

/** One gives a thing into somebody's hands, who gives it back, and it is given once more. */
export async function handOver(
  server: TestServer,
  giver: Doer,
  of: { readonly url: string; readonly to: PersonKey },
): Promise<void> {
  const { url, to } = of
  await giver.get(`${url}/assignment`)
  await giver.post(`${url}/assign`, { personId: personId(to) })
  await doneBy(server, to).post(`${url}/give-back`)
  await giver.post(`${url}/assign`, { personId: personId(to) })
}
