import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** The form of the database at one version that somebody may run: its migrations, and the digest of each. */
export interface Release {
  readonly version: string
  readonly migrations: Readonly<Record<string, string>>
}

export const migrationsFolder = fileURLToPath(new URL('../../migrations/', import.meta.url))
export const releasesFile = `${migrationsFolder}released.json`

/** Rows that this version of the product wrote, kept so that every later one is tried on them. */
export const rowsFile = (version: string): string =>
  fileURLToPath(new URL(`./rows-${version}.tsv`, import.meta.url))

export async function readReleases(): Promise<Release[]> {
  return JSON.parse(await readFile(releasesFile, 'utf8')) as Release[]
}

/** The migrations as they stand in the folder, in order, with the SHA-256 of each. */
export async function readMigrations(): Promise<Record<string, string>> {
  const names = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql')).sort()
  const digests: Record<string, string> = {}
  for (const name of names) {
    const text = await readFile(`${migrationsFolder}${name}`, 'utf8')
    digests[name] = createHash('sha256').update(text).digest('hex')
  }
  return digests
}

/** What was done to released migrations, which nobody may touch: a change, a removal, one slipped in between. */
export function findTampering(
  releases: readonly Release[],
  present: Readonly<Record<string, string>>,
): string[] {
  const faults: string[] = []
  for (const { version, migrations } of releases) {
    const last = Object.keys(migrations).sort().at(-1) ?? ''
    for (const [name, digest] of Object.entries(migrations)) {
      if (present[name] === undefined) faults.push(`${name} was released with ${version} and is gone`)
      else if (present[name] !== digest)
        faults.push(`${name} was released with ${version} and has been edited`)
    }
    for (const name of Object.keys(present)) {
      if (name < last && migrations[name] === undefined)
        faults.push(`${name} comes before what ${version} released`)
    }
  }
  return faults
}
