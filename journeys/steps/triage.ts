import type { Visitor } from '../frame/index.ts'
import { goTo } from './become.ts'

/** Opens the signal of a municipality from the queue. */
export async function openInQueue(operator: Visitor, municipality: string): Promise<void> {
  await goTo(operator, 'Clasificación inicial')
  const { page } = operator
  const heading = page.getByRole('heading', { level: 2, name: `Señal en ${municipality}`, exact: true })
  const queue = page.locator('details.queue > summary')
  await queue.waitFor()
  await operator.tap(queue)
  const link = page
    .locator('details.queue')
    .getByRole('link', { name: new RegExp(`^${municipality},`) })
    .first()
  await operator.tap(link)
  // The queue grows while it is read: a tap that went elsewhere is made again, and counts.
  await heading.waitFor({ timeout: 5000 }).catch(() => operator.tap(link))
  await heading.waitFor()
}

/** One decision with its reason, on the signal that is open. */
export async function decide(operator: Visitor, outcome: string, reason: string): Promise<void> {
  await operator.press(new RegExp(`^${outcome}`))
  await operator.press(new RegExp(`^${reason}`))
  await operator.sees(`Registrado: ${outcome}. ${reason}`)
}
