import { expect } from 'vitest'
import type { Visitor } from '../frame/index.ts'

/** What a neighbour answers, in the words of the page. */
export interface Report {
  readonly municipality: string
  readonly group: string
  readonly noticed: string
  readonly placeKind: string
  readonly when?: string
  readonly knownHow?: string
  readonly note?: string
  /** There is no network: the receipt is that of a report that waits. */
  readonly waits?: boolean
  readonly dangerNow?: boolean
  readonly children?: 'Sí' | 'No'
  readonly authority?: 'Sí' | 'No'
  /** Called on each screen, with a name for it. */
  readonly onScreen?: (name: string) => Promise<void>
}

/** Reports on the field page from its first screen to the receipt, and gives back the seven words. */
export async function report(neighbour: Visitor, told: Report): Promise<readonly string[]> {
  await startReport(neighbour, told)
  await neighbour.press('Enviar el aviso')
  return await finishReport(neighbour, told)
}

/** Answers the steps up to the review, or up to the one that is named. */
export async function startReport(
  neighbour: Visitor,
  told: Report,
  { until = 'review' }: { readonly until?: 'noticed' | 'review' } = {},
): Promise<void> {
  const seen = told.onScreen ?? (async () => undefined)
  await neighbour.open('/vecinos/')
  await neighbour.arriveAt('Vecinos')
  await seen('home')
  await neighbour.follow(/Quiero avisar de algo/)
  await neighbour.arriveAt('¿Hay peligro ahora?')
  await neighbour.sees(/555-0100/)
  await seen('danger')
  await neighbour.press(told.dangerNow ? 'Sí, hay peligro ahora' : 'No, o no lo sé')
  await neighbour.arriveAt('¿Qué notó?')
  await neighbour.tap(neighbour.page.locator('summary', { hasText: told.group }))
  await neighbour.tap(neighbour.page.getByRole('checkbox', { name: told.noticed }))
  await seen('noticed')
  if (until === 'noticed') return
  await neighbour.press('Seguir')
  await tellWhere(neighbour, told)
  await seen('where')
  await neighbour.press('Seguir')
  await tellTheRest(neighbour, told, seen)
}

async function tellTheRest(
  neighbour: Visitor,
  told: Report,
  seen: NonNullable<Report['onScreen']>,
): Promise<void> {
  await neighbour.choose('¿Cuándo pasó?', told.when ?? 'Hoy')
  await neighbour.choose('¿Cómo lo sabe?', told.knownHow ?? 'Yo lo vi')
  await seen('when')
  await neighbour.press('Seguir')
  await neighbour.arriveAt('¿Quién necesita cuidado?')
  if (told.children) await neighbour.choose('¿Hay menores de 18 años?', told.children)
  if (told.authority) await neighbour.choose('¿Puede estar metida una autoridad?', told.authority)
  await seen('who')
  await neighbour.press('Seguir')
  await neighbour.arriveAt('Una nota, si hace falta')
  if (told.note) await neighbour.write(neighbour.page.getByLabel('Su nota'), told.note)
  await seen('note')
  await neighbour.press('Seguir')
  await neighbour.arriveAt('Revise antes de enviar')
  await seen('review')
}

/** Waits for the receipt and reads the seven words. */
export async function finishReport(
  neighbour: Visitor,
  told: Pick<Report, 'waits' | 'onScreen'> = {},
): Promise<readonly string[]> {
  await neighbour.arriveAt(told.waits ? 'Su aviso está guardado' : 'Su aviso llegó')
  const words = await neighbour.page
    .getByRole('list', { name: 'Sus siete palabras' })
    .getByRole('listitem')
    .allInnerTexts()
  expect(words).toHaveLength(7)
  await told.onScreen?.('receipt')
  return words
}

async function tellWhere(neighbour: Visitor, told: Report): Promise<void> {
  const { page } = neighbour
  await neighbour.arriveAt('¿Dónde pasa?')
  await neighbour.tap(page.getByLabel('Escriba el municipio'))
  await page.keyboard.type(told.municipality.slice(0, 6))
  await neighbour.choose('Elija el municipio', new RegExp(`^${told.municipality}`))
  await neighbour.choose('¿Qué tipo de lugar es?', told.placeKind)
}

/** Says that the words are kept, after which nothing of the report is left. */
export async function keepWords(neighbour: Visitor): Promise<void> {
  await neighbour.press('Ya las guardé: borrar todo')
  await neighbour.arriveAt('Listo. Aquí ya no queda nada.')
}

/** Opens the answer with the seven words. */
export async function readAnswer(neighbour: Visitor, words: readonly string[]): Promise<void> {
  await neighbour.open('/vecinos/')
  await neighbour.follow(/Ya avisé: leer la respuesta/)
  await neighbour.page.getByLabel('Sus siete palabras').fill(words.join(' '))
  await neighbour.press('Leer la respuesta')
  await neighbour.arriveAt('Qué pasó con su aviso')
}
