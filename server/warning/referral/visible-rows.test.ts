import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  organizations,
  type PersonKey,
  people,
  personId,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'
import { alertRows, past, proposalRows, type Row, referralRows, seedRows } from './visible-rows.fixture.ts'

/** Every person against every row of the tables from an alert to a referral: the database alone decides. */
let server: TestServer
let owner: pg.Client
beforeAll(async () => {
  server = await startTestServer()
  owner = new pg.Client(server.database.connections.owner)
  await owner.connect()
  await owner.query('set role vigia_owner')
  await seedRows(owner)
})
afterAll(async () => {
  await owner.end()
  await server.stop({ forged: true })
})

const { childhood } = organizations
const keys = Object.keys(people) as PersonKey[]
const now = '2026-03-02T15:00:00Z'
const has = (key: PersonKey, ...roles: string[]) => people[key].roles.some(([role]) => roles.includes(role))
/** Whether a role of the person covers the place; the whole country when no place is named. */
const covers = (key: PersonKey, roles: readonly string[], place: string | null) =>
  people[key].roles.some(
    ([role, at]) => roles.includes(role) && (at === 'ZL' || place?.startsWith(at) === true),
  )
const works = (key: PersonKey, organization: string, roles: readonly string[]) =>
  people[key].roles.some((grant) => {
    const [role, , at] = grant as readonly [string, string, (keyof typeof organizations)?]
    return roles.includes(role) && at !== undefined && organizations[at].id === organization
  })
const reached = (moment: string | null) => moment !== null && moment <= now

const isAtDesk = (key: PersonKey, row: Pick<Row, 'compartment' | 'place'>) =>
  covers(key, ['analyst', 'approver', 'supervisor'], null) ||
  (row.compartment === 'local' && covers(key, ['analyst', 'approver', 'supervisor'], row.place))
const isOpenTo = (key: PersonKey, row: Row) =>
  reached(row.openFrom) &&
  row.compartment === 'local' &&
  ((!row.exercise && covers(key, ['steering-member', 'project-team'], null)) ||
    (has(key, 'local-coordinator') && covers(key, ['local-coordinator'], row.place)))

/** A local role of the addressed institution is one of its people; for what is restricted it is nobody. */
const localRoles = (row: Row, ...roles: string[]) => (row.compartment === 'local' ? roles : [])

const seesAlert = (key: PersonKey, row: Row) =>
  isAtDesk(key, row) ||
  isOpenTo(key, row) ||
  (row.issued && has(key, 'ombudsman')) ||
  (row.issued &&
    reached(row.visibleFrom) &&
    works(key, childhood.id, ['liaison', 'organization-member', ...localRoles(row, 'local-member')]))
const seesRecipient = (key: PersonKey, row: Row) =>
  seesAlert(key, row) &&
  (has(key, 'analyst', 'approver', 'supervisor', 'ombudsman') || reached(row.visibleFrom))
const seesCommitment = (key: PersonKey, row: Row) =>
  isAtDesk(key, row) ||
  isOpenTo(key, row) ||
  (row.visibleFrom !== null && has(key, 'ombudsman')) ||
  (reached(row.visibleFrom) &&
    works(key, childhood.id, ['liaison', ...localRoles(row, 'local-coordinator', 'local-member')]))
const seesReferral = (key: PersonKey, row: (typeof referralRows)[number]) =>
  key === 'ines' ||
  (['sent', 'accepted', 'closed', 'revoked'].includes(row.state) && works(key, row.to, ['liaison'])) ||
  (has(key, 'supervisor') && row.state.startsWith('legal'))
const seesProposal = (key: PersonKey, row: (typeof proposalRows)[number]) =>
  isAtDesk(key, row) || key === 'juana' || (has(key, 'ombudsman') && row.appealed)

async function visible(key: PersonKey | null, table: string): Promise<string[]> {
  const actor =
    key === null ? ({ kind: 'public' } as const) : ({ kind: 'person', personId: personId(key) } as const)
  return await server.app.transact(actor, async (work) => {
    const found = await sql<{ id: string }>`select id from ${sql.table(table)} order by id`.execute(work.tx)
    return found.rows.map((row) => row.id)
  })
}

const oracles = [
  ['warning.alert', (key: PersonKey) => alertRows.filter((row) => seesAlert(key, row))],
  ['warning.alert_recipient', (key: PersonKey) => alertRows.filter((row) => seesRecipient(key, row))],
  ['commitment.commitment', (key: PersonKey) => alertRows.filter((row) => seesCommitment(key, row))],
  ['warning.referral', (key: PersonKey) => referralRows.filter((row) => seesReferral(key, row))],
  ['warning.proposal', (key: PersonKey) => proposalRows.filter((row) => seesProposal(key, row))],
  [
    'warning.appeal',
    (key: PersonKey) => proposalRows.filter((row) => row.appealed && seesProposal(key, row)),
  ],
] as const

describe.each(oracles)('%s', (table, oracle) => {
  test('shows each person exactly the rows that are theirs to see', async () => {
    for (const key of keys)
      expect(await visible(key, table), key).toEqual(
        oracle(key)
          .map((row) => row.id)
          .sort(),
      )
  })

  test('shows the public nothing', async () => {
    expect(await visible(null, table)).toEqual([])
  })
})

test('nobody changes a row that is not theirs to see, whoever asks for whichever', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...keys), fc.constantFrom(...alertRows), async (key, row) => {
      const changed = await server.app
        .transact({ kind: 'person', personId: personId(key) }, async (work) => {
          const done =
            await sql`update commitment.commitment set ordinal = ordinal where id = ${row.id}`.execute(
              work.tx,
            )
          return Number(done.numAffectedRows ?? 0n)
        })
        .catch(() => 0)
      expect(changed === 0 || seesCommitment(key, row), `${key} ${row.id}`).toBe(true)
    }),
    { numRuns: 150 },
  )
})

test('nobody verifies what their own institution did, and nobody answers for another', async () => {
  const row = alertRows.find((one) => one.issued && one.visibleFrom === past)
  const attempt = async (key: PersonKey, state: string) => {
    const done = await server.app
      .transact({ kind: 'person', personId: personId(key) }, async (work) => {
        const updated =
          await sql`update commitment.commitment set state = ${state}, promised_on = '2026-05-01' where id = ${row?.id ?? ''}`.execute(
            work.tx,
          )
        if (Number(updated.numAffectedRows ?? 0n) > 0) throw new Error('done, and undone')
      })
      .catch((error: Error) => error.message)
    return done === 'done, and undone'
  }
  expect(await attempt('flor', 'verified')).toBe(false)
  expect(await attempt('flor', 'accepted')).toBe(true)
  for (const key of keys.filter((one) => one !== 'flor'))
    expect(await attempt(key, 'accepted'), key).toBe(false)
  expect(await attempt('carla', 'verified')).toBe(true)
})

test('the counts that are left of referrals are opened to nobody', async () => {
  for (const key of keys) {
    const reading = server.app.transact({ kind: 'person', personId: personId(key) }, async (work) => {
      await sql`select * from warning.referral_count`.execute(work.tx)
    })
    await expect(reading).rejects.toMatchObject({ code: 'not-permitted' })
  }
})
