import { describe, expect, test } from 'vitest'
import { desktop, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { goTo, sit } from './steps/index.ts'

const arrive = useBrowser()

interface Job {
  readonly id: string
  readonly state: string
}
async function newestJob({ page }: Visitor): Promise<Job> {
  const reply = await page.request.get('/api/v1/detection/jobs?limit=1')
  const { items } = (await reply.json()) as { items: Job[] }
  return items[0] ?? { id: '', state: '' }
}

interface Rates {
  readonly all: { readonly dismissed: readonly { readonly reason: string; readonly findings: number }[] }
}
/** How many findings were dismissed as standing in a situation already; the demonstration dismisses some by chance. */
async function dismissedAsStanding({ page }: Visitor): Promise<number> {
  const reply = await page.request.get('/api/v1/detection/rates')
  const { all } = (await reply.json()) as Rates
  return all.dismissed.find(({ reason }) => reason === 'already-in-situation')?.findings ?? 0
}

describe('an analyst works with what the detectors found', () => {
  test('reads a finding and dismisses it with a reason, which is counted', async () => {
    const carla = await sit(arrive, 'Carla Sembreo', desktop)
    const before = await dismissedAsStanding(carla)
    await goTo(carla, 'Hallazgos')
    await carla.look('findings')
    await carla.follow('Peligro inmediato verificado')
    await carla.sees('La evidencia')
    await carla.look('finding')
    await carla.press('Descartar')
    await carla.choose('Por qué se descarta', 'Ya está en una situación')
    await carla.press('Descartar', carla.page.locator('form'))
    await carla.sees('Volver a dejarlo por decidir')
    await goTo(carla, 'Ajustes de la vigilancia')
    await carla.sees('Cuánto acertamos')
    await carla.sees(`Ya está en una situación · ${before + 1} · no era falsa alarma`)
  })

  test('moves a slider, sees what the year would have shown, and proposes with a reason', async () => {
    const carla = await sit(arrive, 'Carla Sembreo', desktop)
    await goTo(carla, 'Ajustes de la vigilancia')
    await carla.sees('Con los ajustes vigentes')
    await carla.look('what-if')
    const slider = carla.page.getByRole('slider', { name: 'Nivel de cada serie' })
    await slider.focus()
    await carla.page.keyboard.press('ArrowLeft')
    await carla.sees('Con estos ajustes')
    await carla.sees('Falsos hallazgos esperados al año')
    expect(await slider.getAttribute('aria-valuetext')).toBe('0,005')
    // Olga's proposal waits: one at a time.
    await carla.press('Adoptar')
    await carla.sees('Adoptado')
    await carla.sees('Vigente')
    await carla.look('what-if-kept')
  })

  test('asks for the week to be judged and sees how far it is, to its end', async () => {
    const carla = await sit(arrive, 'Carla Sembreo', desktop)
    await goTo(carla, 'Revisión semanal')
    const before = await newestJob(carla)
    await carla.press('Juzgar la última semana')
    await expect
      .poll(async () => (await newestJob(carla)).id !== before.id && (await newestJob(carla)).state, {
        timeout: 30_000,
      })
      .toBe('done')
    await carla.sees('Terminado')
    await carla.sees(/^Lo pidió Carla Sembreo/)
    await carla.look('runs')
    await goTo(carla, 'Lugares en silencio')
    await carla.look('gaps')
  })

  test('notes a campaign that is known from outside, on a telephone, and takes it out again', async () => {
    const carla = await sit(arrive, 'Carla Sembreo', telephone)
    await goTo(carla, 'Por qué se avisa más')
    await carla.press('Anotar una campaña')
    await carla.page.getByLabel('Lugar', { exact: true }).last().selectOption({ index: 1 })
    await carla.page.getByLabel('Desde el día').fill(new Date().toISOString().slice(0, 10))
    await carla.page.getByLabel('Cómo se sabe').fill('Lo contó la radio de la mañana.')
    await carla.look('wave-form')
    await carla.press('Anotar', carla.page.locator('form'))
    await carla.sees('Lo contó la radio de la mañana.')
    await carla.look('waves')
    await carla.page.getByRole('button', { name: 'Quitar' }).first().click()
    await carla.sees('Quitada')
  })
})
