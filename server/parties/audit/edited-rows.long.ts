import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doEverything } from '../../testing/deeds/index.ts'
import { anAuditKey, sendSignal, startTestServer, type TestServer } from '../../testing/index.ts'
import { type AuditFault, verifyAudit } from './index.ts'

interface Covered {
  /** The subjects that may be named: a recommendation is part of its alert as well. */
  readonly subjects: readonly string[]
  /** The column that says of which subject a row is. */
  readonly of: string
  /** What changes without a move, is held by the comparison of states, or says nothing that somebody reads. */
  readonly leftOut: string
  readonly where?: string
}

const issued = 'issued_at is not null'
/** Every table whose content the chain holds; a column that is added is decided upon here. */
const tables: Readonly<Record<string, Covered>> = {
  'parties.meeting': { subjects: ['meeting'], of: 'id', leftOut: 'state_since revision changed_at' },
  'parties.meeting_material': { subjects: ['meeting'], of: 'meeting_id', leftOut: '' },
  'parties.participant': { subjects: ['meeting'], of: 'meeting_id', leftOut: '' },
  'governance.session': { subjects: ['session'], of: 'id', leftOut: '' },
  'governance.session_seat': { subjects: ['session'], of: 'session_id', leftOut: '' },
  'governance.seat_presence': { subjects: ['session'], of: 'session_id', leftOut: '' },
  'governance.session_item': {
    subjects: ['session', 'session-item'],
    of: 'session_id',
    leftOut: 'state_since',
    where: `state = 'done'`,
  },
  'governance.item_conflict': { subjects: ['session-item'], of: 'item_id', leftOut: '' },
  'governance.decision': { subjects: ['session-item'], of: 'item_id', leftOut: '' },
  'governance.decision_vote': { subjects: ['session-item'], of: 'decision_id', leftOut: '' },
  'governance.committee_request': { subjects: ['committee-request'], of: 'id', leftOut: '' },
  'governance.appraisal': { subjects: ['committee-request'], of: 'request_id', leftOut: '' },
  'governance.minutes': { subjects: ['minutes'], of: 'id', leftOut: 'state_since' },
  'governance.minutes_mark': { subjects: ['minutes'], of: 'minutes_id', leftOut: '' },
  'governance.minutes_annex': { subjects: ['minutes'], of: 'minutes_id', leftOut: '' },
  'governance.minutes_publication': { subjects: ['minutes'], of: 'id', leftOut: '' },
  'governance.project': { subjects: ['project'], of: 'id', leftOut: '' },
  'governance.activity': { subjects: ['activity'], of: 'id', leftOut: '' },
  'governance.body': { subjects: ['body'], of: 'id', leftOut: 'notice_days' },
  'governance.seat': { subjects: ['body'], of: 'body_id', leftOut: '' },
  'governance.seat_term': { subjects: ['body'], of: 'seat_id', leftOut: '' },
  'warning.signal': {
    subjects: ['signal'],
    of: 'id',
    leftOut: 'find_hash receipt_key receipt_used_on state_since queue_rank proof detail_due_at',
  },
  'warning.signal_decision': { subjects: ['signal'], of: 'signal_id', leftOut: '' },
  'warning.situation': {
    subjects: ['situation'],
    of: 'id',
    leftOut: 'state_since urgent assessment_due_at alerted_at resumes_as',
  },
  'warning.independence': { subjects: ['situation'], of: 'situation_id', leftOut: '' },
  'warning.situation_clock_reason': { subjects: ['situation'], of: 'situation_id', leftOut: '' },
  'warning.assessment': { subjects: ['assessment'], of: 'id', leftOut: '', where: `state = 'approved'` },
  'warning.alert': {
    subjects: ['alert'],
    of: 'id',
    leftOut: `state_since revision created_at language check_singles_out check_warns check_note check_warnings_reviewed checked_by
      checked_at checked_revision sent_at signature_due_at return_reason return_note returned_by returned_at`,
    where: issued,
  },
  'warning.alert_notice': { subjects: ['alert'], of: 'alert_id', leftOut: '' },
  'warning.alert_recipient': {
    subjects: ['alert', 'alert-recipient'],
    of: 'alert_id',
    leftOut: 'visible_from acknowledge_due_at',
    where: 'acknowledged_at is not null',
  },
  'commitment.commitment': {
    subjects: ['alert', 'commitment'],
    of: 'origin_id',
    leftOut: `origin_title state_since created_by created_at visible_from open_from
      unanswered_escalated_at overdue_escalated_at`,
    where: `${issued} and reported_at is not null`,
  },
  'governance.workshop': {
    subjects: ['workshop'],
    of: 'id',
    leftOut: 'state_since',
    where: 'closed_at is not null',
  },
  'governance.workshop_competency': { subjects: ['workshop'], of: 'workshop_id', leftOut: '' },
  'governance.statement': { subjects: ['statement'], of: 'id', leftOut: 'state_since' },
  'governance.vote': { subjects: ['statement'], of: 'statement_id', leftOut: '' },
  'governance.vote_sector': { subjects: ['statement'], of: 'vote_id', leftOut: '' },
  'governance.dissent': { subjects: ['statement'], of: 'vote_id', leftOut: '' },
  'governance.agreement': { subjects: ['workshop'], of: 'workshop_id', leftOut: '' },
  'parties.assignment': { subjects: ['assignment'], of: 'id', leftOut: '' },
  'commitment.evidence': { subjects: ['commitment'], of: 'commitment_id', leftOut: '' },
  'warning.response_action': { subjects: ['response-action'], of: 'id', leftOut: 'state_since' },
  'warning.proposal': { subjects: ['proposal'], of: 'id', leftOut: 'unanswered_escalated_at' },
  'warning.appeal': { subjects: ['appeal'], of: 'id', leftOut: '' },
  'governance.pact': { subjects: ['pact'], of: 'id', leftOut: '' },
  'governance.signing': { subjects: ['signing'], of: 'id', leftOut: 'state_since' },
  'governance.signatory': { subjects: ['signing'], of: 'signing_id', leftOut: '' },
  'governance.pledge': { subjects: ['signing'], of: 'signatory_id', leftOut: '' },
  'governance.pledge_rating': { subjects: ['pledge-rating'], of: 'signatory_id', leftOut: '' },
  'warning.referral': {
    subjects: ['referral'],
    of: 'id',
    leftOut: 'state_since legal_basis_lapse_told_at acceptance_due_at follow_up_due_at',
    where: 'sent_at is not null',
  },
  'parties.device': { subjects: ['device'], of: 'id', leftOut: 'seen_in' },
  'parties.api_token': { subjects: ['api-token'], of: 'id', leftOut: 'last_used_on' },
  'sealed.keeper_circle': { subjects: ['keeper-circle'], of: 'id', leftOut: '' },
  'sealed.keeper': {
    subjects: ['keeper-circle'],
    of: 'circle_id',
    leftOut: '',
    where: 'accepted_at is not null',
  },
  'sealed.keeper_request': { subjects: ['keeper-request'], of: 'id', leftOut: '' },
  'sealed.keeper_answer': {
    subjects: ['keeper-request'],
    of: 'request_id',
    leftOut: '',
    where: `answer = 'released'`,
  },
  'parties.feed_key': { subjects: ['feed-key'], of: 'id', leftOut: 'last_used_on' },
  'parties.webhook': { subjects: ['webhook'], of: 'id', leftOut: 'state_since failing_since' },
  'parties.service': { subjects: ['service'], of: 'id', leftOut: 'state_since' },
  'parties.catalogue_edition': { subjects: ['catalogue-edition'], of: 'id', leftOut: '' },
  'parties.catalogue_entry': { subjects: ['catalogue-edition'], of: 'edition_id', leftOut: '' },
  'governance.scenario': { subjects: ['scenario'], of: 'id', leftOut: 'state_since' },
  'governance.mapping': { subjects: ['mapping'], of: 'id', leftOut: '' },
  'governance.mapped_place': { subjects: ['mapping'], of: 'mapping_id', leftOut: '' },
  'governance.mapped_service': { subjects: ['mapping'], of: 'mapping_id', leftOut: '' },
  'governance.mapped_role': { subjects: ['mapping'], of: 'mapping_id', leftOut: '' },
  'governance.mapped_season': { subjects: ['mapping'], of: 'mapping_id', leftOut: '' },
  'warning.referral_consent': { subjects: ['referral'], of: 'referral_id', leftOut: '' },
  'governance.protocol': { subjects: ['protocol'], of: 'id', leftOut: '' },
  'governance.drill': { subjects: ['drill'], of: 'id', leftOut: '', where: 'ended_at is not null' },
  'governance.drill_step': { subjects: ['drill'], of: 'drill_id', leftOut: '' },
  'capacity.kit_version': { subjects: ['kit'], of: 'id', leftOut: '' },
  'capacity.training': { subjects: ['training'], of: 'id', leftOut: '' },
  'capacity.test': { subjects: ['training-test'], of: 'id', leftOut: '' },
  'capacity.answer_sheet': { subjects: ['training-test'], of: 'test_id', leftOut: '' },
  'sealed.desk': {
    subjects: ['desk-key'],
    of: 'id',
    leftOut: '',
    // Other deeds give a desk a key behind the product's back; this one came by the product's own way.
    where: `exists (select from sealed.desk_key k join audit.link l on l.subject_kind = 'desk-key' and l.subject_id = k.id::text
                    where k.desk_id = sealed.desk.id)`,
  },
  'sealed.desk_key': {
    subjects: ['desk-key'],
    of: 'id',
    // Drawn by the database, which lets nobody set it.
    leftOut: 'ordinal',
    where: 'previous is not null',
  },
  'sealed.desk_key_share': { subjects: ['desk-key'], of: 'key_id', leftOut: '' },
  'sealed.person_key': { subjects: ['person-key'], of: 'id', leftOut: '' },
  'sealed.person_key_lock': {
    subjects: ['person-key'],
    of: 'key_id',
    leftOut: '',
    where: `kind = 'passkey'`,
  },
  'warning.referral_sending': { subjects: ['referral'], of: 'referral_id', leftOut: '' },
}

