import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demonstration, desktop, useBrowser } from './frame/index.ts'

const arrive = useBrowser()
const mostStops = 60

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim().replace(/\s+/g, ' ') ?? '')

/** Presses Tab until the focus stands on something whose text begins so, which must have a visible outline. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab')
    if (!(await focused(page)).startsWith(text)) continue
    const outline = await page.evaluate(() => {
      const { activeElement } = document
      return activeElement ? getComputedStyle(activeElement).outlineStyle : 'none'
    })
    expect(outline, `the focus on ${text} can be seen`).not.toBe('none')
    return
  }
  throw new Error(`Tab does not reach ${text}`)
}

describe('the operator works the queue without a mouse', () => {
  test('signs in, opens the queue, decides by keys, takes the decision back', async () => {
    const { page } = await arrive({ at: demonstration(), size: desktop })
    await page.goto('/desk/sign-in')
    await page.getByRole('button', { name: /^Alba Merindo/ }).waitFor()
    await tabTo(page, 'Alba Merindo')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Lo que le toca ahora' }).waitFor()
    expect(await focused(page)).toBe('Lo que le toca ahora')

    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Home')
    await page.goto('/desk/')
    await page.getByRole('heading', { level: 1, name: 'Lo que le toca ahora' }).waitFor()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await tabTo(page, 'Ir al contenido')
    await tabTo(page, 'Clasificación inicial')
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

    await tabTo(page, 'Cuenta de').catch(() => undefined)
    await tabTo(page, 'Deshacer')
    await page.keyboard.press('Enter')
    await page.getByText('Deshecho: la señal volvió a la cola.').waitFor()
    expect(await signal.textContent()).toBe(title)
  })
})
