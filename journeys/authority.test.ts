import { describe, expect, test } from 'vitest'
import { demonstration, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { decide, goTo, openInQueue, report, sit } from './steps/index.ts'

const arrive = useBrowser()
const municipality = 'Punta Celdera'
const told = {
  municipality,
  group: 'Trabajo o abuso a la fuerza',
  noticed: 'Trabaja y no le pagan. O tiene una deuda que nunca se acaba.',
  placeKind: 'Una fábrica o taller',
} as const

/** Everything that the pages of the local table ask for. */
const asked = [
  '/api/v1/signals?view=all&limit=100',
  '/api/v1/signals?view=verification&limit=100',
  '/api/v1/signals?view=feedback&limit=100',
  '/api/v1/situations?limit=100',
  '/api/v1/detection/findings?limit=100',
  '/api/v1/detection/map?weeks=12',
  '/api/v1/alerts?view=all&limit=100',
  '/api/v1/attention',
] as const

/** The replies word by word; only the clock may have gone on. */
async function everything(visitor: Visitor): Promise<readonly string[]> {
  const replies: string[] = []
  for (const url of asked) {
    const reply = await visitor.page.request.get(url)
    replies.push(`${url} ${reply.status()} ${(await reply.text()).replaceAll(/"leftMinutes":-?\d+/g, '')}`)
  }
  return replies
}

async function neighbourReports(authority: 'Sí' | 'No'): Promise<void> {
  const neighbour = await arrive({ at: demonstration(), size: telephone })
  await report(neighbour, { ...told, authority })
}

describe('a flagged authority stays invisible to the local table', () => {
  test('neither its arrival nor its triage changes a byte for the coordinator; the ombudsman sees it', async () => {
    const coordinator = await sit(arrive, 'Elsa Trumara')
    const before = await everything(coordinator)
    for (const reply of before) expect(reply).toMatch(/ 200 /)

    await neighbourReports('Sí')
    expect(await everything(coordinator)).toEqual(before)

    const operator = await sit(arrive, 'Quena Orvil')
    await openInQueue(operator, municipality)
    await operator.sees('Autoridad involucrada: no pasa por la mesa local')
    await operator.look('authority-operator')
    await decide(operator, 'Válida', 'Se refiere a una autoridad')
    expect(await everything(coordinator)).toEqual(before)

    const ombudsman = await sit(arrive, 'Hilda Ransero')
    await goTo(ombudsman, 'Señales')
    await ombudsman.press('Todas')
    const row = ombudsman.page
      .locator('main li')
      .filter({ hasText: municipality })
      .filter({ hasText: 'Reservada' })
    await row.first().waitFor()
    await ombudsman.look('authority-ombudsman')
  })

  test('the same report without the flag reaches the coordinator after triage', async () => {
    const coordinator = await sit(arrive, 'Elsa Trumara')
    const before = await everything(coordinator)
    await neighbourReports('No')
    const operator = await sit(arrive, 'Quena Orvil')
    await openInQueue(operator, municipality)
    await decide(operator, 'Válida', 'Las señales son posibles y concretas')
    expect(await everything(coordinator)).not.toEqual(before)
    await goTo(coordinator, 'Señales')
    await coordinator.press('Todas')
    await coordinator.look('authority-coordinator')
  })
})
