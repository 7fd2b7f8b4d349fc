import { describe, expect, test } from 'vitest'
import { demonstration, telephone, useBrowser, type Visitor } from './frame/index.ts'

const arrive = useBrowser()
const anybody = (): Promise<Visitor> => arrive({ at: demonstration(), size: telephone })

describe('anybody reads the committee’s minutes, the calendar and the figures without an account', () => {
  test('the front page leads to what the committee asked and was answered', async () => {
    const anyone = await anybody()
    await anyone.open('/')
    await anyone.follow('Lo que el comité pidió y le contestaron')
    await anyone.arriveAt('Comité')
    await anyone.sees(/Orden: la publicada más tarde, primero/)
    await anyone.look('public-committee')
    await anyone.holdsEnlarged('public-committee')
    await anyone.follow(/^Acta CD-\d{4}-002$/)
    await anyone.arriveAt(/^Acta CD-\d{4}-002$/)
    await anyone.sees('Sectores presentes')
    await anyone.sees('Sillas: 4, al menos una de Pueblos afrodescendientes o Pueblos indígenas')
    const asked = anyone.page.getByRole('article', { name: 'Recomendación a Dirección Tamarela de Escuelas' })
    await asked.getByText('Aceptada', { exact: true }).waitFor()
    await asked.getByText('Se comprometió para el').waitFor()
    await asked.getByText('Parcial').waitFor()
    await anyone.sees('Silla por silla')
    await anyone.sees('Suplente presente')
    await anyone.look('public-session')
    await anyone.holdsEnlarged('public-session')
    const all = await anyone.page.getByRole('main').textContent()
    // Nobody who has a seat in the demonstration is named.
    for (const name of ['Mara Velduque', 'Nora Quintel']) expect(all).not.toContain(name)
    await anyone.follow('English')
    await anyone.arriveAt(/^Minutes CD-/)
    await anyone.sees('What was written in the session is in Spanish.')
    await anyone.look('public-session-en')
  })

  test('the calendar is read by month and copied into one’s own', async () => {
    const anyone = await anybody()
    await anyone.open('/publico/calendario')
    await anyone.arriveAt('Calendario')
    await anyone.sees(/Las horas son las del lugar de cada reunión/)
    await anyone.look('public-calendar')
    await anyone.holdsEnlarged('public-calendar')
    const feed = await anyone.link('Abrir el calendario (.ics)').getAttribute('href')
    const reply = await anyone.page.request.get(feed ?? '')
    expect([reply.status(), reply.headers()['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
    await anyone.open('/publico/calendario?mes=2001-05')
    await anyone.sees('Nada anunciado en este mes')
    await anyone.look('public-calendar-empty')
    await anyone.follow(/^Ir a la siguiente: /)
    await anyone.sees('Realizada')
    anyone.expectNoFault()
  })

  test('the figures say when they come, why small ones are not told, and what they do not mean', async () => {
    const anyone = await anybody()
    await anyone.open('/')
    await anyone.follow('Cifras publicadas')
    await anyone.arriveAt('Cifras publicadas')
    await anyone.sees(/Un número pequeño en un lugar pequeño es una persona: por eso no se dice/)
    await anyone.sees('Todavía no hay cifras publicadas')
    await anyone.look('public-figures')
    await anyone.holdsEnlarged('public-figures')
    for (const [language, title] of [
      ['Français', 'Chiffres publiés'],
      ['English', 'Published figures'],
    ] as const) {
      await anyone.follow(language)
      await anyone.arriveAt(title)
    }
    // The language that was chosen goes along from page to page.
    for (const page of ['Committee', 'Recommendations', 'Calendar', 'Pacts']) {
      await anyone.follow(page)
      await anyone.arriveAt(page)
    }
    await anyone.follow('Vigía')
    await anyone.arriveAt('Vigía')
    anyone.expectNoFault()
  })
})
