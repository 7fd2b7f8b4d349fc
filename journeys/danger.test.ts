import { describe, expect, test } from 'vitest'
import { demonstration, telephone, useBrowser } from './frame/index.ts'
import { goTo, keepWords, report, sit } from './steps/index.ts'

const arrive = useBrowser()
const municipality = 'Vega Lunta'

describe('the operator triages a danger', () => {
  test('a danger that a neighbour reports is handed on at once, with the numbers', async () => {
    const neighbour = await arrive({ at: demonstration(), size: telephone })
    await report(neighbour, {
      municipality,
      group: 'Trabajo o abuso a la fuerza',
      noticed: 'No puede salir del lugar donde trabaja. O sale solo con alguien que le vigila.',
      placeKind: 'Una casa',
      dangerNow: true,
      children: 'Sí',
    })
    await neighbour.sees(
      'Por el peligro que marcó, ya se avisó a la persona de turno. Si puede, llame también.',
    )
    await neighbour.sees(/555-0100/)
    await neighbour.look('danger-receipt')
    await keepWords(neighbour)
  })

  test('it stands before everything that is no danger; one key decides, one gives the reason; then it is handed off', async () => {
    const operator = await sit(arrive, 'Alba Merindo')
    await operator.look('operator-attention')
    await goTo(operator, 'Clasificación inicial')
    const { page } = operator
    await operator.sees(/De turno ahora/)
    await page
      .getByRole('region', { name: 'De turno ahora' })
      .getByText(/primer turno, hasta/)
      .first()
      .waitFor()
    await operator.tap(page.locator('details.queue > summary'))
    const rows = await page.locator('details.queue').getByRole('listitem').allInnerTexts()
    const at = rows.findIndex((row) => row.startsWith(municipality))
    expect(at).toBeGreaterThanOrEqual(0)
    for (const before of rows.slice(0, at)) expect(before).toContain('Peligro ahora')
    await operator.look('operator-queue')

    await operator.tap(
      page.locator('details.queue').getByRole('link', { name: new RegExp(`^${municipality},`) }),
    )
    await page.getByRole('heading', { level: 2, name: `Señal en ${municipality}` }).waitFor()
    await page.keyboard.press('1')
    await page.getByRole('heading', { name: 'Peligro inmediato: ¿por qué?' }).waitFor()
    await page.keyboard.press('a')
    await operator.sees('Registrado: Peligro inmediato. Una persona está en peligro ahora')
    await operator.sees('Antes de seguir, registre a quién llamó.')
    await operator.look('operator-hand-off')
    await operator.choose('A quién llamó', 'Línea de emergencia nacional')
    await operator.press('Contestó y le pasé el caso')
    await operator.sees('Llamada registrada.')
    await operator.press('Seguir con la siguiente')
    await page.getByRole('heading', { level: 2, name: /^Señal en/ }).waitFor()

    await goTo(operator, 'Señales')
    await operator.press('Todas')
    await operator.follow(new RegExp(`^${municipality}`), page.locator('main'))
    await operator.sees(/^Llamada a Línea de emergencia nacional/)
    operator.expectNoFault()
  })

  test('on a telephone the same screens fit', async () => {
    const operator = await sit(arrive, 'Alba Merindo', telephone)
    await operator.look('operator-attention')
    await goTo(operator, 'Clasificación inicial')
    await operator.page.getByRole('heading', { level: 2, name: /^Señal en/ }).waitFor()
    await operator.look('operator-queue')
  })
})
