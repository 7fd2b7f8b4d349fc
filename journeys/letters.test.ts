import { describe, expect, test } from 'vitest'
import { demonstration, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { decide, keepWords, openInQueue, openSignal, readAnswer, report, sit } from './steps/index.ts'

const arrive = useBrowser()
const note = 'Llegan en una camioneta gris cuando cierra la venta.'
const question = '¿A qué hora pasa, más o menos?'
const reply = 'Cerca de las nueve de la noche, los jueves.'
const told = {
  // Where no other journey reports, so that none takes up another's signal.
  municipality: 'Cerro Vedrío',
  group: 'Viajes y traslados',
  noticed: 'De noche llevan a varios jóvenes a un bar, una finca o un muelle.',
  placeKind: 'Un bar o comedor',
  note,
} as const

/** Everything that the visitor's browser sent or was sent, as text. */
function listenTo(visitor: Visitor): () => Promise<string> {
  const bodies: Promise<string>[] = []
  visitor.page.on('request', (request) => bodies.push(Promise.resolve(request.postData() ?? '')))
  visitor.page.on('response', (response) => bodies.push(response.text().catch(() => '')))
  return async () => (await Promise.all(bodies)).join('\n')
}

describe('a reporter and the desk write to each other', () => {
  let words: readonly string[] = []

  test('a note goes with the report, and its words are in nothing that was sent', async () => {
    const neighbour = await arrive({ at: demonstration(), size: telephone })
    const heard = listenTo(neighbour)
    words = await report(neighbour, told)
    await keepWords(neighbour)
    expect(await heard()).not.toContain('camioneta')
  })

  test('an operator opens it, and asks under seal', async () => {
    const operator = await sit(arrive, 'Alba Merindo')
    const heard = listenTo(operator)
    await openInQueue(operator, told.municipality)
    await operator.sees('Nota sellada')
    await operator.press('Abrir la nota')
    await operator.sees(note)
    await decide(operator, 'Falta información', 'Falta saber cuándo')
    await openSignal(operator, 'Por responder a quien avisó', told.municipality)
    await operator.press('Abrir la nota')
    await operator.sees(note)
    await operator.tap(operator.page.locator('summary', { hasText: 'Escribir a quien avisó' }))
    await operator.choose('Qué escribe', 'Una pregunta')
    await operator.page.getByLabel('Texto').fill(question)
    await operator.press('Sellar y enviar')
    await operator.sees('Se selló y se envió. Quien avisó lo lee la próxima vez que abra su recibo.')
    await operator.sees('Pregunta de la mesa')
    await operator.look('letters-desk')
    const sent = await heard()
    for (const text of ['camioneta', 'más o menos']) expect(sent).not.toContain(text)
  })

  test('the reporter reads the question with the seven words, and replies', async () => {
    const neighbour = await arrive({ at: demonstration(), size: telephone })
    const heard = listenTo(neighbour)
    await readAnswer(neighbour, words)
    await neighbour.sees(question)
    await neighbour.sees(note)
    await neighbour.write(neighbour.page.getByLabel('Su mensaje'), reply)
    await neighbour.look('letters-reporter')
    await neighbour.press('Enviar el mensaje')
    await neighbour.sees('Su mensaje llegó.')
    expect(await heard()).not.toContain('nueve de la noche')
  })

  test('the desk reads the reply, and lets the local table read it too', async () => {
    const operator = await sit(arrive, 'Alba Merindo')
    await openSignal(operator, 'Con datos nuevos sin leer', told.municipality)
    await operator.press('Abrir la nota')
    await operator.sees(reply)
    await operator.tap(operator.page.locator('summary', { hasText: 'Quién más puede leerla' }))
    await operator.look('letters-hand-on')
    operator.expectNoFault()
  })
})
