import { describe, expect, test } from 'vitest'
import { telephone, useBrowser } from './frame/index.ts'
import { goTo, sit } from './steps/index.ts'

const arrive = useBrowser()

describe('a referral moves only with consent', () => {
  let pseudonym = ''

  test('without consent there is nothing to send it with; with it, it is sent', async () => {
    const worker = await sit(arrive, 'Inés Corvanta')
    await goTo(worker, 'Remisiones')
    await worker.look('referrals')
    await worker.follow('Nueva remisión')
    await worker.choose('Para quién', 'Persona adulta')
    await worker.choose('Qué necesita', 'Un lugar seguro')
    await worker.choose('Urgencia', 'Normal: en estos días')
    await worker.choose('Cómo es seguro contactar', 'Por medio de una organización de confianza')
    await worker.page
      .getByLabel('Servicio', { exact: true })
      .selectOption({ label: 'Consejo Tamarelo de la Niñez' })
    await worker.look('referral-new')
    await worker.press('Empezar la remisión')
    await worker.arriveAt(/^Remisión /)
    pseudonym = (await worker.page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    await worker.sees('No hay ningún consentimiento registrado.')
    expect(await worker.button('Enviar al servicio').count()).toBe(0)
    const id = new URL(worker.page.url()).pathname.split('/').at(-1)
    const forced = await worker.page.request.post(`/api/v1/referrals/${id}/moves`, {
      data: { to: 'sent', reason: null },
    })
    expect(forced.status()).toBeGreaterThanOrEqual(400)
    expect(forced.status()).toBeLessThan(500)

    for (const purpose of ['Recibir el servicio', 'Compartir qué necesita', 'Compartir cómo contactarle']) {
      await worker.choose('La persona acepta', new RegExp(`^${purpose}`))
    }
    await worker.look('referral-consent')
    await worker.press('Registrar el consentimiento')
    await worker.press('Enviar al servicio')
    await worker.sees('Enviada')
    worker.expectNoFault()
  })

  test('the service takes it, and the status comes back', async () => {
    const liaison = await sit(arrive, 'Flor Enzana', telephone)
    await goTo(liaison, 'Remisiones')
    await liaison.follow(new RegExp(pseudonym))
    await liaison.press('Confirmar que la recibimos')
    await liaison.press('Aceptar')
    await liaison.sees('Aceptada')
    await liaison.look('referral-provider')

    const other = await sit(arrive, 'Gilda Porvera')
    await goTo(other, 'Remisiones')
    await other.sees(/En pantalla:/)
    expect(await other.page.getByText(pseudonym).count()).toBe(0)

    const worker = await sit(arrive, 'Inés Corvanta')
    await goTo(worker, 'Remisiones')
    await worker.follow(new RegExp(pseudonym))
    await worker.sees('Aceptó')

    await worker.tap(worker.page.locator('summary', { hasText: 'La persona retira su consentimiento' }))
    await worker.choose('Qué retira', 'Todo: la remisión termina')
    await worker.choose('Razón', 'La persona lo retiró')
    await worker.press('Registrar que lo retira')
    await worker.sees('Revocada por la persona')
    await worker.look('referral-revoked')
  })
})
