import { describe, expect, test } from 'vitest'
import { demonstration, telephone, useBrowser } from './frame/index.ts'
import { goTo, keepWords, pick, report, sit } from './steps/index.ts'

const arrive = useBrowser()
const municipality = 'Ciudad Serín'

interface Row {
  readonly id: string
  readonly proposedAt: string
}
interface Listed {
  readonly items: readonly Row[]
}

describe('an operator’s certificate lapses and triage closes for her while sending stays open', () => {
  test('somebody sends a danger, whatever has lapsed at the desk', async () => {
    const neighbour = await arrive({ at: demonstration(), size: telephone })
    await report(neighbour, {
      municipality,
      group: 'Trabajo o abuso a la fuerza',
      noticed: 'No puede salir del lugar donde trabaja. O sale solo con alguien que le vigila.',
      placeKind: 'Una casa',
      dangerNow: true,
      children: 'Sí',
    })
    await keepWords(neighbour)
  })

  test('she is told what lapsed, when and whom to ask; the danger is handed off all the same', async () => {
    const dalia = await sit(arrive, 'Dalia Norvete')
    await dalia.sees('Un permiso suyo venció')
    await goTo(dalia, 'Clasificación inicial')
    const { page } = dalia
    await dalia.tap(page.locator('details.queue > summary'))
    await dalia.tap(
      page
        .locator('details.queue')
        .getByRole('link', { name: new RegExp(`^${municipality},`) })
        .first(),
    )
    await page.getByRole('heading', { level: 2, name: `Señal en ${municipality}` }).waitFor()
    await dalia.sees('Clasificar señales: ahora está cerrado para usted')
    await dalia.sees(/Su permiso venció el .*Pida la renovación a Vera Almuzo/)
    expect(await page.getByRole('heading', { name: 'Peligro inmediato: ¿por qué?' }).count()).toBe(0)
    await page.keyboard.press('1')
    expect(await page.getByRole('heading', { name: 'Peligro inmediato: ¿por qué?' }).count()).toBe(0)
    await dalia.look('certificate-closed')
    await dalia.choose('A quién llamó', 'Línea de emergencia nacional')
    await dalia.press('Contestó y le pasé el caso')
    await dalia.sees('Llamada registrada.')
    dalia.expectNoFault()
  })

  test('in an emergency she opens it for some hours, and somebody else reviews that', async () => {
    const dalia = await sit(arrive, 'Dalia Norvete')
    await goTo(dalia, 'Certificados y permisos')
    await dalia.sees('Cerrado')
    const card = dalia.page.locator('li', {
      has: dalia.page.getByRole('heading', { name: 'Clasificar señales', exact: true }),
    })
    await dalia.tap(card.locator('summary', { hasText: 'Es una emergencia y no puede esperar' }))
    await dalia.look('certificate-emergency')
    await card.getByLabel('Hay un peligro inmediato y nadie certificado responde').check()
    await card.getByLabel('Por cuántas horas').selectOption({ label: '2 horas' })
    await dalia.tap(card.getByRole('button', { name: 'Abrir por estas horas' }))
    await card.getByRole('button', { name: 'Abrir por estas horas' }).waitFor({ state: 'detached' })
    await goTo(dalia, 'Clasificación inicial')
    await dalia.page.getByRole('heading', { level: 2, name: /^Señal en/ }).waitFor()
    expect(await dalia.page.getByText('ahora está cerrado para usted').count()).toBe(0)

    const karla = await sit(arrive, 'Karla Fontrea')
    await karla.sees('Revisar un trabajo de emergencia')
    await goTo(karla, 'Certificados y permisos')
    await karla.sees('Dalia Norvete: Clasificar señales')
    await karla.look('certificate-review')
    await karla.press('Se justificaba')
    await karla.sees('Ninguna emergencia espera revisión.')
    karla.expectNoFault()
  })

  test('a local desk without anybody certified is replaced, and its duty screen says so', async () => {
    const berta = await sit(arrive, 'Berta Olcuño')
    await goTo(berta, 'Turnos')
    await berta.sees(/Nadie de esta mesa está certificado: la mesa nacional la reemplaza desde/)
    await berta.look('duty-replaced')
  })

  test('the trainer names what was assessed elsewhere, and it opens nothing until somebody else signs it', async () => {
    const vera = await sit(arrive, 'Vera Almuzo')
    await goTo(vera, 'Certificados y permisos')
    const { page } = vera
    await vera.tap(page.locator('summary', { hasText: 'Emitir un certificado' }))
    const form = page.locator('form', { has: page.getByLabel('Competencia') })
    await pick(vera, 'Persona', 'Dalia', form)
    await form.getByLabel('Competencia').selectOption({ label: 'Reconocer señales' })
    await form.getByLabel('Nivel').selectOption({ label: '2: lo hace con seguridad' })
    await vera.sees('Vigía no tiene nada de esta persona a este nivel')
    expect(await form.getByLabel('Prueba aprobada').count()).toBe(0)
    await form.getByLabel('Evaluación hecha fuera de Vigía').check()
    await form.getByLabel('Quién la hizo').fill('Escuela Tamarela de Gobierno')
    const today = await page.request.get('/api/v1/certificates?view=all&limit=1')
    await form
      .getByLabel('Fecha de la evaluación')
      .fill(((await today.json()) as Listed).items[0]?.proposedAt.slice(0, 10) ?? '')
    await form
      .getByLabel('Qué se hizo y con qué resultado')
      .fill('Prueba escrita de 30 preguntas, 27 correctas.')
    await vera.look('certificate-basis')
    await vera.press('Emitir')
    await vera.sees('Propuesto. Vale desde que otra persona lo firme.')
    const nora = await sit(arrive, 'Nora Quintel')
    await nora.sees('Segunda firma de un certificado')
    await nora.open('/desk/certificates?view=proposed')
    await nora.sees(/Se basa en lo que se dijo de fuera: Prueba escrita de 30 preguntas/)
    await nora.look('certificate-to-sign')
    await nora.press('Firmar como segunda persona')
    await nora.sees('No hay certificados aquí')
    nora.expectNoFault()
  })

  test('triage is open again, and her certificate is verified without a network', async () => {
    const { page } = await sit(arrive, 'Vera Almuzo')
    const listed = await page.request.get('/api/v1/certificates?view=all&limit=1')
    const [row] = ((await listed.json()) as Listed).items
    const said = await page.request.get(`/api/v1/certificates/${row?.id}/credential`)
    const { packed } = (await said.json()) as { packed: string }

    const dalia = await sit(arrive, 'Dalia Norvete', telephone)
    await goTo(dalia, 'Certificados y permisos')
    await dalia.sees('Por su certificado')
    await dalia.look('certificates')

    const anybody = await arrive({ at: demonstration(), size: telephone, mayLackNetwork: true })
    await anybody.open(`/certificado/#${packed}`)
    await anybody.sees('Este certificado vale')
    await anybody.page.evaluate(async () => {
      await navigator.serviceWorker.ready
      while ((await caches.match('/certificado/')) === undefined)
        await new Promise((after) => setTimeout(after, 20))
      while ((await (await caches.open('vigia-certificate')).keys()).length < 3)
        await new Promise((after) => setTimeout(after, 20))
    })
    await anybody.page.context().setOffline(true)
    await anybody.page.goto('about:blank')
    await anybody.page.goto(`${demonstration()}/certificado/#${packed}`)
    await anybody.sees('Este certificado vale')
    await anybody.sees(/lista de estados guardadas el/)
    await anybody.look('certificate-verified')
    await anybody.page.getByLabel('Código o dirección').fill(`${packed.slice(0, -9)}AAAA${packed.slice(-5)}`)
    await anybody.sees('Este certificado no vale')
  })

  test('the programme sees for whom the next version of the rules would close what, before it is in force', async () => {
    const nora = await sit(arrive, 'Nora Quintel')
    await goTo(nora, 'Certificados y permisos')
    const { page } = nora
    await nora.tap(page.getByRole('link', { name: 'Ver las reglas: qué competencia abre qué' }))
    await nora.sees('Reglas vigentes, versión 1')
    const triage = page.getByRole('group', { name: 'Clasificar señales' })
    expect(await page.getByRole('button', { name: 'Ver para quién cambia algo' }).isDisabled()).toBe(true)
    await triage.getByLabel('Nivel').selectOption({ label: '3: lo hace por sí misma' })
    await nora.press('Ver para quién cambia algo')
    await nora.tap(page.locator('summary', { hasText: 'A 1 persona se le cierra cuando venza lo que tiene' }))
    await nora.sees(/^Dalia Norvete, hasta el/)
    await nora.look('permission-rules')
    // A draft that changed is looked at again before it can be put in force.
    expect(await page.getByRole('button', { name: 'Poner en vigor la versión 2' }).count()).toBe(1)
    await triage.getByLabel('Nivel').selectOption({ label: '2: lo hace con seguridad' })
    expect(await page.getByRole('button', { name: 'Poner en vigor la versión 2' }).count()).toBe(0)
    nora.expectNoFault()
  })
})
