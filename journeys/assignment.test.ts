import { expect, test } from 'vitest'
import { telephone, useBrowser, type Visitor } from './frame/index.ts'
import { goTo, sit } from './steps/index.ts'

const arrive = useBrowser()
const panelOf = (visitor: Visitor) => visitor.page.getByRole('region', { name: 'A cargo de quién está' })
/** What needs the person now, the first of all. */
const firstOf = (visitor: Visitor) => visitor.page.locator('main ol > li').first()

test('an analyst takes a situation over, gives it to a colleague, who finds it first and gives it back', async () => {
  const analyst = await sit(arrive, 'Carla Sembreo')
  await goTo(analyst, 'Situaciones')
  await analyst.tap(analyst.page.locator('main li.card .row-link').last())
  const panel = panelOf(analyst)
  await analyst.press('Lo tomo a mi cargo', panel)
  await panel.getByText('A mi cargo').waitFor()
  await analyst.look('situation-in-hand')
  await goTo(analyst, 'Situaciones')
  await analyst.page.getByLabel('A cargo de quién').selectOption({ label: 'A mi cargo' })
  const mine = analyst.page.locator('main li.card')
  await mine.first().getByText('A mi cargo').waitFor()
  await analyst.tap(mine.last().getByRole('link'))
  await analyst.tap(panel.getByText('Encargarlo a otra persona'))
  await panel.getByLabel('A quién').selectOption({ label: 'Olga Dunarte' })
  await analyst.press('Encargar', panel)
  await panel.getByText('A cargo de Olga Dunarte').waitFor()

  const colleague = await sit(arrive, 'Olga Dunarte', telephone)
  await goTo(colleague, 'Lo que le toca ahora')
  await firstOf(colleague).getByText('A mi cargo').waitFor()
  await colleague.look('attention-in-hand')
  await colleague.open(new URL(analyst.page.url()).pathname)
  const own = panelOf(colleague)
  await colleague.press(/^Devolverlo/, own)
  await own.getByText('De nadie todavía.').waitFor()
  await colleague.look('situation-given-back')
})

test('a liaison gives what the institution owes to one of its people, and nobody outside is offered', async () => {
  const liaison = await sit(arrive, 'Flor Enzana')
  await liaison.open('/desk/commitments?view=open')
  await liaison.tap(liaison.page.getByRole('link', { name: /· Consejo Tamarelo de la Niñez$/ }).first())
  const panel = panelOf(liaison)
  await panel.getByText('Encargarlo a otra persona').waitFor()
  const back = liaison.button(/^Devolverlo/, panel)
  if (await back.isVisible()) await liaison.tap(back)
  await panel.getByText('De nadie todavía.').waitFor()
  await liaison.tap(panel.getByText('Encargarlo a otra persona'))
  const offered = panel.getByLabel('A quién').getByRole('option')
  await offered.last().waitFor({ state: 'attached' })
  expect(await offered.allTextContents()).toEqual(['Elija una opción', 'Simón Ardueso'])
  await panel.getByLabel('A quién').selectOption({ label: 'Simón Ardueso' })
  await liaison.press('Encargar', panel)
  await panel.getByText('A cargo de Simón Ardueso').waitFor()
  await liaison.look('commitment-in-hand')

  const member = await sit(arrive, 'Simón Ardueso')
  await firstOf(member).getByText('A mi cargo').waitFor()
  await member.look('member-attention')
})

test('an address of before still leads to the commitment', async () => {
  const analyst = await sit(arrive, 'Carla Sembreo')
  await analyst.open('/desk/responses?view=all')
  await analyst.arriveAt('Todos los compromisos')
  const first = analyst.page.locator('main li.card .row-link').first()
  const path = new URL((await first.getAttribute('href')) ?? '', analyst.page.url()).pathname
  await analyst.open(path.replace('/commitments/', '/recommendations/'))
  await analyst.page.getByRole('heading', { level: 2, name: 'Historia' }).waitFor()
  expect(new URL(analyst.page.url()).pathname).toBe(path)
})
