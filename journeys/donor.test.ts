import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byTheRule, hiddenIn, learnt, naive, tablesIn } from '../disclosure/exported.fixture.ts'
import { desktop, type Product, startProduct, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { become, decide, goTo, openInQueue, openSignal, report, verify } from './steps/index.ts'

const arrive = useBrowser()
/** Two quarters are over and settled on any day of the year. */
const days = '215'
const municipality = 'Cerro Vedrío'

async function download(donor: Visitor): Promise<string> {
  const [file] = await Promise.all([
    donor.page.waitForEvent('download'),
    donor.tap(donor.link('Archivo CSV')),
  ])
  return await readFile(await file.path(), 'utf8')
}

const twoYearsBefore = (quarter: string): string =>
  quarter.replace(/^\d+/, (year) => String(Number(year) - 2))

describe('the donor compares two exports and learns nothing about a person', () => {
  let product: Product
  let donor: Visitor
  let first = ''
  beforeAll(async () => {
    product = await startProduct(['--demo', '--days', days])
  }, 500_000)
  afterAll(() => product?.stop())

  test('she reads that a small number is not told, and never as none', async () => {
    donor = await arrive({ at: product.address, size: desktop })
    await become(donor, 'Uma Estraldo')
    await goTo(donor, 'Cifras publicadas')
    await donor.sees('menos de 11, o ninguna')
    await donor.sees(
      '«Menos de 11» se dice igual de ninguna, de una o de diez: un número pequeño en un lugar pequeño es una persona.',
    )
    const said = await donor.page.locator('td').allInnerTexts()
    expect(said.length).toBeGreaterThanOrEqual(10)
    expect(said.filter((words) => /^\d+$/.test(words) && Number(words) <= byTheRule.high)).toEqual([])
    await donor.look('published-donor')
    await donor.holdsEnlarged('published figures')
    first = await download(donor)
  })

  test('she reads by which form of trafficking situations were opened, and a small number is not told there either', async () => {
    const measure = donor.page.getByLabel('Qué se cuenta')
    await measure.selectOption({ label: 'Situaciones abiertas' })
    await donor.sees(/Bahía Almara\s·\sTrabajo forzoso/)
    await donor.look('published-situations')
    await measure.selectOption({ label: 'Señales válidas' })
    await donor.sees(/^\d+\so más/)
  })

  test('meanwhile somebody reports, and the desk finds it true', async () => {
    const neighbour = await arrive({ at: product.address, size: telephone })
    await report(neighbour, {
      municipality,
      group: 'Trabajo o abuso a la fuerza',
      noticed: 'No puede salir del lugar donde trabaja. O sale solo con alguien que le vigila.',
      placeKind: 'Una finca',
      dangerNow: true,
    })
    const operator = await arrive({ at: product.address, size: desktop })
    await become(operator, 'Alba Merindo')
    await openInQueue(operator, municipality)
    await decide(operator, 'Peligro inmediato', 'Alguien está retenido ahora')
    await openSignal(operator, 'Por verificar', municipality)
    await verify(operator)
    await operator.leave()
  })

  test('her second export says of that nothing, and both together bound no hidden count', async () => {
    await goTo(donor, 'Cifras publicadas')
    const second = await download(donor)
    // What an earlier export says stands in the later one word for word: there is no difference to compute.
    for (const line of first.trim().split('\r\n')) expect(second).toContain(line)
    const tables = tablesIn(second)
    expect(tables.length).toBeGreaterThanOrEqual(2)
    const small = hiddenIn(tables)
    expect(small.length).toBeGreaterThanOrEqual(2)
    const bounds = learnt(tables)
    expect(small.map((name) => [name, bounds.get(name)])).toEqual(small.map((name) => [name, byTheRule]))
  })

  test('of exports that hide the small and nothing else, the same reader would have learnt of the one person', () => {
    const [grid] = tablesIn(first).map((table) => table.grid)
    if (grid === undefined) throw new Error('nothing was exported')
    const [before, after] = [naive(grid, 'before', 4), naive(grid, 'after', 5)]
    const [found, later] = hiddenIn([before, after])
    const bounds = learnt([before, after])
    expect([bounds.get(found ?? ''), bounds.get(later ?? '')]).toEqual([
      { low: 4, high: 4 },
      { low: 5, high: 5 },
    ])
  })

  test('a question of one month is answered by its quarter, and one of what was never published is refused, in words', async () => {
    const { page } = donor
    const [last] = tablesIn(first)
    const month = last?.from ?? ''
    await donor.tap(page.locator('summary', { hasText: 'Una pregunta' }))
    const ask = async (from: string, to: string) => {
      await donor.write(page.getByLabel('Desde', { exact: true }), from)
      await donor.write(page.getByLabel('Hasta, sin ese día'), to)
      await donor.press('Preguntar')
    }
    await ask(month.replace(/01$/, '05'), month.replace(/01$/, '20'))
    await donor.sees('Se publica por trimestres enteros: la respuesta es de los que tocan esas fechas.')
    await donor.look('published-coarser')
    await ask(twoYearsBefore(month), twoYearsBefore(month).replace(/01$/, '20'))
    await donor.sees('De esas fechas todavía no se ha publicado nada, o falta un trimestre en medio.')
    await donor.look('published-refused')
  })

  test('on a telephone, and without an account, the same is read', async () => {
    const small = await arrive({ at: product.address, size: telephone })
    await become(small, 'Uma Estraldo')
    await goTo(small, 'Cifras publicadas')
    await small.look('published-donor')
    const anybody = await arrive({ at: product.address, size: telephone })
    await anybody.open('/publico/es/cifras')
    await anybody.arriveAt(/./)
    await anybody.sees(/menos de 11/i)
    await anybody.look('public-figures')
    await anybody.holdsEnlarged('public figures')
  })
})
