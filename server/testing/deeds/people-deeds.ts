import { Browser, oneTimeCode } from '../browser.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy } from './done-by.ts'

interface Link {
  readonly personId: string
  readonly token: string
}

const secret = 'n'.repeat(43)
const newcomer = (login: string) => ({
  login,
  displayName: 'Nueva',
  language: 'fr',
  mail: 'nueva@example.org',
  roles: [{ role: 'analyst', placeId: 'ZL' }],
})

/** How people arrive, sign in with both factors, look after their sessions, and leave. */
export async function doPeople(server: TestServer): Promise<void> {
  const lola = doneBy(server, 'lola')
  const invited = await lola.post<Link>('/api/v1/people', newcomer('nueva'))
  await doneBy(server, null).get(`/api/v1/entry-links/${invited.token}`)
  await signIn(server, { login: 'nueva', factor: await arrive(server, invited) })
  const url = `/api/v1/people/${invited.personId}`
  await lola.post(`${url}/reset-link`)
  const given = await lola.post<{ grantId: string }>(`${url}/roles`, { role: 'supervisor', placeId: 'ZL' })
  await lola.post(`${url}/roles/${given.grantId}/end`)
  await lola.delete(`${url}/sessions`)
  const leaving = await lola.post<Link>('/api/v1/people', newcomer('saliente'))
  await lola.post(`/api/v1/people/${leaving.personId}/deactivate`)
  await lola.get('/api/v1/people')
  await doneBy(server, 'nora').put('/api/v1/session/language', { language: 'fr' })
}

/** The secret as its picture carries it, and the codes for the day on which the telephone is lost. */
interface SecondFactor {
  readonly uri: string
  readonly recoveryCodes: readonly string[]
}

async function arrive(server: TestServer, link: Link): Promise<SecondFactor> {
  const browser = atBrowser(server)
  await browser('POST', `/api/v1/entry-links/${link.token}`, { secret })
  return await enrol(browser)
}

export async function enrol(browser: Ask, own = secret): Promise<SecondFactor> {
  const { uri } = await browser<{ uri: string }>('POST', '/api/v1/session/enrolment', { secret: own })
  // The sign-in library reads the machine's clock.
  const code = oneTimeCode(uri, new Date())
  const { recoveryCodes } = await browser<{ recoveryCodes: string[] }>(
    'POST',
    '/api/v1/session/enrolment/confirm',
    { code },
  )
  return { uri, recoveryCodes }
}

async function signIn(server: TestServer, who: { login: string; factor: SecondFactor }): Promise<void> {
  const [here, elsewhere] = [atBrowser(server), atBrowser(server)]
  const { uri, recoveryCodes } = who.factor
  // Each code opens once, and the one of now was spent on enrolling: the next one is accepted already.
  const codes = [oneTimeCode(uri, new Date(Date.now() + 30_000)), recoveryCodes[0]]
  for (const [at, browser] of [here, elsewhere].entries()) {
    await browser('POST', '/api/v1/session', { login: who.login, secret })
    await browser('POST', '/api/v1/session/second-factor', { code: codes[at] })
  }
  await here('GET', '/api/v1/session')
  const { items } = await here<{ items: { id: string; current: boolean }[] }>('GET', '/api/v1/sessions')
  await here('DELETE', `/api/v1/sessions/${items.find(({ current }) => !current)?.id}`)
  await here('DELETE', '/api/v1/session')
}

export type Ask = <T>(method: 'GET' | 'POST' | 'DELETE', url: string, body?: object) => Promise<T>

/** A browser of its own, whose every request has to be accepted. */
export function atBrowser(server: TestServer): Ask {
  const browser = new Browser(server.http)
  return async <T>(method: 'GET' | 'POST' | 'DELETE', url: string, body?: object) => {
    const reply = await browser.ask<T>(method, url, body)
    if (reply.status >= 300) throw new Error(`${method} ${url} was refused: ${reply.text}`)
    return reply.body
  }
}
