import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PermissionRules, PermissionRulesPreview } from '../../../vocabulary/wire/permission.ts'
import { certified, personId, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer(undefined, { uncertified: ['alba', 'quena', 'berta', 'carla'] })
  await certified(server, { who: 'alba', level: 2 })
  await certified(server, { who: 'quena', level: 3 })
})
afterAll(async () => await server.stop())

const url = '/api/v1/permissions/rules'
const rules = async () => (await server.as('alba').get<PermissionRules>(url)).body
/** The rules in force with another one for triage. */
const draftOf = async (change: object) => ({
  rules: (await rules()).rules.map((rule) => (rule.permission === 'triage' ? { ...rule, ...change } : rule)),
})
const preview = async (change: object) =>
  await server.as('nora').post<PermissionRulesPreview>(`${url}/preview`, await draftOf(change))
const triage = async (change: object) =>
  (await preview(change)).body.items.find((one) => one.permission === 'triage')

describe('a draft of the next version of the rules', () => {
  test('says for whom triage would close at the end of what they hold, and writes nothing', async () => {
    const before = await rules()
    expect(await triage({ level: 3 })).toMatchObject({
      open: 2,
      closes: { count: 1, people: [{ id: personId('alba'), displayName: 'Alba' }] },
      askedNow: { count: 0 },
      released: { count: 0 },
    })
    expect(await triage({ competency: 'c4', level: 1 })).toMatchObject({ closes: { count: 2 } })
    expect(await triage({})).toMatchObject({
      closes: { count: 0 },
      askedNow: { count: 0 },
      released: { count: 0 },
    })
    expect(await rules()).toEqual(before)
  })

  test('says whose work it becomes and whose no longer', async () => {
    const seen = await triage({ roles: ['triage-operator', 'analyst'] })
    expect(seen?.released.people.map(({ displayName }) => displayName)).toEqual(['Berta'])
    expect(seen?.askedNow.people.map(({ displayName }) => displayName)).toContain('Carla')
  })

  test('is for the programme alone, and refuses what no version may say', async () => {
    const draft = await draftOf({ level: 3 })
    for (const who of ['alba', 'vera', 'berta', 'lola', 'mara'] as const)
      expect([who, (await server.as(who).post(`${url}/preview`, draft)).status]).toEqual([who, 403])
    expect(await preview({ competency: 'c99' })).toMatchObject({
      status: 400,
      body: { fields: [{ field: '/rules/0/competency', code: 'unknown-code' }] },
    })
  })

  test('put in force, leaves what was issued and closes at its end', async () => {
    expect((await server.as('nora').post(url, await draftOf({ level: 3 }))).status).toBe(201)
    expect((await rules()).version).toBe(2)
    const mine = async () =>
      (
        await server
          .as('alba')
          .get<{ items: { permission: string; isOpen: boolean }[] }>('/api/v1/permissions/mine')
      ).body.items.find(({ permission }) => permission === 'triage')
    expect(await mine()).toMatchObject({ isOpen: true })
    server.clock.advance({ days: 731 })
    expect(await mine()).toMatchObject({ isOpen: false })
  })
})
