import type { Locator } from 'playwright-core'
import type { Visitor } from '../frame/index.ts'

/**
 * Types the beginning of the text into a field that finds one of many, and presses the first that begins with all of it. A
 * browser's own list of choices, which may stand on the same page, is none that can be pressed.
 */
export async function pick(
  visitor: Visitor,
  label: string,
  text: string,
  within: Locator = visitor.page.locator('main'),
): Promise<void> {
  await within.getByRole('combobox', { name: label }).fill(text.slice(0, Math.max(4, text.length - 4)))
  const offered = within.getByRole('listbox').getByRole('option', { name: new RegExp(`^${text}`) })
  await visitor.tap(offered.first())
}
