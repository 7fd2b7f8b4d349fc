import type { SessionDetail } from '../../../../vocabulary/wire/committee.ts'
import type { World } from '../world/index.ts'

const dayMs = 86_400_000

/** Between two sessions a letter is decided upon in writing: some seats by their own account, others as the secretary received it. */
export function decideInWriting(world: World, isLong: boolean): void {
  const begins = new Date(world.until.getTime() - (isLong ? 15 : 1.9) * dayMs)
  world.agenda.at(begins, async () => {
    const nora = world.as('nora')
    const { id } = await nora.post<{ id: string }>('/api/v1/committee/written-procedures', {
      bodyId: world.ids.bodies.get('steering'),
      title: 'Carta a la terminal de buses',
      text: 'Enviar a la terminal la carta que pide luz y una persona de guardia por la noche.',
      question: 'La temporada empieza antes de la próxima sesión.',
      method: 'consent',
      language: 'es',
      answerBy: new Date(begins.getTime() + (isLong ? 10 : 1.5) * dayMs).toISOString(),
      utcOffsetMinutes: -360,
      urgentReason: isLong ? '' : 'La temporada empieza esta semana.',
    })
    world.agenda.after(8, async () => await answer(world, id))
  })
}

async function answer(world: World, id: string): Promise<void> {
  const nora = world.as('nora')
  const url = `/api/v1/committee/sessions/${id}`
  const { seats } = await nora.get<SessionDetail>(url)
  const seatOf = (ordinal: number) => seats.find((seat) => seat.ordinal === ordinal)?.seatId
  const own = [
    ['mara', 1],
    ['celestina', 5],
    ['ixel', 6],
  ] as const
  for (const [who, ordinal] of own) {
    const reserves = who === 'ixel'
    await world.as(who).post(`${url}/written-answers`, {
      seatId: seatOf(ordinal),
      vote: reserves ? 'reservation' : 'consent',
      words: reserves ? 'Que la carta vaya también en la lengua de la sierra.' : '',
    })
  }
  for (const ordinal of [2, 3, 4, 7])
    await nora.post(`${url}/written-answers`, { seatId: seatOf(ordinal), vote: 'consent', words: '' })
  await nora.post(`${url}/count`)
  await nora.put(`${url}/minutes`, { opening: 'Se decidió por escrito.', closing: '' })
}

/** What the committee does besides recommending. */
export function keepMandates(world: World): void {
  const bodyId = () => world.ids.bodies.get('steering')
  const day = (ago: number) => new Date(world.until.getTime() - ago * dayMs).toISOString().slice(0, 10)
  world.agenda.at(new Date(world.until.getTime() - 4.5 * dayMs), async () => {
    const nora = world.as('nora')
    await nora.post('/api/v1/committee/participations', {
      bodyId: bodyId(),
      organizationId: world.organization('commission'),
      matter: 'Aprobación del protocolo de entrevista con intérprete',
      position: 'supports-with-conditions',
      words: 'A favor, si la intérprete no es de la familia.',
      tookPartOn: day(5),
    })
    const made = await nora.post<{ id: string }>('/api/v1/committee/collaborations', {
      bodyId: bodyId(),
      organizationId: world.organization('school'),
      matter: 'Charlas con juventudes sobre contactos en línea',
      beganOn: day(9),
    })
    await nora.post('/api/v1/committee/collaborations', {
      bodyId: bodyId(),
      withWhom: 'Parroquia de la ribera',
      matter: 'Casa de paso para quienes llegan de noche',
      beganOn: day(6),
    })
    await nora.post(`/api/v1/committee/collaborations/${made.id}/end`, {
      endedOn: day(5),
      result: 'Tres charlas con dos colectivos; las preguntas quedaron escritas, sin nombres.',
    })
  })
}
