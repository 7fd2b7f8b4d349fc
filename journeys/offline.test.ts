import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { demonstration, standBefore, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { finishReport, keepWords, readAnswer, report, startReport } from './steps/index.ts'

const arrive = useBrowser()
const told = {
  municipality: 'Los Arvales',
  group: 'Trabajo o abuso a la fuerza',
  noticed: 'Vive donde trabaja, en malas condiciones. No tiene un día libre.',
  placeKind: 'Una casa',
} as const
const year = 365 * 86_400_000

/** Somebody with a telephone of their own, whose network may go. */
const neighbourWith = (): Promise<Visitor> =>
  arrive({ at: demonstration(), size: telephone, mayLackNetwork: true })

/** Opens the page and waits until it would open without a network as well. */
async function firstLoad(neighbour: Visitor): Promise<void> {
  await neighbour.open('/vecinos/')
  await neighbour.page.evaluate(async () => {
    await navigator.serviceWorker.ready
    // The first page is taken over by its worker when that is active.
    while (navigator.serviceWorker.controller === null) await new Promise((after) => setTimeout(after, 20))
  })
}

const network = (neighbour: Visitor, isThere: boolean) => neighbour.page.context().setOffline(!isThere)

interface Left {
  readonly session: readonly string[]
  readonly local: readonly string[]
  readonly cookies: string
  readonly databases: readonly (string | undefined)[]
}

const left = (page: Page): Promise<Left> =>
  page.evaluate(async () => ({
    session: Object.keys(sessionStorage),
    local: Object.keys(localStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }))
const nothing: Left = { session: [], local: [], cookies: '', databases: [] }

/** All that the outbox holds, as whoever searches the telephone would read it. */
const outboxText = (page: Page): Promise<string> =>
  page.evaluate(
    async () =>
      await new Promise<string>((resolve) => {
        const asked = indexedDB.open('v')
        asked.onsuccess = () => {
          const rows = asked.result.transaction('waiting').objectStore('waiting').getAll()
          rows.onsuccess = () => {
            asked.result.close()
            const texts = rows.result.map((row: { sealed: Uint8Array }) => {
              const sealed = new TextDecoder('latin1').decode(row.sealed)
              return JSON.stringify({ ...row, sealed })
            })
            resolve(texts.join('\n'))
          }
        }
      }),
  )

const waitUntilEmpty = async (page: Page): Promise<void> =>
  await expect.poll(async () => (await left(page)).databases, { timeout: 20_000 }).toEqual([])

describe('without a network', () => {
  test('after the first load a whole report is made, sealed and kept, and its receipt is given', async () => {
    const neighbour = await neighbourWith()
    await firstLoad(neighbour)
    await network(neighbour, false)
    const words = await report(neighbour, {
      ...told,
      waits: true,
      onScreen: (name) => neighbour.look(`offline-${name}`),
    })
    await neighbour.sees('TODAVÍA NO SE ENVIÓ')
    const kept = await outboxText(neighbour.page)
    expect(kept).toContain('"format":1')
    for (const readable of ['CAP1', 'EXP', 'territoryId', 'codes', words[0] ?? ''])
      expect(kept).not.toContain(readable)
    await keepWords(neighbour)
    expect((await left(neighbour.page)).session).toEqual([])
    await neighbour.sees('1 aviso TODAVÍA NO SE ENVIÓ.')

    await neighbour.follow(/Ver qué espera/)
    await neighbour.arriveAt('Lo que hay en este teléfono')
    await neighbour.sees('TODAVÍA NO SE ENVIÓ: no hay red.')
    await neighbour.look('offline-phone')

    await network(neighbour, true)
    await waitUntilEmpty(neighbour.page)
    await neighbour.sees('No hay ningún aviso esperando.')
    expect(await left(neighbour.page)).toEqual(nothing)
    const reader = await neighbourWith()
    await readAnswer(reader, words)
    await reader.sees('Su aviso llegó. Una persona lo va a leer.')
  })

  test('lost at any step the report goes on, and found again before sending it goes at once', async () => {
    const neighbour = await neighbourWith()
    await firstLoad(neighbour)
    let isThere = true
    const words = await report(neighbour, {
      ...told,
      // Cut and found again from screen to screen; there at the end.
      onScreen: async (name) => {
        isThere = name === 'review' ? true : !isThere
        await network(neighbour, isThere)
      },
    })
    expect(words).toHaveLength(7)
    await keepWords(neighbour)
    expect(await left(neighbour.page)).toEqual(nothing)
  })

  test('the page opens anew, in each language, and so does the page that quick exit leads to', async () => {
    const neighbour = await neighbourWith()
    await firstLoad(neighbour)
    await network(neighbour, false)
    for (const [path, title] of [
      ['/vecinos/', 'Vecinos'],
      ['/vecinos/fr.html', 'Vecinos'],
      ['/vecinos/en.html', 'Vecinos'],
      ['/vecinos/tiempo.html', 'Tablero del barrio'],
    ] as const) {
      await neighbour.open(path)
      await neighbour.arriveAt(title)
    }
    await neighbour.open('/vecinos/#1')
    await neighbour.sees(/555-0100/)
  })

  test('a tab that is killed loses nothing that was finished: the next one sends it', async () => {
    const neighbour = await neighbourWith()
    await firstLoad(neighbour)
    await network(neighbour, false)
    const words = await report(neighbour, { ...told, waits: true })
    const context = neighbour.page.context()
    await neighbour.page.close()
    await network(neighbour, true).catch(() => undefined)
    await context.setOffline(false)
    const next = await context.newPage()
    await next.goto('/vecinos/')
    await waitUntilEmpty(next)
    await readAnswer(await neighbourWith(), words)
  })
})

describe('what waits is sent once', () => {
  test('from two tabs', async () => {
    const neighbour = await neighbourWith()
    await firstLoad(neighbour)
    await network(neighbour, false)
    await report(neighbour, { ...told, waits: true })
    await keepWords(neighbour)
    const context = neighbour.page.context()
    const other = await context.newPage()
    await other.goto('/vecinos/')
    const taken: string[] = []
    context.on('response', (reply) => {
      if (reply.url().endsWith('/intake/sealed') && reply.status() === 201) taken.push(reply.url())
    })
    await network(neighbour, true)
    await waitUntilEmpty(neighbour.page)
    await other.waitForTimeout(500)
    expect(taken.length).toBeLessThanOrEqual(1)
  })

  test('to a server that fails for an hour, which is asked a few times and then has it', async () => {
    const neighbour = await neighbourWith()
    const { page } = neighbour
    await page.clock.install()
    await firstLoad(neighbour)
    let asked = 0
    await page.route('**/api/v1/intake/sealed', async (route) => {
      asked += 1
      await route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: '{"code":"internal-error"}',
      })
    })
    await report(neighbour, { ...told, waits: true })
    await keepWords(neighbour)
    await neighbour.sees('1 aviso TODAVÍA NO SE ENVIÓ.')
    for (let minute = 0; minute < 60; minute += 2) {
      await page.clock.runFor(2 * 60_000)
      // The server's answer takes a moment of the real time.
      await new Promise((after) => setTimeout(after, 60))
    }
    expect(asked).toBeGreaterThan(4)
    expect(asked).toBeLessThan(25)
    await page.unroute('**/api/v1/intake/sealed')
    await page.clock.runFor(16 * 60_000)
    await waitUntilEmpty(page)
  })

  for (const [said, shift] of [
    ['a year ahead', year],
    ['a year behind', -year],
  ] as const) {
    test(`by a telephone whose clock is ${said}, and when that clock is set right`, async () => {
      const neighbour = await neighbourWith()
      const { page } = neighbour
      await page.clock.setSystemTime(new Date(Date.now() + shift))
      await firstLoad(neighbour)
      await network(neighbour, false)
      await report(neighbour, { ...told, waits: true })
      await keepWords(neighbour)
      await page.clock.setSystemTime(new Date())
      // Opened anew before the network is back: a page that ends while it sends holds its entry for a while.
      await page.reload()
      await neighbour.sees('1 aviso TODAVÍA NO SE ENVIÓ.')
      await network(neighbour, true)
      await waitUntilEmpty(page)
    })
  }
})

