#!/usr/bin/env node
import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureWeb } from '../../scripts/lib/build-web.mjs'
import { findNode } from '../../scripts/lib/find-node.mjs'
import { ensureInstalled } from '../../scripts/lib/install.mjs'
import { keepCompiled } from '../../scripts/lib/keep-compiled.mjs'
import { runAtTerminal } from '../../scripts/lib/run.mjs'

/** `vigia …`: runs the commands under a Node that can, whichever Node the machine has. */
const here = dirname(realpathSync(fileURLToPath(import.meta.url)))
const root = dirname(dirname(here))

try {
  await ensureInstalled(root)
  const node = findNode(root)
  const args = process.argv.slice(2)
  if (['serve', 'demo'].includes(args[0] ?? '') && !args.includes('--help')) await ensureWeb(root, node)
  process.exitCode = await runAtTerminal(node, [join(here, 'vigia.ts'), ...args], { env: keepCompiled(root) })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
