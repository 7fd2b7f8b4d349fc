import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { pacts } from './pact-store.ts'

/** The signing in which somebody signed. @throws Problem not-found when it is hidden or absent */
export async function signingOf(work: Work, signatoryId: string): Promise<string> {
  const found = await pacts(work)
    .selectFrom('governance.signatory')
    .select('signing_id')
    .where('id', '=', signatoryId)
    .executeTakeFirst()
  if (!found) throw new Problem('not-found')
  return found.signing_id
}
