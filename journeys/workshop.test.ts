import { describe, expect, test } from 'vitest'
import { desktop, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { goTo, inDays, sit } from './steps/index.ts'

const arrive = useBrowser()
const title = 'Taller de Bahía y Sierra'
const what = 'Acompañar hasta la puerta del servicio, con una persona de turno por semana.'
const owner = 'Casa de Acogida Vientos de Orén'

const statement = (visitor: Visitor, number: number) =>
  visitor.page.getByRole('article', { name: `Enunciado ${number}`, exact: true })

async function openWorkshop(visitor: Visitor): Promise<void> {
  await goTo(visitor, 'Talleres')
  await visitor.follow(new RegExp(title))
  await visitor.arriveAt(new RegExp(title))
}

async function openCommitment(visitor: Visitor, view: string): Promise<void> {
  await goTo(visitor, 'Todos los compromisos')
  await visitor.press(view)
  await visitor.follow(
    `Acuerdo de un taller · ${owner}`,
    visitor.page.getByRole('listitem').filter({ hasText: what }),
  )
  await visitor.arriveAt(new RegExp(owner))
}

describe('a workshop’s agreement becomes somebody’s commitment and is verified', () => {
  test('whoever facilitates opens the workshop that was prepared', async () => {
    const facilitator = await sit(arrive, 'Nora Quintel')
    await goTo(facilitator, 'Talleres')
    await facilitator.look('workshops')
    await openWorkshop(facilitator)
    await facilitator.press('Agenda')
    await facilitator.press('Abrir')
    await facilitator.arriveAt(/TL-\d{4}-\d{3} Taller de Bahía y Sierra/)
    await facilitator.look('workshop-agenda')
    await facilitator.press('Personas')
    await facilitator.sees('Participantes y asistencia')
    await facilitator.press('Enunciados y votos')
    await facilitator.press('Traer los enunciados del tema: 8')
    await facilitator.press('Admitir a votación', statement(facilitator, 6))
    await statement(facilitator, 6).getByText('Sin votar').waitFor()
    await facilitator.look('workshop-statements')
  })

  test('the room votes by show of hands, and dissent is kept by sector', async () => {
    const facilitator = await sit(arrive, 'Nora Quintel')
    await facilitator.follow('Votar en grande', statement(facilitator, 6))
    await facilitator.arriveAt('Votación del enunciado 6')
    await facilitator.sees('Presentes ese día: 15')
    await facilitator.page.getByRole('spinbutton', { name: 'A favor', exact: true }).fill('15')
    await facilitator.press('+1: En contra')
    await facilitator.sees('Hay más votos que personas presentes.')
    await facilitator.press('−1: A favor')
    await facilitator.press('−1: A favor')
    await facilitator.sees('Faltan por contar: 1')
    await facilitator.look('workshop-vote')
    await facilitator.press('Registrar la votación')
    await facilitator.sees('Consenso alcanzado')
    await facilitator.look('workshop-voted')
    await facilitator.follow('Volver al taller')
    const card = statement(facilitator, 6)
    await facilitator.tap(card.getByText('Guardar una objeción o reserva'))
    await card.getByRole('combobox', { name: 'Sector' }).selectOption({ label: 'Salud' })
    await card.getByLabel('Qué dice').fill('Que lo diga Rosa Elena Pineda.')
    await card.getByText('Parece el nombre de una persona').waitFor()
    await card.getByLabel('Qué dice').fill('Falta una persona por turno.')
    await facilitator.press('Guardar el disenso', card)
    await card.getByText('Objeción · Salud').waitFor()
  })

  test('the agreement gets its owner, and the minutes close with their digest', async () => {
    const facilitator = await sit(arrive, 'Nora Quintel')
    await facilitator.press('Acuerdos')
    await facilitator.press('Escribir un acuerdo')
    const { page } = facilitator
    await page.getByLabel('De qué enunciado').selectOption({ index: 1 })
    await page.getByLabel('Qué se hará').fill(what)
    await page.getByLabel('Quién responde').selectOption({ label: owner })
    await page.getByLabel('Fecha', { exact: true }).fill(inDays(60))
    await page.getByLabel('Con qué se verá').fill('Rol de turnos publicado cada mes')
    await page.getByLabel('Qué se cuenta', { exact: true }).fill('Semanas con una persona de turno')
    await page.getByLabel('En qué se cuenta', { exact: true }).fill('semanas')
    await page.getByLabel('Cuánto es hoy').fill('0')
    await page.getByLabel('Cuánto debe ser').fill('12')
    await page.getByLabel('Para cuándo').fill(inDays(90))
    await page.getByLabel('Cómo se mide').fill('Rol de turnos, cada mes')
    await facilitator.look('workshop-agreement')
    await facilitator.press('Guardar el acuerdo')
    await page.getByRole('article', { name: 'Acuerdo 1' }).waitFor()
    await facilitator.press('Acta')
    await facilitator.sees(/^Borrador/)
    await facilitator.press('Cerrar el acta', page.locator('section', { hasText: 'empieza su plazo' }))
    await facilitator.press('Sí, cerrar el acta')
    await facilitator.sees('Acta cerrada. Los acuerdos pasaron a sus responsables.')
    await facilitator.sees('Huella del texto final (SHA-256)')
    await facilitator.look('workshop-minutes')
    await page.getByLabel('Idioma del acta').selectOption({ label: 'Francés' })
    await facilitator.sees('92,8 %')
    const reply = await page.request.get((await facilitator.link('Abrir en PDF').getAttribute('href')) ?? '')
    expect(reply.headers()['content-type']).toBe('application/pdf')
  })

  test('its owner accepts it on a telephone, shows evidence and reports it done', async () => {
    const liaison = await sit(arrive, 'Luz Tamariego', telephone)
    await openCommitment(liaison, 'Abiertos')
    await liaison.press('Aceptar')
    await liaison.press('Aceptar con esta fecha')
    await liaison.tap(liaison.page.locator('summary', { hasText: 'Agregar evidencia' }))
    await liaison.page.getByLabel('Qué es', { exact: true }).selectOption({ label: 'Registro' })
    await liaison.page.getByLabel('Referencia').fill('Rol de turnos 12/2026')
    await liaison.tap(liaison.page.getByRole('button', { name: 'Agregar evidencia' }))
    await liaison.press('Informar que está hecho')
    await liaison.sees(/^Informado\. Otra institución lo verifica/)
    await openWorkshop(liaison)
    await liaison.look('workshop-owner')
  })

  test('a member of the committee verifies it, and walks back to the statement in three presses', async () => {
    const member = await sit(arrive, 'Mara Velduque', desktop)
    await openCommitment(member, 'Por verificar')
    await member.sees(/Rol de turnos 12\/2026/)
    await member.choose('Qué se comprobó', 'Se hizo')
    await member.press('Registrar la verificación')
    await member.sees('Cumplimiento verificado')
    // Commitment, with its evidence, to workshop, to its statement; and from there to the commitment again.
    member.countFromHere()
    await member.follow(/^Taller TL-/)
    await member.arriveAt(new RegExp(title))
    await statement(member, 6).getByText('Consenso alcanzado').waitFor()
    await member.press('Acuerdos')
    await member.follow('Del enunciado 6')
    await statement(member, 6).getByText('Objeción · Salud').waitFor()
    expect(member.taps).toBeLessThanOrEqual(3)
    await member.look('workshop-trace')
    member.countFromHere()
    await member.follow(what, statement(member, 6))
    await member.sees(/Rol de turnos 12\/2026/)
    expect(member.taps).toBe(1)
    member.expectNoFault()
  })
})
