import type { ContactShown } from '../../../vocabulary/wire/directory.ts'
import { health } from '../../../vocabulary/wire/duty.ts'
import * as wire from '../../../vocabulary/wire/territory.ts'
import type { Work } from '../../platform/database/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { listShownContacts } from '../directory/index.ts'
import { viewNextReading } from '../duty/index.ts'
import { findRootPlace, placeExists, viewIntake } from '../territory/index.ts'
import { viewWatch } from './watch-views.ts'

/** What anybody may know: whether the machine is well, whether intake is open, and which numbers answer. */
export function incidentRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/health',
      summary: 'Whether the installation is well, check by check.',
      tag: 'health',
      permit: 'everyone',
      reply: health,
      handle: async ({ work }) => await viewWatch(work),
    }),
    route({
      method: 'GET',
      url: '/api/v1/intake/territories/:placeId',
      summary: 'Whether intake is open in a place, who reads, and which numbers answer now.',
      tag: 'intake',
      permit: 'everyone',
      params: wire.territoryParams,
      reply: wire.intakeTerritory,
      handle: async ({ work, params }) => await viewIntakeTerritory(work, params.placeId),
    }),
    route({
      method: 'GET',
      url: '/api/v1/intake/emergency',
      summary: 'The numbers of the whole country.',
      tag: 'intake',
      permit: 'everyone',
      reply: wire.intakeEmergency,
      handle: async ({ work }) => {
        const root = await findRootPlace(work)
        if (root === null) throw new Problem('set-up-needed')
        return split(await listShownContacts(work, root))
      },
    }),
  ]
}

async function viewIntakeTerritory(work: Work, placeId: string): Promise<wire.IntakeTerritory> {
  if (!(await placeExists(work, placeId))) throw new Problem('not-found')
  const { state, contacts } = await viewIntake(work, placeId)
  const reading = await viewNextReading(work)
  const { status } = await viewWatch(work)
  return { placeId, state, ...split(contacts), ...reading, watch: status }
}

const split = (contacts: readonly ContactShown[]) => ({
  emergency: contacts.filter(({ kind }) => kind === 'emergency'),
  otherChannels: contacts.filter(({ kind }) => kind !== 'emergency'),
})
