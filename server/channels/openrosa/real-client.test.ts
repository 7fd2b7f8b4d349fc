import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FreshDevice } from '../../../vocabulary/wire/device.ts'
import type { SignalDetail, SignalRow } from '../../../vocabulary/wire/signal.ts'
import { startTestServer, type TestServer } from '../../testing/index.ts'
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
})
