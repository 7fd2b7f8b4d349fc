import type { Inbox } from '../../../../vocabulary/wire/response.ts'
import type { PersonKey } from '../country/index.ts'
import type { World } from '../world/index.ts'

const hourMs = 3_600_000
/** In the last hours, so that what was given out still waits when somebody looks. */
const hoursBeforeTheEnd = 5

/** Who has what in hand: the desk shares its work out, and an institution gives what it owes to one of its people. */
export function tellAssignments(world: World): void {
  world.agenda.at(new Date(world.until.getTime() - hoursBeforeTheEnd * hourMs), async () => {
    await shareOut(
      world,
      { by: 'alba', to: 'quena' },
      await listed(world, 'alba', 'signals?view=verification'),
    )
    await shareOut(world, { by: 'carla', to: 'olga' }, await listed(world, 'carla', 'situations'))
    const { commitments } = await world.as('flor').get<Inbox>('/api/v1/inbox?limit=100')
    const open = commitments.filter(({ restricted, state }) => !restricted && state !== 'reported-done')
    await shareOut(
      world,
      { by: 'flor', to: 'simon' },
      open.map(({ id }) => `commitments/${id}`),
    )
  })
}

async function listed(world: World, by: PersonKey, list: string): Promise<readonly string[]> {
  const { items } = await world.as(by).get<{ items: { id: string }[] }>(`/api/v1/${list}`)
  return items.map(({ id }) => `${list.split('?')[0]}/${id}`)
}

/** The first is given to a colleague; the second is taken over, and given back. */
async function shareOut(
  world: World,
  { by, to }: { readonly by: PersonKey; readonly to: PersonKey },
  things: readonly string[],
): Promise<void> {
  const [first, second = first] = things
  if (first === undefined) return
  const giver = world.as(by)
  await giver.post(`/api/v1/${second}/assign`, { personId: world.ids.people.get(by) })
  await giver.post(`/api/v1/${second}/give-back`)
  await giver.post(`/api/v1/${first}/assign`, { personId: world.ids.people.get(to) })
}
