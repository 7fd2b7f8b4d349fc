import { describe, expect, test } from 'vitest'
import { desktop, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { goTo, sit } from './steps/index.ts'

const arrive = useBrowser()
const kind = 'Informe semestral al donante'
const lesson = 'Los plazos cortos se cumplen.'
let address = ''

/** The half before the last one that is over: the demonstration has made the report of the last one. */
function halfBefore(now: Date): string {
  const half = now.getUTCMonth() < 6 ? 1 : 2
  const [year, number] = [now.getUTCFullYear() - 1, half]
  return `Semestre ${number} de ${year}`
}

const openReport = async (visitor: Visitor): Promise<void> => {
  await visitor.open(address)
  await visitor.arriveAt(kind)
}

describe('the project officer makes the semi-annual report without a spreadsheet', () => {
  test('she chooses the period, and every figure stands there already', async () => {
    const officer = await sit(arrive, 'Nora Quintel', desktop)
    await goTo(officer, 'Informes')
    await officer.look('reports')
    const { page } = officer
    await page.getByLabel('Qué informe').selectOption({ label: kind })
    await page.getByLabel('Período').selectOption({ label: halfBefore(new Date()) })
    await officer.press('Empezar')
    await officer.arriveAt(kind)
    address = new URL(page.url()).pathname
    await officer.sees('Lo que falta para cerrarlo')
    await officer.sees('I1.1')
    // Nothing asks for a number.
    expect(await page.locator('input[type=number]').count()).toBe(0)
    await officer.look('report-draft')
  })

  test('she writes what the figures mean, loses nothing on leaving, and puts it in review', async () => {
    const officer = await sit(arrive, 'Nora Quintel', desktop)
    await openReport(officer)
    const { page } = officer
    expect(await officer.button('Pasar a revisión').isDisabled()).toBe(true)
    for (const box of await page.getByRole('textbox').all())
      await officer.write(box, 'Se alcanzó lo previsto en los territorios activos.')
    await officer.write(page.getByLabel('Lecciones', { exact: true }), lesson)
    await goTo(officer, 'Informes')
    await openReport(officer)
    expect(await page.getByLabel('Lecciones', { exact: true }).inputValue()).toBe(lesson)
    await officer.sees('No falta nada.')
    await officer.press('Pasar a revisión')
    await officer.sees('Usted escribió en este informe: lo cierra otra persona.')
  })

  test('another freezes it, and it is the document that it will be', async () => {
    const other = await sit(arrive, 'Delia Urquendo', telephone)
    await openReport(other)
    await other.look('report-review')
    await other.press('Cerrar el informe')
    await other.sees(/^Huella del contenido: [0-9a-f]{64}$/)
    await other.sees(lesson)
  })

  test('the donor reads it in her language, and takes it as a file that was made meanwhile', async () => {
    const donor = await sit(arrive, 'Uma Estraldo', desktop)
    await openReport(donor)
    const { page } = donor
    await page.getByLabel('Formato').selectOption({ label: 'IATI 2.03 (XML)' })
    await donor.press('Preparar el archivo')
    const link = donor.link('Descargar').first()
    await link.waitFor()
    const [file] = await Promise.all([page.waitForEvent('download'), donor.tap(link)])
    expect(file.suggestedFilename()).toMatch(/^semi-annual-.*-iati-es\.xml$/)
    await donor.look('report-frozen')
    await donor.follow('Ver el documento')
    await donor.press('English')
    await donor.sees('Performance measurement framework')
    await donor.sees(/^< 11/)
    const sheets = donor.link('Como hoja de cálculo (XLSX)')
    const [book] = await Promise.all([page.waitForEvent('download'), donor.tap(sheets)])
    expect(book.suggestedFilename()).toMatch(/^semi-annual-.*-en\.xlsx$/)
    await donor.look('report-paper')
  })
})

describe('the project officer plans what is measured without writing a file', () => {
  const box = 'Redes de jóvenes que avisan'
  const indicator = 'Redes con un plan de cuidado'

  test('she adds a box and an indicator of the programme, takes one out and puts it back', async () => {
    const officer = await sit(arrive, 'Nora Quintel', telephone)
    const { page } = officer
    const within = (title: string) =>
      page.locator('details', { has: page.locator('summary', { hasText: title }) })
    const open = (title: string) => officer.tap(within(title).locator('summary').first())
    await goTo(officer, 'Modelo lógico')
    await officer.press('Empezar otra versión')
    await officer.arriveAt('Corregir el marco de resultados')
    await open('Agregar un resultado o producto')
    const newBox = within('Agregar un resultado o producto')
    const above = newBox.getByLabel('Está debajo de')
    await above.selectOption(
      String(await above.locator('option', { hasText: '1110' }).first().getAttribute('value')),
    )
    await officer.write(newBox.getByLabel('Enunciado (Español)'), box)
    await officer.press('Agregar', newBox)
    await officer.press('Agregar un supuesto', within(box).first())
    await open('Agregar un indicador')
    const newRow = within('Agregar un indicador')
    await newRow.getByLabel('Resultado o producto que mide').selectOption({ label: `1113 · ${box}` })
    await newRow.getByText('Otra, propia del programa').click()
    await officer.write(newRow.getByLabel('Nombre del indicador (Español)'), indicator)
    await officer.press('Agregar', newRow)
    await officer.look('results-edit')
    // What the server does not take is named at its field, and the draft stays as it was written.
    await officer.press('Guardar el borrador')
    await officer.sees('Hace falta, o es menor de lo que se acepta.')
    await officer.look('results-edit-refused')
    await officer.press('Quitar el supuesto 1')
    const row = within(indicator).last()
    for (const [label, text] of [
      ['Cómo se cuenta (Español)', 'Redes con plan escrito'],
      ['Fuente (Español)', 'Planes firmados'],
      ['Método (Español)', 'Una persona cuenta y otra revisa'],
    ] as const)
      await officer.write(row.getByLabel(label), text)
    await officer.press('Quitar este indicador', row)
    await officer.press('Sí, quitar', row)
    expect(await within(indicator).count()).toBe(0)
    await officer.press('Deshacer')
    await officer.press('Guardar el borrador')
    await officer.sees('Borrador guardado.')
    await page.reload()
    await officer.sees(`1113 · ${box}`)
    await officer.sees(new RegExp(indicator))
  })
})
