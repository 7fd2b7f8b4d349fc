import { describe, expect, test } from 'vitest'
import { demonstration, desktop, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { goTo, pick, sit } from './steps/index.ts'

const arrive = useBrowser()
const title = 'Formación de siete integrantes'
const members = ['Alda', 'Bruna', 'Cira', 'Dora', 'Elia', 'Fina', 'Gala'].map((name) => `${name} Mirasol`)
const sectors = ['Mujeres', 'Pueblos indígenas', 'Mujeres', 'Mujeres', 'Mujeres', 'Mujeres', 'Educación']
/** Wrong before and after; the last one left before the last test. */
const wrongs = [
  [14, 2],
  [12, 3],
  [16, 5],
  [11, 1],
  [13, 4],
  [15, 6],
  [10, null],
] as const

const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const days = [dayFrom(-1), dayFrom(0)] as const

interface Kit {
  readonly content: { readonly questions: readonly { readonly right: number; readonly safety: boolean }[] }
}
interface Going {
  url: string
  wall: string
  kit: Kit
  people: readonly { readonly id: string; readonly name: string; readonly code: string }[]
}
const going: Going = { url: '', wall: '', kit: { content: { questions: [] } }, people: [] }

async function read<T>(visitor: Visitor, url: string): Promise<T> {
  const reply = await visitor.page.request.get(url)
  expect(reply.ok(), url).toBe(true)
  return (await reply.json()) as T
}

/** All right but so many on which no safety hangs. */
function answersWith(count: number): number[] {
  const { questions } = going.kit.content
  const missed = questions.flatMap(({ safety }, at) => (safety ? [] : [at])).slice(0, count)
  return questions.map(({ right }, at) => (missed.includes(at) ? (right % 4) + 1 : right))
}
const wrongOf = (who: number, moment: 'pre' | 'post') => wrongs[who]?.[moment === 'pre' ? 0 : 1] ?? null
const who = (at: number) => going.people.find(({ name }) => name === members[at])
const whereabouts = 'Lat 14.07 Lon -87.19'
/** A photograph of a sheet, with what a camera writes beside it. */
async function aPhoto({ page }: Visitor): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 3000
    canvas.height = 2000
    canvas.getContext('2d')?.fillRect(200, 200, 900, 60)
    return canvas.toDataURL('image/jpeg')
  })
  const picture = Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64')
  const written = Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, whereabouts.length + 2]),
    Buffer.from(whereabouts),
  ])
  return Buffer.concat([picture.subarray(0, 2), written, picture.subarray(2)])
}
const openTraining = async (visitor: Visitor): Promise<void> => {
  await goTo(visitor, 'Formación')
  await visitor.follow(title)
  await visitor.arriveAt(title)
}

/** Sheets of paper typed in through the trainer’s own session, to keep the journey short. */
async function typeIn(trainer: Visitor, moment: 'pre' | 'post', from: number): Promise<void> {
  for (let at = from; at < members.length; at++) {
    const count = wrongOf(at, moment)
    if (count === null) continue
    const data = { participantId: who(at)?.id, answers: answersWith(count) }
    const reply = await trainer.page.request.put(`/api/v1${going.url}/tests/${moment}/paper`, {
      data,
      headers: { origin: demonstration() },
    })
    expect(reply.ok(), await reply.text()).toBe(true)
  }
}

