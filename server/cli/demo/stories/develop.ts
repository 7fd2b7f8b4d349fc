import type { PersonGapsView, PlanRow } from '../../../../vocabulary/wire/assessment.ts'
import type { FrameworkRow, FrameworkView } from '../../../../vocabulary/wire/framework.ts'
import type { PersonKey } from '../country/index.ts'
import type { World } from '../world/index.ts'

const dayMs = 86_400_000

/** What those who triage say of themselves, and what their supervisor saw in ten of their decisions. */
const triage: readonly (readonly [
  who: PersonKey,
  says: Readonly<Record<string, number>>,
  seen: Readonly<Record<string, number>>,
])[] = [
  ['alba', { c2: 3, c3: 4, c6: 3, c10: 3 }, { c1: 3, c2: 3, c3: 3, c4: 3, c6: 3, c7: 3, c10: 3, c12: 3 }],
  ['quena', { c2: 3, c3: 3, c6: 2, c10: 2 }, { c1: 2, c2: 2, c3: 2, c4: 2, c6: 2, c7: 2, c10: 2 }],
  ['ciro', { c2: 2, c3: 2 }, { c2: 1, c3: 2, c10: 1 }],
]

const basis = {
  own: 'Lo que hago cada semana en la mesa.',
  reviewed: 'Diez clasificaciones revisadas, sin mirar a quién se referían.',
  watched: 'Práctica observada en una sesión.',
} as const

/** A programme that asks levels of its people, sees what is missing, plans it, and sees it reached. */
export function tellCompetencies(world: World): void {
  const { agenda, until } = world
  const first = Math.max(until.getTime() - 75 * dayMs, world.clock.now().getTime() + 3 * dayMs)
  const at = (days: number, act: () => Promise<void>) => agenda.at(new Date(first + days * dayMs), act)
  at(0, () => validateShipped(world))
  // Planned from what was just seen: a cohort may show more on any later day.
  at(1, async () => {
    await judgeTriage(world)
    await planTriage(world)
  })
  at(2, () => watchOthers(world))
  at(4, () => dropOne(world))
  at(30, () => reachOne(world))
  agenda.at(new Date(until.getTime() - 3 * dayMs), () => beginNext(world))
}

const judge = async (
  world: World,
  { by, of }: { readonly by: PersonKey; readonly of: PersonKey },
  said: { readonly way: string; readonly basis: string; readonly levels: Readonly<Record<string, number>> },
): Promise<void> => {
  const { levels, ...how } = said
  await world.as(by).post('/api/v1/competency-assessments', {
    personId: world.ids.people.get(of),
    on: world.clock.now().toISOString().slice(0, 10),
    ...how,
    levels: Object.entries(levels).map(([competency, level]) => ({ competency, level })),
  })
}

/** The commission has read what came with the product, and people are judged by it from now on. */
async function validateShipped(world: World): Promise<void> {
  const nora = world.as('nora')
  const { items } = await nora.get<{ items: readonly FrameworkRow[] }>('/api/v1/competency-frameworks')
  await nora.post(`/api/v1/competency-frameworks/${items[0]?.id}/validate`, {
    kind: 'body',
    name: 'Comisión Tamarela contra la Trata',
    on: world.clock.now().toISOString().slice(0, 10),
  })
}

async function judgeTriage(world: World): Promise<void> {
  for (const [who, says, seen] of triage) {
    await judge(world, { by: who, of: who }, { way: 'self', basis: basis.own, levels: says })
    await judge(world, { by: 'berta', of: who }, { way: 'supervisor', basis: basis.reviewed, levels: seen })
  }
}

/** The trainer has seen the committee, an analyst and a focal point at work; whom she did not see is not known. */
async function watchOthers(world: World): Promise<void> {
  const seen: readonly (readonly [PersonKey, Readonly<Record<string, number>>])[] = [
    ['mara', { c1: 2, c10: 1, c11: 2, c14: 3 }],
    ['ofelia', { c1: 1, c11: 1, c14: 2 }],
    ['carla', { c4: 4, c5: 4, c10: 3 }],
    ['tania', { c2: 3, c3: 3, c12: 2 }],
  ]
  for (const [who, levels] of seen)
    await judge(world, { by: 'vera', of: who }, { way: 'observation', basis: basis.watched, levels })
  await judge(world, { by: 'vera', of: 'vera' }, { way: 'self', basis: basis.own, levels: { c13: 4 } })
}

/** What is missing to those who triage becomes a plan that the trainer sees to. */
async function planTriage(world: World): Promise<void> {
  const vera = world.as('vera')
  for (const who of ['quena', 'ciro'] as const) {
    const { person, gaps } = await vera.get<PersonGapsView>(
      `/api/v1/competency-gaps/${world.ids.people.get(who)}`,
    )
    const items = gaps
      .filter(({ state }) => state === 'below')
      .map(({ competency, required }) => ({ competency, toLevel: required }))
    // In a short past a training may have come first: what is reached needs no plan.
    if (items.length === 0) continue
    await vera.post('/api/v1/competency-plans', {
      personId: person.id,
      items,
      dueOn: new Date(world.until.getTime() + (who === 'quena' ? 10 : -5) * dayMs).toISOString().slice(0, 10),
      ownerId: world.ids.people.get('vera'),
      note: 'Con la formación de quienes clasifican.',
    })
  }
}

async function dropOne(world: World): Promise<void> {
  const vera = world.as('vera')
  const url = `/api/v1/competency-plans?view=open&person=${world.ids.people.get('ciro')}`
  const { items } = await vera.get<{ items: readonly PlanRow[] }>(url)
  const one = items.find(({ competency }) => competency === 'c3')
  if (one === undefined) return
  await vera.post(`/api/v1/competency-plans/${one.id}/drop`, {
    reason: 'Lo verá primero con su supervisora, en el turno.',
  })
}

/** Weeks later the trainer sees that a part of it is reached: those plans end by themselves. */
async function reachOne(world: World): Promise<void> {
  await judge(
    world,
    { by: 'vera', of: 'quena' },
    {
      way: 'observation',
      basis: basis.watched,
      levels: { c2: 3, c3: 3 },
    },
  )
}

/** The next version takes in what workshops proposed; one level is raised, and it waits for its validation. */
async function beginNext(world: World): Promise<void> {
  const vera = world.as('vera')
  const { items } = await vera.get<{ items: readonly FrameworkRow[] }>('/api/v1/competency-frameworks')
  const inForce = items.find((one) => one.inForce)
  const { id } = await vera.post<{ id: string }>(`/api/v1/competency-frameworks/${inForce?.id}/versions`)
  const url = `/api/v1/competency-frameworks/${id}`
  const { content } = await vera.get<FrameworkView>(url)
  const { c6 } = content
  if (c6) await vera.put(`${url}/competencies/c6`, { ...c6, required: { ...c6.required, institutions: 4 } })
}
