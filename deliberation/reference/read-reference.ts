import { existsSync, readFileSync } from 'node:fs'

const shared = new URL('../../../shared/data/polis/', import.meta.url)

/** For tests: values carried with the package. */
export function readCarried<Form>(name: string): Form {
  return JSON.parse(readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')) as Form
}

/** For tests: the text of a file of the whole exports beside a checkout, or null after saying aloud that it is absent. */
export function readShared(path: string): string | null {
  const file = new URL(path, shared)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  process.stderr.write(`skipped: ${path} is not beside this checkout\n`)
  return null
}
