import { describe, expect, test } from 'vitest'
import { demonstration, telephone, useBrowser } from './frame/index.ts'
import {
  assess,
  decide,
  link,
  openInQueue,
  openSignal,
  openSituation,
  report,
  sit,
  verify,
} from './steps/index.ts'

const arrive = useBrowser()
const municipality = 'Punta Celdera'
const modality = 'Mendicidad forzada'
const told = [
  'Una niña o un niño trabaja en una casa y no va a la escuela. Lo esconden si llega gente.',
  'Vive donde trabaja, en malas condiciones. No tiene un día libre.',
] as const

describe('a coordinator verifies and an analyst assesses', () => {
  test('two neighbours report, the coordinator verifies both and joins them to one situation', async () => {
    for (const noticed of told) {
      const neighbour = await arrive({ at: demonstration(), size: telephone })
      await report(neighbour, {
        municipality,
        group: 'Trabajo o abuso a la fuerza',
        noticed,
        placeKind: 'Una casa',
        children: 'Sí',
      })
      const operator = await sit(arrive, 'Alba Merindo')
      await openInQueue(operator, municipality)
      await decide(operator, 'Válida', 'Las señales son posibles y concretas')
    }
    const coordinator = await sit(arrive, 'Elsa Trumara', telephone)
    await coordinator.look('coordinator-attention')
    for (const [turn] of told.entries()) {
      await openSignal(coordinator, 'Por verificar', municipality)
      await coordinator.look(`signal-to-verify-${turn}`)
      await verify(coordinator)
      await link(coordinator, modality)
    }
    await openSituation(coordinator, modality, municipality)
    await coordinator.look('situation')
  })

  test('the analyst judges the sources, assesses by the anchors, and a colleague approves', async () => {
    const analyst = await sit(arrive, 'Carla Sembreo')
    await openSituation(analyst, modality, municipality)
    const sources = analyst.page.getByRole('group', { name: 'Marque las señales que compara' })
    for (const which of await sources.getByRole('checkbox').all()) await analyst.tap(which)
    await analyst.choose('Razón del juicio', 'Lo vieron personas distintas')
    await analyst.press('Registrar el juicio')
    await analyst.page.getByText('Independientes', { exact: true }).first().waitFor()
    await analyst.look('situation-sources')
    await assess(analyst)
    await analyst.look('assessment-in-review')
    expect(await analyst.button('Aprobar').count()).toBe(0)

    const colleague = await sit(arrive, 'Olga Dunarte')
    await openSituation(colleague, modality, municipality)
    await colleague.press('Aprobar')
    await colleague.sees('Aprobada')
    await colleague.sees(/^Nivel decidido: (Alto|Crítico)/)
    await colleague.look('assessment-approved')
  })
})
