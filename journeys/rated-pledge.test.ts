import { expect, test } from 'vitest'
import { demonstration, desktop, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { goTo, inDays, pick, sit } from './steps/index.ts'

const arrive = useBrowser()
const title = 'Firma del pacto en la estación'
const institution = 'Guardia Civil de Tamarela'
const what = 'Formar a quienes revisan papeles en la estación.'

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

async function prepare(team: Visitor): Promise<void> {
  const { page } = team
  await goTo(team, 'Pacto')
  await team.follow('Preparar una firma')
  await page.getByLabel('Nombre de la ceremonia').fill(title)
  await pick(team, 'Territorio', 'Puerto Almara')
  await page.getByLabel('Empieza').fill(inHours(-2))
  await page.getByLabel('Termina').fill(inHours(-1))
  await page.getByLabel('Pacto', { exact: true }).selectOption({ label: 'Pacto Corazón de Tamarela' })
  await page.getByLabel('Cuenta del testigo').selectOption({ label: 'Remedios Altuvar' })
  await page.getByLabel('En calidad de').first().fill('Secretaria ejecutiva de la comisión')
  await team.press('Agregar un firmante')
  const letter = page.getByRole('group', { name: 'Firmante 1' })
  await letter.getByLabel('Organización').selectOption({ label: institution })
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
  await pledge.getByLabel('Con qué se comprobará').fill('Lista de asistencia, sin nombres')
  await team.press('Guardar las cartas')
  await team.arriveAt(title)
  await team.press('Registrar que se firmaron')
  await team.sees('Falta que Remedios Altuvar confirme con su cuenta.')
}

async function rate(member: Visitor, score: string, said: string): Promise<void> {
  await openSigning(member)
  await member.tap(member.page.locator('summary', { hasText: 'Calificar' }))
  await member.choose('Hasta dónde ha llegado', score)
  await member.page.getByLabel('En qué se basa').fill(said)
  await member.press('Guardar la calificación')
  await member.sees(said)
}

test('a pledge is rated by the committee: ten pages at once, from the letter to a public page in three languages', async () => {
  const [team, witness, liaison, mara, ofelia, damaso] = await Promise.all([
    sit(arrive, 'Nora Quintel'),
    sit(arrive, 'Remedios Altuvar', telephone),
    sit(arrive, 'Hugo Marteño'),
    sit(arrive, 'Mara Velduque'),
    sit(arrive, 'Ofelia Zamburo'),
    sit(arrive, 'Dámaso Querimbe', telephone),
  ])
  const [spanish, french, english, paper] = await Promise.all([
    arrive({ at: demonstration(), size: telephone }),
    arrive({ at: demonstration(), size: telephone }),
    arrive({ at: demonstration(), size: telephone }),
    arrive({ at: demonstration(), size: desktop }),
  ])
  const readers = [
    { reader: spanish, language: 'es', score: 'Avance sustancial', members: /3 integrantes del comité/ },
    { reader: french, language: 'fr', score: 'Avancée substantielle', members: /3 membres du comité/ },
    { reader: english, language: 'en', score: 'Substantial', members: /3 members of the committee/ },
  ] as const

  await prepare(team)
  await openSigning(witness)
  await witness.press('Confirmo: vi firmar estas cartas')
  await witness.sees('Atestiguada')
  await openSigning(team)
  await team.press('Publicar')
  await team.sees('Publicada')

  // Whoever signed begins, and shows evidence; nobody of it rates itself.
  await openSigning(liaison)
  expect(await liaison.page.locator('summary', { hasText: 'Calificar' }).count()).toBe(0)
  await liaison.follow(`Abrir el compromiso: ${what}`)
  await liaison.sees(what)
  await liaison.press('Empezamos')
  // What was begun opens the place for evidence by itself.
  const add = liaison.page.locator('details.evidence[open]')
  await add.waitFor()
  await add.getByLabel('Qué es').selectOption({ label: 'Documento' })
  await add.getByLabel('Referencia').fill('Lista de asistencia 12, archivo de la estación')
  await liaison.tap(liaison.button('Agregar evidencia', add))
  await liaison.sees(/Lista de asistencia 12/)
  await liaison.look('pledge-evidence')

  // Everybody of the committee at once.
  await Promise.all([
    rate(mara, 'Avance limitado', 'Se formó a la mitad de un turno.'),
    rate(ofelia, 'Avance sustancial', 'Dos turnos de tres están formados.'),
    rate(damaso, 'Cumplido', 'Quienes revisan papeles ya saben qué hacer.'),
  ])
  await openSigning(mara)
  await mara.sees(/Es el punto medio de lo último que dijo cada quien: 3 integrantes/)
  await mara.look('pledge-rated')
  await damaso.look('pledge-rated')

  await Promise.all(
    readers.map(async ({ reader, language, score, members }) => {
      await reader.open(`/publico/${language}/pacto`)
      await reader.follow('Pacto Corazón de Tamarela')
      await reader.follow(institution)
      await reader.arriveAt(institution)
      await reader.sees(score)
      await reader.sees(members)
      await reader.sees('Dos turnos de tres están formados.')
      const all = await reader.page.getByRole('main').textContent()
      for (const name of ['Mara', 'Ofelia', 'Dámaso', 'Lista de asistencia 12'])
        expect(all).not.toContain(name)
    }),
  )
  for (const { reader, language } of readers) await reader.look(`public-signature-${language}`)
  await spanish.holdsEnlarged('public-signature')
  // The same in the dark, on paper, and without any script.
  await paper.page.emulateMedia({ colorScheme: 'dark' })
  await paper.open(new URL(spanish.page.url()).pathname)
  await paper.look('public-signature-dark')
  await paper.page.emulateMedia({ media: 'print', colorScheme: 'light' })
  expect(await paper.page.getByRole('navigation').filter({ visible: true }).count()).toBe(0)
  expect(await paper.page.evaluate(() => document.scripts.length)).toBe(0)
  for (const one of [team, witness, liaison, mara, ofelia, damaso]) one.expectNoFault()
})
