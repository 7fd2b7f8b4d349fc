import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { demonstration, telephone, useBrowser } from './frame/index.ts'
import { goTo, sit } from './steps/index.ts'

const arrive = useBrowser()

test('somebody makes a key, a program reads with it, and cannot any more once it was taken away', async () => {
  const nora = await sit(arrive, 'Nora Quintel')
  await goTo(nora, 'Llaves de acceso')
  await nora.look('tokens')
  await nora.tap(nora.page.getByText('Hacer una llave', { exact: true }))
  await nora.page.getByLabel('Programa que la tendrá').fill('Hoja de la jornada')
  await nora.page.getByLabel('Calendario y reuniones').check()
  await nora.look('token-form')
  await nora.press('Hacer la llave')
  const field = nora.page.getByLabel('Llave', { exact: true })
  await field.waitFor()
  await nora.look('token-fresh')
  await nora.page.setViewportSize(telephone)
  await nora.look('token-fresh-small')
  const key = await field.inputValue()
  const ask = async (path: string): Promise<number> =>
    (await fetch(new URL(path, demonstration()), { headers: { authorization: `Bearer ${key}` } })).status
  expect([await ask('/api/v1/meetings'), await ask('/api/v1/commitments')]).toEqual([200, 403])
  await nora.press('Quitar la llave de Hoja de la jornada')
  await nora.press('Quitar la llave')
  await nora.page.getByRole('heading', { name: 'Hoja de la jornada' }).waitFor({ state: 'detached' })
  expect(await ask('/api/v1/meetings')).toBe(401)
})

test('an administrator adds a program, sends it a test, and its signature is checked with the secret that the desk shows', async () => {
  const got: { readonly signature: string; readonly body: string }[] = []
  const receiver = createServer((request, reply) => {
    let body = ''
    request.on('data', (part) => {
      body += String(part)
    })
    request.on('end', () => {
      got.push({ signature: String(request.headers['vigia-signature']), body })
      reply.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const { port } = receiver.address() as AddressInfo
  const lola = await sit(arrive, 'Lola Bermindo')
  await goTo(lola, 'Avisos a otros programas')
  await lola.tap(lola.page.getByText('Agregar un programa', { exact: true }))
  await lola.page.getByLabel('Nombre', { exact: true }).fill('Receptor de la jornada')
  const address = lola.page.getByLabel('Dirección que recibe los avisos')
  await address.fill('https://192.168.1.10/avisos')
  await lola.page.getByLabel('Una reunión se planeó').check()
  await lola.press('Agregar')
  await lola.page.getByText('Esta dirección lleva a una red privada y no se usa.').waitFor()
  await lola.look('webhook-refused')
  await address.fill(`http://127.0.0.1:${port}/avisos`)
  await lola.press('Agregar')
  const card = lola.page.locator('main li.card').filter({ hasText: 'Receptor de la jornada' })
  await lola.press('Enviar una prueba', card)
  await card.getByText('La prueba sale en unos segundos.').waitFor()
  await expect.poll(() => got.length, { timeout: 20_000 }).toBe(1)
  await lola.press('Actualizar', card)
  await card.getByText(/^Recibido/).waitFor()
  await lola.tap(card.getByText('Clave, pausa y final'))
  await lola.press('Ver la clave de firma', card)
  const secret = await card.getByLabel('Clave', { exact: true }).inputValue()
  await lola.look('webhooks')
  await lola.page.setViewportSize(telephone)
  await lola.look('webhooks-small')
  await lola.holdsEnlarged('webhooks')
  const [, seconds, signed] = /^t=(\d+),v1=(.+)$/.exec(got[0]?.signature ?? '') ?? []
  expect(createHmac('sha256', secret).update(`${seconds}.${got[0]?.body}`).digest('hex')).toBe(signed)
  await lola.press('Terminar', card)
  await lola.press('Terminar los avisos')
  await card.waitFor({ state: 'detached' })
  await new Promise((resolve) => receiver.close(resolve))
})

test('a liaison connects a program, which fetches what is addressed to the institution until the key is taken away', async () => {
  const flor = await sit(arrive, 'Flor Enzana')
  await goTo(flor, 'Alertas para programas')
  await flor.look('feed')
  await flor.tap(flor.page.getByText('Conectar un programa', { exact: true }))
  await flor.page.getByLabel('Programa que recoge las alertas').fill('Central de la jornada')
  await flor.look('feed-form')
  await flor.press('Hacer la llave')
  const field = flor.page.getByLabel('Llave', { exact: true })
  await field.waitFor()
  await flor.look('feed-fresh')
  await flor.page.setViewportSize(telephone)
  await flor.look('feed-fresh-small')
  await flor.holdsEnlarged('feed')
  const key = await field.inputValue()
  const address = await flor.page.getByLabel('Dirección que el programa consulta').inputValue()
  const ask = async (url: string) => await fetch(url, { headers: { authorization: `Bearer ${key}` } })
  const feed = await (await ask(address)).text()
  const message = /href="([^"]*\/api\/v1\/cap\/messages\/[^"]+)"/.exec(feed)?.[1] ?? ''
  const fetched = await ask(message)
  expect(fetched.headers.get('content-type')).toContain('application/cap+xml')
  expect(await fetched.text()).toContain('<addresses>"Consejo Tamarelo de la Niñez"</addresses>')
  await flor.press('Quitar la llave de Central de la jornada')
  await flor.press('Quitar la llave')
  await flor.page.getByRole('heading', { name: 'Central de la jornada' }).waitFor({ state: 'detached' })
  expect((await ask(address)).status).toBe(401)
})
