import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RoundDetail } from '../../../vocabulary/wire/live.ts'
import type {
  OwnAudit,
  PublishedVotes,
  SnapshotManifest,
  VoteAuditor,
} from '../../../vocabulary/wire/vote-snapshot.ts'
import {
  admitted,
  anOpenRoom,
  anOpenWorkshop,
  aRound,
  aTerminal,
  aVoice,
  cast,
  manyVoters,
  type PersonKey,
  personId,
  roundId,
  startTestServer,
  type Terminal,
  type TestServer,
} from '../../testing/index.ts'
import { registerConsensus } from '../consensus/index.ts'
import { registerSnapshot } from './index.ts'

let server: TestServer
let here: Terminal
let key: string
const file = (name: string) => join(here.folder, name)

beforeAll(async () => {
  server = await startTestServer()
  here = await aTerminal(server.database.connections, (program, outside) => {
    registerSnapshot(program, outside)
    registerConsensus(program, outside)
  })
  key = file('site.pem')
  const { body } = await server.public.get<{ publicKey: string }>('/api/v1/public/registration/head')
  writeFileSync(key, body.publicKey)
}, 60_000)
afterAll(async () => {
  await server.stop()
  await here.leave()
})

const nora = () => server.as('nora')
const later = (days: number) =>
  new Date(server.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** A workshop with a closed round in which so many voted on three statements; twelve of them from their telephones. */
async function aClosedRound(many = 0, sectors: readonly (string | null)[] = []) {
  const { url, id } = await anOpenWorkshop(server)
  const room = await anOpenRoom(server, url, { expected: 60 })
  const ids = await admitted(server, url, 3)
  const round = await aRound(server, url)
  await nora().post(`${round}/moves`, { to: 'open' })
  for (const [at, sector] of sectors.entries()) {
    const voice = await aVoice(server, room.code, { sector })
    const choices = [1, (at % 3) - 1, at % 2 === 0 ? 1 : -1] as (-1 | 0 | 1)[]
    const asked = at === 4 ? ids.slice(0, 2) : ids
    const ballots = asked.map((statementId, nth) => ({
      statementId,
      choice: choices[nth] ?? 1,
      reason: 'Hace falta.',
    }))
    await cast(server, voice, { round, ballots })
  }
  if (many > 0) await manyVoters(server, roundId(round), many)
  await nora().post(`${round}/moves`, { to: 'closed' })
  return { url, id, round, ids }
}

const name = async (url: string, who: PersonKey, by: PersonKey = 'nora', days = 30) =>
  await server.as(by).post<{ id: string; fields?: { field: string; code: string }[] }>(`${url}/auditors`, {
    personId: personId(who),
    reason: 'La nombró la red de organizaciones.',
    untilOn: later(days),
  })

async function fetchAs(who: PersonKey | null, url: string) {
  const reply = await server.http.inject({
    method: 'GET',
    url,
    headers: who === null ? {} : { 'x-test-person': who },
  })
  return { status: reply.statusCode, bytes: new Uint8Array(reply.rawPayload), headers: reply.headers }
}
const snapshotAs = async (who: PersonKey, round: string) => await fetchAs(who, `${round}/snapshot.zip`)
const publicVotes = async (round: string) =>
  await fetchAs(
    null,
    round.replace('/api/v1/workshop-rounds', '/api/v1/public/workshop-rounds').concat('/votes.zip'),
  )

const partsOf = (bytes: Uint8Array) => {
  const files = unzipSync(bytes)
  const text = (of: string) => strFromU8(files[of] ?? new Uint8Array())
  return { files, text, manifest: JSON.parse(text('manifest.json')) as SnapshotManifest }
}
const rowsOf = (csv: string) =>
  csv
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))
const voices = [...Array(6).fill('women'), ...Array(5).fill('education'), null]

