import { describe, expect, test } from 'vitest'
import { demonstration, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { goTo, inDays, pick, sit } from './steps/index.ts'

const arrive = useBrowser()
const title = 'Firma del pacto en el puerto'
const what = 'Poner un punto de orientación en la terminal.'
const said = 'Hay un punto abierto y un registro sin nombres.'

/** A moment from now, as a field of date and time takes it. */
const inHours = (hours: number): string => {
  const at = new Date(Date.now() + hours * 3_600_000)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

async function openSigning(visitor: Visitor): Promise<void> {
  await goTo(visitor, 'Pacto')
  await visitor.press('Firmas')
  await visitor.follow(title)
  await visitor.arriveAt(title)
}

describe('a witness signs a pact', () => {
  test('the programme prepares the letter and records that it was signed', async () => {
    const team = await sit(arrive, 'Nora Quintel')
    await goTo(team, 'Pacto')
    await team.sees('Consejo Tamarelo de la Niñez')
    await team.look('pact')
    await team.follow('Preparar una firma')
    const { page } = team
    await page.getByLabel('Nombre de la ceremonia').fill(title)
    await pick(team, 'Territorio', 'Puerto Almara')
    await page.getByLabel('Sede').fill('Muelle viejo')
    await page.getByLabel('Empieza').fill(inHours(-2))
    await page.getByLabel('Termina').fill(inHours(-1))
    await page.getByLabel('Cuenta del testigo').selectOption({ label: 'Remedios Altuvar' })
    await page.getByLabel('En calidad de').first().fill('Secretaria ejecutiva de la comisión')
    await team.press('Agregar un firmante')
    const letter = page.getByRole('group', { name: 'Firmante 1' })
    await letter.getByLabel('Organización').selectOption({ label: 'Servicio de Fronteras de Tamarela' })
    await letter.getByLabel('Quién firma por ella').fill('Clara Undreo')
    await letter.getByLabel('En calidad de').fill('Directora')
    await team.choose('Preceptos que asume', 'Dar aviso a las autoridades', letter)
    await team.tap(letter.getByLabel('Consiente que se publiquen su nombre y el de quien firma'))
    await team.press('Agregar un compromiso', letter)
    const pledge = page.getByRole('group', { name: 'Compromiso 1' })
    await pledge.getByLabel('Precepto').selectOption({ label: 'Dar aviso a las autoridades' })
    await pledge.getByLabel('Qué hará').fill(what)
    await pledge.getByLabel('Línea').selectOption({ label: 'Protección' })
    await pledge.getByLabel('Para cuándo').fill(inDays(40))
    await pledge.getByLabel('Con qué se comprobará').fill('Registro sin nombres')
    await team.look('signing-new')
    await team.press('Guardar las cartas')
    await team.arriveAt(title)
    await team.press('Registrar que se firmaron')
    await team.sees('Falta que Remedios Altuvar confirme con su cuenta.')
    await team.look('signing-signed')
  })

  test('the witness confirms with her own account, on her telephone', async () => {
    const witness = await sit(arrive, 'Remedios Altuvar', telephone)
    await witness.sees(/Dar testimonio de una firma del pacto/)
    await openSigning(witness)
    await witness.sees(what)
    await witness.press('Confirmo: vi firmar estas cartas')
    await witness.sees('Atestiguada')
    await witness.look('signing-witnessed')
  })

  test('the letter opens on the page and as a PDF, in three languages', async () => {
    const team = await sit(arrive, 'Nora Quintel')
    await openSigning(team)
    await team.follow('Abrir la carta')
    await team.arriveAt('Carta de compromiso')
    await team.sees('Huella del texto (SHA-256)')
    await team.look('letter')
    for (const [language, number] of [
      ['Français', 'Numéro'],
      ['English', 'Number'],
    ] as const) {
      await team.press(language)
      await team.sees(number)
      const address = await team.link('Abrir en PDF').getAttribute('href')
      const reply = await team.page.request.get(address ?? '')
      expect([reply.status(), reply.headers()['content-type']]).toEqual([200, 'application/pdf'])
      expect((await reply.body()).subarray(0, 5).toString()).toBe('%PDF-')
    }
    await team.follow('Volver a la firma')
    await team.press('Publicar')
    await team.sees('Publicada')
    team.expectNoFault()
  })

  test('the committee rates it', async () => {
    const member = await sit(arrive, 'Mara Velduque')
    await openSigning(member)
    await member.tap(member.page.locator('summary', { hasText: 'Calificar' }))
    await member.choose('Hasta dónde ha llegado', 'Avance limitado')
    await member.page.getByLabel('En qué se basa').fill(said)
    await member.look('rating')
    await member.press('Guardar la calificación')
    await member.sees(said)
  })

  test('another pact is opened and ended on the screen', async () => {
    const team = await sit(arrive, 'Nora Quintel')
    const { page } = team
    await goTo(team, 'Pacto')
    await team.follow('Registrar un pacto')
    await page.getByLabel('País', { exact: true }).selectOption({ index: 1 })
    await page.getByLabel('Nombre en español').fill('Pacto de las estaciones')
    await page.getByLabel('Texto en español').fill('Quien firma avisa de lo que ve en cada estación.')
    await page.getByLabel('Cuándo se sumó el país').fill(inDays(-40))
    await page.getByLabel('Dónde consta').fill('Gaceta inventada 14')
    await page.getByLabel('Se firma desde').fill(inDays(-20))
    await page.getByLabel('Cuántos meses vale cada firma').fill('6')
    await page.getByLabel('Emblema en español').fill('El de la campaña, con permiso.')
    await team.look('pact-new')
    await team.press('Registrar el pacto')
    const card = page.getByRole('article', { name: 'Pacto de las estaciones' })
    await card.getByText('Se puede firmar').waitFor()
    await team.look('pacts')
    await team.tap(card.locator('summary', { hasText: 'Terminar este pacto' }))
    await card.getByLabel('Primer día en que ya no se firma').fill(inDays(1))
    await team.press('Terminar el pacto', card)
    await team.sees('El pacto terminó. Lo firmado y lo prometido quedan como estaban.')
    await card.getByText('Terminó', { exact: true }).waitFor()
    team.expectNoFault()
  })

  test('a renewal begins from what was signed, and a person may sign beside', async () => {
    const team = await sit(arrive, 'Nora Quintel')
    const { page } = team
    await openSigning(team)
    await team.follow('Preparar su renovación')
    await team.arriveAt('Preparar una firma')
    const letter = page.getByRole('group', { name: 'Firmante 1' })
    await letter
      .getByText(/Clara Undreo/)
      .first()
      .waitFor({ state: 'attached' })
    expect(await letter.getByLabel('Renueva una firma anterior').inputValue()).not.toBe('')
    await team.press('Agregar un firmante')
    const person = page.getByRole('group', { name: 'Firmante 2' })
    await team.choose('Quién firma', 'Una persona', person)
    await person.getByText('Sin este consentimiento su nombre no aparece nunca en público.').waitFor()
    await team.look('signing-renewal')
  })

  test('anybody reads it without an account, in the language of the address', async () => {
    const anyone = await arrive({ at: demonstration(), size: telephone })
    await anyone.open('/publico/pacto')
    await anyone.arriveAt('Pactos')
    await anyone.look('public-pacts')
    await anyone.follow('Pacto Corazón de Tamarela')
    await anyone.arriveAt('Pacto Corazón de Tamarela')
    await anyone.sees('Servicio de Fronteras de Tamarela')
    await anyone.sees(what)
    await anyone.sees(said)
    await anyone.look('public-pact')
    await anyone.follow('English')
    await anyone.arriveAt('Pacto Corazón de Tamarela')
    await anyone.sees('Not begun yet')
    await anyone.look('public-pact-en')
    const own = anyone.page.getByRole('article', { name: 'Servicio de Fronteras de Tamarela' })
    await anyone.follow(/^See signing PC-/, own)
    await anyone.arriveAt(title)
    await anyone.sees('Remedios Altuvar')
    await anyone.look('public-signing')
  })
})
