import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { demonstration, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { inDays, sit } from './steps/index.ts'

/**
 * Thirty people of one hall: six telephones and a device that three share are pages of their own, three write on paper, and
 * eighteen speak the HTTP that the page speaks.
 */
const arrive = useBrowser()
const title = 'Taller de los treinta'
const owner = 'Casa de Acogida Vientos de Orén'
const statements = [
  'Cada escuela cuenta a sus familias cómo son las ofertas engañosas, una vez por trimestre.',
  'Dos personas de cada organización acompañan a quien pide ayuda hasta la puerta del servicio.',
  'La mesa municipal publica cada mes quién responde de noche y por qué vía.',
]
const sectors = ['women', 'education', 'health', null] as const
const hall = { width: 1920, height: 1080 } as const

/** What somebody gives to the three statements: the first is agreed on by nearly all, the last splits the hall. */
const ratingsOf = (person: number, round: 1 | 2): readonly (readonly [number, number])[] => [
  [round === 1 && person % 5 === 0 ? 5 : 8, 7],
  [person % 3 === 0 ? 6 : 7, 6],
  [person % 2 === 0 ? 9 : 2, 3],
]
const thirdOf = (rating: number): string => (rating < 4 ? 'Poco' : rating < 7 ? 'Medio' : 'Mucho')

interface Room {
  readonly workshop: string
  readonly code: string
}
let room: Room
let wall: Visitor
const phones: Visitor[] = []
const heard: { token: string; person: number }[] = []
let shared: Visitor
let sheets: readonly number[] = []

const post = async <T>(path: string, body: object): Promise<T> => {
  const reply = await fetch(new URL(path, demonstration()), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(reply.status, `${path}: ${reply.statusText}`).toBeLessThan(300)
  return (await reply.json()) as T
}

/** As a page of the desk asks: with the session of whoever sits there. */
async function asks<T>(visitor: Visitor, path: string, body?: object): Promise<T> {
  return (await visitor.page.evaluate(
    async ([at, sent]) => {
      const reply = await fetch(at, {
        method: sent === null ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json' },
        ...(sent === null ? {} : { body: sent }),
      })
      if (!reply.ok) throw new Error(`${at}: ${reply.status} ${await reply.text()}`)
      return await reply.json()
    },
    [path, body === undefined ? null : JSON.stringify(body)] as const,
  )) as T
}

const facilitator = () => sit(arrive, 'Nora Quintel')

async function toRoom(visitor: Visitor): Promise<void> {
  await visitor.open(`/desk/workshops/${room.workshop}/room`)
  await visitor.arriveAt(`Sala: ${title}`)
}

/** Opens the round with this title and waits until the hall has it. */
async function openRound(visitor: Visitor, name: string): Promise<void> {
  const card = visitor.page.getByRole('article', { name })
  await visitor.press('Abrir la ronda', card)
  await card.getByText('Abierta', { exact: true }).waitFor()
}

async function closeRound(visitor: Visitor, name: string): Promise<void> {
  const card = visitor.page.getByRole('article', { name })
  await visitor.press('Cerrar la ronda', card)
  await visitor.press('Sí, cerrar la ronda', card)
  await card.getByText('Cerrada', { exact: true }).waitFor()
}

async function joins(visitor: Visitor, sector: string | null): Promise<void> {
  await visitor.page.getByText('Entra sin cuenta y sin su nombre').waitFor()
  if (sector !== null) await visitor.page.getByLabel('Su sector, si quiere decirlo').selectOption(sector)
  await visitor.press('Entrar')
  await visitor.page.getByText(/^Usted es la voz/).waitFor()
}

/** One statement after the other, as a thumb does it. */
async function rates(page: Page, given: readonly (readonly [number, number])[]): Promise<void> {
  for (const [place, pair] of given.entries()) {
    await page.getByRole('heading', { name: `Enunciado ${place + 1} de 3` }).waitFor()
    for (const [side, rating] of pair.entries()) {
      const legend = side === 0 ? '¿Cuánto importa?' : '¿Cuánto se puede hacer aquí?'
      const name = `${rating} ${thirdOf(rating)}`
      await page.getByRole('group', { name: legend }).getByRole('radio', { name }).check()
    }
    await page.getByRole('button', { name: 'Siguiente', exact: true }).first().click()
  }
  await page.getByRole('heading', { name: 'Contestó todos los enunciados' }).waitFor()
}

/** The telephone says so itself once everything arrived. */
const arrived = (page: Page): Promise<void> =>
  page.getByText('Sus votos se enviaron.', { exact: true }).waitFor()

/** The eighteen, by the HTTP of the page. */
async function othersRate(round: 1 | 2): Promise<void> {
  const [{ token = '' } = {}] = heard
  const { live } = await post<{
    live: { state: { round: { id: string; statements: { id: string }[] } } }
  }>('/api/v1/live/state', { token })
  const { id: roundId, statements: asked } = live.state.round
  for (const voice of heard) {
    const ballots = ratingsOf(voice.person, round).map(([importance, feasibility], place) => ({
      statementId: asked[place]?.id,
      revision: 1,
      importance,
      feasibility,
      reason: voice.person === 12 && place === 2 ? 'De noche no hay transporte para llegar.' : '',
    }))
    const { answered } = await post<{ answered: number }>('/api/v1/live/ballots', {
      token: voice.token,
      roundId,
      ballots,
    })
    expect(answered).toBe(3)
  }
}

/** A sheet with the keyboard alone: number, sector, six keys, Enter. */
async function typeSheet(page: Page, number: number, person: number, round: 1 | 2): Promise<number> {
  const began = Date.now()
  await page.getByLabel('Número de la hoja').focus()
  await page.keyboard.type(String(number))
  await page.keyboard.press('Tab')
  await page.keyboard.type('Muj')
  await page.keyboard.press('Tab')
  for (const key of ratingsOf(person, round).flat()) await page.keyboard.type(String(key))
  await page.keyboard.press('Enter')
  await page.getByText(new RegExp(`^Hoja ${number} guardada: 3`)).waitFor()
  return Date.now() - began
}

describe('thirty people rate two rounds and an agreement gets an owner', () => {
  beforeAll(async () => {
    const visitor = await facilitator()
    const now = Date.now()
    const { id } = await asks<{ id: string }>(visitor, '/api/v1/workshops', {
      meeting: {
        title,
        placeId: 'XT-01',
        venue: 'Salón del muelle',
        startsAt: new Date(now - 3_600_000).toISOString(),
        endsAt: new Date(now + 4 * 3_600_000).toISOString(),
      },
      theme: 'local-organisations',
      question: '¿Qué pueden hacer las organizaciones locales para prevenir y proteger?',
      rule: { thresholdPercent: 70, minimumVoters: 10, dissent: 'against' },
    })
    await asks(visitor, `/api/v1/workshops/${id}/moves`, { to: 'open' })
    await asks(visitor, `/api/v1/workshops/${id}/statements`, {
      statements: statements.map((text) => ({ text, line: 'prevention' })),
      admitted: true,
    })
    room = { workshop: id, code: '' }
  })

  test('whoever facilitates opens the room, prepares two rounds with their rule and sheets of paper', async () => {
    const visitor = await facilitator()
    await visitor.open(`/desk/workshops/${room.workshop}?part=room`)
    await visitor.follow('Sala del taller')
    await visitor.arriveAt(`Sala: ${title}`)
    await visitor.page.getByLabel('Cuántas personas se esperan').fill('30')
    await visitor.look('room-before')
    await visitor.press('Abrir la sala')
    await visitor.sees('Entrada')
    const code = (await visitor.page.locator('strong.code').textContent()) ?? ''
    expect(code).toMatch(/^[a-z2-9]{6}$/)
    room = { ...room, code }
    for (const [name, high] of [
      ['Primera ronda', '50'],
      ['Segunda ronda', '70'],
    ] as const) {
      await visitor.press('Preparar una ronda')
      await visitor.choose('Qué se pregunta', 'Calificación de 1 a 9')
      const { page } = visitor
      await page.getByLabel('Título (si hace falta)').fill(name)
      await page.getByLabel('De 7 a 9, al menos (de cada 100)').fill(high)
      await visitor.choose('Qué tiene que alcanzarlo', 'Solo la importancia')
      if (high === '70')
        await page.getByRole('checkbox', { name: 'Mostrar lo que dijo la ronda anterior' }).check()
      await visitor.press('Guardar el borrador')
      await page.getByRole('article', { name }).waitFor()
    }
    await visitor.page.getByLabel('Cuántas hojas').fill('3')
    await visitor.press('Agregar hojas de papel')
    await visitor.page.locator('dd', { hasText: /^3$/ }).first().waitFor()
    await visitor.look('room-ready')
  })

  test('the wall shows the code, and telephones enter with it', async () => {
    const visitor = await facilitator()
    const address = await visitor.link('Abrir la pantalla de la sala').getAttribute('href')
    wall = await arrive({ at: demonstration(), size: hall })
    await wall.open(String(address))
    await wall.page.getByText(room.code, { exact: true }).waitFor()
    expect(new URL(wall.page.url()).hash).toBe('')
    await wall.look('wall-joining')
    for (let person = 0; person < 6; person += 1) {
      const phone = await arrive({ at: demonstration(), size: telephone, mayLackNetwork: true })
      await phone.open(person === 0 ? '/sala/voto' : `/sala/${room.code}`)
      if (person === 0) {
        await phone.page.getByLabel('Código de la sala').fill(room.code.toUpperCase())
        await phone.press('Buscar la sala')
      }
      await phone.page.getByText(title).waitFor()
      if (person === 1) await phone.look('telephone-join')
      await joins(phone, sectors[person % 4] ?? null)
      phones.push(phone)
    }
    await phones[0]?.look('telephone-waiting')
    const idea = 'Las radios locales repiten cada semana a quién se llama de noche.'
    await phones[0]?.tap(phones[0].page.getByText('Proponer un enunciado', { exact: true }))
    await phones[0]?.page.getByLabel('Enunciado', { exact: true }).fill(idea)
    await phones[0]?.press('Proponer')
    await phones[0]?.sees('Quedó propuesto. Quien facilita lo lee antes de mostrarlo.')
    // It comes to whoever facilitates by itself, and to nobody else.
    await visitor.sees(idea)
    shared = await arrive({ at: demonstration(), size: telephone })
    await shared.open(`/sala/${room.code}`)
    for (let person = 12; person < 30; person += 1) {
      const key = randomBytes(32).toString('base64url')
      const body = { code: room.code, way: 'telephone', sector: sectors[person % 4], key }
      const { token } = await post<{ token: string }>('/api/v1/live/join', body)
      heard.push({ token, person })
    }
    await wall.page.getByText('En la sala: 27', { exact: true }).waitFor()
  })

  test('a round opens on every page by itself, and a telephone without network keeps its votes even when its tab is killed', async () => {
    const visitor = await facilitator()
    await openRound(visitor, 'Primera ronda')
    await wall.page.getByRole('heading', { name: 'Primera ronda' }).waitFor()
    const [lost, ...others] = phones
    if (lost === undefined) throw new Error('no telephone')
    await lost.page.getByRole('heading', { name: 'Enunciado 1 de 3' }).waitFor()
    await lost.look('telephone-rating')
    const context = lost.page.context()
    await context.setOffline(true)
    await Promise.all([
      rates(lost.page, ratingsOf(0, 1)),
      ...others.map(async (phone, index) => {
        await rates(phone.page, ratingsOf(index + 1, 1))
        await arrived(phone.page)
      }),
    ])
    await lost.page.getByText('Guardados en este teléfono, todavía sin enviar: 3.').first().waitFor()
    await lost.look('telephone-without-network', { picture: true })
    await lost.page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(`${demonstration()}/sala/${room.code}`)
    await again.getByText('Sus votos se enviaron.').waitFor()
    await again.close()
    // The telephone is opened again for the second round.
    phones[0] = lost
  })

  test('one device passes through three hands and shows nothing of the one before', async () => {
    for (let person = 6; person < 9; person += 1) {
      if (person === 6)
        await shared.choose('¿De quién es este teléfono?', 'Lo usamos varias personas, por turno')
      await joins(shared, sectors[person % 4] ?? null)
      await shared.page.getByRole('heading', { name: 'Enunciado 1 de 3' }).waitFor()
      expect(await shared.page.getByRole('radio', { checked: true }).count()).toBe(0)
      await rates(shared.page, ratingsOf(person, 1))
      await shared.press('Pasar a la siguiente persona')
      await shared.press('Sí, pasar el teléfono')
      await shared.arriveAt('Le toca a la siguiente persona')
    }
    expect(await shared.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('"voice":{')
    await shared.look('telephone-handed-on')
  })

  test('paper is typed in by the keyboard alone, each sheet in well under half a minute', async () => {
    const visitor = await facilitator()
    await othersRate(1)
    const card = visitor.page.getByRole('article', { name: 'Primera ronda' })
    await visitor.follow('Imprimir hojas', card)
    await visitor.arriveAt('Hojas de papel')
    const articles = visitor.page.getByRole('article', { name: /^Hoja \d+$/ })
    await articles.first().waitFor()
    sheets = (
      await articles.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
    ).map((label) => Number(label.replace('Hoja ', '')))
    expect(sheets).toHaveLength(3)
    await visitor.look('room-sheets')
    await toRoom(visitor)
    await visitor.follow('Pasar hojas de papel', card)
    await visitor.arriveAt('Pasar hojas de papel')
    for (const [index, number] of sheets.entries())
      expect(await typeSheet(visitor.page, number, 9 + index, 1)).toBeLessThan(30_000)
    await visitor.look('room-entry')
    await wall.page.getByText('Han votado 30 de 30').waitFor()
    await wall.page.getByText('Terminaron: 30').waitFor()
    await wall.look('wall-round')
  })

  test('the result is shown to the hall by sector with its reasons, and the wall redraws by itself', async () => {
    const visitor = await facilitator()
    await toRoom(visitor)
    await closeRound(visitor, 'Primera ronda')
    const card = visitor.page.getByRole('article', { name: 'Primera ronda' })
    await visitor.press('Mostrar en la pantalla', card)
    await wall.page.getByText('Participaron 30 de 30').waitFor()
    await wall.page.getByText('Consenso alcanzado').first().waitFor()
    await wall.look('wall-results')
    await phones[1]?.page.getByText('En la pantalla de la sala').waitFor()
    await phones[1]?.look('telephone-results')
    await visitor.follow('Ver el resultado', card)
    await visitor.arriveAt('Primera ronda')
    await visitor.look('room-result')
    await visitor.press(
      'Mostrar solo este',
      visitor.page.getByRole('article', { name: 'Enunciado 3', exact: true }),
    )
    await wall.page.getByText('De noche no hay transporte para llegar.').waitFor()
    expect(await wall.page.getByRole('article').count()).toBe(1)
    await wall.look('wall-one-result')
    const past = await wall.page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
    expect(past, 'what nobody in the hall could turn to').toBeLessThanOrEqual(0)
    await toRoom(visitor)
    await visitor.press('Quitar de la pantalla', visitor.page.getByRole('article', { name: 'Primera ronda' }))
  })

  test('the second round begins from what the first said, with the own rating of then', async () => {
    const visitor = await facilitator()
    await openRound(visitor, 'Segunda ronda')
    const rating = phones.slice(1).map(async (phone, index) => {
      await phone.page.getByText('Qué dijo la ronda anterior').waitFor()
      await phone.page
        .getByText(`Usted puso ${ratingsOf(index + 1, 1)[0]?.[0]}`)
        .first()
        .waitFor()
      if (index === 0) await phone.look('telephone-second-round')
      await rates(phone.page, ratingsOf(index + 1, 2))
      await arrived(phone.page)
    })
    await Promise.all(rating)
    await othersRate(2)
    await visitor.press('Pausar', visitor.page.getByRole('article', { name: 'Segunda ronda' }))
    await phones[1]?.page.getByRole('heading', { name: 'La ronda está en pausa' }).waitFor()
    await visitor.press('Seguir', visitor.page.getByRole('article', { name: 'Segunda ronda' }))
    await visitor.press(/^Dar 1 minuto más$/, visitor.page.getByRole('article', { name: 'Segunda ronda' }))
    await closeRound(visitor, 'Segunda ronda')
    await visitor.follow('Ver el resultado', visitor.page.getByRole('article', { name: 'Segunda ronda' }))
    await visitor.arriveAt('Segunda ronda')
    await visitor.sees('Participaron 23 de 30')
    await visitor.sees('Desde la ronda anterior')
    await visitor.sees('Quiénes siguieron desde la ronda anterior')
    await visitor.look('room-second-result')
  })

  test('what reached consensus becomes an agreement with an owner and a date', async () => {
    const visitor = await facilitator()
    await visitor.follow(
      'Escribir el acuerdo',
      visitor.page.getByRole('article', { name: 'Enunciado 1', exact: true }),
    )
    const { page } = visitor
    expect(await page.getByLabel('Qué se hará').inputValue()).toBe(statements[0])
    await page.getByLabel('Quién responde').selectOption({ label: owner })
    await page.getByLabel('Fecha', { exact: true }).fill(inDays(60))
    await page.getByLabel('Con qué se verá').fill('Hoja de cada encuentro con las familias')
    const indicator = page.getByRole('group', { name: 'Con qué cifra se verá' })
    for (const [label, text] of [
      ['Qué se cuenta', 'Escuelas que tuvieron el encuentro'],
      ['En qué se cuenta', 'escuelas'],
      ['Cuánto es hoy', '0'],
      ['Cuánto debe ser', '12'],
      ['Para cuándo', inDays(180)],
      ['Cómo se mide', 'Del registro de la mesa municipal, cada trimestre'],
    ] as const)
      await indicator.getByLabel(label, { exact: true }).fill(text)
    await visitor.press('Guardar el acuerdo')
    const agreement = page.getByRole('article', { name: 'Acuerdo 1' })
    await agreement.getByText(owner).waitFor()
    await visitor.look('room-agreement')
    for (const one of [wall, ...phones.slice(1), shared]) one.expectNoFault()
  })
})
