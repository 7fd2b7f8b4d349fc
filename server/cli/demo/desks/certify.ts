import type { Permission } from '../../../../vocabulary/words/index.ts'
import type { PersonKey } from '../country/index.ts'
import type { World } from '../world/index.ts'

const dayMs = 86_400_000

/** Whose work it is, with the competency that opens it once they have been trained. */
const work: readonly {
  readonly permission: Permission
  readonly competency: string
  readonly people: readonly PersonKey[]
}[] = [
  { permission: 'triage', competency: 'c2', people: ['alba', 'quena', 'bruno', 'berta', 'ciro'] },
  {
    permission: 'verification',
    competency: 'c4',
    people: ['alba', 'quena', 'bruno', 'berta', 'ciro', 'elsa', 'petra', 'hilda'],
  },
  { permission: 'issue-alert', competency: 'c5', people: ['delia', 'fabio'] },
  { permission: 'open-referral', competency: 'c9', people: ['ines'] },
]

/** Whose founding certificate is not followed by training: it is over two days before the end, or after ninety days. */
const lapsing = [
  ['dalia', 'triage'],
  ['noel', 'verification'],
] as const satisfies readonly (readonly [PersonKey, Permission])[]

/** Two signatures start the country: nobody is trained yet, and the first signals do not wait. */
export async function foundCountry(world: World): Promise<void> {
  const everybody = new Set(work.flatMap(({ people }) => people))
  for (const key of everybody) {
    const permissions = work.filter(({ people }) => people.includes(key)).map(({ permission }) => permission)
    await found(world, key, { permissions, days: 90 })
  }
  const span = Math.floor((world.until.getTime() - world.clock.now().getTime()) / dayMs)
  const days = Math.max(1, Math.min(90, span - 2))
  for (const [key, permission] of lapsing) await found(world, key, { permissions: [permission], days })
  await world.as('berta').post('/api/v1/duty/desks', { name: 'Mesa de Los Arvales', placeId: 'XT-0202' })
}

async function found(
  world: World,
  key: PersonKey,
  of: { readonly permissions: readonly Permission[]; readonly days: number },
): Promise<void> {
  const founding = { personId: world.ids.people.get(key), ...of }
  const { id } = await world.as('nora').post<{ id: string }>('/api/v1/certificates/founding', founding)
  await world.as('vera').post(`/api/v1/certificates/${id}/sign`)
}

/** Within the ninety days everybody is assessed, and certified for two years. */
export function certifyEverybody(world: World): void {
  const start = world.clock.now().getTime()
  for (const [at, { permission, competency, people }] of work.entries()) {
    const certify = permission === 'triage' || permission === 'verification' ? certifyTold : certifySeen
    world.agenda.at(new Date(start + (50 + at) * dayMs), async () => {
      for (const key of people) await certify(world, key, competency)
    })
  }
}

const level = 3
const today = (world: World): string => world.clock.now().toISOString().slice(0, 10)

/** On an assessment that the country's school of government made: the trainer names it, the programme signs it. */
async function certifyTold(world: World, key: PersonKey, competency: string): Promise<void> {
  const { id } = await world.as('vera').post<{ id: string }>('/api/v1/certificates', {
    personId: world.ids.people.get(key),
    competency,
    level,
    basis: {
      kind: 'outside',
      on: today(world),
      by: 'Escuela Tamarela de Gobierno',
      words: 'Prueba escrita de 30 preguntas y dos casos simulados, aprobados.',
    },
  })
  await world.as('nora').post(`/api/v1/certificates/${id}/sign`)
}

/** On what a supervisor saw at work and noted here. */
async function certifySeen(world: World, key: PersonKey, competency: string): Promise<void> {
  const personId = world.ids.people.get(key)
  await world.as('berta').post('/api/v1/competency-assessments', {
    personId,
    way: 'supervisor',
    on: today(world),
    basis: 'Diez decisiones revisadas, sin mirar a quién se referían.',
    levels: [{ competency, level }],
  })
  const found = await world
    .as('vera')
    .get<{ items: readonly { kind: string; id: string; competency: string }[] }>(
      `/api/v1/certificates/bases?personId=${personId}`,
    )
  const seen = found.items.find((one) => one.kind === 'observation' && one.competency === competency)
  if (seen === undefined) throw new Error(`nothing is held of ${key}`)
  const basis = { kind: seen.kind, id: seen.id }
  await world.as('vera').post('/api/v1/certificates', { personId, competency, level, basis })
}
