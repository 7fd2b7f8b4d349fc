import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const workers = ['desk-worker', 'badge-worker'] as const

/**
 * Writes `desk-worker.js` and `badge-worker.js`: each one classic script in one file, since a worker's address is fixed (its name cannot hold
 * its hash) and not every browser takes a worker made of modules.
 */
export function bundleWorker(): Plugin {
  return {
    name: 'vigia:bundle-worker',
    apply: 'build',
    async generateBundle() {
      for (const name of workers) {
        const entry = fileURLToPath(new URL(`../service-worker/${name}.ts`, import.meta.url))
        this.emitFile({ type: 'asset', fileName: `${name}.js`, source: await oneScript(entry) })
      }
    },
  }
}

/** A module and all that it imports as one classic script; `constants` are written in. */
export async function oneScript(
  input: string,
  constants: Readonly<Record<string, string>> = {},
): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    define: constants,
    build: {
      write: false,
      target: 'es2020',
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  })
  const outputs = 'output' in made ? made.output : []
  const [chunk] = outputs
  if (chunk?.type !== 'chunk' || outputs.length !== 1) throw new Error(`${input} is not one file`)
  return chunk.code
}
