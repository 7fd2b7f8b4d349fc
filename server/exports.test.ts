import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  assessedSituation,
  issuedAlert,
  type PersonKey,
  startTestServer,
  type TestServer,
} from './testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  for (const authorityInvolved of ['no', 'yes'] as const)
    await issuedAlert(server, await assessedSituation(server, 'servitude', { authorityInvolved }))
})
afterAll(async () => await server.stop())

const csv = (person: PersonKey, url: string) => server.as(person).get(`/api/v1/${url}`)
const linesOf = (text: string) => text.trim().split('\r\n')

describe('a list as a file', () => {
  test('has the rows of the list for the same person with the same filters, under words of the language', async () => {
    for (let n = 0; n < 120; n++) {
      await server.as('lola').post('/api/v1/organizations', {
        name: `Organización ${String(n).padStart(3, '0')}`,
        kind: 'civil-society',
        placeId: 'ZL',
        validFrom: '2026-01-01',
      })
    }
    const all = await csv('carla', 'organizations/export.csv?language=fr')
    expect(linesOf(all.text)[0]).toContain('Nom,Nom court,Type (code)')
    expect(linesOf(all.text)).toHaveLength(1 + 5 + 120)
    const some = await csv('carla', 'organizations/export.csv?search=ción 01')
    expect(linesOf(some.text)).toHaveLength(1 + 10)
    expect((await csv('carla', 'organizations/export.csv?limit=5')).status).toBe(400)
  })

  test('opens to whom the list opens, and to nobody else', async () => {
    expect((await csv('lola', 'people/export.csv')).status).toBe(200)
    for (const person of ['carla', 'uma'] as const)
      expect((await csv(person, 'people/export.csv')).status).toBe(403)
    expect((await server.public.get('/api/v1/organizations/export.csv')).status).toBe(401)
    expect((await csv('uma', 'alerts/export.xlsx')).status).toBe(403)
  })

  test('holds no alert that may involve an authority, though the asker sees it on the screen', async () => {
    const shown = await server.as('carla').get<{ items: { restricted: boolean }[] }>('/api/v1/alerts')
    expect(shown.body.items.map(({ restricted }) => restricted).sort()).toEqual([false, true])
    expect(linesOf((await csv('carla', 'alerts/export.csv')).text)).toHaveLength(2)
  })

  test('does not exist for signals, situations and referrals, whatever the role', async () => {
    for (const list of ['signals', 'situations', 'referrals', 'detection/findings'])
      for (const person of ['alba', 'carla', 'ines', 'berta'] as const)
        expect([list, (await csv(person, `${list}/export.csv`)).status]).toSatisfy(
          ([, status]: [string, number]) => status === 404 || status === 400 || status === 403,
        )
  })

  test('leaves a link in the chain: who took which list, in which form, with how many rows', async () => {
    const { body } = await server
      .as('karla')
      .get<{ items: { kind: string; detail: object }[] }>('/api/v1/audit/links?limit=100')
    const taken = body.items.filter(({ kind }) => kind === 'list.exported')
    expect(taken.length).toBeGreaterThanOrEqual(4)
    expect(taken.map(({ detail }) => detail)).toContainEqual({ form: 'csv', rows: 10 })
  })
})
