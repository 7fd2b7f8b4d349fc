#!/usr/bin/env node
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** `node scripts/build-package.mjs NAME OUT`: a pure folder as a package of its own, JavaScript and types, in the folder OUT. */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [name, given] = process.argv.slice(2)
const project = join(root, name ?? '', 'tsconfig.build.json')
if (given === undefined || !/^[a-z]+$/.test(name) || !existsSync(project)) {
  console.error('node scripts/build-package.mjs NAME OUT    (NAME: detectors or deliberation)')
  process.exit(2)
}
const out = resolve(given)
mkdirSync(out, { recursive: true })
const compiler = createRequire(import.meta.url).resolve('typescript/lib/tsc.js')
execFileSync(process.execPath, [compiler, '-p', project, '--outDir', out], { stdio: 'inherit' })
for (const file of [`${name}/package.json`, `${name}/README.md`, 'LICENSE'])
  copyFileSync(join(root, file), join(out, file.split('/').at(-1)))
