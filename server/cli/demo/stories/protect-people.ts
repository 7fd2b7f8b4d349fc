import type { BiasReviewRow } from '../../../../vocabulary/wire/bias-review.ts'
import type { World } from '../world/index.ts'

const dayMs = 86_400_000
type Made = { readonly id: string }

const dayOf = (moment: Date, days = 0): string =>
  new Date(moment.getTime() + days * dayMs).toISOString().slice(0, 10)

/**
 * A plan protects the volunteers of a place; somebody is threatened and is safe within hours; another is tired and pauses. The
 * committee looks at whom the warning looks at.
 */
export function tellSafety(world: World): void {
  const { agenda, until, clock } = world
  const at = (daysAgo: number, soonest: number): Date =>
    new Date(Math.max(until.getTime() - daysAgo * dayMs, clock.now().getTime() + soonest * dayMs))
  agenda.at(at(80, 2), () => planSafety(world))
  agenda.at(at(25, 4), () => containThreat(world))
  agenda.at(at(2, 7), () => leaveOpen(world))
  agenda.at(at(20, 5), () => reviewBias(world))
}

async function planSafety(world: World): Promise<void> {
  await world.as('elsa').post('/api/v1/safety/plans', {
    placeId: 'XT-0103',
    measures: ['work-in-pairs', 'no-visits-alone', 'check-in-call', 'clean-telephone'],
    callFirst: 'supervisor',
    agreedOn: dayOf(world.clock.now()),
    reviewOn: dayOf(world.clock.now(), 180),
  })
}

async function containThreat(world: World): Promise<void> {
  const { id } = await world.as('tania').post<Made>('/api/v1/safety/incidents', {
    placeId: 'XT-0103',
    kind: 'threat',
    who: 'focal-point',
    happenedOn: dayOf(world.clock.now(), -1),
    severity: 'grave',
    authorityInvolved: false,
  })
  await world.as('tania').post('/api/v1/safety/pause')
  world.agenda.after(6, async () => {
    await world.as('berta').post(`/api/v1/safety/incidents/${id}/contain`, {
      measures: ['paused-work', 'accompanied', 'ombudsman-told'],
    })
    world.agenda.after(14 * 24, async () => {
      await world.as('hilda').post(`/api/v1/safety/incidents/${id}/close`, { reason: 'safe-again' })
      await world.as('tania').delete('/api/v1/safety/pause')
    })
  })
}

async function leaveOpen(world: World): Promise<void> {
  await world.as('juana').post('/api/v1/safety/incidents', {
    placeId: 'XT-01',
    kind: 'exhaustion',
    who: 'organization',
    happenedOn: dayOf(world.clock.now(), -3),
    severity: 'worrying',
    authorityInvolved: false,
  })
}

async function reviewBias(world: World): Promise<void> {
  const now = world.clock.now()
  const quarter = new Date(Date.UTC(now.getUTCFullYear(), Math.floor(now.getUTCMonth() / 3) * 3 - 3, 1))
  const { items } = await world.as('mara').get<{ items: BiasReviewRow[] }>('/api/v1/bias-reviews')
  if (items.some((one) => one.quarter === dayOf(quarter))) return
  const { id } = await world.as('mara').post<Made>('/api/v1/bias-reviews', {
    quarter: dayOf(quarter),
    concern: 'one-group-missed',
    findings:
      'Casi todo lo que se avisa nombra a adolescentes. De personas con discapacidad no se avisa, y eso no quiere decir que no pase.',
    changes: 'En los próximos talleres se pregunta cómo avisan, y quién las acompaña a hacerlo.',
    heldOn: dayOf(now),
  })
  world.agenda.after(48, async () => void (await world.as('ofelia').post(`/api/v1/bias-reviews/${id}/adopt`)))
}
