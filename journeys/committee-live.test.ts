import { describe, expect, test } from 'vitest'
import { demonstration, desktop, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { goTo, sit } from './steps/index.ts'

const arrive = useBrowser()
const members = [
  'Mara Velduque',
  'Ofelia Zamburo',
  'Yesenia Paltiel',
  'Brunilda Esteval',
  'Celestina Orbay',
  'Ixel Tamundo',
  'Dámaso Querimbe',
] as const
const title = 'Sesión por la temporada'

/** What the secretary does by the product's own door, so that the journey begins where people come together. */
async function convene(secretary: Visitor): Promise<string> {
  return await secretary.page.evaluate(async (name) => {
    const ask = async (method: string, path: string, body?: object) => {
      const reply = await fetch(`/api/v1${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
      })
      if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`)
      return (await reply.json()) as { id: string; items: { id: string; kind: string; placeId: string }[] }
    }
    const { items: bodies } = await ask('GET', '/bodies')
    const body = bodies.find(({ kind }) => kind === 'steering-committee')
    const starts = Date.now() + 60_000
    const { id } = await ask('POST', '/committee/sessions', {
      bodyId: body?.id,
      title: name,
      placeId: body?.placeId,
      venue: 'Sala del programa',
      language: 'es',
      startsAt: new Date(starts).toISOString(),
      endsAt: new Date(starts + 3_600_000).toISOString(),
      utcOffsetMinutes: 0,
      mode: 'mixed',
      address: 'https://sala.example.org/comite',
      extraordinary: true,
      extraordinaryReason: 'La temporada empieza.',
    })
    await ask('PUT', `/committee/sessions/${id}/items`, {
      items: [
        { kind: 'decision', title: 'Turnos de la temporada', question: '¿Se piden turnos?', minutes: 30 },
      ],
    })
    await ask('POST', `/committee/sessions/${id}/convene`)
    return id
  }, title)
}

describe('a session loses its indigenous seat and the item stops', () => {
  const begun = 'Pedir cuentas de los permisos'
  const pages: Visitor[] = []
  let secretary: Visitor
  const everyPage = async (text: string): Promise<void> =>
    void (await Promise.all([secretary, ...pages].map((page) => page.sees(text))))
  const seat = (text: string) => secretary.page.getByRole('listitem').filter({ hasText: text })

  test('seven members and the secretary are there, each on a page of their own', async () => {
    secretary = await sit(arrive, 'Nora Quintel')
    const id = await convene(secretary)
    for (const [index, name] of members.entries())
      pages.push(await sit(arrive, name, index % 2 === 0 ? telephone : desktop))
    for (const page of [secretary, ...pages]) {
      await page.open(`/desk/committee/sessions/${id}`)
      await page.sees(title)
      await page.sees(/sala\.example\.org/)
    }
    await pages[5]?.sees('Usted ocupa la Silla 6: Pueblos indígenas.')
    expect(pages).toHaveLength(7)
    await secretary.press('Abrir la sesión')
    for (const one of ['Silla 1', 'Silla 2', 'Silla 3', 'Silla 4', 'Silla 6']) {
      await secretary.press('Titular', seat(one))
      await seat(one).getByText('Titular presente').waitFor()
    }
  })

  test('all of them see the quorum, and that it is lost, without doing anything', async () => {
    await everyPage('Hay quórum')
    await secretary.press('Abrir este punto')
    await everyPage('Abierto')
    const [member, , , , , indigenous] = pages
    await indigenous?.look('committee-live')
    await secretary.page.getByLabel('Lo que se decide').fill(begun)
    const started = Date.now()
    await secretary.press('Se va', seat('Silla 6'))
    await everyPage('Sin quórum: falta un sector')
    await everyPage('Detenido')
    // Everybody knows within the time of a breath, on two cores that others use as well.
    expect(Date.now() - started).toBeLessThan(15_000)
    await member?.sees(/Se detuvo a las .* Silla 6: Pueblos indígenas/)
    await member?.look('committee-live-stopped')
    await secretary.look('committee-live-stopped')
  })

  test('no decision is offered, and the item goes on when the seat is back, with what was being written', async () => {
    expect(await secretary.page.getByRole('form', { name: 'Tomar una decisión' }).count()).toBe(0)
    await secretary.press('Titular', seat('Silla 6'))
    await everyPage('Hay quórum')
    await secretary.press('Seguir con este punto')
    await everyPage('Abierto')
    expect(await secretary.page.getByLabel('Lo que se decide').inputValue()).toBe(begun)
    for (const page of [secretary, ...pages]) page.expectNoFault()
  })
})

describe('an institution’s silence escalates', () => {
  const asked = 'Decir qué permisos de viaje se revisaron en el paso de la sierra.'
  const steps = [
    /Se le recuerda a quien debe responder: hecho el/,
    /Se avisa a quien está por encima y al comité: hecho el/,
    /Se hace público que no respondió: hecho el/,
  ]

  test('seven members, the secretary, who stands above and anybody see each step', async () => {
    const readers = [await sit(arrive, 'Nora Quintel')]
    for (const [index, name] of members.entries())
      readers.push(await sit(arrive, name, index % 2 === 0 ? telephone : desktop))
    readers.push(await sit(arrive, 'Remedios Altuvar'))
    for (const reader of readers) {
      await reader.open('/desk/committee/follow-up?view=all')
      const card = reader.page.getByRole('article').filter({ hasText: asked })
      for (const step of steps) await card.getByText(step).waitFor()
      await card.getByText('Por encima está Comisión Tamarela contra la Trata.').waitFor()
    }
    expect(readers).toHaveLength(9)
    await readers[1]?.look('committee-silence')
    const anyone = await arrive({ at: demonstration(), size: telephone })
    await anyone.open('/publico/comite')
    await anyone.follow(/^Acta CD-\d{4}-001$/)
    await anyone.sees('Sin respuesta, público desde')
    await anyone.sees('Lo reservado')
    await anyone.look('public-silence')
  })

  test('the notices say that something waits, and never what', async () => {
    for (const name of ['Kira Belvado', 'Remedios Altuvar', 'Ixel Tamundo']) {
      const told = await sit(arrive, name)
      await told.open('/desk/notices')
      await told.sees('Su comité tiene algo para usted')
    }
  })

  test('the late answer of the institution ends it, for the committee and for anybody', async () => {
    const liaison = await sit(arrive, 'Kira Belvado', telephone)
    await liaison.open('/desk/committee/follow-up?view=open')
    const card = liaison.page.getByRole('article').filter({ hasText: asked })
    await liaison.follow(/^Abrir su seguimiento/, card)
    await liaison.press('Aceptar')
    const late = liaison.page.getByRole('combobox', { name: /Por qué|tarde/ })
    if (await late.isVisible()) await late.selectOption({ index: 1 })
    await liaison.press('Aceptar con esta fecha')
    await liaison.sees('Se aceptó')
    const member = await sit(arrive, 'Mara Velduque', telephone)
    await goTo(member, 'Comité')
    await member.look('committee-results')
    const anyone = await arrive({ at: demonstration(), size: desktop })
    await anyone.open('/publico/comite')
    await anyone.follow(/^Acta CD-\d{4}-001$/)
    await anyone.sees('Aceptada')
    expect(await anyone.page.getByText('Sin respuesta, público desde').count()).toBe(0)
  })
})
