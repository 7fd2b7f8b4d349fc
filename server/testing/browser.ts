import { createHmac } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

interface Answer<T> {
  readonly status: number
  readonly body: T
  readonly text: string
  readonly headers: Readonly<Record<string, unknown>>
}

/** Somebody at a browser of their own: it keeps its cookies and says that it asks from the same site. */
export class Browser {
  readonly #http: FastifyInstance
  readonly #host: string
  readonly cookies = new Map<string, string>()

  constructor(http: FastifyInstance, host = 'localhost:8787') {
    this.#http = http
    this.#host = host
  }

  async ask<T = unknown>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
  ): Promise<Answer<T>> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await this.#http.inject({
      method,
      url,
      headers: {
        host: this.#host,
        'sec-fetch-site': 'same-origin',
        'user-agent': 'a browser',
        ...(cookie ? { cookie } : {}),
      },
      ...(body === undefined ? {} : { payload: body }),
    })
    for (const { name, value, maxAge } of reply.cookies) {
      if (value === '' || maxAge === 0) this.cookies.delete(name)
      else this.cookies.set(name, encodeURIComponent(value))
    }
    const isJson = String(reply.headers['content-type']).includes('json')
    return {
      status: reply.statusCode,
      body: (isJson ? reply.json() : null) as T,
      text: reply.body,
      headers: reply.headers,
    }
  }
}

/** The six digits that an application shows at a moment (RFC 6238, SHA-1, 30 s) for the secret of an otpauth URI. */
export function oneTimeCode(uri: string, at: Date): string {
  const secret = fromBase32(new URL(uri).searchParams.get('secret') ?? '')
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

function fromBase32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...text.replace(/=+$/, '')]
    .map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
}
