import { beforeAll, describe, expect, test } from 'vitest'
import { telephone, useBrowser, type Visitor } from './frame/index.ts'
import {
  addRecommendation,
  beginAlert,
  carryFromQueue,
  checkBefore,
  goTo,
  openSituation,
  pick,
  sign,
  sit,
  writeText,
} from './steps/index.ts'

const arrive = useBrowser()
const place = 'Cerro Vedrío'
const on = { municipality: place, modality: 'Adopción irregular' } as const
const drill = 'Simulacro de Cerro Vedrío'
const title = 'Simulacro: entrega de niñas sin papeles'
const asked = {
  number: 1,
  of: 'Consejo Tamarelo de la Niñez',
  verb: 'Proteger',
  what: 'Representar la visita y abrir las medidas de protección.',
} as const

async function openTerritory(visitor: Visitor): Promise<void> {
  await goTo(visitor, 'Territorios')
  await visitor.follow(place)
  await visitor.arriveAt(place)
}
async function openDrill(visitor: Visitor): Promise<void> {
  await goTo(visitor, 'Simulacros')
  await visitor.follow(drill)
  await visitor.arriveAt(drill)
}
const intake = async (visitor: Visitor): Promise<string> => {
  const reply = await visitor.page.request.get('/api/v1/intake/territories/XT-0303')
  return ((await reply.json()) as { state: string }).state
}

