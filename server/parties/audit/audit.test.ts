import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { seededChance } from '../../platform/chance.ts'
import { anAuditKey, sendSignal, startTestServer, type TestServer } from '../../testing/index.ts'
import type { AuditReport, SignedHead } from './index.ts'
import { signHeads, signPresentHead, sweepVerification, verifyAudit } from './index.ts'
import { linkHash } from './link-hash.ts'
import { removeSegments } from './sign-heads.ts'

const job = { kind: 'job', name: 'test' } as const

describe('the chain of what was done', () => {
  let server: TestServer
  let owner: pg.Client
  const key = anAuditKey('k1')
  const verify = (kept?: SignedHead): Promise<AuditReport> =>
    server.job.transact(job, (work) =>
      verifyAudit(work, { publicKey: key.publicKey, keyId: key.id, ...(kept ? { kept } : {}) }),
    )
  const last = async () =>
    Number((await owner.query('select max(position) as last from audit.link')).rows[0].last)

  beforeAll(async () => {
    server = await startTestServer()
    owner = new pg.Client(server.database.connections.owner)
    await owner.connect()
    await owner.query('set role vigia_owner')
    // A chain made through the product: signals, decisions, withdrawals.
    for (let at = 0; at < 8; at++) {
      const { id } = await sendSignal(server, {
        dangerNow: at % 4 === 0,
        authorityInvolved: at % 3 === 0 ? 'yes' : 'no',
      })
      server.clock.advance({ minutes: 7 })
      if (at % 2 === 0) {
        const decision = { outcome: 'valid', reason: 'plausible-indicators' }
        expect((await server.as('alba').post(`/api/v1/signals/${id}/triage`, decision)).status).toBeLessThan(
          300,
        )
      }
      await server.settle()
    }
    await owner.query(`create table audit.kept as select * from audit.link`)
    await owner.query(`create table audit.kept_head as select * from audit.head`)
    await owner.query(`create table audit.kept_signal as select id, state from warning.signal`)
  })
  afterAll(async () => {
    await owner.end()
    await server.stop({ forged: true })
  })
  afterEach(restore)
  async function restore() {
    await owner.query(`delete from audit.link; insert into audit.link select * from audit.kept;
      update audit.head h set position = k.position, hash = k.hash from audit.kept_head k; delete from audit.signed_head;
      update warning.signal s set state = k.state from audit.kept_signal k where k.id = s.id and s.state <> k.state`)
  }

  test('as the product wrote it, it verifies', async () => {
    expect(await last()).toBeGreaterThan(10)
    expect(await verify()).toMatchObject({ from: 1, to: await last(), links: await last(), fault: null })
  })

  test('any column of any link edited is found at that link', async () => {
    const total = await last()
    const edits = {
      at: `at + interval '1 microsecond'`,
      actor: `actor || 'x'`,
      kind: `kind || '.'`,
      subject_kind: `'alert'`,
      subject_id: `subject_id || '0'`,
      step: `step + 1`,
      state: `case when state is null then 'verified' else null end`,
      'state emptied': `''`,
      detail: `detail || '{"more": 1}'`,
      id: `gen_random_uuid()`,
      previous_hash: `sha256(previous_hash)`,
      hash: `sha256(hash)`,
    }
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: total }),
        fc.constantFrom(...(Object.keys(edits) as (keyof typeof edits)[])),
        async (position, edit) => {
          await owner.query(
            `update audit.link set ${edit === 'state emptied' ? 'state' : edit} = ${edits[edit]} where position = $1`,
            [position],
          )
          const { fault } = await verify()
          await restore()
          expect(fault).toMatchObject({ kind: 'edited', position, id: expect.any(String) })
        },
      ),
      { numRuns: 60 },
    )
  })

  test('any link removed is found at its position, the last one too', async () => {
    const total = await last()
    for (let position = 1; position <= total; position++) {
      await owner.query('delete from audit.link where position = $1', [position])
      expect((await verify()).fault).toEqual({ kind: 'removed', position, id: null })
      await restore()
    }
  })

  test('any two links exchanged are found at the earlier place', async () => {
    const total = await last()
    const pair = fc
      .tuple(fc.integer({ min: 1, max: total }), fc.integer({ min: 1, max: total }))
      .filter(([a, b]) => a < b)
    await fc.assert(
      fc.asyncProperty(pair, async ([a, b]) => {
        await owner.query('update audit.link set position = -1 where position = $1', [a])
        await owner.query('update audit.link set position = $1 where position = $2', [a, b])
        await owner.query('update audit.link set position = $1 where position = -1', [b])
        const { fault } = await verify()
        await restore()
        expect(fault).toMatchObject({ kind: 'reordered', position: a })
      }),
      { numRuns: 30 },
    )
  })

  test('a link inserted before the beginning, behind the end or between two others is found', async () => {
    const total = await last()
    const forge = `insert into audit.link select ($1)::bigint, gen_random_uuid(), at, actor, kind, subject_kind, subject_id, step,
      state, detail, previous_hash, hash from audit.kept where position = 3`
    for (const position of [0, -5, total + 1]) {
      await owner.query(forge, [position])
      expect((await verify()).fault).toMatchObject({ kind: 'inserted', position })
      await restore()
    }
    await owner.query('update audit.link set position = -position where position > 3')
    await owner.query('update audit.link set position = -position + 1 where position < 0')
    await owner.query(forge, [4])
    expect((await verify()).fault).toMatchObject({ kind: 'edited', position: 4 })
  })

  test('a link edited and hashed anew is found by the link that follows, and at the end by the head', async () => {
    const total = await last()
    for (const position of [2, total]) {
      await owner.query(`update audit.link set kind = 'signal.forged' where position = $1`, [position])
      await owner.query('update audit.link l set hash = audit.link_hash(l) where position = $1', [position])
      expect((await verify()).fault).toMatchObject({ kind: 'replaced', position })
      await restore()
    }
  })

  test('a chain rewritten whole, and a tail cut with its head, are found by a head kept elsewhere', async () => {
    const kept = await server.job.transact(job, (work) => signPresentHead(work, key))
    const total = await last()
    await owner.query('delete from audit.link where position = $1', [total])
    await owner.query(
      'update audit.head h set position = l.position, hash = l.hash from audit.link l where l.position = $1',
      [total - 1],
    )
    // The row of the cut move still shows it, unless it is put back as well: the chain alone looks whole.
    expect((await verify(kept)).fault).toEqual({ kind: 'removed', position: total, id: null })
    await restore()
    await rewriteFrom(3, total)
    expect((await verify()).fault).toBeNull()
    expect((await verify(kept)).fault).toMatchObject({ kind: 'rewritten', position: total })
  })

  async function rewriteFrom(start: number, total: number) {
    await owner.query(`update audit.link set detail = detail || '{"forged": true}' where position = $1`, [
      start,
    ])
    for (let position = start; position <= total; position++) {
      await owner.query(
        `update audit.link l set previous_hash = (select hash from audit.link where position = $1::bigint - 1) where position = $1`,
        [position],
      )
      await owner.query('update audit.link l set hash = audit.link_hash(l) where position = $1', [position])
    }
    await owner.query('update audit.head set hash = (select hash from audit.link where position = $1)', [
      total,
    ])
  }

  test('heads signed in the database find a rewriting too, and a head signed by another is found', async () => {
    const total = await last()
    const signed = await server.job.transact(job, (work) => signHeads(work, key))
    expect(signed).toMatchObject({ position: total, keyId: 'k1' })
    expect(await server.job.transact(job, (work) => signHeads(work, key))).toBeNull()
    await rewriteFrom(3, total)
    expect((await verify()).fault).toMatchObject({ kind: 'rewritten', position: total })
    await restore()
    await server.job.transact(job, (work) => signHeads(work, anAuditKey('k1')))
    expect((await verify()).fault).toEqual({ kind: 'head-forged', position: total, id: null })
  })

  test('a row changed, added or deleted behind the product is found and named', async () => {
    const { rows } = await owner.query<{ id: string; state: string }>(
      'select id, state from warning.signal order by id limit 1',
    )
    const [{ id, state } = { id: '', state: '' }] = rows
    await owner.query(`update warning.signal set state = 'withdrawn' where id = $1`, [id])
    expect((await verify()).fault).toMatchObject({
      kind: 'row-changed',
      subjectKind: 'signal',
      subjectId: id,
      linked: state,
      found: 'withdrawn',
    })
    await restore()
    const copy = `insert into warning.signal select (jsonb_populate_record(null::warning.signal, to_jsonb(s) || jsonb_build_object(
      'id', gen_random_uuid(), 'client_uuid', gen_random_uuid(), 'find_hash', null))).* from warning.signal s where s.id = $1 returning id`
    const added = (await owner.query<{ id: string }>(copy, [id])).rows[0]?.id
    expect((await verify()).fault).toMatchObject({ kind: 'row-added', subjectId: added })
    await owner.query('delete from warning.signal where id = $1', [added])
    expect((await verify()).fault).toBeNull()
    await owner.query('begin')
    await owner.query('create table audit.gone as select * from warning.signal where id = $1', [id])
    await owner.query(
      'create table audit.gone_decision as select * from warning.signal_decision where signal_id = $1',
      [id],
    )
    await owner.query('delete from warning.signal_decision where signal_id = $1', [id])
    await owner.query('delete from warning.signal where id = $1', [id])
    await owner.query('commit')
    expect((await verify()).fault).toMatchObject({ kind: 'row-deleted', subjectId: id, linked: state })
    await owner.query('insert into warning.signal select * from audit.gone')
    await owner.query(
      'insert into warning.signal_decision select * from audit.gone_decision; drop table audit.gone, audit.gone_decision',
    )
    expect((await verify()).fault).toBeNull()
  })

  test('the data officer reads the links and the last check; nobody else does', async () => {
    await server.job.transact(job, (work) =>
      sweepVerification(work, { auditKey: key, chance: seededChance('v') }),
    )
    expect(
      await server.job.transact(job, (work) =>
        sweepVerification(work, { auditKey: key, chance: seededChance('w') }),
      ),
    ).toBeNull()
    const { body } = await server
      .as('karla')
      .get<{ links: number; fault: unknown }>('/api/v1/audit/verification')
    expect(body).toMatchObject({ links: await last(), fault: null })
    type Links = { items: { position: number }[]; nextCursor: string | null }
    const first = await server.as('karla').get<Links>('/api/v1/audit/links?limit=4')
    const total = await last()
    expect(first.body.items.map(({ position }) => position)).toEqual([total, total - 1, total - 2, total - 3])
    const next = await server
      .as('karla')
      .get<Links>(`/api/v1/audit/links?limit=4&cursor=${first.body.nextCursor}`)
    expect(next.body.items[0]?.position).toBe(total - 4)
    for (const url of ['/api/v1/audit/links', '/api/v1/audit/verification']) {
      expect((await server.public.get(url)).status).toBe(401)
      for (const person of ['alba', 'lola', 'hilda'] as const)
        expect((await server.as(person).get(url)).status).toBe(403)
    }
  })

  test('the hash computed here is the one that the database computes, for any text', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((one) => one.replaceAll('\0', ''))
    await fc.assert(
      fc.asyncProperty(
        text,
        text,
        fc.option(text),
        fc.dictionary(text, text),
        fc.nat(),
        async (actor, kind, state, detail, position) => {
          const found = await owner.query(
            `select encode(audit.link_hash(l), 'hex') as expected, (l).position::int, (l).id::text,
             to_char((l).at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, (l).actor, (l).kind,
             (l).subject_kind, (l).subject_id, (l).step, (l).state, (l).detail::text, (l).previous_hash, (l).hash
           from (select row($2::bigint, gen_random_uuid(), '2026-03-02T15:00:00.123456Z'::timestamptz, $3::text,
             $4::text, 'signal', 'x', 1::smallint, $5::text, $1::jsonb, '\\x01'::bytea, '\\x'::bytea)::audit.link) made (l)`,
            [JSON.stringify(detail), position, actor, kind, state],
          )
          const { expected, ...link } = found.rows[0]
          expect(linkHash(link).toString('hex')).toBe(expected)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('the app cannot write, change or delete a link, nor read where it stands', async () => {
    const attempt = (statement: string) =>
      server.app.transact({ kind: 'person', personId: '00000000-0000-4000-8000-00000000000b' }, ({ tx }) =>
        sql.raw(statement).execute(tx),
      )
    for (const statement of [
      'select position from audit.link',
      `update audit.link set kind = 'x'`,
      'delete from audit.link',
      'insert into audit.link select * from audit.link',
      'update audit.head set position = 0',
      `select audit.remove_segments(1)`,
    ]) {
      await expect(attempt(statement)).rejects.toMatchObject({ code: 'not-permitted' })
    }
  })

  test('a whole closed month may go; verification begins behind it, and one link less is found', async () => {
    const total = await last()
    await server.job.transact(job, (work) => signHeads(work, key))
    server.clock.advance({ days: 31 })
    await sendSignal(server)
    const closing = await server.job.transact(job, (work) => signHeads(work, key))
    expect(closing?.position).toBe(total + 1)
    await server.settle()
    await sendSignal(server)
    await server.settle()
    expect(await server.job.transact(job, (work) => removeSegments(work, server.clock.now()))).toBe(0)
    server.clock.advance({ days: 1 })
    expect(await server.job.transact(job, (work) => removeSegments(work, server.clock.now()))).toBe(total + 1)
    expect(await verify()).toMatchObject({ from: total + 2, fault: null })
    await owner.query('delete from audit.link where position = (select min(position) from audit.link)')
    expect((await verify()).fault).toMatchObject({ kind: 'removed' })
    await owner.query(`delete from warning.signal where id not in (select id from audit.kept_signal)`)
  })
})
