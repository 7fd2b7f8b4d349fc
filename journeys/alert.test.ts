import type { Route } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { telephone, useBrowser, type Visitor } from './frame/index.ts'
import {
  addRecommendation,
  beginAlert,
  carryToAssessment,
  checkBefore,
  goTo,
  inDays,
  openAlert,
  openSituation,
  sign,
  sit,
  writeText,
} from './steps/index.ts'

const arrive = useBrowser()
const on = { municipality: 'Calbún Alto', modality: 'Trabajo forzoso' } as const
const step = 'Visitar a las familias con la trabajadora social.'
const title = 'Encierro de personas en fincas de la zona alta'
const toProtect = {
  number: 1,
  of: 'Consejo Tamarelo de la Niñez',
  verb: 'Proteger',
  what: 'Visitar la zona y abrir las medidas de protección que hagan falta.',
} as const
const toInspect = {
  number: 2,
  of: 'Inspección Tamarela del Trabajo',
  verb: 'Inspeccionar',
  what: 'Inspeccionar los lugares de trabajo de la zona.',
} as const

/** The card of what is asked of the one who looks. */
const cardOf = (liaison: Visitor, what: string) => liaison.page.getByRole('article').filter({ hasText: what })
const alertIn = (liaison: Visitor) => liaison.page.getByRole('article').filter({ hasText: title }).first()

describe('an alert is signed by a second person and answered', () => {
  let analyst: Visitor
  let number = ''
  beforeAll(async () => {
    analyst = await carryToAssessment(arrive, on)
  })

  test('the analyst cannot send it while anything is missing, and never signs it', async () => {
    await openSituation(analyst, on.modality, on.municipality)
    await analyst.look('situation-assessed')
    await beginAlert(analyst, 'De inminencia')
    await analyst.press('Enviar a segunda firma')
    await analyst.sees('Lo que falta')
    await analyst.look('alert-missing')
    await writeText(analyst, title)
    await addRecommendation(analyst, toProtect)
    await addRecommendation(analyst, toInspect)
    const dues = analyst.page
      .getByRole('group', { name: 'Recomendación 2' })
      .getByLabel('Plazo', { exact: true })
    const due = await dues.inputValue()
    await dues.fill('')
    await checkBefore(analyst)
    await analyst.press('Enviar a segunda firma')
    await analyst.button(/^Recomendación 2: Plazo/).waitFor()
    await dues.fill(due)
    await checkBefore(analyst)
    await analyst.look('alert-written')
    await analyst.press('Enviar a segunda firma')
    await analyst.sees('Espera la segunda firma')
    expect(await analyst.button('Firmar y emitir').count()).toBe(0)
    const { pathname } = new URL(analyst.page.url())
    const forced = await analyst.page.request.post(`/api/v1${pathname.replace('/desk', '')}/sign`, {
      data: { revision: 1 },
    })
    expect([403, 404, 409, 422]).toContain(forced.status())
    await analyst.look('alert-waiting')
  })

  test('a second person reads the list of who receives it, and signs', async () => {
    const approver = await sit(arrive, 'Delia Urquendo')
    await openAlert(approver, title)
    await approver.sees('Quién la recibe al firmar')
    await approver.look('alert-to-sign')
    number = await sign(approver, title)
    await approver.look('alert-issued')
  })

  test('the institution acknowledges and accepts in at most six presses on a telephone', async () => {
    const liaison = await sit(arrive, 'Flor Enzana', telephone)
    await liaison.look('liaison-attention')
    liaison.countFromHere()
    await goTo(liaison, 'Bandeja de la institución')
    await liaison.press('Confirmar que la recibimos', alertIn(liaison))
    await liaison.sees('Registrado.')
    const card = cardOf(liaison, toProtect.what)
    await liaison.press('Aceptar', card)
    await liaison.press('Aceptar con esta fecha', card)
    await liaison.button('Empezamos', card).waitFor()
    expect(liaison.taps).toBeLessThanOrEqual(6)
    await liaison.look('inbox-accepted')

    await liaison.follow('Planear y seguir las acciones', card)
    await liaison.page.getByLabel('Qué se hará').fill(step)
    await liaison.page.getByLabel('Para cuándo').fill(inDays(3))
    await liaison.page.getByLabel('Quién se encarga').selectOption({ label: 'Flor Enzana' })
    await liaison.press('Agregar la acción')
    const action = liaison.page.getByRole('listitem').filter({ hasText: step })
    // On a slow network what the first press changed arrives while the next words are being chosen.
    const slowly = async (route: Route) => {
      await new Promise((after) => setTimeout(after, 1_500))
      await route.continue()
    }
    await liaison.page.route('**/api/v1/commitments/*/actions', slowly)
    const changed = liaison.page.waitForResponse('**/api/v1/commitments/*/actions')
    await liaison.press('Empezar', action)
    await liaison.press('Está detenida', action)
    await liaison.choose('Qué la detiene', 'No hay vehículo', action)
    await changed
    await liaison.page.unrouteAll({ behavior: 'wait' })
    await liaison.look('action-blocked')
    await liaison.press('Guardar', action)
    await liaison.press('Seguir', action)
    await liaison.press('Terminar', action)
    await liaison.press('Guardar', action)
    await action.getByText('Terminada', { exact: true }).waitFor()
    await liaison.look('action-finished')
    await goTo(liaison, 'Bandeja de la institución')

    await liaison.press('Empezamos', card)
    await card.getByLabel('Qué es').selectOption({ label: 'Documento' })
    await card.getByLabel('Referencia').fill('Oficio 24 de la dirección')
    await liaison.press('Agregar evidencia', card)
    await liaison.press('Informar que está hecho', card)
    await liaison.sees(/^Informado\. Otra institución lo verifica/)
    expect(await liaison.button('Registrar la verificación').count()).toBe(0)
    await liaison.look('inbox-reported')

    await liaison.follow(`Qué debe y qué hizo: ${toProtect.of}`)
    await liaison.arriveAt(toProtect.of)
    await liaison.sees('Qué dejó sin respuesta')
    await liaison.look('institution')
    await liaison.follow(/Informado, por verificar · Protección/)
    await liaison.arriveAt('Todos los compromisos')
    await liaison.sees(toProtect.what)
    await liaison.look('commitments-of-institution')
  })

  test('somebody else verifies, and the life of the alert tells all of it', async () => {
    await goTo(analyst, 'Todos los compromisos')
    await analyst.press('Por verificar')
    await analyst.follow(
      'Proteger · Consejo Tamarelo de la Niñez',
      analyst.page.getByRole('listitem').filter({ hasText: toProtect.what }),
    )
    await analyst.sees(/Oficio 24 de la dirección/)
    await analyst.sees(step)
    await analyst.sees(/^A tiempo: /)
    expect(await analyst.button('Volver a abrir').count(), 'whoever looks moves nothing').toBe(0)
    await analyst.choose('Qué se comprobó', 'Se hizo')
    await analyst.look('recommendation-verify')
    await analyst.press('Registrar la verificación')
    await analyst.sees('Se verificó')

    await openAlert(analyst, title)
    const life = analyst.page.getByRole('region', { name: 'Vida de la alerta' })
    await life.getByText('Se verificó el cumplimiento').waitFor()
    const steps = await life.locator('.what').allTextContents()
    const told = [
      'Llegó la primera señal',
      'Se aprobó la valoración de riesgo',
      'Se envió a segunda firma',
      'Se firmó y se emitió',
      'Confirmó que la recibió',
      'Aceptó la recomendación',
      'Informó que cumplió',
      'Se verificó el cumplimiento',
    ]
    expect(steps.filter((step) => told.includes(step.trim())).map((step) => step.trim())).toEqual(told)
    await analyst.look('alert-life')
  })

  test('it is printed, and taken as a PDF', async () => {
    await analyst.follow('Imprimir o PDF')
    await analyst.arriveAt('Documento de la alerta')
    await analyst.sees(toInspect.what)
    await analyst.look('alert-document')
    await analyst.page.emulateMedia({ media: 'print' })
    expect(await analyst.button('Imprimir').isVisible()).toBe(false)
    expect(await analyst.page.getByText(number).first().isVisible()).toBe(true)
    await analyst.keepPicture('alert-paper')
    const paper = await analyst.page.getByText(toInspect.what).boundingBox()
    expect(paper?.width, 'the text takes the sheet').toBeGreaterThan(600)
    await analyst.page.emulateMedia({ media: 'screen' })
    const address = await analyst.link('Abrir el PDF').getAttribute('href')
    const pdf = await analyst.page.request.get(address ?? '')
    expect(pdf.headers()['content-type']).toContain('application/pdf')
    const bytes = await pdf.body()
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(bytes.length).toBeGreaterThan(5_000)
  })
})

