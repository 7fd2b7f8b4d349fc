import type { Visitor } from '../frame/index.ts'
import { goTo } from './become.ts'

/** Joins the signal that is open to the situation of its place and modality. */
export async function link(analyst: Visitor, modality: string): Promise<void> {
  await analyst.choose('Modalidad', modality)
  await analyst.press('Unir o abrir la situación')
  await analyst.page.getByRole('heading', { name: 'Unir a una situación' }).waitFor({ state: 'detached' })
}

export async function openSituation(visitor: Visitor, modality: string, municipality: string): Promise<void> {
  await goTo(visitor, 'Situaciones')
  const card = visitor.page.getByRole('listitem').filter({ hasText: `${municipality},` })
  await visitor.tap(card.getByRole('link', { name: modality }).first())
  await visitor.arriveAt(`${modality} en ${municipality}`)
}

/** Writes an assessment by its anchors and sends it to a colleague. */
export async function assess(analyst: Visitor): Promise<void> {
  await analyst.press('Empezar la valoración')
  const factors = [
    ['Amenaza', /^3\./],
    ['Vulnerabilidad', /^3\./],
    ['Capacidad de respuesta', /^2\./],
  ] as const
  for (const [index, [factor, degree]] of factors.entries()) {
    await analyst.choose(factor, degree)
    const basis = analyst.page.getByRole('group', { name: /^En qué se apoya/ }).nth(index)
    await analyst.tap(basis.getByRole('checkbox', { name: 'Señales verificadas' }))
  }
  await analyst.press('Guardar el borrador')
  await analyst.press('Enviar a revisión de colegas')
  await analyst.sees('La escribió usted: la revisa otra persona.')
}
