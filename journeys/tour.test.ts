import { describe, expect, test } from 'vitest'
import { demonstration, desktop, telephone, useBrowser } from './frame/index.ts'

const arrive = useBrowser()

/** The programme's sentences in their order, with the screen that carries each, and somebody who stands on it. */
const steps = [
  ['Identificar mejor las amenazas', 'Registro de amenazas', 'Carla Sembreo'],
  ['Poner a funcionar la alerta temprana', 'Bandeja de la institución', 'Flor Enzana'],
  ['La sociedad civil gana fuerza e influencia', 'Propuestas', 'Juana Lirmeño'],
  ['Un taller llega a consenso sobre prevención y protección', 'Talleres', 'Nora Quintel'],
  ['Competencias y dos días de formación', 'Formación', 'Vera Almuzo'],
  ['El pacto se firma ante testigo', 'Pacto', 'Elsa Trumara'],
  ['El comité directivo decide, recomienda y pide cuentas', 'Comité', 'Mara Velduque'],
] as const

describe('a newcomer takes the tour', () => {
  test('the front page says what Vigía is, whose programme it carries, and the three ways in, by their words', async () => {
    const newcomer = await arrive({ at: demonstration(), size: telephone })
    await newcomer.open('/')
    await newcomer.sees('Alerta temprana contra la trata de personas.')
    for (const way of ['Amenazas y alerta temprana', 'Acuerdos y gobernanza', 'Capacidades'])
      await newcomer.page.getByRole('heading', { level: 3, name: way }).waitFor()
    await newcomer.sees('Fondo Boreal de Cooperación')
    await newcomer.look('front')
    await newcomer.press('Français')
    await newcomer.sees('Alerte rapide contre la traite des personnes.')
    await newcomer.sees('Fondo Boreal de Cooperación')
  })

  test('seven steps lead from the programme’s sentences to their screens, each as somebody else', async () => {
    const newcomer = await arrive({ at: demonstration(), size: desktop })
    await newcomer.open('/')
    newcomer.countFromHere()
    await newcomer.press('Empezar el recorrido')
    for (const [index, [sentence, screen, person]] of steps.entries()) {
      await newcomer.arriveAt(screen)
      const strip = newcomer.page.getByRole('region', { name: 'Recorrido' })
      await strip.getByText(`Paso ${index + 1} de 7`).waitFor()
      await strip.getByText(sentence).waitFor()
      await newcomer.page.getByRole('button', { name: `Cuenta de ${person}` }).waitFor()
      // Every step shows something, not an empty list.
      await newcomer.page.locator('main li, main tbody tr').filter({ visible: true }).first().waitFor()
      await newcomer.look(`tour-${index + 1}`)
      if (index < steps.length - 1) await newcomer.press('Paso siguiente')
    }
    expect(newcomer.taps).toBe(7)
    await newcomer.follow('Volver a la primera página')
    await newcomer.arriveAt('Vigía')
  })

  test('one may step back, start anywhere, and leave the tour where one likes it', async () => {
    const newcomer = await arrive({ at: demonstration(), size: telephone })
    await newcomer.open('/')
    await newcomer.press(/^La sociedad civil gana fuerza e influencia/)
    await newcomer.arriveAt('Propuestas')
    await newcomer.look('tour-3')
    await newcomer.press('Paso anterior')
    await newcomer.arriveAt('Bandeja de la institución')
    await newcomer.press('Dejar el recorrido')
    await newcomer.page.getByRole('region', { name: 'Recorrido' }).waitFor({ state: 'detached' })
    await newcomer.page.reload()
    await newcomer.arriveAt('Bandeja de la institución')
    expect(await newcomer.page.getByRole('region', { name: 'Recorrido' }).count()).toBe(0)
  })
})