describe('an auditor', () => {
  test('fetches a snapshot from which the frozen results and the digest come out again', async () => {
    const { url, round } = await aClosedRound(0, voices)
    expect((await name(url, 'juana')).status).toBe(201)
    const fetched = await snapshotAs('juana', round)
    expect([fetched.status, fetched.headers['content-type']]).toEqual([200, 'application/zip'])
    writeFileSync(file('votes.zip'), fetched.bytes)
    const verified = await here.type('snapshot', 'verify', file('votes.zip'), '--key', key)
    expect([verified.exitCode, verified.error]).toEqual([0, ''])
    const { results } = (await nora().get<RoundDetail>(round)).body
    expect(verified.out).toContain(results?.votesSha256)
    const { text, manifest } = partsOf(fetched.bytes)
    expect(manifest).toMatchObject({
      audience: 'auditor',
      votesSha256: results?.votesSha256,
      counts: { voters: 12 },
    })
    for (const name of ['participants-votes.csv', 'comments.csv']) writeFileSync(file(name), text(name))
    const found = await here.type(
      'consensus',
      file('participants-votes.csv'),
      '--comments',
      file('comments.csv'),
      '--json',
    )
    expect([found.exitCode, found.error]).toEqual([0, ''])
    const counted = JSON.parse(found.out).statements.map(
      ({ agree, disagree, pass }: Record<string, number>) => ({
        agree,
        disagree,
        pass,
      }),
    )
    expect(counted).toEqual(results?.opinions.map(({ agree, disagree, pass }) => ({ agree, disagree, pass })))
    expect(counted[2]).toEqual({ agree: 5, disagree: 6, pass: 0 })
  })

  test('gets sectors and no reason, no id of a voice, and another order and other ids each time', async () => {
    const { url, round } = await aClosedRound(0, voices)
    await name(url, 'juana')
    const [one, other] = [await snapshotAs('juana', round), await snapshotAs('juana', round)].map(
      ({ bytes }) => rowsOf(partsOf(bytes).text('participants-votes.csv')),
    )
    expect(one?.[0]).toEqual([
      'participant',
      'sector',
      'n-comments',
      'n-votes',
      'n-agree',
      'n-disagree',
      '1',
      '2',
      '3',
    ])
    const ids = (rows: string[][] = []) => rows.slice(1).map(([id]) => id)
    expect(new Set([...ids(one), ...ids(other)]).size).toBe(24)
    const withoutIds = (rows: string[][] = []) => rows.slice(1).map((row) => row.slice(1).join())
    expect(withoutIds(one)).not.toEqual(withoutIds(other))
    expect(withoutIds(one).sort()).toEqual(withoutIds(other).sort())
    expect(JSON.stringify(one)).not.toContain('Hace falta')
  })

  test('is told of by each download, in the chain as well, and the team sees it', async () => {
    const { url, round } = await aClosedRound(0, voices)
    const { id } = (await name(url, 'juana')).body
    const { bytes } = await snapshotAs('juana', round)
    const { body } = await nora().get<{ items: VoteAuditor[] }>(`${url}/auditors`)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(body.items).toMatchObject([
      {
        id,
        name: 'Juana',
        namedBy: 'Nora',
        inForce: true,
        downloads: [{ roundId: roundId(round), ordinal: 1, sha256 }],
      },
    ])
    const links = await server
      .as('karla')
      .get<{ items: { kind: string; actor: string; subjectId: string }[] }>('/api/v1/audit/links?limit=3')
    expect(links.body.items[0]).toMatchObject({
      kind: 'vote-auditor.fetched',
      actor: `person:${personId('juana')}`,
      subjectId: id,
    })
  })

  test('gets ratings with both sides, and their digest comes out again', async () => {
    const { url } = await anOpenWorkshop(server)
    const room = await anOpenRoom(server, url)
    const [statementId = ''] = await admitted(server, url, 1)
    const round = await aRound(server, url, { kind: 'ratings' })
    await nora().post(`${round}/moves`, { to: 'open' })
    for (let nth = 1; nth <= 6; nth += 1)
      await cast(server, await aVoice(server, room.code), {
        round,
        ballots: [{ statementId, importance: nth, feasibility: 9 }],
      })
    await nora().post(`${round}/moves`, { to: 'closed' })
    await name(url, 'juana')
    const { bytes } = await snapshotAs('juana', round)
    const rows = rowsOf(partsOf(bytes).text('ratings.csv'))
    expect(rows[0]).toEqual(['participant', 'sector', '1-importance', '1-feasibility'])
    expect(
      rows
        .slice(1)
        .map(([, , importance]) => importance)
        .sort(),
    ).toEqual(['1', '2', '3', '4', '5', '6'])
    writeFileSync(file('ratings.zip'), bytes)
    expect((await here.type('snapshot', 'verify', file('ratings.zip'), '--key', key)).exitCode).toBe(0)
    expect((await nora().get<PublishedVotes>(`${round}/publication`)).body.mayPublish).toBe(false)
  })

  test('gets what was counted, whatever is corrected in the hall afterwards', async () => {
    const { url, round, ids } = await aClosedRound(0, voices)
    await name(url, 'juana')
    const seen = await nora().get<{ items: { id: string }[] }>(`${url}/voices`)
    server.clock.advance({ minutes: 1 })
    await nora().post(`/api/v1/workshop-voices/${seen.body.items[0]?.id}/close`)
    await nora().post(`/api/v1/workshop-statements/${ids[0]}/moves`, {
      to: 'set-aside',
      reason: 'taken-back',
    })
    const { bytes } = await snapshotAs('juana', round)
    expect(partsOf(bytes).manifest).toMatchObject({ counts: { voters: 12, statements: 3 } })
    writeFileSync(file('later.zip'), bytes)
    expect((await here.type('snapshot', 'verify', file('later.zip'), '--key', key)).exitCode).toBe(0)
  })
})

