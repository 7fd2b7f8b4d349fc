import { serviceEndReasons } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { requireCode } from '../catalogue/index.ts'
import { dayOf } from '../directory/index.ts'
import { changeService, getKeptService, permitServiceMove, recordService } from './service-store.ts'

/**
 * A person has asked the service on a day, and it is as the directory says. The first time lists it.
 *
 * @throws Problem invalid-input for a day to come, one before the last verification, or no way to reach it;
 *   move-not-allowed once it ended
 */
export async function verifyService(work: Work, id: string, verifiedOn: string): Promise<void> {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  if (verifiedOn > dayOf(work.now)) throw Problem.of('invalid-input', '/verifiedOn', 'in-the-future')
  const service = await getKeptService(work, id)
  if (service.state !== 'listed') permitServiceMove(service.state, 'listed')
  if (service.reached_through === '') throw Problem.of('invalid-input', '/reachedThrough', 'missing')
  if (service.last_verified_on !== null && verifiedOn < service.last_verified_on)
    throw Problem.of('invalid-input', '/verifiedOn', 'before-the-last')
  await changeService(work, id, {
    state: 'listed',
    ...(service.state === 'listed' ? {} : { state_since: work.now }),
    last_verified_on: verifiedOn,
    verified_by: work.actor.personId,
  })
  recordService(work, service, { act: 'verified', state: 'listed' })
}

/** From now on nobody is sent there; its row stays, with the reason. */
export async function endService(work: Work, id: string, reason: string): Promise<void> {
  const service = await getKeptService(work, id)
  permitServiceMove(service.state, 'ended')
  await requireCode(work, serviceEndReasons, { code: reason, at: '/reason' })
  await changeService(work, id, { state: 'ended', state_since: work.now, end_reason: reason })
  recordService(work, service, { act: 'ended', state: 'ended', reason })
}
