import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { refuseClashes, type SiteEntry, SiteError, siteEntry } from './site.ts'

const siteFile = z.strictObject({ sites: z.array(siteEntry) })

const pathOf = (home: string): string => join(home, 'sites.json')

/**
 * The sites of an installation beside its plain one; none where the file does not exist.
 *
 * @throws SiteError naming the entry and the field at fault
 */
export async function readSites(home: string): Promise<readonly SiteEntry[]> {
  const text = await readFile(pathOf(home), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return []
  const parsed = siteFile.safeParse(parseJson(text))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new SiteError(`${pathOf(home)}: ${issue?.path.join('.') || 'the file'}: ${issue?.message}`)
  }
  refuseClashes(parsed.data.sites)
  return parsed.data.sites
}

/** Open to its owner alone: an address may hold a password. @throws SiteError */
export async function writeSites(home: string, sites: readonly SiteEntry[]): Promise<void> {
  refuseClashes(sites)
  const draft = `${pathOf(home)}.${process.pid}.new`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(`${JSON.stringify({ sites }, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, pathOf(home))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
