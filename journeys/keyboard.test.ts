import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demonstration, desktop, useBrowser } from './frame/index.ts'

const arrive = useBrowser()
const mostStops = 60

/** The words on whatever has the focus; none while nothing has it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: at, body } = document
    return at === null || at === body ? '' : (at.textContent ?? '').trim().replace(/\s+/g, ' ')
  })

/** Presses a key until the focus stands on something whose words begin so, which must have a visible outline. */
async function walkTo(page: Page, text: string, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press(key)
    if (!(await focused(page)).startsWith(text)) continue
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    )
    expect(outline, `the focus on ${text} can be seen`).not.toBe('none')
    return
  }
  throw new Error(`${key} does not reach ${text}`)
}

describe('the operator works the queue without a mouse', () => {
  test('signs in, opens the queue, decides by keys, takes the decision back', async () => {
    const { page } = await arrive({ at: demonstration(), size: desktop })
    await page.goto('/desk/sign-in')
    await page.getByRole('button', { name: /^Alba Merindo/ }).waitFor()
    await walkTo(page, 'Alba Merindo', 'Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Lo que le toca ahora' }).waitFor()
    await expect.poll(() => focused(page)).toBe('Lo que le toca ahora')
    await walkTo(page, 'Ir al contenido', 'Shift+Tab')
    await walkTo(page, 'Clasificación inicial', 'Tab')
    await page.keyboard.press('Enter')
    const signal = page.getByRole('heading', { level: 2, name: /^Señal en/ })
    await signal.waitFor()
    const title = await signal.textContent()
    await page.getByRole('heading', { name: '¿Qué es?' }).waitFor()

    await page.keyboard.press('3')
    await page.getByRole('heading', { name: 'Falta información: ¿por qué?' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: '¿Qué es?' }).waitFor()
    await page.keyboard.press('2')
    await page.keyboard.press('a')
    await page.getByText('Registrado: Válida. Las señales son posibles y concretas').waitFor()
    await expect.poll(() => focused(page)).toMatch(/^Señal en/)

    await walkTo(page, 'Deshacer', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Deshecho: la señal volvió a la cola.').waitFor()
    expect(await signal.textContent()).toBe(title)
  })
})
