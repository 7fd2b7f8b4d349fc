import type { World } from '../world/index.ts'

const dayMs = 86_400_000

/**
 * How the desk keeps its detection: a campaign of the radio that an analyst notes, settings that were proposed and declined, others that
 * wait for somebody else, and a week that is judged on demand.
 */
export function tellWatch(world: World): void {
  const before = (days: number): Date => new Date(world.until.getTime() - days * dayMs)
  world.agenda.at(before(38), () => noteCampaign(world))
  world.agenda.at(before(90), () => declineSettings(world))
  world.agenda.at(before(2.2), () => proposeSettings(world))
  world.agenda.at(before(1.6), () => judgeOnDemand(world))
}

async function noteCampaign(world: World): Promise<void> {
  await world.as('olga').post('/api/v1/detection/waves', {
    placeId: 'XT-0201',
    kind: 'campaign',
    day: world.clock.now().toISOString().slice(0, 10),
    weeks: 2,
    grounds: 'La radio municipal leyó cada mañana cómo avisar.',
  })
}

const shipped = { level: 0.01, falseDiscoveryRate: 0.07, minimumCount: 3, windowWeeks: 4 }

async function declineSettings(world: World): Promise<void> {
  const { id } = await world.as('carla').post<{ id: string }>('/api/v1/detection/settings', {
    ...shipped,
    level: 0.05,
    falseDiscoveryRate: 0.4,
    grounds: 'Para no perder nada en la frontera, aunque haya que mirar más hallazgos.',
  })
  world.agenda.after(20, async () => {
    await world.as('berta').post(`/api/v1/detection/settings/${id}/settle`, { to: 'declined' })
  })
}

async function proposeSettings(world: World): Promise<void> {
  await world.as('olga').post('/api/v1/detection/settings', {
    ...shipped,
    minimumCount: 4,
    grounds: 'Con tres sucesos casi siempre era lo mismo que ya estaba en la cola.',
  })
}

async function judgeOnDemand(world: World): Promise<void> {
  await world.as('carla').post('/api/v1/detection/jobs')
  await world.sweep()
}
