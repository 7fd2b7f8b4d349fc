import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  desksIn,
  desktop,
  type FetchedKeys,
  oneTimeCode,
  type Product,
  sealNote,
  startProduct,
  telephone,
  useBrowser,
  type Visitor,
} from './frame/index.ts'
import { goTo } from './steps/index.ts'

const arrive = useBrowser()
const passphrases = {
  ana: 'cuatro nubes leen despacio',
  beto: 'siete barcos duermen tarde',
  clara: 'nueve faros cantan bajito',
} as const
type Login = keyof typeof passphrases
const text = 'Los buses salen de noche, siempre desde el mismo predio.'

let product: Product
const uris = new Map<Login, string>()
/** The half minute of the code that each one used last: a code serves once. */
const spent = new Map<Login, number>()
const halfMinute = 30_000

/** A code that was not used yet; the one of the next half minute counts as well. */
async function freshCode(login: Login): Promise<string> {
  const step = () => Math.floor(Date.now() / halfMinute)
  const wanted = Math.max(step(), (spent.get(login) ?? 0) + 1)
  while (wanted > step() + 1) await new Promise((resolve) => setTimeout(resolve, 500))
  spent.set(login, wanted)
  return oneTimeCode(uris.get(login) ?? '', wanted * halfMinute)
}

async function chooseWords(visitor: Visitor, words: string): Promise<void> {
  await visitor.page.getByLabel('Frase de acceso nueva').fill(words)
  await visitor.page.getByLabel('La misma frase otra vez').fill(words)
}

async function signIn(visitor: Visitor, login: Login): Promise<void> {
  await visitor.page.getByLabel('Nombre de usuario').fill(login)
  await visitor.page.getByLabel('Frase de acceso', { exact: true }).fill(passphrases[login])
  await visitor.press('Entrar')
}

/** The first sign-in, with the second factor that it sets up. */
async function enrol(visitor: Visitor, login: Login): Promise<void> {
  await signIn(visitor, login)
  await visitor.arriveAt('Proteger la cuenta')
  const uri = (await visitor.page.getByText(/^otpauth:/).textContent()) ?? ''
  uris.set(login, uri)
  await visitor.page.getByLabel(/^Código de seis cifras/).fill(await freshCode(login))
  await visitor.press('Confirmar')
  await visitor.press('Los guardé')
  await visitor.arriveAt('Lo que le toca ahora')
}

/** A later sign-in in a browser of its own. */
async function comeBack(login: Login, at = product.address): Promise<Visitor> {
  const visitor = await arrive({ at, size: desktop })
  await visitor.open('/desk/')
  await signIn(visitor, login)
  await visitor.arriveAt('Segundo factor')
  await visitor.page.getByLabel('Código de seis cifras').fill(await freshCode(login))
  await visitor.press('Continuar')
  await visitor.arriveAt('Lo que le toca ahora')
  return visitor
}

