import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { demonstration, desktop, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { goTo, sit } from './steps/index.ts'

const arrive = useBrowser()
const title = 'Mesa nacional y territorios, primer grupo'
/** Nobody's name of this cohort stands where it should not. */
const someOfThem = ['Abelina Tornado', 'Valentín Lombera', 'Quena Orvil']

async function openCohort(visitor: Visitor): Promise<void> {
  await goTo(visitor, 'Grupos en formación')
  await visitor.arriveAt('Grupos en formación')
  await visitor.follow(title)
  await visitor.arriveAt(title)
}

/** The figure that stands beside these words. */
async function figure(visitor: Visitor, words: string): Promise<string> {
  const row = visitor.page.locator('dl > div', { hasText: words }).first()
  return ((await row.locator('dd').textContent()) ?? '').trim()
}

describe('a trainer proves that twenty-five people learned', () => {
  test('how far they came is said with who left, why, and who is missing', async () => {
    const trainer = await sit(arrive, 'Vera Almuzo', desktop)
    await goTo(trainer, 'Grupos en formación')
    await trainer.look('cohorts')
    await openCohort(trainer)
    for (const [words, count] of [
      ['Invitadas', '25'],
      ['Asistieron al menos un día', '24'],
      ['Terminaron', '21'],
      ['Se retiraron', '3'],
      ['Faltan: ni terminaron ni se retiraron', '1'],
    ] as const)
      expect([words, await figure(trainer, words)]).toEqual([words, count])
    await trainer.sees('Por qué se retiraron')
    await trainer.sees(/^Por el trabajo, 1|^Por el trabajo · 1|Por el trabajo.*1/)
    await trainer.sees('Abelina Tornado')
    await trainer.sees('Aprobó')
  })

  test('what they learned is shown on matched pairs, by exact tests, with what cannot be told said in words', async () => {
    const trainer = await sit(arrive, 'Vera Almuzo', desktop)
    await openCohort(trainer)
    expect(await figure(trainer, 'Con las dos pruebas')).toBe('21')
    expect(await figure(trainer, 'Solo la inicial')).toBe('3')
    expect(await figure(trainer, 'Prueba exacta de Wilcoxon')).toMatch(
      /^p < 0,0001; mejoraron 21, bajaron 0$/,
    )
    expect(await figure(trainer, 'Consistencia de la prueba final (KR-20)')).toMatch(/\d|No se puede decir/)
    await trainer.sees(/^Con menos de cien hojas/)
    await trainer.sees('Qué cambió en el trabajo')
    await trainer.sees(/^No se puede decir: de este grupo son menos de once personas/)
    await trainer.look('cohort')
  })

  test('the report is made in three languages and names nobody', async () => {
    const trainer = await sit(arrive, 'Vera Almuzo', desktop)
    await openCohort(trainer)
    for (const [language, code] of [
      ['Français', 'fr'],
      ['English', 'en'],
      ['Español', 'es'],
    ] as const) {
      await trainer.press(language, trainer.page.getByRole('region', { name: 'El informe' }))
      const href = (await trainer.link('Descargar el informe en PDF').getAttribute('href')) ?? ''
      expect(href).toContain(`language=${code}`)
      const pdf = await trainer.page.request.get(href)
      expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
      expect((await pdf.body()).length).toBeGreaterThan(5000)
    }
  })

  test('a member of the committee reads the same figures and no name', async () => {
    const member = await sit(arrive, 'Mara Velduque', telephone)
    await openCohort(member)
    expect(await figure(member, 'Terminaron')).toBe('21')
    await member.sees('Prueba exacta de Wilcoxon')
    for (const name of someOfThem) expect(await member.page.getByText(name).count()).toBe(0)
    expect(await member.page.getByText('Por qué se retiraron').count()).toBe(0)
    await member.look('cohort-for-the-committee')
  })

  test('a telephone keeps what is read, and gives it as a page that needs no network', async () => {
    const trainer = await sit(arrive, 'Vera Almuzo', desktop)
    const list = await trainer.page.request.get('/api/v1/trainings?view=held&limit=100')
    const { items } = (await list.json()) as { items: { checkInCode: string; kit: { kit: string } }[] }
    const wall = items.find(({ kit }) => kit.kit === 'triage-and-verification')?.checkInCode
    const visitor = await arrive({ at: demonstration(), size: telephone, mayLackNetwork: true })
    await visitor.open(`/sala/${wall}/lectura`)
    await visitor.arriveAt('Clasificar y verificar, un día')
    await visitor.sees(/^Estas lecturas quedaron en este teléfono/)
    await visitor.page.context().setOffline(true)
    await visitor.tap(visitor.page.getByText('Prueba inicial y lectura de una señal', { exact: true }))
    await visitor.sees(/^Primero se mira el peligro/)
    const [saved] = await Promise.all([
      visitor.page.waitForEvent('download'),
      visitor.press('Descargar como página para leer sin conexión'),
    ])
    const page = await readFile((await saved.path()) ?? '', 'utf8')
    expect(page).toContain('Primero se mira el peligro')
    expect(page).not.toMatch(/<script|https?:/)
    await visitor.page.context().setOffline(false)
    await visitor.look('room-readings')
  })

  test('who teaches is shown by where each is, and what the bank knows of a question without anybody in it', async () => {
    const trainer = await sit(arrive, 'Vera Almuzo', desktop)
    await goTo(trainer, 'Quién enseña')
    await trainer.arriveAt('Quién enseña')
    await trainer.sees('Enseña por su cuenta')
    await trainer.look('trainers')
    await goTo(trainer, 'Banco de preguntas')
    await trainer.arriveAt('Banco de preguntas')
    await trainer.sees('Hojas: 21')
    await trainer.look('items')
  })
})
