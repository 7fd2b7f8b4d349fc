import { describe, expect, test } from 'vitest'
import { demonstration, desktop, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { sit } from './steps/index.ts'

const arrive = useBrowser()

/** One page that says `Acta`, with an author in its properties. */
const pdf = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj',
    '4 0 obj << /Author (Persona de prueba) >> endobj',
    'trailer << /Size 5 /Root 1 0 R /Info 4 0 R >>',
    '%%EOF',
  ].join('\n'),
)

// Another each time: a demonstration may be visited more than once.
const reference = `Acta de la visita, folio ${Date.now()}`

/** Something that the institution has taken on and not yet done. */
async function takenOn(liaison: Visitor): Promise<string> {
  const reply = await liaison.page.request.get('/api/v1/commitments?limit=100')
  const { items } = (await reply.json()) as { items: { id: string; moves: string[]; state: string }[] }
  const found = items.find(
    ({ moves, state }) => moves.length > 0 && (state === 'accepted' || state === 'in-progress'),
  )
  return found?.id ?? ''
}

describe('an institution shows what it did', () => {
  let id = ''

  test('a liaison attaches a file, which leaves her telephone sealed', async () => {
    const liaison = await sit(arrive, 'Flor Enzana', telephone)
    id = await takenOn(liaison)
    await liaison.open(`/desk/commitments/${id}`)
    const add = liaison.page.locator('details.evidence')
    await add.waitFor()
    if ((await add.getAttribute('open')) === null) await liaison.tap(add.locator('summary'))
    await add.getByLabel('Qué es').selectOption({ label: 'Documento' })
    await add.getByLabel('Referencia').fill(reference)
    await liaison.tap(liaison.button('Agregar evidencia', add))
    const sent: string[] = []
    liaison.page.on('request', (request) => sent.push(request.postData() ?? ''))
    await liaison.tap(liaison.page.locator('summary', { hasText: `Adjuntar archivo a: ${reference}` }))
    const file = { name: 'acta.pdf', mimeType: 'application/pdf', buffer: pdf }
    const form = liaison.page.locator('details[open]', { hasText: `Adjuntar archivo a: ${reference}` })
    await form.getByLabel('Archivo', { exact: true }).setInputFiles(file)
    await liaison.look('evidence-attach')
    await liaison.tap(liaison.button('Limpiar, sellar y adjuntar', form))
    await liaison.page.locator('summary', { hasText: reference }).waitFor({ state: 'detached' })
    await liaison.sees('Abrir el archivo sellado')
    expect(sent.join()).not.toContain('acta.pdf')
  })

  test('an analyst opens it, without its author', async () => {
    const analyst = await sit(arrive, 'Carla Sembreo')
    await analyst.open(`/desk/commitments/${id}`)
    const item = analyst.page.locator('li', { hasText: reference })
    await analyst.tap(analyst.button('Abrir el archivo sellado', item))
    const link = analyst.page.getByRole('link', { name: 'Guardar: acta.pdf' })
    await link.waitFor()
    await analyst.look('evidence-open')
    const [saved] = await Promise.all([analyst.page.waitForEvent('download'), link.click()])
    const parts: Buffer[] = []
    for await (const part of await saved.createReadStream()) parts.push(part as Buffer)
    const content = Buffer.concat(parts).toString('latin1')
    expect(content.startsWith('%PDF-')).toBe(true)
    expect(content).not.toContain('Persona de prueba')
    analyst.expectNoFault()
  })

  test('who has no part in it is offered nothing to open', async () => {
    const committee = await arrive({ at: demonstration(), size: desktop })
    await committee.open('/desk/sign-in')
    await committee.press(/^Mara Velduque/)
    await committee.arriveAt('Lo que le toca ahora')
    await committee.open(`/desk/commitments/${id}`)
    expect(await committee.button('Abrir el archivo sellado').count()).toBe(0)
  })
})
