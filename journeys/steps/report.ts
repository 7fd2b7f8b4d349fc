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
  readonly dangerNow?: boolean
  readonly children?: 'Sí' | 'No'
  readonly authority?: 'Sí' | 'No'
  /** Called on each screen, with a name for it. */
  readonly onScreen?: (name: string) => Promise<void>
}

/** Reports on the field page from its first screen to the receipt, and gives back the seven words. */
export async function report(neighbour: Visitor, told: Report): Promise<readonly string[]> {
  const seen = told.onScreen ?? (async () => undefined)
  const { page } = neighbour
  await neighbour.open('/vecinos/')
  await neighbour.arriveAt('Vecinos')
  await seen('home')
  await neighbour.follow(/Quiero avisar de algo/)
  await neighbour.arriveAt('¿Hay peligro ahora?')
  await neighbour.sees(/555-0100/)
  await seen('danger')
  await neighbour.press(told.dangerNow ? 'Sí, hay peligro ahora' : 'No, o no lo sé')
  await neighbour.arriveAt('¿Qué notó?')
  await neighbour.tap(page.locator('summary', { hasText: told.group }))
  await neighbour.tap(page.getByRole('checkbox', { name: told.noticed }))
  await seen('noticed')
  await neighbour.press('Seguir')
  await tellWhere(neighbour, told)
  await seen('where')
  await neighbour.press('Seguir')
  await neighbour.choose('¿Cuándo pasó?', told.when ?? 'Hoy')
  await neighbour.choose('¿Cómo lo sabe?', told.knownHow ?? 'Yo lo vi')
  await seen('when')
  await neighbour.press('Seguir')
  await neighbour.arriveAt('¿Quién necesita cuidado?')
  if (told.children) await neighbour.choose('¿Hay menores de 18 años?', told.children)
  if (told.authority) await neighbour.choose('¿Puede estar metida una autoridad?', told.authority)
  await seen('who')
  await neighbour.press('Seguir')
  await neighbour.arriveAt('Revise antes de enviar')
  await seen('review')
  await neighbour.press('Enviar el aviso')
  await neighbour.arriveAt('Su aviso llegó')
  const words = await page
    .getByRole('list', { name: 'Sus siete palabras' })
    .getByRole('listitem')
    .allInnerTexts()
  expect(words).toHaveLength(7)
  await seen('receipt')
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
