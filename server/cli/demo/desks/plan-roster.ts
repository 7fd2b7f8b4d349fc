import type { PersonKey } from '../country/index.ts'
import type { World } from '../world/index.ts'

const hourMs = 3_600_000
const operators = ['alba', 'quena', 'bruno'] as const satisfies readonly PersonKey[]

interface Shifts {
  readonly from: Date
  readonly hours: number
  readonly count: number
}

/** Plans shifts one after the other, first and second person in turn, as one plan of the national desk. */
async function planShifts(world: World, { from, hours, count }: Shifts): Promise<void> {
  const { items } = await world.as('berta').get<{ items: { id: string; kind: string }[] }>('/api/v1/duty')
  const desk = items.find(({ kind }) => kind === 'national-triage')
  if (desk === undefined) throw new Error('the national desk is not there')
  const moment = (shift: number) => new Date(from.getTime() + shift * hours * hourMs).toISOString()
  const personId = (turn: number) => world.ids.people.get(operators[turn % operators.length] ?? 'alba')
  const shifts = Array.from({ length: count }, (_, at) =>
    ([1, 2] as const).map((rank) => ({
      personId: personId(at + rank),
      rank,
      from: moment(at),
      to: moment(at + 1),
    })),
  ).flat()
  await world
    .as('berta')
    .put(`/api/v1/duty/desks/${desk.id}/shifts`, { from: moment(0), to: moment(count), shifts })
}

const nearShifts = 60

/** Somebody is on duty all the time: by the week in the past, by half days around the end, by the fortnight for two years. */
export function keepRoster(world: World): void {
  const start = world.clock.now()
  const half = 12 * hourMs
  const near = new Date(Math.floor((world.until.getTime() - 3 * 24 * hourMs) / half) * half)
  const weeks = Math.ceil((near.getTime() - start.getTime()) / (168 * hourMs))
  world.agenda.at(start, () => planShifts(world, { from: start, hours: 168, count: weeks }))
  world.agenda.at(new Date(near.getTime() - hourMs), async () => {
    await planShifts(world, { from: near, hours: 12, count: nearShifts })
    const far = new Date(near.getTime() + nearShifts * half)
    await planShifts(world, { from: far, hours: 336, count: 52 })
  })
}
