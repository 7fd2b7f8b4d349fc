import { request } from 'node:http'

export interface HostReply<T> {
  readonly status: number
  readonly body: T
  readonly text: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** Asks a port of this machine for a site by its name, as a browser that was given the name would. */
export function askHost<T = unknown>(
  at: { readonly port: number; readonly host: string },
  path: string,
  more: {
    readonly method?: 'GET' | 'POST'
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: object
  } = {},
): Promise<HostReply<T>> {
  const payload = more.body === undefined ? null : JSON.stringify(more.body)
  const headers = {
    host: at.host,
    ...(payload === null ? {} : { 'content-type': 'application/json' }),
    ...more.headers,
  }
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: at.port, path, method: more.method ?? 'GET', headers, timeout: 20_000 },
      (reply) => {
        let text = ''
        reply.setEncoding('utf8')
        reply.on('data', (piece: string) => (text += piece))
        reply.on('error', reject)
        reply.on('end', () => {
          const isJson = (reply.headers['content-type'] ?? '').includes('json')
          resolve({
            status: reply.statusCode ?? 0,
            body: (isJson ? JSON.parse(text) : null) as T,
            text,
            headers: reply.headers,
          })
        })
      },
    )
    asked.on('error', reject)
    asked.on('timeout', () => asked.destroy(new Error('no reply')))
    asked.end(payload ?? undefined)
  })
}
