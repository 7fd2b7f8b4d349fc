import { describe, expect, test } from 'vitest'
import { desktop, telephone, useBrowser } from './frame/index.ts'
import { goTo, sit } from './steps/index.ts'

const arrive = useBrowser()
const today = (): string => new Date().toISOString().slice(0, 10)

describe('somebody asks about their data', () => {
  test('the data officer makes sure who it is, finds what is kept, hands a copy over and answers', async () => {
    const officer = await sit(arrive, 'Karla Fontrea', desktop)
    await goTo(officer, 'Solicitudes sobre datos')
    await officer.look('privacy')
    const { page } = officer
    await officer.tap(page.getByText('Anotar una solicitud', { exact: true }))
    await page.getByLabel('Nombre de la persona').fill('Alba Merindo')
    await officer.choose('Qué pide', 'Ver sus datos')
    await officer.choose('Cómo llegó', 'Por carta')
    await page.getByLabel('Día en que llegó').fill(today())
    await officer.press('Anotar la solicitud')
    await officer.arriveAt('Solicitud sobre datos')
    // Nothing is searched before it is known who asks.
    expect(await page.getByRole('heading', { name: '2. Buscar' }).isVisible()).toBe(false)
    await officer.choose('Cómo se comprobó', /^Se vio su documento/)
    await officer.press('Anotar y seguir')
    await page.getByRole('heading', { name: '2. Buscar' }).waitFor()
    await officer.press('Buscar')
    await page.getByText('¿Qué es de esta persona?').waitFor()
    await officer.tap(page.getByRole('checkbox', { name: /Alba Merindo.*Cuenta/ }))
    await officer.look('privacy-request')
    await officer.press('Es de esta persona')
    await officer.sees('Va en la copia')
    await officer.press('Guardar los datos (JSON)')
    await officer.sees('La copia está hecha y anotada.')
    await officer.press('Cerrar como respondida')
    await officer.sees('Se hizo todo')
    await officer.look('privacy-answered')
  })
})

describe('what guards data and people', () => {
  for (const size of [desktop, telephone])
    test(`is read by whom it concerns, at ${size.width} px`, async () => {
      const officer = await sit(arrive, 'Karla Fontrea', size)
      for (const [screen, name] of [
        ['Borrado y sus pruebas', 'retention'],
        ['Datos hacia fuera', 'sharing'],
        ['Quién abrió qué', 'openings'],
        ['Solicitudes sobre datos', 'privacy-list'],
      ] as const) {
        await goTo(officer, screen)
        await officer.look(name)
      }
      const supervisor = await sit(arrive, 'Berta Olcuño', size)
      await goTo(supervisor, 'Seguridad de las personas')
      await supervisor.look('safety')
      await supervisor.open('/desk/my-openings')
      await supervisor.arriveAt('Lo que abrí')
      await supervisor.look('my-openings')
      const member = await sit(arrive, 'Mara Velduque', size)
      await goTo(member, 'Revisión de sesgo')
      await member.look('bias-reviews')
      await member.open('/desk/mechanism/XT-01')
      await member.sees('Personas formadas y certificadas')
      await member.look('territory-page')
      const liaison = await sit(arrive, 'Flor Enzana', size)
      await liaison.open('/publico/es/territorios')
      await liaison.look('public-territories')
    })
})