describe('a liaison declines with a reason', () => {
  const note = 'La zona es de otra oficina.'

  test('the reason is read by the desk and by nobody else', async () => {
    const liaison = await sit(arrive, 'Gilda Porvera')
    liaison.countFromHere()
    await goTo(liaison, 'Bandeja de la institución')
    const card = cardOf(liaison, toInspect.what)
    await liaison.press('Rechazar', card)
    expect(await liaison.button('Rechazar con esta razón', card).isDisabled()).toBe(true)
    await liaison.choose('Razón del rechazo', 'No es de nuestra competencia', card)
    await liaison.write(card.getByLabel('Explicación que leerá quien lo pidió'), note)
    await liaison.look('inbox-decline')
    await liaison.press('Rechazar con esta razón', card)
    expect(liaison.taps).toBeLessThanOrEqual(6)
    await liaison.sees('Registrado.')
    await card.waitFor({ state: 'detached' })

    const analyst = await sit(arrive, 'Olga Dunarte')
    await goTo(analyst, 'Todos los compromisos')
    await analyst.press('Rechazados')
    await analyst.follow(
      'Inspeccionar · Inspección Tamarela del Trabajo',
      analyst.page.getByRole('listitem').filter({ hasText: toInspect.what }),
    )
    await analyst.sees(/No es de nuestra competencia/)
    await analyst.look('recommendation-declined')
    analyst.expectNoFault()

    const other = await sit(arrive, 'Hugo Marteño')
    await goTo(other, 'Bandeja de la institución')
    await other.sees('Lo que debe su institución')
    expect(await other.page.getByText(toInspect.what).count()).toBe(0)
  })
})
