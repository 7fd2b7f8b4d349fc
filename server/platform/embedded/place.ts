import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readFile, realpath, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, accountFor, canReach } from './account.ts'
import { EmbeddedError } from './embedded-error.ts'

/** Where everything of one cluster lies. */
export interface Place {
  readonly home: string
  /** Holds the program, the cluster, the log and (path length allowing) the socket. */
  readonly stateDir: string
  readonly dataDir: string
  readonly socketDir: string
  readonly logFile: string
  readonly account: Account
  /** Databases of tests, which nobody wants back after the machine fell: no write waits for the disk. */
  readonly thrownAway?: true
}

export const port = 5432

/** The kernel's limit for the path of a socket, in bytes, on every system we run on. */
const longestSocketPath = process.platform === 'linux' ? 107 : 103

/**
 * Finds and prepares the folders of the cluster of `home`: inside `home`, or under `/var/lib/vigia` where root starts
 * a server whose account cannot pass into `home`. The choice is written down in `home`, so that a later change of
 * permissions never makes an empty database appear in place of the full one.
 */
export async function preparePlace(home: string, root = '/var/lib/vigia'): Promise<Place> {
  await mkdir(home, { recursive: true, mode: 0o700 })
  const realHome = await realpath(home)
  const noted = await readNote(realHome)
  const account = accountFor(await ownerOf(join(noted ?? join(realHome, 'postgresql'), 'data')))
  const stateDir = noted ?? (await chooseStateDir({ home: realHome, root, account }))
  await makeFolder(stateDir, 0o711)
  if (!canReach(account, stateDir)) {
    throw new EmbeddedError(
      'unreachable',
      `The database of ${home} lies in ${stateDir}, which the account ${account.uid} cannot reach.`,
    )
  }
  if (noted === undefined) await writeNote(realHome, stateDir)
  return {
    home: realHome,
    stateDir,
    dataDir: join(stateDir, 'data'),
    socketDir: await prepareSocketDir(stateDir, account),
    logFile: join(stateDir, 'server.log'),
    account,
  }
}

async function chooseStateDir(at: { home: string; root: string; account: Account }): Promise<string> {
  if (!at.account.drop || canReach(at.account, at.home)) return join(at.home, 'postgresql')
  await makeFolder(at.root, 0o711)
  return join(at.root, hashOf(at.home))
}

async function readNote(home: string): Promise<string | undefined> {
  const text = await readFile(join(home, 'postgresql-folder'), 'utf8').catch(() => undefined)
  // A relative note means "inside this folder", wherever the folder has been moved to since.
  return text === undefined
    ? undefined
    : text.trim() === 'postgresql'
      ? join(home, 'postgresql')
      : text.trim()
}

async function writeNote(home: string, stateDir: string): Promise<void> {
  const note = join(home, 'postgresql-folder')
  const text = stateDir === join(home, 'postgresql') ? 'postgresql' : stateDir
  await writeFile(`${note}.${process.pid}`, `${text}\n`, { mode: 0o600 })
  await rename(`${note}.${process.pid}`, note)
}

/** The socket's folder is closed to everybody but the server's account and root: that is the authentication. */
async function prepareSocketDir(stateDir: string, account: Account): Promise<string> {
  const near = join(stateDir, 'socket')
  const base = account.drop ? '/run' : tmpdir()
  const far = [base, '/tmp'].map((folder) => join(folder, `vigia-${account.uid}-${hashOf(stateDir)}`))
  const found = [near, ...far].find((folder) => Buffer.byteLength(socketPath(folder)) <= longestSocketPath)
  if (found === undefined) throw new EmbeddedError('unreachable', 'No folder is short enough for a socket.')
  await mkdir(found, { recursive: true, mode: 0o700 })
  const before = await lstat(found)
  const self = process.getuid?.() ?? account.uid
  // In a folder open to all, somebody else may have laid a trap under our name.
  if (!before.isDirectory() || ![account.uid, self].includes(before.uid)) {
    throw new EmbeddedError('unreachable', `${found} belongs to somebody else.`)
  }
  await giveTo(found, account)
  return found
}

export function socketPath(socketDir: string): string {
  return join(socketDir, `.s.PGSQL.${port}`)
}

/** Hands a folder over to the server's account and closes it to all others, whatever the umask. */
export async function giveTo(folder: string, account: Account): Promise<void> {
  if (account.drop) await chown(folder, account.uid, account.gid)
  await chmod(folder, 0o700)
}

async function makeFolder(folder: string, mode: number): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode })
  if (made !== undefined) await chmod(folder, mode)
}

async function ownerOf(path: string): Promise<{ uid: number; gid: number } | undefined> {
  const found = await lstat(path).catch(() => undefined)
  return found === undefined ? undefined : { uid: found.uid, gid: found.gid }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
