import type { Visitor } from '../frame/index.ts'
import { goTo } from './become.ts'

/** Opens a signal from the list that waits for a kind of work. */
export async function openSignal(visitor: Visitor, view: string, municipality: string): Promise<void> {
  await goTo(visitor, 'Señales')
  await visitor.press(view)
  await visitor.tap(
    visitor.page
      .locator('main')
      .getByRole('link', { name: new RegExp(`^${municipality}`) })
      .first(),
  )
  await visitor.arriveAt(`Señal en ${municipality}`)
}

/** Takes the open signal and verifies it. */
export async function verify(visitor: Visitor): Promise<void> {
  await visitor.press('Tomarla para verificar')
  await visitor.choose('Resultado', /^Verificada/)
  await visitor.choose('Cómo se comprobó', 'Personas de confianza conocen el hecho')
  await visitor.choose('Razón', 'Confirmado por otra fuente')
  await visitor.press('Registrar el resultado')
  await visitor.page.getByRole('heading', { name: 'Terminar la verificación' }).waitFor({ state: 'detached' })
}

/** Chooses the sentence that the reporter reads. */
export async function answer(visitor: Visitor, sentence: string): Promise<void> {
  await visitor.choose('Qué va a leer', sentence)
  await visitor.press('Enviar la respuesta')
  await visitor.page.getByRole('heading', { name: 'Cambiar la respuesta' }).waitFor()
}
