import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FreshDevice } from '../../../vocabulary/wire/device.ts'
import type { SignalDetail, SignalRow } from '../../../vocabulary/wire/signal.ts'
import { viewCorrespondence } from '../../parties/sealed/index.ts'
import { aSealingDesk, openAll, personId, startTestServer, type TestServer } from '../../testing/index.ts'
import { FilledForm } from '../../testing/xforms-client.ts'

let server: TestServer
let device: FreshDevice
let origin = ''
beforeAll(async () => {
  server = await startTestServer()
  origin = await server.http.listen({ port: 0, host: '127.0.0.1' })
  const made = await server
    .as('nora')
    .post<FreshDevice>('/api/v1/devices', { label: 'Teléfono 1', placeId: '0101', language: 'es' })
  expect(made.status).toBe(201)
  device = made.body
})
afterAll(async () => await server.stop())

const at = (path: string) => `${origin}${new URL(device.address).pathname}${path}`

/** What a telephone does: the list, then the form that it names. */
async function fetchForm(): Promise<string> {
  const list = await (await fetch(at('/formList'), { headers: { 'x-openrosa-version': '1.0' } })).text()
  const address = /<downloadUrl>([^<]+)<\/downloadUrl>/.exec(list)?.[1] ?? ''
  expect(address).toBe(at('/forms/vecinos.xml'))
  return await (await fetch(address)).text()
}

async function latest(): Promise<SignalDetail> {
  const queue = await server.as('alba').get<{ items: SignalRow[] }>('/api/v1/signals')
  const newest = queue.body.items.at(-1)
  return (await server.as('alba').get<SignalDetail>(`/api/v1/signals/${newest?.id}`)).body
}

