import type { z } from 'zod'
import { type Called, readRefusal, unsure } from './refusal.ts'

/** The shape of a wire schema, imported by `import type` and never by value. */
export type Out<S extends z.ZodType> = z.output<S>
export type In<S extends z.ZodType> = z.input<S>

export type Query = Readonly<Record<string, string | number | undefined>>

/** Speaks to the server: every answer is a value or a refusal with a code, never an exception. */
export interface Call {
  get<T>(path: string, query?: Query): Promise<Called<T>>
  send<T, B extends object = object>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: B,
  ): Promise<Called<T>>
}

export interface CallParts {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>
  /**
   * Called when the session has ended under a page. Resolves when the same person has signed in again (the
   * request is then repeated, nothing on the page is lost), or with false when that will not happen.
   */
  readonly onSessionEnd: () => Promise<boolean>
}

const patienceMs = 20_000

export function createCall(parts: CallParts): Call {
  async function once<T>(path: string, init: RequestInit): Promise<Called<T>> {
    const kept = init.method === 'GET' ? 'nothing-changed' : 'not-recorded'
    let reply: Response
    try {
      reply = await parts.fetch(path, { ...init, signal: AbortSignal.timeout(patienceMs) })
    } catch {
      return { ok: false, refusal: { code: 'no-connection', kept: unsure(kept), fields: [] } }
    }
    const body: unknown = await reply.json().catch(() => undefined)
    if (!reply.ok) return { ok: false, refusal: readRefusal(body, kept) }
    if (body === undefined)
      return { ok: false, refusal: { code: 'unreadable-reply', kept: unsure(kept), fields: [] } }
    return { ok: true, value: body as T }
  }

  async function again<T>(path: string, init: RequestInit): Promise<Called<T>> {
    const first = await once<T>(path, init)
    if (first.ok || !endsSession(path, first.refusal.code)) return first
    return (await parts.onSessionEnd()) ? once<T>(path, init) : first
  }

  return {
    get: (path, query = {}) =>
      again(withQuery(path, query), { method: 'GET', headers: { accept: 'application/json' } }),
    send: (method, path, body) =>
      again(path, {
        method,
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify(body ?? {}),
      }),
  }
}

/** The session's own routes say 401 as their answer; everywhere else it means that the session is over. */
const endsSession = (path: string, code: string): boolean =>
  (code === 'not-signed-in' || code === 'second-factor-needed') && !path.startsWith('/api/v1/session')

/** A path with the values that are given; undefined ones are left out. */
export function withQuery(path: string, query: Query): string {
  const given = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, String(value))
  const text = given.toString()
  return text === '' ? path : `${path}?${text}`
}