describe('nobody else', () => {
  const everybody = ['nora', 'karla', 'lola', 'mara', 'berta', 'vera', 'uma', 'juana'] as const

  test('fetches the votes: not the facilitator, the team, the data officer, the administrator or the committee', async () => {
    const { url, round } = await aClosedRound(0, voices)
    await name(url, 'tania')
    for (const who of everybody) expect([who, (await snapshotAs(who, round)).status]).toEqual([who, 404])
    expect((await fetchAs(null, `${round}/snapshot.zip`)).status).toBe(401)
    expect((await snapshotAs('tania', round)).status).toBe(200)
  })

  test('reads them in the database, an auditor included: the tables give a role no vote', async () => {
    for (const who of [...everybody, 'tania'] as const) {
      const looking = server.app.transact({ kind: 'person', personId: personId(who) }, async (work) => {
        await sql`select * from governance.kept_votes`.execute(work.tx)
      })
      await expect(looking).rejects.toThrow(/not-permitted/)
    }
  })

  test('goes on after the term is over or was ended, or once they came to keep the workshop', async () => {
    const { url, round } = await aClosedRound(0, voices)
    const { id } = (await name(url, 'juana', 'nora', 2)).body
    await name(url, 'tania')
    expect((await snapshotAs('juana', round)).status).toBe(200)
    expect((await nora().post(`/api/v1/vote-auditors/${id}/end`)).status).toBe(200)
    expect((await nora().post(`/api/v1/vote-auditors/${id}/end`)).status).toBe(409)
    expect((await snapshotAs('juana', round)).status).toBe(404)
    expect((await name(url, 'vera', 'nora', 1)).status).toBe(201)
    server.clock.advance({ days: 1 })
    expect((await snapshotAs('vera', round)).status).toBe(200)
    server.clock.advance({ days: 1 })
    expect((await snapshotAs('vera', round)).status).toBe(404)
    expect((await snapshotAs('tania', round)).status).toBe(200)
    const owner = new pg.Client(server.database.connections.owner)
    await owner.connect()
    await owner.query('set role vigia_owner')
    await owner.query(
      `insert into parties.role_grant (id, person_id, role, place_id, valid_from)
       values (gen_random_uuid(), $1, 'project-team', 'ZL', $2)`,
      [personId('tania'), server.clock.now()],
    )
    expect((await snapshotAs('tania', round)).status).toBe(404)
    await owner.query(`delete from parties.role_grant where person_id = $1 and role = 'project-team'`, [
      personId('tania'),
    ])
    await owner.end()
  })

  test('names an auditor but whoever keeps the workshop, and never one of those who do', async () => {
    const { url } = await aClosedRound(0, voices)
    for (const who of ['karla', 'lola', 'mara', 'juana'] as const)
      expect([who, (await name(url, 'tania', who)).status]).toEqual([who, 403])
    const self = await name(url, 'nora')
    expect([self.status, self.body.fields]).toEqual([
      400,
      [expect.objectContaining({ field: '/personId', code: 'has-part-in-workshop' })],
    ])
    expect((await name(url, 'juana', 'nora', 400)).status).toBe(400)
    expect((await name(url, 'juana', 'nora', -1)).status).toBe(400)
    expect((await name(url, 'juana')).status).toBe(201)
    expect((await name(url, 'juana')).status).toBe(409)
    const { body } = await nora().get<{ items: { name: string }[] }>(`${url}/auditor-candidates?search=or`)
    expect(body.items.map((one) => one.name)).toEqual(['Flor'])
  })

  test('sees that somebody is named but that person and the team', async () => {
    const { url, id } = await aClosedRound(0, voices)
    await name(url, 'uma')
    const own = async (who: PersonKey) =>
      (await server.as(who).get<{ items: OwnAudit[] }>('/api/v1/vote-audits')).body.items.filter(
        ({ workshopId }) => workshopId === id,
      )
    expect(await own('uma')).toMatchObject([
      { untilOn: later(30), rounds: [{ ordinal: 1, voters: 12, kept: true }] },
    ])
    expect(await own('mara')).toEqual([])
    expect((await server.as('karla').get(`${url}/auditors`)).status).toBe(403)
  })
})