describe('where the telephone keeps nothing', () => {
  test('with no room left the report goes directly, and leaves nothing', async () => {
    const neighbour = await neighbourWith()
    await firstLoad(neighbour)
    const session = await neighbour.page.context().newCDPSession(neighbour.page)
    await session.send('Storage.overrideQuotaForOrigin', { origin: demonstration(), quotaSize: 1 })
    await report(neighbour, told)
    await keepWords(neighbour)
    expect(await left(neighbour.page)).toMatchObject({ session: [], local: [] })
  })

  test('with no room and no network it says NOT SENT and keeps the answers in the tab', async () => {
    const neighbour = await neighbourWith()
    await firstLoad(neighbour)
    const session = await neighbour.page.context().newCDPSession(neighbour.page)
    await session.send('Storage.overrideQuotaForOrigin', { origin: demonstration(), quotaSize: 1 })
    await startReport(neighbour, told)
    await network(neighbour, false)
    await neighbour.press('Enviar el aviso')
    await neighbour.sees('SU AVISO TODAVÍA NO SE ENVIÓ')
    await network(neighbour, true)
    await neighbour.press('Intentar otra vez')
    expect(await finishReport(neighbour)).toHaveLength(7)
  })

  test('without workers and databases, as in a private window, the page reports and says what it cannot keep', async () => {
    const neighbour = await neighbourWith()
    await neighbour.page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined })
      Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined })
      Object.defineProperty(globalThis, 'caches', { get: () => undefined })
    })
    await report(neighbour, told)
    await keepWords(neighbour)
    await neighbour.open('/vecinos/#11')
    await neighbour.sees(/Este navegador no guarda avisos/)
  })
})

