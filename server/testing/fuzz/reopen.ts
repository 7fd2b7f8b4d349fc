import type pg from 'pg'
import type { TerritoryRow } from '../../../vocabulary/wire/territory.ts'
import { doneBy } from '../deeds/index.ts'
import { personId } from '../test-country.ts'
import type { TestServer } from '../test-server.ts'

/**
 * Undoes what would close the door to all later questions: people, grants, institutions and numbers are in force
 * again, and every territory is live. What has a state in the chain is moved by the product itself.
 */
export async function reopen(server: TestServer, client: pg.Client): Promise<void> {
  await client.query('set role vigia_owner')
  await client.query('update parties.person set active = true, ended_at = null where not active')
  await client.query('update parties.role_grant set valid_to = null where valid_to is not null')
  await client.query('update parties.organization set valid_to = null where valid_to is not null')
  await client.query(
    `update parties.contact set valid_to = null, last_verified_on = valid_from, verified_by = $1
     where last_verified_on is null or valid_to is not null`,
    [personId('berta')],
  )
  await client.query('reset role')
  const berta = doneBy(server, 'berta')
  const { items } = await berta.get<{ items: TerritoryRow[] }>('/api/v1/territories')
  for (const { placeId, state } of items)
    for (const to of wayToLive[state]) await berta.post(`/api/v1/territories/${placeId}/state`, { to })
}

const wayToLive: Readonly<Record<TerritoryRow['state'], readonly TerritoryRow['state'][]>> = {
  draft: ['ready', 'live'],
  ready: ['live'],
  live: [],
  paused: ['live'],
}