/** Another value of the same type, whatever the present one is. */
const otherValues: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || 'x'`,
  _text: (column) => `coalesce(${column}, '{}') || 'x'::text`,
  _int2: (column) => `${column} || 1::smallint`,
  _uuid: (column) => `${column} || gen_random_uuid()`,
  uuid: () => 'gen_random_uuid()',
  timestamptz: (column) => `coalesce(${column}, '2020-01-01Z') + interval '1 second'`,
  date: (column) => `coalesce(${column}, '2020-01-01') + 1`,
  bool: (column) => `not coalesce(${column}, false)`,
  int2: (column) => `coalesce(${column}, 0) + 100`,
  int4: (column) => `coalesce(${column}, 0) + 100`,
  jsonb: () => `'{"forged": true}'`,
  bytea: (column) => `sha256(${column})`,
}

let server: TestServer
let owner: pg.Client
const key = anAuditKey('edits')

beforeAll(async () => {
  server = await startTestServer()
  await doEverything(server)
  await server.sweep()
  owner = new pg.Client(server.database.connections.owner)
  await owner.connect()
  await owner.query('set role vigia_owner')
  // Whoever owns the database takes away what would refuse the edit.
  const found = await owner.query<{ target: string; name: string }>(
    `
    select conrelid::regclass::text as target, quote_ident(conname) as name from pg_constraint
    where contype in ('c', 'f', 'u') and conrelid::regclass::text = any ($1) order by contype`,
    [Object.keys(tables)],
  )
  for (const { target, name } of found.rows)
    await owner.query(`alter table ${target} drop constraint ${name}`)
  for (const table of Object.keys(tables)) await owner.query(`alter table ${table} disable trigger user`)
}, 120_000)
afterAll(async () => {
  await owner.end()
  await server.stop({ forged: true })
})

async function verify(): Promise<AuditFault | null> {
  const { fault } = await server.job.transact({ kind: 'job', name: 'test' }, (work) =>
    verifyAudit(work, { publicKey: key.publicKey, keyId: key.id }),
  )
  return fault
}

/** The columns whose content the chain holds, with their types. */
async function columnsOf(table: string, { of, leftOut }: Covered) {
  const skipped = new Set([...leftOut.split(/\s+/), 'id', 'state', of])
  const found = await owner.query<{ name: string; type: string }>(
    `select a.attname as name, t.typname as type from pg_attribute a join pg_type t on t.oid = a.atttypid
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [table],
  )
  return found.rows.filter(({ name }) => !skipped.has(name))
}

