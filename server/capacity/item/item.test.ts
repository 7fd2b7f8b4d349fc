import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ItemRow } from '../../../vocabulary/wire/item.ts'
import type { KitView } from '../../../vocabulary/wire/kit.ts'
import type { ParticipantRow } from '../../../vocabulary/wire/meeting.ts'
import { aMeetingPlan, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
let shipped: KitView
beforeAll(async () => {
  server = await startTestServer()
  const { items } = (await vera().get<{ items: { id: string; kit: string }[] }>('/api/v1/kits')).body
  shipped = await view(items.find(({ kit }) => kit === 'triage-and-verification')?.id ?? '')
})
afterAll(async () => await server.stop())

const vera = () => server.as('vera')
const view = async (id: string) => (await vera().get<KitView>(`/api/v1/kits/${id}`)).body
const draft = async () =>
  await view((await vera().post<{ id: string }>(`/api/v1/kits/${shipped.id}/versions`)).body.id)
const bank = async () => (await vera().get<{ items: ItemRow[] }>('/api/v1/items?limit=100')).body.items

describe('a question', () => {
  test('is the same item through versions, and stays it when a translation or its reason is mended', async () => {
    const one = await draft()
    expect(one.itemIds).toEqual(shipped.itemIds)
    const [question] = one.content.questions
    const mended = { ...question, asks: { ...question?.asks, en: 'Mended.' }, why: question?.why }
    expect((await vera().put(`/api/v1/kits/${one.id}/questions/1`, mended)).status).toBe(200)
    expect((await view(one.id)).itemIds[0]).toBe(shipped.itemIds[0])
  })

  test('is another item once its key or its Spanish words change, and says which one it follows', async () => {
    const one = await draft()
    const [question] = one.content.questions
    const right = ((question?.right ?? 1) % 4) + 1
    await vera().put(`/api/v1/kits/${one.id}/questions/1`, { ...question, right })
    const [changed] = (await view(one.id)).itemIds
    expect(changed).not.toBe(shipped.itemIds[0])
    expect((await bank()).find(({ id }) => id === changed)?.follows).toBe(shipped.itemIds[0])
  })

  test('leaves a draft and is drawn again; a retired one is not, and one that stands there is not twice', async () => {
    const one = await draft()
    const url = `/api/v1/kits/${one.id}/questions`
    expect((await vera().delete(`${url}/3`)).status).toBe(200)
    const without = await view(one.id)
    expect([without.questions, without.itemIds.includes(shipped.itemIds[2] ?? '')]).toEqual([15, false])
    expect((await vera().post(url, { itemId: shipped.itemIds[2] })).status).toBe(200)
    const again = await view(one.id)
    expect([again.questions, again.itemIds.at(-1)]).toEqual([16, shipped.itemIds[2]])
    expect(again.content.questions.at(-1)).toEqual(shipped.content.questions[2])
    expect((await vera().post(url, { itemId: shipped.itemIds[2] })).status).toBe(400)
    await vera().delete(`${url}/16`)
    const retire = (reason: string) => vera().post(`/api/v1/items/${shipped.itemIds[2]}/retire`, { reason })
    expect((await retire('La clave se discute.')).status).toBe(200)
    expect((await retire('Otra vez.')).status).toBe(409)
    expect((await vera().post(url, { itemId: shipped.itemIds[2] })).status).toBe(409)
  })

  test('of what was shipped is not taken out, and the bank is for those who teach', async () => {
    expect((await vera().delete(`/api/v1/kits/${shipped.id}/questions/1`)).status).toBe(409)
    for (const person of ['mara', 'carla', 'alba', 'uma'] as const)
      expect((await server.as(person).get('/api/v1/items')).status).toBe(403)
  })

  test('tells what was answered to it over every complete training, and of none that is in hand', async () => {
    const sheetsOf = async () =>
      (await bank()).find(({ id }) => id === shipped.itemIds[0]) ?? expect.unreachable('not in the bank')
    for (const wrongs of [2, 3]) await held(wrongs)
    const told = await sheetsOf()
    expect(told).toMatchObject({
      sheets: 14,
      descriptive: true,
      difficulty: { kind: 'measured', value: expect.closeTo(9 / 14, 9) },
      itemRest: { kind: 'measured' },
      discrimination: { kind: 'measured' },
    })
  })
})

/** Seven take the last test, of whom so many have the first two questions wrong; the record is completed. */
async function held(wrongs: number): Promise<void> {
  const plan = { ...aMeetingPlan({ endsAt: '2026-03-02T23:00:00.000Z' }), kitVersionId: shipped.id }
  const { id } = (await vera().post<{ id: string }>('/api/v1/trainings', plan)).body
  const participants = Array.from({ length: 7 }, (_, at) => ({ name: `Persona ${at + 1}` }))
  await vera().post(`/api/v1/meetings/${id}/participants`, { participants })
  const url = `/api/v1/trainings/${id}`
  await vera().post(`${url}/move`, { to: 'open' })
  const people = (await vera().get<{ items: ParticipantRow[] }>(`/api/v1/meetings/${id}/participants`)).body
    .items
  for (const moment of ['pre', 'post']) {
    await vera().post(`${url}/tests/${moment}/move`, { to: 'open' })
    for (const [at, person] of moment === 'post' ? people.entries() : []) {
      const answers = shipped.content.questions.map(({ right }, place) =>
        place < 2 && at < wrongs ? (right % 4) + 1 : right,
      )
      await vera().put(`${url}/tests/post/paper`, { participantId: person.id, answers })
    }
    await vera().post(`${url}/tests/${moment}/move`, { to: 'closed' })
  }
  await vera().post(`${url}/move`, { to: 'held' })
  await vera().post(`${url}/record`, { to: 'complete' })
}
