import { describe, test } from 'vitest'
import { telephone, useBrowser, type Visitor } from './frame/index.ts'
import { goTo, pick, sit } from './steps/index.ts'

const arrive = useBrowser()
const seats = [
  'Silla 1: Mujeres',
  'Silla 3: Niñas y juventudes',
  'Silla 5: Pueblos afrodescendientes',
  'Silla 6: Pueblos indígenas',
]
const asked = 'Decir qué se revisó en el paso y cuándo se vuelve.'
const reservation = 'Si va alguien que hable la lengua del lugar.'

/** A moment as a field of date and hour holds it, so many hours from now on the clock of the page. */
async function localIn(visitor: Visitor, hours: number): Promise<string> {
  return await visitor.page.evaluate((ahead) => {
    const at = new Date(Date.now() + ahead * 3_600_000)
    const two = (value: number) => String(value).padStart(2, '0')
    return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
  }, hours)
}

async function openOwnSession(visitor: Visitor, title: string): Promise<void> {
  await goTo(visitor, 'Comité')
  const row = visitor.page.getByRole('listitem').filter({ hasText: title })
  await visitor.follow(/^Sesión CD-/, row)
  await visitor.sees(title)
}

const title = 'Sesión por el paso de frontera'
const item = (visitor: Visitor) => visitor.page.getByRole('article', { name: /Revisar el paso/ })

describe('the committee asks and an institution answers', () => {
  test('the secretary plans a session and convenes its seats with the agenda', async () => {
    const secretary = await sit(arrive, 'Nora Quintel')
    await goTo(secretary, 'Comité')
    await secretary.look('committee')
    await secretary.follow('Planear una sesión')
    const { page } = secretary
    await page.getByLabel('Título').fill(title)
    await pick(secretary, 'Municipio o departamento', 'Ciudad Serín')
    await page.getByLabel('Comienza').fill(await localIn(secretary, 1))
    await page.getByLabel('Termina').fill(await localIn(secretary, 4))
    await page.getByLabel('Instancia').selectOption({ label: 'Comité Directivo del Programa' })
    await page.getByLabel('Es extraordinaria').check()
    await page.getByLabel('Por qué no puede esperar').fill('El paso cerró sin aviso.')
    await secretary.look('committee-session-new')
    await secretary.press('Planear la sesión')
    await secretary.arriveAt(/^Sesión CD-/)
    await secretary.press('Escribir la agenda')
    const agenda = page.locator('form', { hasText: 'Qué se pone a consideración' })
    await agenda.getByLabel('Título').fill('Revisar el paso')
    await page.getByLabel('Qué se pone a consideración').fill('¿Se pide rendir cuentas?')
    await secretary.press('Guardar la agenda')
    await secretary.press('Enviar la convocatoria')
    await secretary.sees(/^Enviada el .* a 7 sillas\.$/)
    await secretary.look('committee-convened')
  })

  test('the roll is called until there is a quorum, and an item waits for it', async () => {
    const secretary = await sit(arrive, 'Nora Quintel')
    await openOwnSession(secretary, title)
    await secretary.press('Abrir la sesión')
    await secretary.sees('Sin quórum: faltan sillas')
    for (const seat of seats) {
      const row = secretary.page.getByRole('listitem').filter({ hasText: seat })
      await secretary.press('Titular', row)
      await row.getByText('Titular presente').waitFor()
    }
    await secretary.sees('Hay quórum')
    await secretary.press('Abrir este punto', item(secretary))
    await secretary.sees('Quórum de este punto')
    await secretary.look('committee-session')
  })

  test('it decides by consent, keeps a reservation, and asks one addressee', async () => {
    const secretary = await sit(arrive, 'Nora Quintel')
    await openOwnSession(secretary, title)
    const point = item(secretary)
    await point.getByLabel('Lo que se decide').fill('Pedir cuentas al servicio de fronteras.')
    for (const [index, seat] of seats.entries())
      await secretary.choose(`${seat}: qué dice`, index === 3 ? 'Consiente con reserva' : 'Consiente', point)
    await point.getByLabel('En sus palabras').first().fill(reservation)
    await secretary.press('Registrar la decisión', point)
    await secretary.sees('Adoptada')
    await secretary.tap(point.locator('summary', { hasText: 'Pedir algo a una institución' }))
    await point.getByLabel('A quién').selectOption({ label: 'Servicio de Fronteras de Tamarela' })
    await point.getByLabel('Verbo').selectOption({ label: 'Rendir cuentas' })
    await point.getByRole('textbox', { name: 'Qué se pide' }).fill(asked)
    await point.getByRole('textbox', { name: 'Hallazgo' }).fill('El paso cerró y nadie supo por qué.')
    await point.getByRole('textbox', { name: 'En qué se apoya' }).fill('Aviso de la organización local')
    await point.getByLabel('Para cuándo').fill((await localIn(secretary, 24 * 20)).slice(0, 10))
    await point.getByRole('textbox', { name: 'Qué lo mostrará' }).fill('Informe con fechas')
    await secretary.press('Añadirla a la decisión', point)
    await secretary.sees('Llega a su destinatario cuando el acta se aprueba.')
    await secretary.look('committee-decided')
    await secretary.press('Terminar el punto', item(secretary))
    await secretary.press('Cerrar la sesión')
    await secretary.sees('Acta en borrador')
  })

  test('the minutes are read back, signed by the seats that were there, and approved', async () => {
    const secretary = await sit(arrive, 'Nora Quintel')
    await openOwnSession(secretary, title)
    await secretary.page.getByLabel('Apertura').fill('Se leyó lo pendiente.')
    await secretary.press('Fijar el texto y leerla en voz alta')
    await secretary.sees('Acta leída, en firma')
    for (const [index, seat] of seats.slice(1).entries()) {
      await secretary.press(
        'Registrar su firma',
        secretary.page.getByRole('listitem').filter({ hasText: seat }),
      )
      await secretary.sees(`Faltan firmas: ${3 - index}`)
    }
    const member = await sit(arrive, 'Mara Velduque')
    await openOwnSession(member, title)
    await member.press('Firmar con mi cuenta')
    await member.press('Aprobar el acta')
    await member.sees('Acta aprobada')
    await member.look('committee-approved')
    await member.follow('Leer e imprimir el acta')
    await member.sees(reservation)
    await member.look('committee-minutes')
  })

  test('the institution answers with a date, and the committee says what it thinks of it', async () => {
    const liaison = await sit(arrive, 'Kira Belvado', telephone)
    await goTo(liaison, 'Comité')
    await liaison.look('committee')
    const card = liaison.page.getByRole('article').filter({ hasText: asked })
    await liaison.page.goto('/desk/committee/follow-up?view=all')
    await liaison.follow(/^Abrir su seguimiento/, card)
    await liaison.sees(asked)
    await liaison.press('Aceptar')
    await liaison.press('Aceptar con esta fecha')
    await liaison.sees('Se aceptó')
    const member = await sit(arrive, 'Mara Velduque')
    await member.page.goto('/desk/committee/follow-up?view=answered')
    const own = member.page.getByRole('article').filter({ hasText: asked })
    await member.tap(own.locator('summary', { hasText: 'Valorar la respuesta' }))
    await member.choose('La respuesta es', 'Parcial', own)
    await own.getByRole('textbox', { name: 'Por qué' }).fill('Falta decir quién lo hará.')
    await member.press('Registrar la valoración', own)
    await member.sees('Falta decir quién lo hará.')
    await member.look('committee-follow-up')
    member.expectNoFault()
  })
})