describe('the guide to snapshots', () => {
  const guide = readFileSync(new URL('../../../docs/votes.md', import.meta.url), 'utf8')

  test('its commands run on a file that was fetched, openssl included, and it tells every key of the manifest', async () => {
    const { url, round } = await aClosedRound(0, voices)
    await name(url, 'juana')
    const { bytes } = await snapshotAs('juana', round)
    writeFileSync(file('votes.zip'), bytes)
    writeFileSync(file('site-key.pem'), readFileSync(key))
    const { files, manifest } = partsOf(bytes)
    for (const [of, content] of Object.entries(files)) writeFileSync(file(of), content)
    const commands = [...guide.matchAll(/^npm run vigia -- (.*)$/gm)].map(([, line = '']) =>
      line.split(' ').map((word) => (/\.(zip|pem|csv)$/.test(word) ? file(word) : word)),
    )
    expect(commands).toHaveLength(2)
    for (const words of commands) expect([words, (await here.type(...words)).exitCode]).toEqual([words, 0])
    const [tool = '', ...words] = /`(openssl .*)`/.exec(guide)?.[1]?.split(' ') ?? []
    const said = execFileSync(tool, words, { cwd: here.folder, encoding: 'utf8' })
    expect(said).toContain('Signature Verified Successfully')
    expect(Object.keys(manifest).filter((one) => !guide.includes(`\`${one}\``))).toEqual([])
  })
})

describe('a file that was changed', () => {
  test('is found and named: the signature, a vote, and votes that are others', async () => {
    const { url, round } = await aClosedRound(0, voices)
    await name(url, 'juana')
    const { files, text } = partsOf((await snapshotAs('juana', round)).bytes)
    const check = async (changed: Record<string, Uint8Array>) => {
      writeFileSync(file('bad.zip'), zipSync({ ...files, ...changed }))
      return await here.type('snapshot', 'verify', file('bad.zip'), '--key', key)
    }
    const votes = text('participants-votes.csv').replace(/,1,([^\r]*)\r\n$/, ',-1,$1\r\n')
    expect(await check({ 'participants-votes.csv': Buffer.from(votes) })).toMatchObject({
      exitCode: 4,
      error: expect.stringContaining('participants-votes.csv is not the file that was signed'),
    })
    const manifest = text('manifest.json').replace('"voters": 12', '"voters": 11')
    expect(await check({ 'manifest.json': Buffer.from(manifest) })).toMatchObject({
      exitCode: 4,
      error: expect.stringContaining('signature'),
    })
    expect(await check({ 'more.txt': Buffer.from('x') })).toMatchObject({ exitCode: 4 })
    writeFileSync(file('none.zip'), 'none')
    expect(await here.type('snapshot', 'verify', file('none.zip'), '--key', key)).toMatchObject({
      exitCode: 3,
    })
    expect(await here.type('snapshot', 'verify', file('bad.zip'), '--key', file('none.zip'))).toMatchObject({
      exitCode: 3,
      error: expect.stringContaining('public key'),
    })
  })
})