async function aRowOf(table: string, { where = 'true' }: Covered): Promise<string> {
  const found = await owner.query<{ id: string }>(
    `select id from ${table} where ${where} order by id limit 1`,
  )
  const [row] = found.rows
  if (row === undefined) throw new Error(`${table} has no row to edit`)
  return row.id
}

describe('a row that was edited behind the product', () => {
  test('is not there: what everybody did rightly agrees with the chain', async () => {
    expect(await verify()).toBeNull()
  })

  test.each(Object.entries(tables))(
    '%s is found and named, whichever column it is',
    async (table, covered) => {
      const id = await aRowOf(table, covered)
      const columns = await columnsOf(table, covered)
      expect(columns.length).toBeGreaterThan(0)
      await owner.query(
        `drop table if exists audit.kept; create table audit.kept as select * from ${table} where id = '${id}'`,
      )
      for (const { name, type } of columns) {
        await owner.query(`update ${table} set ${name} = ${otherValues[type]?.(name)} where id = '${id}'`)
        const fault = await verify()
        await owner.query(`update ${table} t set ${name} = k.${name} from audit.kept k where t.id = k.id`)
        expect([name, fault]).toEqual([
          name,
          expect.objectContaining({
            kind: 'row-edited',
            subjectKind: expect.toSatisfy((kind: string) => covered.subjects.includes(kind)),
            subjectId: expect.any(String),
            position: expect.any(Number),
          }),
        ])
      }
      expect(await verify()).toBeNull()
    },
  )

  test('is the one that is named', async () => {
    const id = await aRowOf('warning.signal', { subjects: [], of: '', leftOut: '' })
    await owner.query(`update warning.signal set codes = codes || 'CAP2'::text where id = $1`, [id])
    expect(await verify()).toMatchObject({ kind: 'row-edited', subjectKind: 'signal', subjectId: id })
    await owner.query(`update warning.signal set codes = codes[1:cardinality(codes) - 1] where id = $1`, [id])
    expect(await verify()).toBeNull()
  }, 120_000)

  test('is found when a decision, a consent or a recommendation was taken away or put in', async () => {
    for (const table of ['warning.signal_decision', 'warning.referral_consent', 'warning.independence']) {
      const id = await aRowOf(table, { subjects: [], of: '', leftOut: '' })
      await owner.query(
        `drop table if exists audit.kept; create table audit.kept as select * from ${table} where id = '${id}'`,
      )
      await owner.query(`delete from ${table} where id = '${id}'`)
      expect([table, (await verify())?.kind]).toEqual([table, 'row-edited'])
      await owner.query(`insert into ${table} select * from audit.kept`)
      expect(await verify()).toBeNull()
    }
  })

  test('is found when the salt was changed or taken away so that nothing could be compared', async () => {
    await owner.query(
      'drop table if exists audit.kept; create table audit.kept as select * from audit.fact_salt',
    )
    const forgeries = [
      'update audit.fact_salt set salt = substr(sha256(salt), 1, 16)',
      'delete from audit.fact_salt',
    ]
    for (const forgery of forgeries) {
      await owner.query(`${forgery} where subject_kind = 'signal'`)
      expect(await verify()).toMatchObject({ kind: 'row-edited', subjectKind: 'signal' })
      await owner.query('delete from audit.fact_salt')
      await owner.query('insert into audit.fact_salt select * from audit.kept')
      expect(await verify()).toBeNull()
    }
  })
})

