import { existsSync, readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

const folder = new URL('../../../shared/data/cap/', import.meta.url)
const names = ['cap12.xsd', 'cap12_extended.xsd'] as const

/** The schema of OASIS, and the stricter one, where they lie beside a checkout; null after saying aloud that they are absent. */
export function findCapSchemas(): readonly string[] | null {
  const files = names.map((name) => new URL(name, folder))
  if (files.every((file) => existsSync(file))) return files.map((file) => readFileSync(file, 'utf8'))
  process.stderr.write(`skipped: ${names.join(' and ')} are not beside this checkout\n`)
  return null
}

/** What libxml2 finds wrong with these messages, each schema asked once. */
export async function schemaFaults(
  messages: readonly string[],
  schemas: readonly string[],
): Promise<readonly string[]> {
  const xml = messages.map((contents, index) => ({ fileName: `message-${index + 1}.xml`, contents }))
  const found = await Promise.all(schemas.map(async (schema) => await validateXML({ xml, schema })))
  return found.flatMap(({ errors }) => errors.map(({ rawMessage }) => rawMessage))
}
