import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { showProgress } from './progress.mjs'
import { runQuietly } from './run.mjs'

/** Everything that ends up in the pages. */
const sources = [
  'web',
  'vocabulary',
  'sealing',
  'detectors',
  'interchange',
  'vite.config.ts',
  'package-lock.json',
  'index.html',
]

/**
 * Builds the pages into `dist/` unless they are there and of the present sources.
 *
 * @param {string} root the project's folder
 * @param {string} node the Node to build with
 * @throws Error with the words of the build when it fails
 */
export async function ensureWeb(root, node) {
  const stamp = join(root, 'dist', '.vigia-sources')
  const wanted = sourceHash(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wanted) return
  const done = showProgress('Building the pages…')
  const { code, output } = await runQuietly(
    node,
    [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: root },
  )
  if (code !== 0) {
    done('Building the pages failed')
    throw new Error(`The pages could not be built.\n${output}`)
  }
  writeFileSync(stamp, `${wanted}\n`)
  done('Pages built')
}

/** Of names and contents, so that a clone or a checkout with new times does not build again. */
export function sourceHash(root) {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((source) => filesBelow(join(root, source)))) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesBelow(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return /\.test\.ts$/.test(path) ? [] : [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}
