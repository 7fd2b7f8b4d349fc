import { expect } from 'vitest'
import type { Visitor } from '../frame/index.ts'
import { goTo } from './become.ts'

export interface Asked {
  readonly of: string
  readonly verb: string
  readonly what: string
}

const sections = {
  Ubicación: 'Municipio, zona alta.',
  'Población en riesgo': 'Mujeres jóvenes que buscan trabajo.',
  Contexto: 'Empezó la cosecha y llegaron ofertas de fuera.',
  Amenaza: 'Ofertas de trabajo que acaban en encierro.',
  Vulnerabilidad: 'Pocas alternativas de ingreso.',
  Capacidad: 'La casa de acogida recibe a toda hora.',
  'Derechos amenazados': 'Libertad personal e integridad.',
} as const

/** A day from today on, as a field for days takes it. */
export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Begins the alert of the situation that is open on the screen. */
export async function beginAlert(analyst: Visitor, kind: string): Promise<void> {
  await analyst.follow('Escribir la alerta')
  await analyst.choose('Tipo de alerta', new RegExp(`^${kind}`))
  await analyst.press('Empezar a escribir')
  await analyst.page.getByLabel('Título', { exact: true }).waitFor()
}

export async function writeText(analyst: Visitor, title: string): Promise<void> {
  const { page } = analyst
  await page.getByLabel('Título', { exact: true }).fill(title)
  for (const [label, text] of Object.entries(sections))
    await page.getByLabel(label, { exact: true }).fill(text)
}

export async function addRecommendation(
  analyst: Visitor,
  asked: Asked & { readonly number: number },
): Promise<void> {
  await analyst.press('Agregar una recomendación')
  const form = analyst.page.getByRole('group', { name: `Recomendación ${asked.number}` })
  await form.getByLabel('A quién', { exact: true }).selectOption({ label: asked.of })
  await form.getByLabel('Verbo', { exact: true }).selectOption({ label: asked.verb })
  await form.getByLabel('Qué se pide', { exact: true }).fill(asked.what)
  await form.getByLabel('Plazo', { exact: true }).fill(inDays(5))
  await form.getByLabel('Evidencia', { exact: true }).fill('Informe de lo que se hizo, sin nombres.')
}

/** The check before publishing, on the text as it stands. */
export async function checkBefore(analyst: Visitor): Promise<void> {
  await analyst.sees(/^Guardado/)
  await analyst.choose('¿Se podría reconocer a quien avisó?', 'No')
  await analyst.choose('¿Podría avisar al tratante?', 'No')
  const read = analyst.page.getByRole('checkbox', { name: /^Leí estos pasajes/ })
  if (await read.isVisible()) await analyst.tap(read)
  await analyst.press('Registrar la revisión')
  await analyst.sees(/^Revisada por/)
}

export async function openAlert(visitor: Visitor, title: string): Promise<void> {
  await goTo(visitor, 'Alertas')
  await visitor.follow(new RegExp(title))
  await visitor.arriveAt(new RegExp(title))
}

/** The second signature; gives back the number of the alert. */
export async function sign(approver: Visitor, title: string): Promise<string> {
  await openAlert(approver, title)
  await approver.press('Firmar y emitir')
  await approver.press('Sí, firmar y emitir')
  const heading = approver.page.getByRole('heading', { level: 1, name: /\d{4}/ })
  await heading.waitFor()
  const number = ((await heading.textContent()) ?? '')
    .replace(title, '')
    .replace(/[^\w-]+$/, '')
    .trim()
  expect(number).toMatch(/\d{4}/)
  return number
}
