import { describe, expect, test } from 'vitest'
import { demonstration, desktop, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { answer, decide, keepWords, openInQueue, openSignal, readAnswer, report, sit } from './steps/index.ts'

const arrive = useBrowser()
const told = {
  municipality: 'San Ovelio',
  group: 'Trabajo o abuso a la fuerza',
  noticed: 'Vive donde trabaja, en malas condiciones. No tiene un día libre.',
  placeKind: 'Una casa',
} as const

const sentence = 'Nos falta saber más. Si es seguro, conteste la pregunta de abajo. No se ponga en riesgo.'

const storages = (visitor: Visitor) =>
  visitor.page.evaluate(async () => ({
    session: Object.keys(sessionStorage),
    local: Object.keys(localStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    // The files of the page, the same for everybody, under names that say nothing.
    caches: (await caches.keys()).filter((name) => !/^v-(facts|[0-9a-f]+)$/.test(name)),
  }))
const nothing = { session: [], local: [], cookies: '', databases: [], caches: [] }

describe('a neighbour reports and reads the answer', () => {
  let words: readonly string[] = []

  test('a report takes at most 15 taps on a telephone, and gives seven words', async () => {
    const neighbour = await arrive({ at: demonstration(), size: telephone })
    neighbour.countFromHere()
    words = await report(neighbour, { ...told, onScreen: (name) => neighbour.look(`neighbour-${name}`) })
    expect(neighbour.taps).toBeLessThanOrEqual(15)
    await keepWords(neighbour)
    expect(await storages(neighbour)).toEqual(nothing)
    await neighbour.look('neighbour-gone')
  })

  test('before anybody read it, the words open the news that it arrived', async () => {
    const neighbour = await arrive({ at: demonstration(), size: telephone })
    await readAnswer(neighbour, words)
    await neighbour.sees('Su aviso llegó. Una persona lo va a leer.')
    await neighbour.sees(/Una persona lo leerá antes de:/)
  })

  test('after the desk answered, they open the answer in plain words', async () => {
    const operator = await sit(arrive, 'Alba Merindo')
    await openInQueue(operator, told.municipality)
    await decide(operator, 'Falta información', 'Falta saber cuándo')
    await openSignal(operator, 'Por responder a quien avisó', told.municipality)
    await operator.tap(operator.page.getByLabel('Pedir más datos por medio del recibo'))
    await answer(operator, sentence)
    await operator.look('operator-answered')

    const neighbour = await arrive({ at: demonstration(), size: telephone })
    await readAnswer(
      neighbour,
      words.map((word) => word.toUpperCase()),
    )
    await neighbour.sees(sentence)
    await neighbour.sees(/Una persona lo leyó/)
    await neighbour.look('neighbour-answer')

    await neighbour.choose('¿Hay menores de 18 años?', 'Sí')
    await neighbour.press('Enviar lo nuevo')
    await neighbour.sees('Recibimos lo nuevo. Gracias.')
    await operator.page.reload()
    await operator.sees('Quien avisó agregó datos')
  })

  test('a report that is withdrawn leaves the desk', async () => {
    const neighbour = await arrive({ at: demonstration(), size: desktop })
    await readAnswer(neighbour, words)
    await neighbour.tap(neighbour.page.locator('summary', { hasText: 'Retirar el aviso' }))
    await neighbour.press('Retirar mi aviso')
    await neighbour.press('Sí, retirarlo')
    await neighbour.sees('Usted retiró su aviso. Lo vamos a borrar.')
    await neighbour.look('neighbour-withdrawn')
    const operator = await sit(arrive, 'Alba Merindo')
    await operator.open('/desk/signals?view=feedback')
    await operator.sees(/En pantalla:/)
    expect(await operator.page.getByRole('link', { name: /^San Ovelio/ }).count()).toBe(0)
  })

  test('words with a slip of the finger are set right on the telephone, and unknown ones open nothing', async () => {
    const neighbour = await arrive({ at: demonstration(), size: telephone })
    await neighbour.open('/vecinos/#8')
    const field = neighbour.page.getByLabel('Sus siete palabras')
    await field.fill([...words.slice(0, 6), `${words[6]}x`].join(' '))
    await neighbour.press('Leer la respuesta')
    await neighbour.sees(/¿Quiso decir esto\?/)
    await neighbour.look('neighbour-correction')
  })

  for (const way of ['the button', 'Esc pressed twice'] as const) {
    test(`quick exit by ${way} leaves nothing, and back does not return`, async () => {
      const neighbour = await arrive({ at: demonstration(), size: telephone })
      await neighbour.open('/vecinos/')
      await neighbour.follow(/Quiero avisar de algo/)
      await neighbour.press('No, o no lo sé')
      await neighbour.arriveAt('¿Qué notó?')
      expect((await storages(neighbour)).session).not.toEqual([])
      if (way === 'the button') await neighbour.follow('Salir rápido')
      else {
        await neighbour.page.keyboard.press('Escape')
        await neighbour.page.keyboard.press('Escape')
      }
      await neighbour.page.waitForURL('**/vecinos/tiempo.html')
      expect(await storages(neighbour)).toEqual(nothing)
      await neighbour.look('neighbour-left')
      await neighbour.page.goBack()
      await neighbour.page.waitForLoadState('networkidle')
      expect(await neighbour.page.getByText('¿Qué notó?').count()).toBe(0)
      expect(await storages(neighbour)).toEqual(nothing)
    })
  }
})