/** A device whose owner is always there, and which derives secrets. */
async function giveDevice(visitor: Visitor): Promise<void> {
  const protocol = await visitor.page.context().newCDPSession(visitor.page)
  await protocol.send('WebAuthn.enable')
  await protocol.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** Arranged by the product's own routes, as somebody who is signed in in this browser. */
async function ask<T>(by: Visitor, method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<T> {
  const reply = await by.page.request.fetch(path, { method, ...(body === undefined ? {} : { data: body }) })
  if (!reply.ok()) throw new Error(`${method} ${path}: ${reply.status()} ${await reply.text()}`)
  return (await reply.json()) as T
}

const inviteOperator = async (by: Visitor, login: Login, name: string): Promise<string> => {
  const role = { role: 'triage-operator', placeId: 'HN', organizationId: null }
  const invited = { login, displayName: name, language: 'es', mail: null, roles: [role] }
  const { token } = await ask<{ token: string }>(by, 'POST', '/api/v1/people', invited)
  return `/desk/invitation/${token}`
}

async function acceptInvitation(link: string, login: Login): Promise<Visitor> {
  const visitor = await arrive({ at: product.address, size: telephone })
  await visitor.open(link)
  await visitor.arriveAt('Invitación')
  await chooseWords(visitor, passphrases[login])
  await visitor.press('Guardar la frase')
  await visitor.follow('Ir a iniciar sesión')
  await enrol(visitor, login)
  return visitor
}

/** The country opens: its numbers were called, its way to help is written down. */
async function openCountry(by: Visitor, personId: string): Promise<void> {
  await ask(by, 'POST', `/api/v1/people/${personId}/roles`, {
    role: 'supervisor',
    placeId: 'HN',
    organizationId: null,
  })
  const today = new Date().toISOString().slice(0, 10)
  const { items } = await ask<{ items: { id: string }[] }>(by, 'GET', '/api/v1/directory')
  for (const { id } of items) await ask(by, 'POST', `/api/v1/directory/${id}/confirm`, { verifiedOn: today })
  await ask(by, 'PUT', '/api/v1/territories/HN', {
    contactName: 'Ana Prueba',
    contactRole: 'Coordinación',
    clockOwnerId: personId,
    pathway: { receiver: 'Casa de acogida', text: 'Recibe a toda hora.', lastVerifiedOn: today },
  })
  await ask(by, 'POST', '/api/v1/territories/HN/state', { to: 'ready' })
  await ask(by, 'POST', '/api/v1/territories/HN/state', { to: 'live', reason: 'urgent-need' })
}

/** Somebody reports, with a note sealed to the keys of this list. */
async function report(by: Visitor, keys: FetchedKeys): Promise<void> {
  await ask(by, 'POST', '/api/v1/signals', {
    ...(await sealNote(text, keys)),
    clientUuid: crypto.randomUUID(),
    find: randomBytes(32).toString('base64url'),
    territoryId: '0101',
    placeKind: 'bar-restaurant',
    observed: { kind: 'day', from: new Date().toISOString().slice(0, 10) },
    stillHappening: 'yes',
    knownHow: 'saw-it',
    childrenInvolved: 'not-known',
    exposedGroups: [],
    authorityInvolved: 'no',
    // No puzzle where there is danger.
    dangerNow: true,
    codes: ['TRA1'],
    contactPreference: 'read-answer',
    language: 'es',
    proof: null,
  })
}

/** The signal that is there, other than this one. */
const signalOf = async (by: Visitor, other?: string): Promise<string> => {
  const { items } = await ask<{ items: { id: string }[] }>(by, 'GET', '/api/v1/signals?view=all')
  return items.find(({ id }) => id !== other)?.id ?? ''
}

/** After a load of the page the own key is closed: the passphrase opens it, and with it the note. */
async function readNote(by: Visitor, login: Login, signalId: string): Promise<void> {
  await by.open(`/desk/signals/${signalId}`)
  await by.press('Abrir la nota')
  await by.page.getByLabel('Frase de acceso', { exact: true }).fill(passphrases[login])
  await by.press('Abrir')
  await by.sees(text)
}

describe('two operators of one desk, one of whom leaves', () => {
  let ana: Visitor
  let beto: Visitor
  let clara: Visitor
  let reporter: Visitor
  beforeAll(async () => {
    product = await startProduct([])
    const link = /\(this link works once, for a day\): (\S+)/.exec(product.said())?.[1] ?? ''
    ana = await arrive({ at: product.address, size: desktop })
    await ana.open(link)
    await ana.arriveAt('Primera instalación')
    await ana.page.getByLabel(/^Su nombre/).fill('Ana Prueba')
    await ana.page.getByLabel('Nombre de usuario').fill('ana')
    await chooseWords(ana, passphrases.ana)
    await ana.choose('País', /^Honduras/)
    await ana.page.getByLabel(/^Nombre de la mesa/).fill('Mesa nacional')
    await ana.press('Instalar')
    await ana.follow('Ir a iniciar sesión')
    await enrol(ana, 'ana')
    const { person } = await ask<{ person: { id: string } }>(ana, 'GET', '/api/v1/session')
    await openCountry(ana, person.id)
    reporter = await arrive({ at: product.address, size: telephone })
  }, 240_000)
  afterAll(() => product.stop())

  test('the first signs in, and her key and the desk’s are made without a question', async () => {
    beto = await acceptInvitation(await inviteOperator(ana, 'beto', 'Beto Prueba'), 'beto')
    await beto.sees('Se hizo su llave propia. Se abre con su frase de acceso.')
    await beto.sees(/^Mesa nacional de clasificación: se hizo su primera llave/)
    await goTo(beto, 'Llaves de lectura')
    await beto.sees('Usted la tiene')
    await beto.look('keys-first')
  })

  test('the second waits, and is given the key once the first is back', async () => {
    clara = await acceptInvitation(await inviteOperator(ana, 'clara', 'Clara Prueba'), 'clara')
    await goTo(clara, 'Llaves de lectura')
    await clara.sees('Aún no la tiene')
    await clara.look('keys-waiting')
    // A reload closes his key; the passphrase opens it again.
    await beto.page.reload()
    await beto.sees('Abra su llave para leer esto')
    await beto.look('keys-locked')
    await beto.page.getByLabel('Frase de acceso', { exact: true }).fill('otra frase cualquiera')
    await beto.press('Abrir')
    await beto.sees(/^Con esa frase no se abre/)
    await beto.page.getByLabel('Frase de acceso', { exact: true }).fill(passphrases.beto)
    await beto.press('Abrir')
    await beto.sees('Mesa nacional de clasificación: la llave se compartió con Clara Prueba.')
    await beto.sees('Clara Prueba: la tiene')
  })

  test('a note opens to both', async () => {
    await report(reporter, await ask<FetchedKeys>(reporter, 'GET', '/api/v1/intake/keys'))
    await readNote(beto, 'beto', await signalOf(beto))
    await readNote(clara, 'clara', await signalOf(clara))
    await clara.look('note-open')
  })

  test('who leaves reads nothing from the next request on; the key is replaced, and the old note still opens', async () => {
    const old = await ask<FetchedKeys>(reporter, 'GET', '/api/v1/intake/keys')
    const signalId = await signalOf(beto)
    const { items } = await ask<{
      items: { id: string; login: string; roles: { grantId: string }[] }[]
    }>(ana, 'GET', '/api/v1/people')
    const leaver = items.find(({ login }) => login === 'beto')
    await ask(ana, 'POST', `/api/v1/people/${leaver?.id}/roles/${leaver?.roles[0]?.grantId}/end`)
    const refused = await beto.page.request.get(`/api/v1/signals/${signalId}/letters`)
    expect([403, 404]).toContain(refused.status())
    const desks = await ask<{ items: unknown[] }>(beto, 'GET', '/api/v1/keys/desks')
    expect(desks.items).toEqual([])

    await clara.leave()
    clara = await comeBack('clara')
    await clara.sees('Mesa nacional de clasificación: se cambió la llave. Lo anterior se sigue leyendo.')
    const now = await ask<FetchedKeys>(reporter, 'GET', '/api/v1/intake/keys')
    const idsIn = (keys: FetchedKeys) => desksIn(keys).map(({ deskKeyId }) => deskKeyId)
    expect(idsIn(now)).not.toEqual(idsIn(old))
    await goTo(clara, 'Llaves de lectura')
    await clara.sees(/^Llave 2, hecha por Clara Prueba/)
    await clara.look('keys-replaced')
    // A telephone that was without a network seals to the old key: it is taken, and opens.
    await report(reporter, old)
    await readNote(clara, 'clara', await signalOf(clara, signalId))
    await readNote(clara, 'clara', signalId)
    clara.expectNoFault()
  })

  test('a device opens the key in place of the passphrase', async () => {
    // A passkey belongs to a name; the address of figures has none.
    const at = product.address.replace('127.0.0.1', 'localhost')
    const own = await comeBack('clara', at)
    await giveDevice(own)
    await goTo(own, 'Llaves de lectura')
    await own.press('Agregar este aparato')
    await own.sees('La huella o el PIN del aparato ya abre su llave.')
    await own.look('keys-passkey')
    await own.page.reload()
    await own.press('Abrir con la huella o el PIN del aparato')
    await own.sees('Abierta en esta página')
    own.expectNoFault()
  })
})
