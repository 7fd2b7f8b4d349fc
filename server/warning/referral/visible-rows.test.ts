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

/** Every person against every row of the tables from an alert to a referral: the database alone decides. */
let server: TestServer
let owner: pg.Client
beforeAll(async () => {
  server = await startTestServer()
  owner = new pg.Client(server.database.connections.owner)
  await owner.connect()
  await owner.query('set role vigia_owner')
  await seed()
})
afterAll(async () => {
  await owner.end()
  await server.stop()
})

const { childhood, labour, weavers } = organizations
const past = '2026-03-01T00:00:00Z'
const future = '2026-04-01T00:00:00Z'
const keys = Object.keys(people) as PersonKey[]
const uuid = (table: number, n: number) =>
  `00000000-0000-4000-8${table}00-${n.toString(16).padStart(12, '0')}`

/** What matters about a row to who may see it. */
interface Row {
  readonly id: string
  readonly place: '0101' | '0201'
  readonly compartment: 'local' | 'restricted'
  readonly issued: boolean
  readonly openFrom: string | null
  readonly exercise: boolean
  readonly to: string | null
  readonly visibleFrom: string | null
  readonly state: string
}

const flags = [true, false]
const alertRows: Row[] = (['0101', '0201'] as const)
  .flatMap((place) =>
    (['local', 'restricted'] as const).flatMap((compartment) =>
      flags.flatMap((issued) =>
        [null, past, future].flatMap((openFrom) =>
          flags.flatMap((exercise) =>
            [null, past, future].map((visibleFrom) => ({
              id: '',
              place,
              compartment,
              issued,
              openFrom,
              exercise,
              to: childhood.id,
              visibleFrom,
              state: issued ? 'issued' : 'draft',
            })),
          ),
        ),
      ),
    ),
  )
  .filter((row) => row.issued || (row.openFrom === null && row.visibleFrom === null && !row.exercise))
  .map((row, n) => ({ ...row, id: uuid(1, n) }))

const referralStates = [
  'draft',
  'consent-recorded',
  'legal-basis-recorded',
  'legal-basis-signed',
  'sent',
  'accepted',
  'closed',
  'revoked',
]
const referralRows = referralStates
  .flatMap((state) => [childhood.id, labour.id].map((to) => ({ state, to })))
  .map((row, n) => ({ ...row, id: uuid(3, n) }))

const proposalRows = (['local', 'restricted'] as const)
  .flatMap((compartment) =>
    (['0101', '0201'] as const).flatMap((place) =>
      flags.map((appealed) => ({ compartment, place, appealed })),
    ),
  )
  .map((row, n) => ({ ...row, id: uuid(4, n) }))

async function seed() {
  const carla = personId('carla')
  for (const place of ['0101', '0201']) {
    for (const compartment of ['local', 'restricted']) {
      const id = situationOf(place, compartment)
      await owner.query(
        `insert into warning.situation (id, territory_id, modality, compartment, state, state_since, opened_at, urgent)
         values ($1, $2, 'other', $3, 'assessed', $4, $4, false)`,
        [id, place, compartment, past],
      )
      await owner.query(
        `insert into warning.assessment (id, situation_id, version, state, author_id, created_at, threat, threat_basis, vulnerability,
           vulnerability_basis, capacity, capacity_basis, suggestion, suggested_level, chosen_level, reviewer_id)
         values ($1, $1, 1, 'approved', $2, $3, 3, '{a}', 3, '{a}', 2, '{a}', '{}', 'high', 'high', $4)`,
        [id, carla, past, personId('olga')],
      )
    }
  }
  for (const [n, row] of alertRows.entries()) await seedAlert(row, n)
  for (const [n, row] of referralRows.entries()) await seedReferral(row, n)
  for (const row of proposalRows) await seedProposal(row)
}

const situationOf = (place: string, compartment: string) =>
  uuid(9, Number(place) * 2 + (compartment === 'local' ? 0 : 1))

