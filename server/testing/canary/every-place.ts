import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { InjectOptions } from 'fastify'
import type { TestServer } from '../test-server.ts'

/** Bytes of the product as they lie or pass somewhere. */
export interface Found {
  readonly kind: string
  readonly name: string
  readonly bytes: Buffer
}

/** Keeps every body that goes in or out from now on, opened where it was compressed. */
export function keepBodies(server: TestServer): readonly Found[] {
  const bodies: Found[] = []
  const inject = server.http.inject.bind(server.http) as (options: InjectOptions) => Promise<object>
  const keeping = async (options: InjectOptions) => {
    const reply = (await inject(options)) as { rawPayload: Buffer; headers: Record<string, unknown> }
    const name = `${options.method} ${String(options.url)}`
    const headers = Buffer.from(JSON.stringify(reply.headers))
    const opened = openedOf(reply.rawPayload, reply.headers['content-encoding'])
    bodies.push({ kind: 'body', name: `to ${name}`, bytes: Buffer.from(JSON.stringify(options)) })
    bodies.push({ kind: 'body', name: `from ${name}`, bytes: Buffer.concat([headers, opened]) })
    return reply
  }
  Object.assign(server.http, { inject: keeping })
  return bodies
}

function openedOf(raw: Buffer, encoding: unknown): Buffer {
  if (encoding === 'br') return brotliDecompressSync(raw)
  return encoding === 'gzip' ? gunzipSync(raw) : raw
}

/** Everywhere that something of the product lies: what passed, what was said, and each file of its folders. */
export async function* everyPlace(
  server: TestServer,
  of: {
    readonly home: string
    readonly temporary: string
    readonly dataDir: string
    readonly bodies: readonly Found[]
    readonly made: readonly Found[]
  },
): AsyncGenerator<Found> {
  yield* of.bodies
  yield* of.made
  yield { kind: 'log', name: 'of the server', bytes: Buffer.from(server.logged.join('\n')) }
  const notices = JSON.stringify([server.mail.sent, server.push.sent])
  yield { kind: 'notice', name: 'mail and push', bytes: Buffer.from(notices) }
  const kindOf = (name: string): string => {
    if (name.startsWith(of.temporary)) return 'temporary file'
    if (name.startsWith(join(of.home, 'keys'))) return 'key'
    if (name.includes('/pg_wal/')) return 'write-ahead log'
    return name.startsWith(of.dataDir) ? 'database' : 'file'
  }
  for (const folder of new Set([of.home, of.dataDir])) {
    for (const name of await filesIn(folder)) {
      const bytes = await readFile(name).catch(() => null)
      // What the database removed meanwhile.
      if (bytes !== null) yield { kind: kindOf(name), name, bytes }
    }
  }
  yield { kind: 'log', name: 'of the database', bytes: await readFile(join(of.dataDir, '..', 'server.log')) }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
