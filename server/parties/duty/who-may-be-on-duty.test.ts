import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  aSignal,
  nationalDeskId,
  type PersonKey,
  people,
  personId,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
  for (const person of ['alba', 'quena', 'berta'] as const)
    await server.as(person).put('/api/v1/duty/reach/mail', { address: `${person}@example.org` })
})
afterEach(() => server.stop())

const sent = () => server.mail.sent.map(({ mailAddress }) => mailAddress?.split('@')[0])
const instant = (minutes: number) => new Date(server.clock.now().getTime() + minutes * 60_000).toISOString()

interface Planned {
  readonly person: PersonKey
  readonly rank: 1 | 2
  readonly from: number
  readonly to: number
}

async function plan(shifts: readonly Planned[]) {
  return await server.as('berta').put(`/api/v1/duty/desks/${nationalDeskId}/shifts`, {
    from: instant(0),
    to: instant(120),
    shifts: shifts.map(({ person, rank, from, to }) => ({
      personId: personId(person),
      rank,
      from: instant(from),
      to: instant(to),
    })),
  })
}

describe('who may be on duty', () => {
  type Refusal = { fields?: { field: string; code: string }[] }

  test('is a triage operator or a supervisor of the place; a plan with anybody else is refused by its field', async () => {
    const others = Object.keys(people).filter(
      (one) => !['alba', 'quena', 'berta'].includes(one),
    ) as PersonKey[]
    expect(others.length).toBeGreaterThan(15)
    for (const person of others) {
      const reply = await plan([
        { person: 'alba', rank: 1, from: 0, to: 60 },
        { person, rank: 2, from: 0, to: 60 },
      ])
      expect([person, reply.status, (reply.body as Refusal).fields]).toEqual([
        person,
        400,
        [{ field: '/shifts/1/personId', code: 'not-at-this-desk' }],
      ])
    }
    expect((await plan([{ person: 'berta', rank: 1, from: 0, to: 60 }])).status).toBe(200)
  })

  test('is nobody whose role ends before the shift does', async () => {
    await endRole('alba', instant(30))
    const reply = await plan([{ person: 'alba', rank: 1, from: 0, to: 60 }])
    expect([reply.status, (reply.body as Refusal).fields?.[0]?.field]).toEqual([400, '/shifts/0/personId'])
    expect((await plan([{ person: 'alba', rank: 1, from: 0, to: 30 }])).status).toBe(200)
  })

  test('is no longer who lost the role: the page says so, the supervisor is told, a danger goes to the next', async () => {
    const reading = async () =>
      (await server.public.get<{ onDutyNow: boolean }>('/api/v1/intake/territories/ZL')).body.onDutyNow
    await endRole('alba', instant(0))
    expect(await reading()).toBe(true)
    await server.public.post('/api/v1/signals', aSignal({ dangerNow: true }))
    await server.sweep()
    expect(sent()).toEqual(['quena'])
    await endRole('quena', instant(0))
    expect(await reading()).toBe(false)
    const duty = await server.as('berta').get<{ items: { onDuty: object[] }[] }>('/api/v1/duty')
    expect(duty.body.items[0]?.onDuty).toEqual([])
    await server.sweep()
    expect(sent()).toEqual(['quena', 'berta'])
    await server.public.post('/api/v1/signals', aSignal({ dangerNow: true }))
    await server.sweep()
    expect(sent()).toEqual(['quena', 'berta', 'berta'])
  })

  test('leaves a gap ahead where a role ends within a shift, and the supervisor hears of it in time', async () => {
    for (const person of ['alba', 'quena'] as const) await endRole(person, instant(5 * 60))
    await server.sweep()
    expect(sent()).toEqual(['berta'])
  })
})

async function endRole(person: PersonKey, at: string): Promise<void> {
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  try {
    await client.query('set role vigia_owner')
    await client.query('update parties.role_grant set valid_to = $2 where person_id = $1', [
      personId(person),
      at,
    ])
  } finally {
    await client.end()
  }
}