async function seedAlert(row: Row, n: number) {
  const number = row.issued ? `AT-2026-${n}` : null
  const at = row.issued ? past : null
  await owner.query(
    `insert into warning.alert (id, situation_id, assessment_id, kind, territory_id, modality, compartment, exercise, level, state,
       state_since, author_id, created_at, sent_by, signed_by, number, issued_at, expires_at, review_at, open_from)
     values ($1, $2, $2, 'structural', $3, 'other', $4, $5, 'high', $6, $7, $8, $7, $8, $9, $10, $11, $12, $12, $13)`,
    [
      row.id,
      situationOf(row.place, row.compartment),
      row.place,
      row.compartment,
      row.exercise,
      row.state,
      past,
      personId('carla'),
      row.issued ? personId('delia') : null,
      number,
      at,
      row.issued ? future : null,
      row.openFrom,
    ],
  )
  await owner.query(
    `insert into warning.alert_recipient (id, alert_id, organization_id, part, state, visible_from, acknowledge_due_at)
     values ($1, $1, $2, 'responder', $3, $4, $4)`,
    [
      row.id,
      row.to,
      row.visibleFrom === null ? 'listed' : row.visibleFrom === past ? 'notified' : 'embargoed',
      row.visibleFrom,
    ],
  )
  await owner.query(
    `insert into commitment.commitment (id, kind, origin_kind, origin_id, origin_number, ordinal, territory_id, compartment, exercise,
       owner_id, verb, what, due_on, evidence_required, state, state_since, created_by, created_at, issued_at, visible_from, open_from, answer_due_at)
     values ($1, 'recommendation', 'alert', $1, $2, 1, $3, $4, $5, $6, 'inspect', 'x', '2026-05-01', 'y', $7, $8, $9, $8, $10, $11, $12, $10)`,
    [
      row.id,
      number,
      row.place,
      row.compartment,
      row.exercise,
      row.to,
      row.issued && row.visibleFrom ? 'issued' : 'proposed',
      past,
      personId('carla'),
      at,
      row.visibleFrom,
      row.openFrom,
    ],
  )
}

async function seedReferral(row: (typeof referralRows)[number], n: number) {
  const isRevoked = row.state === 'revoked'
  const isLegal = row.state.startsWith('legal')
  await owner.query(
    `insert into warning.referral (id, pseudonym, person, needs, urgency, safe_contact, provider_id, state, state_since, created_by,
       created_at, legal_basis, outcome, revocation_reason, sent_at)
     values ($1, $2, 'adult', $3, 'normal', $4, $5, $6, $7, $8, $7, $9, $10, $11, $12)`,
    [
      row.id,
      `AAAA-A${String.fromCharCode(65 + n)}AA`,
      isRevoked ? [] : ['safe-place'],
      isRevoked ? null : 'none',
      row.to,
      row.state,
      past,
      personId('ines'),
      isLegal ? 'vital-interest' : null,
      row.state === 'closed' ? 'person-left' : null,
      isRevoked ? 'person-revoked' : null,
      ['sent', 'accepted', 'closed', 'revoked'].includes(row.state) ? past : null,
    ],
  )
}

async function seedProposal(row: (typeof proposalRows)[number]) {
  await owner.query(
    `insert into warning.proposal (id, organization_id, submitted_by, submitted_at, kind, territory_id, compartment, subject, asks, state, answer_due_at)
     values ($1, $2, $3, $4, 'alert', $5, $6, 'other', 'que se alerte', 'submitted', $7)`,
    [row.id, weavers.id, personId('juana'), past, row.place, row.compartment, future],
  )
  if (!row.appealed) return
  await owner.query(
    `insert into warning.appeal (id, proposal_id, lodged_by, lodged_at, ground, state, answer_due_at)
     values ($1, $1, $2, $3, 'new-evidence', 'lodged', $4)`,
    [row.id, personId('juana'), past, future],
  )
}

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

const seesAlert = (key: PersonKey, row: Row) =>
  isAtDesk(key, row) ||
  isOpenTo(key, row) ||
  (row.issued && has(key, 'ombudsman')) ||
  (row.issued &&
    reached(row.visibleFrom) &&
    works(key, childhood.id, ['liaison', 'local-member', 'organization-member']))
const seesRecipient = (key: PersonKey, row: Row) =>
  seesAlert(key, row) &&
  (has(key, 'analyst', 'approver', 'supervisor', 'ombudsman') || reached(row.visibleFrom))
const seesCommitment = (key: PersonKey, row: Row) =>
  isAtDesk(key, row) ||
  isOpenTo(key, row) ||
  (row.visibleFrom !== null && has(key, 'ombudsman')) ||
  (reached(row.visibleFrom) && works(key, childhood.id, ['liaison', 'local-coordinator', 'local-member']))
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
