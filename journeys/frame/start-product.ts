import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const start = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url))
/** Building the pages and making the demonstration on a busy machine. */
const patienceMs = 480_000

/** A Vigía that runs in a process of its own, on a folder of its own. */
export interface Product {
  readonly address: string
  /** What it printed at the terminal so far. */
  readonly said: () => string
  /** Ends it as Ctrl-C does and leaves nothing behind. */
  readonly stop: () => Promise<void>
}

/** Starts the product as a person does, `npm start -- …`, and waits for its address. */
export async function startProduct(options: readonly string[]): Promise<Product> {
  const home = await mkdtemp(join(tmpdir(), 'vigia-journey-'))
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [start, ...options], {
    env: { ...env, VIGIA_HOME: home, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const said = () => text
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += String(chunk)))
  const stop = async () => {
    await end(child)
    const cluster = /PostgreSQL .* runs on (\S+)/.exec(text)?.[1]
    for (const folder of [home, cluster && dirname(cluster)]) {
      if (folder) await rm(folder, { recursive: true, force: true })
    }
  }
  try {
    const address = await waitFor({ child, said, pattern: /Vigía is ready: (\S+)/ })
    return { address, said, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function waitFor(on: { child: ChildProcess; said: () => string; pattern: RegExp }): Promise<string> {
  const until = Date.now() + patienceMs
  for (;;) {
    const found = on.pattern.exec(on.said())?.[1]
    if (found !== undefined) return found
    if (on.child.exitCode !== null || Date.now() > until) {
      throw new Error(`The product did not start.\n${on.said()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
