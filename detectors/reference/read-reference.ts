import { existsSync, readFileSync } from 'node:fs'

const SHARED = new URL('../../../shared/', import.meta.url)

/** For tests: the values carried with the product. */
export function readCarried(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./${name}`, import.meta.url), 'utf8'))
}

/** For tests: where the larger reference set lies beside a checkout, or null after saying aloud that it is absent. */
export function findShared(path: string): URL | null {
  const file = new URL(path, SHARED)
  if (existsSync(file)) return file
  process.stderr.write(`skipped: ${path} is not beside this checkout\n`)
  return null
}
