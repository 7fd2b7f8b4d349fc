import type { PersonKey } from '../test-country.ts'
import type { Reply, TestServer } from '../test-server.ts'

/** Somebody whose every request has to be accepted. */
export interface Doer {
  get<T = unknown>(url: string): Promise<T>
  post<T = unknown>(url: string, body?: unknown): Promise<T>
  put<T = unknown>(url: string, body?: unknown): Promise<T>
  delete<T = unknown>(url: string): Promise<T>
}

/** @throws Error with the refusal */
export function doneBy(server: TestServer, person: PersonKey | null): Doer {
  const asker = person === null ? server.public : server.as(person)
  const granted = async <T>(asked: string, reply: Promise<Reply<T>>): Promise<T> => {
    const { status, body, text } = await reply
    if (status >= 300) throw new Error(`${person ?? 'the public'}: ${asked} was refused: ${text}`)
    return body
  }
  return {
    get: <T>(url: string) => granted(`GET ${url}`, asker.get<T>(url)),
    post: <T>(url: string, body?: unknown) => granted(`POST ${url}`, asker.post<T>(url, body)),
    put: <T>(url: string, body?: unknown) => granted(`PUT ${url}`, asker.put<T>(url, body)),
    delete: <T>(url: string) => granted(`DELETE ${url}`, asker.delete<T>(url)),
  }
}

export interface Made {
  readonly id: string
}