describe('what the chain holds of a row', () => {
  test('is another digest at each link of the same content, so that nobody guesses it', async () => {
    const found = await owner.query<{ digests: number; links: number }>(`
      select count(distinct detail ->> 'facts')::int as digests, count(*)::int as links
      from audit.link where detail ? 'facts'`)
    expect(found.rows[0]?.digests).toBe(found.rows[0]?.links)
    expect(found.rows[0]?.links).toBeGreaterThan(50)
  })

  test('can be guessed by nobody once the row is deleted: its salt is gone, and the chain still verifies', async () => {
    const signal = await aWithdrawnSignal()
    expect(await saltsOf(signal)).toBe(1)
    server.clock.advance({ days: 2 })
    await server.sweep()
    expect((await owner.query('select from warning.signal where id = $1', [signal])).rowCount).toBe(0)
    expect(await saltsOf(signal)).toBe(0)
    expect(await verify()).toBeNull()
  })

  test('is told to nobody who serves people: the salts are not theirs to read', async () => {
    const app = new pg.Client(server.database.connections.app)
    await app.connect()
    await expect(app.query('select * from audit.fact_salt')).rejects.toMatchObject({ code: '42501' })
    await expect(app.query(`select audit.facts('signal', 'x')`)).rejects.toMatchObject({ code: '42501' })
    await app.end()
  })
})

async function aWithdrawnSignal(): Promise<string> {
  const { id, find } = await sendSignal(server)
  const taken = await server.public.post('/api/v1/receipts/withdraw', { find })
  expect(taken.status).toBeLessThan(300)
  return id
}

async function saltsOf(id: string): Promise<number> {
  const found = await owner.query('select from audit.fact_salt where subject_id = $1', [id])
  return found.rowCount ?? 0
}
