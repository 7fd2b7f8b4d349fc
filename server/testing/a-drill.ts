import type { z } from 'zod'
import type { DrillDetail, DrillPlan } from '../../vocabulary/wire/mechanism.ts'
import type { exerciseSignal } from '../../vocabulary/wire/signal.ts'
import { aSignal } from './a-signal.ts'
import type { PersonKey } from './test-country.ts'
import type { TestServer } from './test-server.ts'

type ExerciseSignal = z.input<typeof exerciseSignal>

export const aDrillPlan = (change: Partial<DrillPlan> = {}): DrillPlan => ({
  title: 'Simulacro de Zelandia',
  placeId: 'ZL',
  venue: 'Casa comunal',
  language: 'es',
  startsAt: '2026-03-02T15:00:00.000Z',
  endsAt: '2026-03-04T15:00:00.000Z',
  listed: false,
  utcOffsetMinutes: -360,
  scenario: 'Llega una oferta de trabajo inventada a una escuela inventada.',
  ...change,
})

export function anExerciseSignal(change: Partial<ExerciseSignal> = {}): ExerciseSignal {
  const { find: _, receiptKey: __, proof: ___, ...signal } = aSignal()
  return { ...signal, contactPreference: 'no-contact', ...change }
}

/** A drill that is open. */
export async function openedDrill(server: TestServer, change: Partial<DrillPlan> = {}): Promise<string> {
  const planned = await server.as('berta').post<{ id: string }>('/api/v1/drills', aDrillPlan(change))
  const opened = await server.as('berta').post(`/api/v1/drills/${planned.body.id}/open`)
  if (opened.status >= 300) throw new Error(`the drill was refused: ${planned.text} ${opened.text}`)
  return planned.body.id
}

/** Plays the reporter in a drill, and finds the signal as the database's owner would. */
export async function playSignal(
  server: TestServer,
  drillId: string,
  { by = 'berta', ...change }: Partial<ExerciseSignal> & { readonly by?: PersonKey } = {},
): Promise<string> {
  const sent = anExerciseSignal(change)
  const reply = await server.as(by).post(`/api/v1/drills/${drillId}/signals`, sent)
  if (reply.status >= 300) throw new Error(`the exercise signal was refused: ${reply.text}`)
  return await server.job.transact({ kind: 'job', name: 'test' }, async (work) => {
    const found = await work.tx
      .withTables<{ 'warning.signal': { id: string; client_uuid: string } }>()
      .selectFrom('warning.signal')
      .select('id')
      .where('client_uuid', '=', sent.clientUuid)
      .executeTakeFirstOrThrow()
    return found.id
  })
}

export async function readDrill(
  server: TestServer,
  id: string,
  person: PersonKey = 'berta',
): Promise<DrillDetail> {
  return (await server.as(person).get<DrillDetail>(`/api/v1/drills/${id}`)).body
}
