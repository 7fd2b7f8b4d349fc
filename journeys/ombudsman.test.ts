import { describe, expect, test } from 'vitest'
import { desktop, telephone, useBrowser } from './frame/index.ts'
import { goTo, sit } from './steps/index.ts'

const arrive = useBrowser()

describe('the ombudsman sees what nobody answered', () => {
  for (const size of [desktop, telephone]) {
    test(`by institution, with how late it is, and goes from there to where it began, at ${size.width} px`, async () => {
      const ombudsman = await sit(arrive, 'Hilda Ransero', size)
      await goTo(ombudsman, 'Sin respuesta')
      const institutions = ombudsman.page.locator('main section.card')
      await institutions.first().waitFor()
      await ombudsman.look('unanswered')
      for (const text of await institutions.allInnerTexts()) {
        expect(text).toMatch(/Mayor atraso: \d/)
        expect(text).toMatch(/Sin respuesta|Aceptado y sin cumplir/)
      }
      await ombudsman.tap(institutions.first().getByRole('listitem').first().getByRole('link').first())
      await ombudsman.sees(/^(Alerta|Taller|Sesión|Pacto) \S+-\d{4}/)
      await ombudsman.look('recommendation')
    })
  }

  test('an institution itself does not open that list', async () => {
    const liaison = await sit(arrive, 'Flor Enzana')
    await liaison.open('/desk/unanswered')
    await liaison.arriveAt('Otra función')
    // What a committee asks, and what was pledged, is known to everybody who works with the programme.
    const address = '/api/v1/commitments?view=all&kind=recommendation'
    const reply = await liaison.page.request.get(address)
    const { items } = (await reply.json()) as { items: { organization: { name: string } }[] }
    expect(items.length).toBeGreaterThan(0)
    for (const { organization } of items) expect(organization.name).toBe('Consejo Tamarelo de la Niñez')
  })
})