describe('the engine of ODK Web Forms', () => {
  test('loads the form without a warning, in Spanish first', async () => {
    const form = await FilledForm.open(await fetchForm())
    expect(form.languages).toEqual(['Español (es)', 'Français (fr)', 'English (en)'])
    expect(form.label('/data/danger/now')).toBe('¿Alguien está en peligro en este momento?')
    form.speak('Français (fr)')
    expect(form.label('/data/danger/now')).toBe('Quelqu’un est-il en danger en ce moment ?')
  })

  test('fills it in, sends it, and the signal reaches triage', async () => {
    const form = await FilledForm.open(await fetchForm())
    form.answer('/data/danger/now', 'no')
    form.answer('/data/noticed/about', ['recruitment', 'exploitation'])
    form.answer('/data/noticed/codes_recruitment', ['CAP1', 'CAP5'])
    form.answer('/data/noticed/codes_exploitation', ['EXP3'])
    form.answer('/data/where/department', '01')
    form.answer('/data/where/municipality', '0101')
    form.answer('/data/where/kind', 'farm-plantation')
    form.answer('/data/when/period', 'week')
    form.answer('/data/when/week', '2026-02-26')
    form.answer('/data/when/goes_on', 'yes')
    form.answer('/data/when/known_how', 'saw-it')
    form.answer('/data/who/exposed', ['women', 'without-work'])
    form.answer('/data/who/children', 'no')
    form.answer('/data/who/authority', 'not-known')
    const reply = await fetch(at('/submission'), { method: 'POST', body: await form.finish() })
    expect([reply.status, await reply.text()]).toEqual([201, expect.stringContaining('Su aviso llegó.')])
    expect(await latest()).toMatchObject({
      state: 'received',
      channel: 'openrosa',
      codes: ['CAP1', 'CAP5', 'EXP3'],
      territoryId: '0101',
      placeKind: 'farm-plantation',
      observed: { kind: 'week', from: '2026-02-23' },
      stillHappening: 'yes',
      knownHow: 'saw-it',
      exposedGroups: ['women', 'without-work'],
      childrenInvolved: 'no',
      authorityInvolved: 'not-known',
      dangerNow: false,
      contactPreference: 'no-contact',
      language: 'es',
    })
  })

  test('fills it in in French with a note, which only the desk opens', async () => {
    const desk = await aSealingDesk(server, 'triage')
    const form = await FilledForm.open(await fetchForm())
    form.speak('Français (fr)')
    expect(form.choices('/data/noticed/about').map(({ label }) => label)).toContain('Offres et tromperies')
    form.answer('/data/danger/now', 'yes')
    expect(form.label('/data/danger/call')).toMatch(
      /^Appelez d’abord\. Ensuite vous pouvez continuer ici\.\n.+: \d+/,
    )
    form.answer('/data/noticed/about', ['institutions'])
    form.answer('/data/noticed/codes_institutions', ['INS1'])
    form.answer('/data/where/department', '02')
    form.answer('/data/where/municipality', '0202')
    form.answer('/data/where/kind', 'not-known')
    form.answer('/data/when/period', 'month')
    form.answer('/data/when/month', '2026-02-10')
    form.answer('/data/when/known_how', 'is-said')
    form.answer('/data/note/text', 'Le marché, près du quai')
    form.answer('/data/note/language', 'fr')
    const reply = await fetch(at('/submission'), {
      method: 'POST',
      body: await form.finish(),
      headers: { 'accept-language': 'fr' },
    })
    expect([reply.status, await reply.text()]).toEqual([
      201,
      expect.stringContaining('Votre signal est arrivé. Une personne va le lire. À cause du danger'),
    ])
    const queue = await server.as('alba').get<{ items: SignalRow[] }>('/api/v1/signals')
    const { body } = await server.as('alba').get<SignalDetail>(`/api/v1/signals/${queue.body.items[0]?.id}`)
    expect(body).toMatchObject({
      language: 'fr',
      dangerNow: true,
      restricted: true,
      observed: { kind: 'month', from: '2026-02-01' },
      territoryId: '0202',
    })
    const alba = { kind: 'person', personId: personId('alba') } as const
    const given = await server.app.transact(alba, (work) =>
      viewCorrespondence(work, { kind: 'signal', id: body.id }, server.seals.months),
    )
    expect(await openAll(given, desk, desk.deskKeyId)).toEqual(['Le marché, près du quai'])
  })

  test('asks what follows from an answer, offers the places below the department, and no others', async () => {
    const form = await FilledForm.open(await fetchForm())
    const isAsked = (path: string) => form.at(path).currentState.relevant
    expect(isAsked('/data/noticed/codes_online')).toBe(false)
    form.answer('/data/noticed/about', ['online'])
    expect(isAsked('/data/noticed/codes_online')).toBe(true)
    expect(form.choices('/data/noticed/codes_online').map(({ value }) => value)).toContain('DIG1')
    expect(form.choices('/data/where/municipality')).toEqual([])
    form.answer('/data/where/department', '02')
    expect(form.choices('/data/where/municipality').map(({ value }) => value)).toEqual(['0202', '0201'])
    expect(isAsked('/data/note/language')).toBe(false)
    form.answer('/data/note/text', 'Llame al 9988-7766 hoy')
    expect(isAsked('/data/note/language')).toBe(true)
    expect(isAsked('/data/note/numbers')).toBe(true)
    form.answer('/data/note/text', 'A las 10 de la noche,\ntodos los sábados')
    expect(isAsked('/data/note/numbers')).toBe(false)
  })

  test('lets nothing be sent that is missing, too long, too much or still to come', async () => {
    const form = await FilledForm.open(await fetchForm())
    await expect(form.finish()).rejects.toThrow('not ready')
    expect(form.violations()).toMatchObject({
      '/data/danger/now': 'required',
      '/data/noticed/about': 'required',
      '/data/where/municipality': 'required',
      '/data/when/known_how': 'required',
    })
    form.answer('/data/note/text', 'a'.repeat(281))
    form.answer('/data/when/period', 'day')
    form.answer('/data/when/day', '2999-01-01')
    const groups = form.choices('/data/noticed/about').map(({ value }) => value)
    form.answer('/data/noticed/about', groups)
    for (const group of groups) {
      const path = `/data/noticed/codes_${group}`
      form.answer(
        path,
        form
          .choices(path)
          .map(({ value }) => value)
          .slice(0, 3),
      )
    }
    expect(form.violations()).toMatchObject({
      '/data/note/text': 'constraint',
      '/data/when/day': 'constraint',
      '/data/noticed/codes_recruitment': 'constraint',
    })
  })
})
