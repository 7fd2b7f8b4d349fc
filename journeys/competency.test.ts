import { describe, expect, test } from 'vitest'
import { desktop, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { goTo, inDays, sit } from './steps/index.ts'

const arrive = useBrowser()

/** Ciro's cell of one competency in the heat map. */
async function cellOf(visitor: Visitor, person: RegExp, column: number): Promise<string> {
  const row = visitor.page.getByRole('row', { name: person })
  return (await row.getByRole('cell').nth(column).locator('strong, small').allTextContents()).join(' ')
}

describe('from a gap to a plan', () => {
  test('the trainer reads in words what each colour says, and who was not judged is not known', async () => {
    const vera = await sit(arrive, 'Vera Almuzo')
    await goTo(vera, 'Brechas de competencias')
    await vera.sees('Ciro Valtea')
    expect(await cellOf(vera, /Ciro Valtea/, 1)).toBe('1 de 3 por debajo')
    expect(await cellOf(vera, /Ciro Valtea/, 3)).toBe('? de 3 no se sabe')
    await vera.look('competency-gaps')
    await vera.holdsEnlarged('the heat map')
    await vera.press('Por función')
    await vera.sees(/por eso las cuentas están completas/)
    await vera.look('competency-groups')
  })

  test('she judges what she saw, and plans what is missing with the sessions that teach it', async () => {
    const vera = await sit(arrive, 'Vera Almuzo')
    await goTo(vera, 'Brechas de competencias')
    await vera.press('Por persona')
    await vera.follow('Ciro Valtea')
    await vera.arriveAt('Ciro Valtea')
    await vera.look('competency-person')
    await vera.press('Valorar')
    await vera.page.getByLabel('En qué se basa').fill('Práctica observada en el turno.')
    await vera.page.getByLabel('Concepto y ley').selectOption({ label: '2 · Aplica con ayuda' })
    await vera.press('Guardar la valoración')
    await vera.sees(/Quedó guardado: una competencia/)
    await vera.look('competency-assess')
    await vera.press('Plan')
    await vera.tap(vera.page.getByText('Hacer un plan'))
    await vera.choose('Qué aprenderá', /Concepto y ley/)
    await vera.page.getByLabel('Hasta qué día').fill(inDays(40))
    await vera.press('Guardar el plan')
    await vera.sees('De 2 · Aplica con ayuda a 3 · Aplica sin ayuda')
    await vera.look('competency-plan')
    await vera.press('Historia')
    await vera.sees('Práctica observada en el turno.')
    await vera.look('competency-history')
  })

  test('he sees it as his own, with what the level means, and says what he thinks he can do', async () => {
    const ciro = await sit(arrive, 'Ciro Valtea')
    await goTo(ciro, 'Mis competencias')
    await ciro.sees(/Visto: 2 · Aplica con ayuda \(por observación/)
    await ciro.press('Valorar')
    await ciro.sees('Valorarme')
    await ciro.look('competency-own')
    await goTo(ciro, 'Planes de formación')
    await ciro.press('Para mí')
    await ciro.sees('Concepto y ley')
    await ciro.look('competency-plans')
  })

  test('the project team counts without seeing a person, and reads the framework with what workshops proposed', async () => {
    const nora = await sit(arrive, 'Nora Quintel')
    await goTo(nora, 'Brechas de competencias')
    await nora.sees(/< 11 en cada caso/)
    expect(await nora.page.getByText('Ciro Valtea').count()).toBe(0)
    await nora.look('competency-groups-gated')
    await goTo(nora, 'Competencias propuestas')
    await nora.follow('Marco de competencias')
    await nora.arriveAt('Marco de competencias')
    await nora.sees('En uso')
    await nora.look('competency-framework')
    await nora.follow(/^C2 /)
    await nora.arriveAt('Reconocer señales')
    await nora.look('competency-item')
  })

  test('on a telephone nothing is cut', async () => {
    const vera = await sit(arrive, 'Vera Almuzo')
    for (const size of [telephone, desktop]) {
      await vera.page.setViewportSize(size)
      for (const [path, name] of [
        ['/desk/competencies/gaps', 'competency-gaps'],
        ['/desk/competencies/gaps?view=territory', 'competency-territory'],
        ['/desk/competencies/plans', 'competency-plans-all'],
        ['/desk/competencies/framework', 'competency-framework'],
      ] as const) {
        await vera.open(path)
        await vera.settle()
        await vera.look(`walk-${name}`)
      }
    }
  })
})