describe('an update of the page', () => {
  test('while a draft is open neither takes it nor mixes with it: the tab keeps its edition until it is closed', async () => {
    const standing = await standBefore(demonstration())
    onTestFinished(() => standing.leave())
    const neighbour = await arrive({ at: standing.address, size: telephone, mayLackNetwork: true })
    await firstLoad(neighbour)
    const { page } = neighbour
    const context = page.context()
    await startReport(neighbour, told, { until: 'noticed' })
    const editions = () =>
      page.evaluate(async () => (await caches.keys()).filter((name) => /^v-[0-9a-f]+$/.test(name)))
    const [before] = await editions()
    // The same files under another version: what a new release is to the browser.
    standing.change = (path, text) =>
      path === '/vecinos/worker.js' ? text.replace(before?.slice(2) ?? '', 'fedcba987654') : text
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      await registration?.update()
      while (!registration?.waiting) await new Promise((after) => setTimeout(after, 20))
    })
    expect((await editions()).sort()).toEqual([before, 'v-fedcba987654'].sort())
    await page.reload()
    await neighbour.arriveAt('¿Qué notó?')
    await expect.poll(() => page.getByRole('checkbox', { name: told.noticed }).isChecked()).toBe(true)
    await page.goto('about:blank')
    await expect
      .poll(
        async () => {
          const next = await context.newPage()
          await next.goto('/vecinos/')
          const names = await next.evaluate(async () => await caches.keys())
          await next.close()
          return names.filter((name) => /^v-[0-9a-f]+$/.test(name))
        },
        { timeout: 10_000 },
      )
      .toEqual(['v-fedcba987654'])
  })
})

test('where nothing waits and nothing is kept, looking for it makes no database, not even for a moment', async () => {
  const neighbour = await neighbourWith()
  await neighbour.page.addInitScript(() => {
    const { createObjectStore } = IDBDatabase.prototype
    IDBDatabase.prototype.createObjectStore = function (name, options) {
      Object.assign(globalThis, { madeDatabase: true })
      return createObjectStore.call(this, name, options)
    }
  })
  await firstLoad(neighbour)
  await neighbour.open('/vecinos/#11')
  await neighbour.page.reload()
  await neighbour.sees('No hay ningún aviso esperando.')
  expect(await neighbour.page.evaluate(() => 'madeDatabase' in globalThis)).toBe(false)
  expect((await left(neighbour.page)).databases).toEqual([])
})

