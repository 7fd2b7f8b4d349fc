import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { answerTo, type Edition, forgetEarlier, install, type PageParts } from './pages.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const edition: Edition = {
  version: 'one',
  files: [{ url: '/vecinos/', digest: digest('page one') }, { url: '/assets/main-1.js' }],
}
const at = (path: string) => new URL(path, 'https://vecinos.test')

/** The caches of a browser, in memory. */
function fakeCaches() {
  const kept = new Map<string, Map<string, Response>>()
  const open = async (name: string) => {
    const rows = kept.get(name) ?? new Map<string, Response>()
    kept.set(name, rows)
    return {
      put: async (url: string, reply: Response) => void rows.set(url, reply),
      match: async (url: string) => rows.get(url)?.clone(),
    }
  }
  const match = async (url: string, { cacheName }: { cacheName: string }) =>
    kept.get(cacheName)?.get(url)?.clone()
  const caches = {
    open,
    match,
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
  }
  return { caches: caches as unknown as CacheStorage, names: () => [...kept.keys()].sort() }
}

function worker(answers: (url: string) => Response | null, change: Partial<PageParts> = {}) {
  const { caches, names } = fakeCaches()
  const asked: string[] = []
  const parts: PageParts = {
    edition,
    caches,
    after: () => new Promise(() => undefined),
    async fetch(url) {
      asked.push(url)
      const reply = answers(url)
      if (reply === null) throw new TypeError('no network')
      return reply
    },
    ...change,
  }
  return { parts, asked, names }
}

const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json; charset=utf-8' } })
const site = (url: string): Response =>
  url.startsWith('/api/') ? json({ of: url }) : new Response(url === '/vecinos/' ? 'page one' : `file ${url}`)

describe('the worker of the field page', () => {
  test('gives out its own edition without any network, page and facts alike', async () => {
    const { parts, asked } = worker(site)
    await install(parts)
    asked.length = 0
    const cut = { ...parts, fetch: async () => Promise.reject(new TypeError('no network')) }
    expect(await (await answerTo(at('/vecinos/'), cut))?.text()).toBe('page one')
    expect(await (await answerTo(at('/assets/main-1.js'), cut))?.text()).toBe('file /assets/main-1.js')
    expect(await (await answerTo(at('/api/v1/intake/places'), cut))?.json()).toEqual({
      of: '/api/v1/intake/places',
    })
  })

  test('takes no edition of which a file is missing or is of another one', async () => {
    await expect(install(worker((url) => (url.endsWith('.js') ? null : site(url))).parts)).rejects.toThrow()
    const mixed = worker((url) => (url === '/vecinos/' ? new Response('page two') : site(url)))
    await expect(install(mixed.parts)).rejects.toThrow('another edition')
  })

  test('is installed even where a fact could not be had', async () => {
    const { parts } = worker((url) => (url.startsWith('/api/') ? null : site(url)))
    await expect(install(parts)).resolves.toBeUndefined()
  })

  test('forgets earlier editions and keeps the facts and what is not its own', async () => {
    const { parts, names } = worker(site)
    await parts.caches.open('v-zero')
    await parts.caches.open('another')
    await install(parts)
    await forgetEarlier(parts)
    expect(names()).toEqual(['another', 'v-facts', 'v-one'])
  })

  test('prefers fresh facts, and gives the known ones when the network is slow or the server fails', async () => {
    let now = 'first'
    const { parts } = worker((url) => (url.startsWith('/api/') ? json({ now }) : site(url)))
    await install(parts)
    now = 'second'
    const ask = async (change: Partial<PageParts>) =>
      await (await answerTo(at('/api/v1/intake/emergency'), { ...parts, ...change }))?.json()
    expect(await ask({})).toEqual({ now: 'second' })
    const never = { fetch: () => new Promise<Response>(() => undefined), after: async () => undefined }
    expect(await ask(never)).toEqual({ now: 'second' })
    expect(await ask({ fetch: async () => new Response('{}', { status: 500 }) })).toEqual({ now: 'second' })
  })

  test('leaves to the network what it does not know, above all what somebody chose or sent', () => {
    const { parts } = worker(site)
    for (const path of [
      '/api/v1/intake/territories/0101',
      '/api/v1/intake/challenge',
      '/api/v1/intake/places?x=1',
      '/desk/',
    ])
      expect(answerTo(at(path), parts)).toBeNull()
  })
})