describe('the votes of a round', () => {
  test('become public only by a decision, of a closed workshop, where a hundred voted; then for good', async () => {
    const { url, round } = await aClosedRound(100)
    const decide = async () => await nora().post(`${round}/publication`, { reason: 'Lo pidió la asamblea.' })
    expect((await publicVotes(round)).status).toBe(404)
    expect((await decide()).status).toBe(409)
    expect((await nora().post(`${url}/close`)).status).toBe(200)
    expect((await server.as('mara').post(`${round}/publication`, { reason: 'Porque sí.' })).status).toBe(403)
    const before = (await nora().get<PublishedVotes>(`${round}/publication`)).body
    expect(before).toMatchObject({ mayPublish: true, alone: expect.any(Number), published: null })
    expect((await publicVotes(round)).status).toBe(404)
    expect((await decide()).status).toBe(200)
    expect((await decide()).status).toBe(409)
    const [first, again] = [await publicVotes(round), await publicVotes(round)]
    expect(first.status).toBe(200)
    expect(Buffer.from(again.bytes).equals(first.bytes)).toBe(true)
    const after = (await nora().get<PublishedVotes>(`${round}/publication`)).body
    const sha256 = createHash('sha256').update(first.bytes).digest('hex')
    expect(after).toMatchObject({ mayPublish: false, published: { by: 'Nora', sha256 } })
    writeFileSync(file('public.zip'), first.bytes)
    expect(await here.type('snapshot', 'verify', file('public.zip'), '--key', key)).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('for everybody'),
    })
    const { text, manifest } = partsOf(first.bytes)
    expect(manifest).toMatchObject({ audience: 'public', sectorsSha256: null })
    const rows = rowsOf(text('participants-votes.csv'))
    expect(rows[0]).toEqual(['participant', 'n-comments', 'n-votes', 'n-agree', 'n-disagree', '1', '2', '3'])
    // No row of the one stands where it stands in the other, but by chance, and no id is in both.
    await name(url, 'juana')
    const own = rowsOf(partsOf((await snapshotAs('juana', round)).bytes).text('participants-votes.csv'))
    const votesOf = (row: string[]) => row.slice(-3).join()
    expect(rows.slice(1).map(votesOf)).not.toEqual(own.slice(1).map(votesOf))
    expect(rows.slice(1).map(votesOf).sort()).toEqual(own.slice(1).map(votesOf).sort())
    expect(own.filter(([id]) => rows.some(([other]) => other === id && id !== 'participant'))).toEqual([])
  })

  test('are taken back with a reason: the file is gone, its digest stays, and they are not published again', async () => {
    const { url, round, id } = await aClosedRound(100)
    const withdraw = async (who: PersonKey, reason = 'Alguien se reconoció en una fila.') =>
      await server.as(who).post(`${round}/publication/withdraw`, { reason })
    expect((await nora().post(`${url}/close`)).status).toBe(200)
    expect((await withdraw('nora')).status).toBe(409)
    const publish = async (reason: string) => (await nora().post(`${round}/publication`, { reason })).status
    expect(await publish('Lo pidió la asamblea.')).toBe(200)
    const { sha256 } = (await nora().get<PublishedVotes>(`${round}/publication`)).body.published ?? {}
    const page = async () => (await server.http.inject({ url: `/publico/es/talleres/${id}` })).body
    expect(await page()).toContain('votes.zip')
    const before = await publicVotes(round)
    expect(createHash('sha256').update(before.bytes).digest('hex')).toBe(sha256)
    expect(await page()).toContain(sha256)
    expect((await withdraw('mara')).status).toBe(403)
    expect((await withdraw('nora', 'x')).status).toBe(400)
    expect((await publicVotes(round)).status).toBe(200)

    server.clock.advance({ hours: 30 })
    expect((await withdraw('nora')).status).toBe(200)
    const fetched = await publicVotes(round)
    expect([fetched.status, fetched.headers['content-type']]).toEqual([
      410,
      expect.stringContaining('application/problem+json'),
    ])
    expect(JSON.parse(Buffer.from(fetched.bytes).toString())).toMatchObject({ code: 'votes-withdrawn' })
    expect((await nora().get<PublishedVotes>(`${round}/publication`)).body).toMatchObject({
      mayPublish: false,
      published: {
        sha256,
        withdrawn: {
          by: 'Nora',
          reason: 'Alguien se reconoció en una fila.',
          at: server.clock.now().toISOString(),
        },
      },
    })
    const told = await page()
    const day = new Intl.DateTimeFormat('es', { dateStyle: 'long', timeZone: 'America/Tegucigalpa' })
    expect(told).toContain(`se retiraron el ${day.format(server.clock.now())}`)
    expect(told).toContain(sha256)
    expect(told).not.toMatch(/votes\.zip|Nora|reconoció/)
    expect((await withdraw('nora')).status).toBe(409)
    expect(await publish('Otra vez.')).toBe(409)
    expect((await publicVotes(round)).status).toBe(410)
    // The chain knows the row as it is now.
    const { body } = await server
      .as('karla')
      .get<{ items: { kind: string }[] }>('/api/v1/audit/links?limit=20')
    expect(body.items.map(({ kind }) => kind)).toContain('published-votes.withdrawn')
  })

  test('stay with the auditors where fewer voted, in the database as well', async () => {
    const { url, round } = await aClosedRound(99)
    await nora().post(`${url}/close`)
    expect((await nora().get<PublishedVotes>(`${round}/publication`)).body.mayPublish).toBe(false)
    expect((await nora().post(`${round}/publication`, { reason: 'Lo pidió la asamblea.' })).status).toBe(409)
    expect((await publicVotes(round)).status).toBe(404)
  })
})