test('wiping everything leaves no database, no draft, no file and no worker', async () => {
  const neighbour = await neighbourWith()
  await firstLoad(neighbour)
  await network(neighbour, false)
  await report(neighbour, { ...told, waits: true })
  await keepWords(neighbour)
  await neighbour.open('/vecinos/#11')
  await neighbour.press('Borrar todo de este teléfono')
  await network(neighbour, true)
  await neighbour.press('Sí, borrar todo')
  await neighbour.page.waitForURL('**/vecinos/tiempo.html')
  expect(await left(neighbour.page)).toEqual(nothing)
  expect(await neighbour.page.evaluate(async () => await caches.keys())).toEqual([])
  expect(
    await neighbour.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0)
})

test('a list of keys that another one signed closes the form, says so, and the numbers still stand', async () => {
  const neighbour = await neighbourWith()
  await firstLoad(neighbour)
  await neighbour.follow(/Quiero avisar de algo/)
  await neighbour.arriveAt('¿Hay peligro ahora?')
  await expect
    .poll(() => neighbour.page.evaluate(async () => (await caches.match('/vecinos/pin')) !== undefined))
    .toBe(true)
  await neighbour.page.evaluate(async () => {
    const cache = await caches.open('v-facts')
    const pin = (await (await cache.match('/vecinos/pin'))?.json()) as { number: number }
    await cache.put('/vecinos/pin', new Response(JSON.stringify({ ...pin, signedBy: 'another' })))
  })
  await neighbour.page.reload()
  await neighbour.arriveAt('No escriba aquí por ahora')
  await neighbour.sees(/555-0100/)
  await neighbour.look('offline-untrusted')
})

test('a receipt kept on the telephone opens with its PIN alone, leads to the answer, and is gone after five wrong ones', async () => {
  const neighbour = await neighbourWith()
  await firstLoad(neighbour)
  await report(neighbour, told)
  const { page } = neighbour
  const offer = page.locator('summary', { hasText: 'Guardar el recibo aquí con un PIN' })
  await offer.click()
  await page.getByLabel('Elija un PIN').fill('1234')
  await neighbour.press('Guardar con este PIN')
  await neighbour.sees('El PIN lleva seis números o más.')
  await page.getByLabel('Elija un PIN').fill('246813')
  await neighbour.press('Guardar con este PIN')
  await neighbour.sees(/El recibo está guardado/)
  await keepWords(neighbour)

  await neighbour.open('/vecinos/#11')
  await page.getByLabel('Su PIN').fill('246813')
  await neighbour.press('Abrir')
  await neighbour.look('offline-kept')
  await neighbour.press(/^Leer la respuesta al aviso/)
  await neighbour.arriveAt('Qué pasó con su aviso')

  await neighbour.open('/vecinos/')
  await neighbour.follow('Este teléfono')
  for (const said of [/quedan 4/, /quedan 3/, /quedan 2/, /falla otra vez/]) {
    await page.getByLabel('Su PIN').fill('000000')
    await neighbour.press('Abrir')
    await neighbour.sees(said)
  }
  await page.getByLabel('Su PIN').fill('000000')
  await neighbour.press('Abrir')
  await neighbour.sees(/Ya se borraron todos los recibos/)
})

test('handed on as a file, a report is delivered by another telephone, which cannot read it, and counts once', async () => {
  const neighbour = await neighbourWith()
  await firstLoad(neighbour)
  await network(neighbour, false)
  const words = await report(neighbour, { ...told, waits: true })
  await keepWords(neighbour)
  await neighbour.open('/vecinos/#11')
  await neighbour.tap(neighbour.page.locator('summary', { hasText: 'Pasar los avisos a otro teléfono' }))
  const [download] = await Promise.all([
    neighbour.page.waitForEvent('download'),
    neighbour.press('Hacer el archivo'),
  ])
  const path = await download.path()
  const carrier = await neighbourWith()
  await carrier.open('/vecinos/#11')
  await carrier.tap(carrier.page.locator('summary', { hasText: 'Pasar los avisos a otro teléfono' }))
  await carrier.page.getByLabel('Recibir un archivo').setInputFiles(path)
  await carrier.sees('Se recibió 1 aviso.')
  await waitUntilEmpty(carrier.page)
  await readAnswer(await neighbourWith(), words)
  // The first telephone delivers it as well, and nothing is there twice.
  await network(neighbour, true)
  await waitUntilEmpty(neighbour.page)
})
