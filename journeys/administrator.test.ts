import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  desktop,
  oneTimeCode,
  type Product,
  startProduct,
  telephone,
  useBrowser,
  type Visitor,
} from './frame/index.ts'
import { goTo, pick } from './steps/index.ts'

const arrive = useBrowser()
const passphrases = { ana: 'cuatro nubes leen despacio', beto: 'siete barcos duermen tarde' } as const

async function signIn(visitor: Visitor, login: keyof typeof passphrases): Promise<void> {
  await visitor.page.getByLabel('Nombre de usuario').fill(login)
  await visitor.page.getByLabel('Frase de acceso', { exact: true }).fill(passphrases[login])
  await visitor.press('Entrar')
}

async function chooseWords(visitor: Visitor, words: string): Promise<void> {
  await visitor.page.getByLabel('Frase de acceso nueva').fill(words)
  await visitor.page.getByLabel('La misma frase otra vez').fill(words)
}

/** Sets up the second factor as an authenticator would, and gives back its address. */
async function enrol(visitor: Visitor): Promise<string> {
  await visitor.arriveAt('Proteger la cuenta')
  const uri = (await visitor.page.getByText(/^otpauth:/).textContent()) ?? ''
  await visitor.look('enrolment')
  await visitor.page.getByLabel(/^Código de seis cifras/).fill(oneTimeCode(uri, Date.now()))
  await visitor.press('Confirmar')
  await visitor.sees('Sus códigos de recuperación')
  await visitor.press('Los guardé')
  await visitor.arriveAt('Lo que le toca ahora')
  return uri
}

describe('an administrator sets the country up from the one-time link', () => {
  let product: Product
  let link = ''
  let uri = ''
  let invitation = ''
  beforeAll(async () => {
    product = await startProduct([])
    link = /\(this link works once, for a day\): (\S+)/.exec(product.said())?.[1] ?? ''
  })
  afterAll(() => product.stop())

  test('names the country and the desk, and protects the account with a second factor', async () => {
    const administrator = await arrive({ at: product.address, size: desktop })
    expect(link).toMatch(new RegExp(`^${product.address}/desk/set-up/`))
    await administrator.open(link)
    await administrator.arriveAt('Primera instalación')
    await administrator.look('set-up')
    const { page } = administrator
    await page.getByLabel(/^Su nombre/).fill('Ana Prueba')
    await page.getByLabel('Nombre de usuario').fill('ana')
    await chooseWords(administrator, passphrases.ana)
    await administrator.choose('País', /^Honduras/)
    await page.getByLabel(/^Nombre de la mesa/).fill('Mesa nacional')
    await administrator.press('Instalar')
    await administrator.sees(/La instalación está hecha\. Ahora inicie sesión\./)
    await administrator.follow('Ir a iniciar sesión')
    await administrator.arriveAt('Iniciar sesión')
    await administrator.look('sign-in')
    await signIn(administrator, 'ana')
    uri = await enrol(administrator)
  })

  test('the link works only once', async () => {
    const stranger = await arrive({ at: product.address, size: telephone })
    const token = link.split('/').at(-1)
    const reply = await stranger.page.request.get(`/api/v1/set-up/${token}`)
    expect(reply.status()).toBe(409)
  })

  test('comes in again with passphrase and code, not without the code, and invites a person', async () => {
    const administrator = await arrive({ at: product.address, size: desktop })
    await administrator.open('/desk/')
    await signIn(administrator, 'ana')
    await administrator.arriveAt('Segundo factor')
    await administrator.look('second-factor')
    expect((await administrator.page.request.get('/api/v1/people')).status()).toBeGreaterThanOrEqual(400)
    // The code that enrolled is spent; the next one is as good.
    const next = oneTimeCode(uri, Date.now() + 30_000)
    await administrator.page.getByLabel('Código de seis cifras').fill(next)
    await administrator.press('Continuar')
    await administrator.arriveAt('Lo que le toca ahora')

    await goTo(administrator, 'Personas')
    const { page } = administrator
    await administrator.tap(page.locator('summary', { hasText: 'Invitar a una persona' }))
    const form = page.locator('form').first()
    await form.getByLabel('Nombre de usuario').fill('beto')
    await form.getByLabel('Nombre que verán los demás').fill('Beto Prueba')
    await form.getByLabel('Función').selectOption({ label: 'Operación de clasificación' })
    await pick(administrator, 'Lugar', 'Honduras', form)
    await administrator.look('invite')
    await administrator.press('Invitar y crear el enlace')
    invitation = await page.getByLabel('Enlace para entregar').inputValue()
    expect(invitation).toContain(`${product.address}/desk/`)
    await administrator.look('people')
  })

  test('whom the administrator invited chooses a passphrase and signs in', async () => {
    const invited = await arrive({ at: product.address, size: telephone })
    await invited.open(invitation)
    await invited.arriveAt('Invitación')
    await invited.look('invitation')
    await chooseWords(invited, passphrases.beto)
    await invited.press('Guardar la frase')
    await invited.follow('Ir a iniciar sesión')
    await signIn(invited, 'beto')
    await enrol(invited)
    await goTo(invited, 'Clasificación inicial')
    await invited.look('triage-empty')
  })
})
