import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MonitoredRow } from '../../../vocabulary/wire/monitoring.ts'
import { doEverything } from '../../testing/deeds/index.ts'
import { aPact, aWorkshopPlan, startTestServer, type TestServer } from '../../testing/index.ts'
import { pages } from './pages.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await doEverything(server)
  await server.sweep()
}, 240_000)
afterAll(async () => await server.stop())

const ask = async (url: string, headers: Record<string, string> = {}) =>
  await server.http.inject({ method: 'GET', url, headers })
const read = async (url: string) => {
  const reply = await ask(url)
  expect(reply.statusCode, url).toBe(200)
  return reply.body
}
/** Every address of ours below /publico that a page links to, without what stands after the question mark. */
const linksOf = (body: string): string[] =>
  [...body.matchAll(/href="(\/publico\/[^"?#]*)/g)].map(([, address]) => address ?? '')

/** Every page that anybody can reach from the first by following links, by its address. */
async function walk(from: string): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const ahead = [from]
  for (let address = ahead.pop(); address !== undefined; address = ahead.pop()) {
    if (seen.has(address) || !address.startsWith('/publico/es')) continue
    const reply = await ask(address)
    expect(reply.statusCode, address).toBe(200)
    seen.set(address, reply.body)
    if (String(reply.headers['content-type']).startsWith('text/html')) ahead.push(...linksOf(reply.body))
  }
  return seen
}

async function workshopsNotClosed(): Promise<string[]> {
  expect((await server.as('nora').post('/api/v1/workshops', aWorkshopPlan())).status).toBe(201)
  const { body } = await server
    .as('nora')
    .get<{ items: { id: string; state: string }[] }>('/api/v1/workshops?limit=100')
  return body.items.filter(({ state }) => state !== 'closed').map(({ id }) => id)
}

describe('public pages', () => {
  test('every kind of page is reached by links alone, and none of them runs a script or loads from elsewhere', async () => {
    const reached = await walk('/publico/es')
    for (const { path } of pages) {
      const kind = new RegExp(`^/publico/es${path.replace(':id', '[0-9a-f-]{36}')}$`)
      expect(
        [...reached.keys()].some((address) => kind.test(address)),
        path,
      ).toBe(true)
    }
    for (const [address, body] of reached) {
      expect(body, address).not.toMatch(/<script|<iframe|<img|\son[a-z]+=|javascript:/i)
      for (const [, source] of body.matchAll(/(?:src|href|action)="([^"]*)"/g))
        expect(source, address).toMatch(/^(\/|#|data:,$|tel:[\d+-]+$|http:\/\/[^/]+\/(publico|api)\/)/)
    }
  })

  test('each stands in three languages, says which it is, and where the others are', async () => {
    const reached = [...(await walk('/publico/es')).keys()].filter(
      (one) => !one.endsWith('.atom') && !one.endsWith('.css'),
    )
    for (const address of reached) {
      const path = address.replace(/^\/publico\/es/, '')
      for (const language of ['es', 'fr', 'en']) {
        const reply = await ask(`/publico/${language}${path}`)
        expect(reply.statusCode).toBe(200)
        expect(reply.headers['content-language']).toBe(language)
        expect(reply.body).toContain(`<html lang="${language}">`)
        for (const other of ['es', 'fr', 'en'])
          expect(reply.body).toContain(`hreflang="${other}" href="/publico/${other}`)
        expect(reply.body).toMatch(new RegExp(`rel="canonical" href="/publico/${language}`))
        // What is undefined or an object never reaches a reader.
        expect(reply.body).not.toMatch(/undefined|\[object|NaN|=&gt;/)
      }
    }
  })

  test('an address without a language speaks the one that the browser asks for, and an old link leads on', async () => {
    const french = await ask('/publico/comite', { 'accept-language': 'fr-FR,fr;q=0.9' })
    expect(french.body).toContain('<html lang="fr">')
    expect(french.headers.vary).toMatch(/accept-language/)
    expect(french.body).toContain('rel="canonical" href="/publico/fr/comite"')
    const old = await ask('/publico/comite?idioma=en')
    expect([old.statusCode, old.headers.location]).toEqual([301, '/publico/en/comite'])
    const body = await read('/publico/es/pacto')
    const pact = /\/publico\/es\/pacto\/([0-9a-f-]{36})/.exec(body)?.[1]
    const signing = /\/publico\/es\/firma\/([0-9a-f-]{36})/.exec(await read(`/publico/es/pacto/${pact}`))?.[1]
    const moved = await ask(`/publico/pacto/${signing}?idioma=es`)
    const led = await ask(String(moved.headers.location))
    expect([led.statusCode, led.headers.location]).toEqual([301, `/publico/es/firma/${signing}`])
  })

  test('a page is kept with its digest, compressed, under a policy that lets nothing run', async () => {
    const first = await ask('/publico/es/comite', { 'accept-encoding': 'gzip' })
    expect(first.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/html; charset=utf-8',
    })
    expect(first.headers['cache-control']).toMatch(/public, max-age=60/)
    const policy = String(first.headers['content-security-policy'])
    expect(policy).toMatch(/^default-src 'none'; style-src 'self';/)
    expect(policy).not.toMatch(/script-src|unsafe/)
    expect(first.headers['set-cookie']).toBeUndefined()
    const again = await ask('/publico/es/comite', { 'if-none-match': String(first.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const style = /href="(\/publico\/estilo-[0-9a-f]{12}\.css)"/.exec(await read('/publico/es/comite'))?.[1]
    const sheet = await ask(style ?? '')
    expect(sheet.headers).toMatchObject({ 'content-type': 'text/css; charset=utf-8' })
    expect(sheet.headers['cache-control']).toMatch(/immutable/)
    expect(sheet.body).not.toMatch(/@import|url\(/)
  })

  test('what is absent, unpublished or misspelt reads alike, in words', async () => {
    for (const path of [
      '/otra',
      '/comite/nada',
      '/comite/00000000-0000-4000-8000-00000000ffff',
      '/recomendaciones/00000000-0000-4000-8000-00000000ffff',
      '/firma/00000000-0000-4000-8000-00000000ffff',
      '/firmante/00000000-0000-4000-8000-00000000ffff',
      '/pacto/00000000-0000-4000-8000-00000000ffff',
      '/talleres/00000000-0000-4000-8000-00000000ffff',
      '/talleres?desde=nada',
      '/comite?desde=nada',
    ]) {
      const reply = await ask(`/publico/fr${path}`)
      expect([reply.statusCode, path]).toEqual([404, path])
      expect(reply.body).toContain('Rien ici')
      expect(reply.body).toContain('noindex')
    }
  })

  test('whoever is signed in reads what the public reads, to the byte', async () => {
    for (const path of ['/pacto', '/comite', '/recomendaciones', '/talleres', '/calendario', '/cifras'])
      expect((await ask(`/publico/es${path}`, { 'x-test-person': 'nora' })).body).toBe(
        await read(`/publico/es${path}`),
      )
  })

  test('no page names a seat’s holder, a rater, an account, or a recommendation of an alert', async () => {
    const reached = await walk('/publico/es')
    const all = [...reached.values()].join('\n')
    const { body } = await server
      .as('hilda')
      .get<{ items: { what: string; kind: string }[] }>('/api/v1/commitments?limit=100')
    const ofAlerts = body.items.filter(({ kind }) => kind === 'recommendation')
    expect(ofAlerts.length).toBeGreaterThan(0)
    for (const { what } of ofAlerts) expect(all).not.toContain(what)
    for (const name of ['Mara', 'Nora', 'Juana']) expect(all).not.toMatch(new RegExp(`\\b${name}\\b`))
  })

  test('a recommendation is public with the minutes that made it, and one of an alert never, in the database either', async () => {
    const { body } = await server
      .as('mara')
      .get<{ items: MonitoredRow[] }>('/api/v1/recommendations?limit=100')
    const { body: sessions } = await server.public.get<{ items: { id: string }[] }>(
      '/api/v1/public/committee/sessions?limit=100',
    )
    const published = new Set(sessions.items.map(({ id }) => id))
    for (const { commitment } of body.items) {
      const isPublic = commitment.kind === 'committee-recommendation' && published.has(commitment.origin.id)
      const { statusCode } = await ask(`/publico/es/recomendaciones/${commitment.id}`)
      expect([commitment.kind, statusCode]).toEqual([commitment.kind, isPublic ? 200 : 404])
    }
    const seen = await server.app.transact({ kind: 'public' }, async (work) => {
      return await sql<{
        kind: string
      }>`select distinct kind from commitment.commitment order by kind`.execute(work.tx)
    })
    expect(seen.rows.map(({ kind }) => kind)).toEqual(['committee-recommendation', 'pledge'])
  })

  test('a closed workshop is told in totals with its digests: no sector, no reason, and a file that was published and withdrawn', async () => {
    const reached = [...(await walk('/publico/es/talleres'))].filter(([address]) =>
      /talleres\/[0-9a-f-]{36}$/.test(address),
    )
    expect(reached.length).toBeGreaterThan(1)
    const all = reached.map(([, body]) => body).join('\n')
    expect(all).toMatch(/De acuerdo: \d+\. En desacuerdo: \d+\./)
    expect(all).toMatch(/Calificaron alto|Votaron menos de cinco personas/)
    expect(all).toContain('Acordado: Dar charlas en las escuelas.')
    expect(all).not.toMatch(/Hace falta|mujeres|Faltan horas/i)
    expect(all).toMatch(/se publicaron y se retiraron el \d+ de /)
    expect(all).toMatch(/Huella del archivo: SHA-256: <code>[0-9a-f]{64}</)
    expect(all).not.toMatch(/votes\.zip|se reconoció/)
    const open = await workshopsNotClosed()
    expect(open.length).toBeGreaterThan(0)
    for (const id of open) expect((await ask(`/publico/es/talleres/${id}`)).statusCode).toBe(404)
  })

  test('what was published is told as an Atom feed in each language', async () => {
    const reply = await ask('/publico/fr/novedades.atom')
    expect(reply.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(reply.body).toMatch(/<entry>\s*<id>urn:uuid:/)
    for (const [, address] of reply.body.matchAll(
      /<link rel="alternate" type="text\/html" href="https?:\/\/[^/]+([^"]*)"/g,
    ))
      expect((await ask(address ?? '')).statusCode).toBe(200)
  })

  test('a long list goes on at an address of its own, and holds each thing once', async () => {
    for (let nth = 0; nth < 26; nth += 1)
      expect((await server.as('nora').post('/api/v1/pact/pacts', aPact)).status).toBe(201)
    const seen: string[] = []
    let address: string | undefined = '/publico/en/pacto'
    while (address !== undefined) {
      const body: string = await read(address)
      seen.push(...[...body.matchAll(/<h2><a href="([^"]*)"/g)].map(([, to]) => to ?? ''))
      address = /rel="next" href="([^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
      expect(body).toMatch(/rel="canonical" href="\/publico\/en\/pacto/)
    }
    expect(seen.length).toBeGreaterThanOrEqual(27)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('a search is a form that loads a page, and finds by name and by precept', async () => {
    const pact = /\/publico\/es\/pacto\/([0-9a-f-]{36})/.exec(
      linksOf(await read('/publico/es/pacto')).join(' '),
    )?.[1]
    const all = await read(`/publico/es/pacto/${pact}`)
    expect(all).toContain(`<form action="/publico/es/pacto/${pact}" method="get" role="search">`)
    const none = await read(`/publico/es/pacto/${pact}?buscar=%22%3E%3Cscript%3E`)
    expect(none).not.toContain('<script')
    expect(none).toContain('value="&quot;&gt;&lt;script&gt;"')
  })
})