describe('seven members are trained in two days', () => {
  test('a trainer reads the kit and plans the training from it', async () => {
    const trainer = await sit(arrive, 'Vera Almuzo', desktop)
    await goTo(trainer, 'Formación')
    await trainer.look('trainings')
    await trainer.follow('Formación de dos días para el comité directivo, versión 2026.1')
    await trainer.sees('Borrador por validar')
    await trainer.look('kit-agenda')
    await trainer.press('Preguntas')
    await trainer.sees('Pregunta 30')
    await trainer.look('kit-questions')
    await trainer.press('Casos')
    await trainer.sees('Cuatro de siete')
    await trainer.look('kit-cases')
    await trainer.follow('Planear una capacitación con esta versión')
    await trainer.arriveAt('Planear una capacitación')
    const { page } = trainer
    await page.getByLabel('Título', { exact: true }).fill(title)
    await pick(trainer, 'Municipio o departamento', 'Ciudad Serín')
    await page.getByLabel('Comienza', { exact: true }).fill(`${days[0]}T08:30`)
    await page.getByLabel('Termina', { exact: true }).fill(`${days[1]}T17:00`)
    await trainer.look('training-new')
    await trainer.press('Planear')
    await trainer.arriveAt(title)
    await trainer.sees('Pedir cuentas: recomendaciones, seguimiento y prueba final')
    going.url = new URL(page.url()).pathname.replace('/desk/training', '/trainings')
  })

  test('seven are invited, and come on both days', async () => {
    const trainer = await sit(arrive, 'Vera Almuzo', desktop)
    await openTraining(trainer)
    const { page } = trainer
    await trainer.tap(page.getByText('Pegar una lista', { exact: true }))
    const lines = members.map((name, at) =>
      [name, 'Red de Tejedoras de Almara', sectors[at], 'mujer'].join('; '),
    )
    await page.getByLabel('Lista', { exact: true }).fill(lines.join('\n'))
    await trainer.press('Agregar 7 personas')
    await trainer.sees(members[6] ?? '')
    await trainer.press('Abrir')
    await trainer.sees('Abierta')
    const id = going.url.split('/').at(-1)
    const list = await read<{ items: Going['people'] }>(trainer, `/api/v1/meetings/${id}/participants`)
    going.people = list.items
    for (const box of await page.getByRole('checkbox', { name: /^Alda Mirasol asistió/ }).all()) {
      await trainer.tap(box)
      await expect.poll(() => box.isChecked()).toBe(true)
    }
    for (const day of days) {
      const data = { day, way: 'list', participantIds: going.people.map((one) => one.id) }
      const headers = { origin: demonstration() }
      const reply = await page.request.post(`/api/v1/meetings/${id}/attendance`, { data, headers })
      expect(reply.ok(), await reply.text()).toBe(true)
    }
    const training = await read<{ checkInCode: string; kit: { id: string } }>(trainer, `/api/v1${going.url}`)
    going.wall = training.checkInCode
    going.kit = await read<Kit>(trainer, `/api/v1/kits/${training.kit.id}`)
    await page.reload()
    await trainer.press('Abrir la prueba inicial')
    await trainer.sees('Hojas recibidas: 0')
    await trainer.look('training-open')
  })

  test('one answers on a telephone, keeps what was chosen over a reload, and sends it when the connection is back', async () => {
    const member = await arrive({ at: demonstration(), size: telephone })
    await member.open(`/sala/${going.wall}#${who(0)?.code}`)
    await member.sees('Su presencia quedó anotada.')
    await member.follow('Ir a la prueba')
    await member.press('Empezar')
    await member.sees('Pregunta 1 de 30')
    await member.look('room-question')
    const { page } = member
    const first = page.getByRole('radio').first()
    // By the keyboard alone: an option, and on.
    await first.focus()
    await page.keyboard.press('Space')
    expect(await first.isChecked()).toBe(true)
    await page.reload()
    await page.getByLabel('Su código').fill(who(0)?.code ?? '')
    await member.press('Entrar')
    await member.press('Empezar')
    await member.sees('Pregunta 1 de 30')
    expect(await page.getByRole('radio').first().isChecked()).toBe(true)
    for (let at = 0; at < 29; at++) {
      await page
        .getByRole('radio')
        .nth(at % 4)
        .check()
      await member.press('Siguiente')
      await member.sees(`Pregunta ${at + 2} de 30`)
    }
    await member.press('Revisar y enviar')
    await member.sees('Sin contestar:')
    await member.look('room-review')
    await member.press('Ir a la pregunta 30')
    await page.getByRole('radio').nth(1).check()
    await member.press('Revisar y enviar')
    await member.sees('Contestó todas las preguntas.')
    await page.context().setOffline(true)
    await member.press('Enviar mi hoja')
    await member.sees(/^Todavía no se envió/)
    await page.context().setOffline(false)
    await member.sees('Su hoja quedó enviada. Nada queda en este teléfono.')
    await member.sees('Su hoja ya se envió.')
  })

  test('the others answer on paper, and the trainer types it in', async () => {
    const trainer = await sit(arrive, 'Vera Almuzo', desktop)
    await openTraining(trainer)
    await trainer.sees('Hojas recibidas: 1')
    await trainer.follow('Pasar hojas de papel')
    await trainer.page.getByLabel('De quién es la hoja').selectOption({ label: members[1] ?? '' })
    const letters = answersWith(wrongOf(1, 'pre') ?? 0).map((one) => '-abcd'[one])
    await trainer.page.getByLabel('Respuestas', { exact: true }).fill(letters.join(''))
    await trainer.sees('30 de 30')
    await trainer.look('training-paper')
    await trainer.press('Guardar la hoja')
    await trainer.sees(`Hoja guardada: ${members[1]}`)
    await typeIn(trainer, 'pre', 2)
    const { items } = await read<{ items: readonly { pre: string | null }[] }>(
      trainer,
      `/api/v1${going.url}/sheets`,
    )
    expect(items.map(({ pre }) => pre).sort()).toEqual([...Array(6).fill('paper'), 'telephone'])
  })

  test('the signed sheet is photographed, kept with its day, opened and taken away', async () => {
    const trainer = await sit(arrive, 'Vera Almuzo', telephone)
    await openTraining(trainer)
    const { page } = trainer
    await trainer.tap(page.getByText('Guardar la hoja escaneada', { exact: true }))
    await page.getByLabel('Día en que se firmó').selectOption({ value: days[0] })
    const buffer = await aPhoto(trainer)
    const file = page.getByLabel('Foto, escaneo o PDF')
    await file.setInputFiles({ name: 'hoja.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
    await trainer.press('Limpiar y guardar')
    await trainer.sees('Solo se aceptan fotos JPEG, imágenes PNG y archivos PDF.')
    await file.setInputFiles({ name: 'hoja.jpg', mimeType: 'image/jpeg', buffer })
    await trainer.press('Limpiar y guardar')
    await trainer.sees('La hoja quedó guardada.')
    await trainer.sees('Hojas firmadas')
    const scans = `/api/v1/meetings/${going.url.split('/').at(-1)}/attendance/scans`
    const { items } = await read<{ items: readonly { id: string; day: string }[] }>(trainer, scans)
    expect(items.map(({ day }) => day)).toEqual([days[0]])
    const { content } = await read<{ content: string }>(trainer, `${scans}/${items[0]?.id}`)
    expect(Buffer.from(content, 'base64url').includes(whereabouts)).toBe(false)
    await trainer.tap(page.getByRole('button', { name: /^Abrir la hoja del/ }))
    await trainer.sees(`Guardar en este equipo: asistencia-${days[0]}.jpg`)
    await trainer.look('training-scan')
    await trainer.tap(page.getByText('Quitar esta hoja', { exact: true }))
    await trainer.tap(page.getByText('No se lee', { exact: true }))
    await trainer.press('Quitar la hoja')
    await trainer.sees('Se quitó: no se leía.')
    await trainer.look('training-scan-gone')
  })

  test('on the second day the last test is taken, and the matched results are read', async () => {
    const trainer = await sit(arrive, 'Vera Almuzo', desktop)
    await openTraining(trainer)
    await trainer.press('Cerrar la prueba inicial')
    await trainer.press('Abrir la prueba final')
    await trainer.sees('Cerrar la prueba final')
    await typeIn(trainer, 'post', 0)
    await trainer.press('Cerrar la prueba final')
    await trainer.sees('Abrir otra vez la prueba final')
    await trainer.follow('Ver lo que se aprendió')
    await trainer.arriveAt('Lo que se aprendió')
    const pairs = trainer.page.locator('.facts > div', { hasText: 'Con las dos pruebas' })
    await pairs.getByText('6', { exact: true }).waitFor()
    await trainer.sees('Quiénes aprobaron')
    await trainer.look('training-results')

    const member = await arrive({ at: demonstration(), size: telephone })
    await member.open(`/sala/${going.wall}/prueba#${who(1)?.code}`)
    await member.sees('Su resultado: 27 de 30')
    await member.sees('Aprobó.')
    await member.tap(member.page.getByText('Para leer otra vez', { exact: true }))
    await member.look('room-results')
  })

  test('the record is completed, and a member of the committee reads the report, which names nobody', async () => {
    const trainer = await sit(arrive, 'Vera Almuzo', desktop)
    await openTraining(trainer)
    await trainer.press('Dar por realizada')
    await trainer.press('Completar el registro')
    await trainer.sees('Completo')
    await trainer.look('training-complete')

    const committee = await sit(arrive, 'Mara Velduque', telephone)
    await openTraining(committee)
    expect(await committee.page.getByText('Mirasol').count()).toBe(0)
    await committee.follow('Leer el informe')
    await committee.arriveAt('Informe de la capacitación')
    await committee.sees('7 de 7 personas invitadas vinieron al menos un día.')
    await committee.sees('Prueba exacta de Wilcoxon')
    expect(await committee.page.getByText('Mirasol').count()).toBe(0)
    await committee.look('training-report')
    const href = await committee.link('Descargar el PDF').getAttribute('href')
    const pdf = await committee.page.request.get(href ?? '')
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
    await committee.follow('Volver a la capacitación')
    await committee.look('training-for-the-committee')
  })
})
