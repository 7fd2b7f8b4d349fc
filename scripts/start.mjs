#!/usr/bin/env node
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureWeb } from './lib/build-web.mjs'
import { findNode } from './lib/find-node.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { keepCompiled } from './lib/keep-compiled.mjs'
import { runAtTerminal } from './lib/run.mjs'

/** `npm start [-- options]`: installs and builds what is missing, then serves until it is stopped. */
const root = dirname(dirname(fileURLToPath(import.meta.url)))

try {
  await ensureInstalled(root)
  const node = findNode(root)
  await ensureWeb(root, node)
  const program = join(root, 'server', 'cli', 'vigia.ts')
  process.exitCode = await runAtTerminal(node, [program, 'serve', ...process.argv.slice(2)], {
    env: keepCompiled(root),
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
