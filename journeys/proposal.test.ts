import { describe, test } from 'vitest'
import { telephone, useBrowser, type Visitor } from './frame/index.ts'
import { goTo, pick, sit } from './steps/index.ts'

const arrive = useBrowser()
const asks = 'Que se avise de las ofertas de trabajo en la terminal.'
const answered = 'La respuesta no dice qué fuentes faltan.'

async function openProposal(visitor: Visitor, view: string): Promise<void> {
  await goTo(visitor, 'Propuestas')
  await visitor.press(view)
  await visitor.follow(
    'Alerta para Ciudad Serín',
    visitor.page.getByRole('listitem').filter({ hasText: asks }),
  )
  await visitor.sees(asks)
}

describe('an organisation’s proposal is declined, appealed and answered', () => {
  test('an organisation proposes an alert', async () => {
    const member = await sit(arrive, 'Juana Lirmeño', telephone)
    await goTo(member, 'Propuestas')
    await member.look('proposals')
    await member.follow('Hacer una propuesta')
    await member.choose('Qué propone', /^Alerta/)
    await pick(member, 'Territorio', 'Ciudad Serín')
    await member.page.getByLabel('Asunto').selectOption({ label: 'Trabajo forzoso' })
    await member.page.getByLabel('Qué pide').fill(asks)
    await member.look('proposal-new')
    await member.press('Presentar la propuesta')
    await member.arriveAt('Alerta para Ciudad Serín')
    await member.sees('La mesa aún no contesta.')
    await member.look('proposal')
  })

  test('the desk declines it with a reason', async () => {
    const analyst = await sit(arrive, 'Olga Dunarte')
    await openProposal(analyst, 'Esperan respuesta')
    const decline = analyst.page.locator('details', { hasText: 'Rechazar con razón' })
    await analyst.tap(decline.locator('summary'))
    await analyst.choose('Razón', 'La evidencia no alcanza', decline)
    const words = decline.getByLabel('Palabras que leerá la organización')
    await words.fill('Que lo diga Rosa Elena Pineda, tel. 9988-7766.')
    const warnings = ['Parece el nombre de una persona', 'Parece un número de teléfono']
    for (const warning of warnings) await decline.getByText(warning).waitFor()
    await words.fill('Faltan fuentes. En Ciudad Serín no basta.')
    for (const warning of warnings) await decline.getByText(warning).waitFor({ state: 'detached' })
    await analyst.look('proposal-decide')
    await analyst.press('Rechazar la propuesta')
    await analyst.sees('Registrado.')
  })

  test('the organisation reads why and appeals', async () => {
    const member = await sit(arrive, 'Juana Lirmeño', telephone)
    await openProposal(member, 'Todas')
    await member.sees('La evidencia no alcanza')
    await member.sees('Faltan fuentes. En Ciudad Serín no basta.')
    await member.choose('Motivo', 'La razón no tiene fundamento')
    await member.press('Apelar')
    await member.sees('Presentada')
    await member.look('proposal-appealed')
  })

  test('the ombudsman answers, and the desk has to decide again', async () => {
    const ombudsman = await sit(arrive, 'Hilda Ransero')
    await openProposal(ombudsman, 'En apelación')
    await ombudsman.press('Tomarla en estudio')
    await ombudsman.sees('En estudio')
    await ombudsman.choose('Qué decide', 'Con lugar: la mesa debe decidir de nuevo')
    await ombudsman.choose('Razón', 'El reclamo tiene fundamento')
    await ombudsman.page.getByLabel('Palabras que leerán la organización y la mesa').fill(answered)
    await ombudsman.press('Dar la respuesta')
    await ombudsman.sees('Con lugar: la mesa decide otra vez')
    await ombudsman.look('appeal-answered')

    const member = await sit(arrive, 'Juana Lirmeño', telephone)
    await openProposal(member, 'Todas')
    await member.sees(answered)
    member.expectNoFault()
    const analyst = await sit(arrive, 'Olga Dunarte')
    await openProposal(analyst, 'Esperan respuesta')
    await analyst.sees('Rechazar con razón')
  })
})