describe('a territory is drilled and goes live', () => {
  let supervisor: Visitor
  beforeAll(async () => {
    supervisor = await sit(arrive, 'Berta Olcuño')
  })

  test('its mechanism is described, and the page says what is missing', async () => {
    await goTo(supervisor, 'Territorios')
    await supervisor.look('territories')
    const { page } = supervisor
    await supervisor.tap(page.locator('summary', { hasText: 'Describir el mecanismo de un lugar' }))
    await pick(supervisor, 'Lugar', place)
    await page.getByLabel('Nombre del contacto (no se publica)').fill('Enlace del municipio')
    await page.getByLabel('Su función').fill('Coordinación')
    await pick(supervisor, 'Quién cuida el plazo', 'Berta')
    await page.getByLabel('Quién recibe a la persona').fill('Casa de Acogida Vientos de Orén')
    await page.getByLabel('Qué se recibe, dónde y cuándo').fill('Recibe a toda hora.')
    await page
      .getByLabel('Día en que se verificó la ruta')
      .fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10))
    await supervisor.press('Guardar el mecanismo')
    await openTerritory(supervisor)
    await supervisor.sees('Nadie ha ensayado la cadena aquí')
    await supervisor.press('Marcar como listo')
    await supervisor.sees('Listo para abrir')
    await supervisor.look('territory-ready')
  })

  test('opening it without a drill asks why', async () => {
    await supervisor.press('Abrir la recepción')
    await supervisor.sees('Abrir sin un simulacro reciente')
    await supervisor.look('territory-undrilled')
    await supervisor.press('Cancelar')
    expect(await intake(supervisor)).toBe('unconfirmed')
  })

  test('the drill is planned and opened, and its signal goes through while intake is closed', async () => {
    const { page } = supervisor
    await supervisor.follow('Planear un simulacro')
    await supervisor.arriveAt('Planear un simulacro')
    await page.getByLabel('Nombre del simulacro').fill(drill)
    await page.getByLabel('Dónde se reúnen').fill('Escuela')
    await page
      .getByLabel('Qué se representa')
      .fill('Una persona inventada ofrece llevarse a unas niñas inventadas.')
    await supervisor.look('drill-plan')
    await supervisor.press('Guardar el plan')
    await supervisor.arriveAt(drill)
    await supervisor.press('Abrir el simulacro')
    await supervisor.choose('¿Hay peligro ahora mismo?', 'Sí')
    await supervisor.tap(page.locator('summary', { hasText: 'Trabajo o abuso a la fuerza' }))
    await supervisor.tap(page.getByRole('checkbox', { name: /^No puede salir del lugar donde trabaja/ }))
    await pick(supervisor, 'Municipio', place)
    await page.getByLabel('Tipo de lugar').selectOption({ index: 1 })
    await supervisor.choose('Cómo lo sabe', 'Yo lo vi')
    await supervisor.look('drill-signal')
    await supervisor.press('Enviar la señal de ejercicio')
    await supervisor.sees('Enviada como ejercicio.')
    expect(await intake(supervisor)).toBe('unconfirmed')
  })

  test('the desk works on it as on any other, marked, to an alert with two signatures', async () => {
    const analyst = await carryFromQueue(arrive, on)
    await openSituation(analyst, on.modality, on.municipality)
    await analyst.sees('Ejercicio')
    await analyst.look('situation-exercise')
    await beginAlert(analyst, 'De inminencia')
    await writeText(analyst, title)
    await addRecommendation(analyst, asked)
    await checkBefore(analyst)
    await analyst.press('Enviar a segunda firma')
    await analyst.sees('Espera la segunda firma')
    const approver = await sit(arrive, 'Delia Urquendo')
    const number = await sign(approver, title)
    expect(number).toMatch(/^EJ-/)
    await approver.look('alert-exercise')
  })

  test('the liaison sees in the inbox that it is an exercise, and answers', async () => {
    const liaison = await sit(arrive, 'Flor Enzana', telephone)
    await goTo(liaison, 'Bandeja de la institución')
    const alert = liaison.page.getByRole('article').filter({ hasText: title }).first()
    await alert.getByText('Ejercicio', { exact: true }).first().waitFor()
    await liaison.press('Confirmar que la recibimos', alert)
    await liaison.sees('Registrado.')
    const card = liaison.page.getByRole('article').filter({ hasText: asked.what })
    await card.getByText('Ejercicio', { exact: true }).first().waitFor()
    await liaison.look('inbox-exercise')
    await liaison.press('Aceptar', card)
    await liaison.press('Aceptar con esta fecha', card)
    await liaison.button('Empezamos', card).waitFor()
  })

  test('it ends with its result, and what it made is over', async () => {
    await openDrill(supervisor)
    const { page } = supervisor
    const chain = page.getByRole('region', { name: 'La cadena, paso a paso' })
    await chain.getByText('Lo hizo: Segunda firma').waitFor()
    await chain.getByText('Lo hizo: Enlace institucional').first().waitFor()
    await supervisor.tap(page.locator('summary', { hasText: 'Terminar el simulacro' }))
    await supervisor.choose('Resultado', 'Superado con observaciones')
    for (const step of ['Se informa lo cumplido', 'Otra institución lo verifica'])
      await page.getByLabel(`${step}: por qué`).selectOption({ label: 'Demasiado trabajo a la vez' })
    await page
      .getByLabel('Lecciones, una por línea')
      .fill('Hace falta un segundo turno.\nLa escuela no tenía el número.')
    await page.getByLabel('Lo que sigue, una cosa por línea').fill('Repetir en seis meses.')
    await supervisor.look('drill-ending')
    await supervisor.press('Terminar y guardar el resultado')
    await supervisor.sees('Hace falta un segundo turno.')
    await supervisor.look('drill-held')
    const liaison = await sit(arrive, 'Flor Enzana', telephone)
    // What a drill made is over with the next beat.
    const stillAsked = async () => {
      await goTo(liaison, 'Bandeja de la institución')
      await liaison.sees('Lo que debe su institución')
      return await liaison.page.getByText(asked.what).count()
    }
    await expect.poll(stillAsked, { timeout: 20_000 }).toBe(0)
  })

  test('the territory opens without a word of excuse', async () => {
    await openTerritory(supervisor)
    await supervisor.sees('Se ensayó toda la cadena en los últimos doce meses')
    await supervisor.press('Abrir la recepción')
    await supervisor.page.getByText('Recibe avisos', { exact: true }).first().waitFor()
    expect(await intake(supervisor)).toBe('open')
    await supervisor.look('territory-live')
  })

  test('whoever only follows sees states and ages, on a telephone', async () => {
    const member = await sit(arrive, 'Mara Velduque', telephone)
    await openTerritory(member)
    await member.sees(/^Usted ve estados y fechas/)
    expect(await member.page.getByText('Enlace del municipio').count()).toBe(0)
    await member.look('territory-followed')
    await openDrill(member)
    await member.look('drill-followed')
  })
})
