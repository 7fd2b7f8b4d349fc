import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { EmbeddedError } from './embedded-error.ts'

/** The account that the server runs as; `drop` is set where we must change to it. */
export interface Account {
  readonly uid: number
  readonly gid: number
  readonly drop: boolean
}

/**
 * The account for a server started by the present user. PostgreSQL refuses root, so root hands over to
 * the owner of the existing cluster, else to an account `vigia` if the administrator made one, else to `nobody`.
 * `initdb` looks its own account up by name, so a bare number would not do.
 */
export function accountFor(existingOwner: { uid: number; gid: number } | undefined): Account {
  const uid = process.getuid?.() ?? 0
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? uid, drop: false }
  if (existingOwner !== undefined && existingOwner.uid !== 0) return { ...existingOwner, drop: true }
  const found = accountNamed('vigia') ?? accountNamed('nobody')
  if (found === undefined) {
    throw new EmbeddedError('unreachable', 'PostgreSQL does not run as root: make an account named vigia.')
  }
  return { ...found, drop: true }
}

function accountNamed(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = (line ?? '').split(':').map(Number)
  // Zero is root again; some systems write -2 for nobody.
  return uid && gid !== undefined ? { uid: uid >>> 0, gid: gid >>> 0 } : undefined
}

/** Whether the account can pass through every folder down to `folder`: the kernel is asked, not the mode bits. */
export function canReach(account: Account, folder: string): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { cwd: '/', ...identity(account) })
  return asked.status === 0
}

/** What `spawn` needs to run something as this account. */
export function identity(account: Account): { uid?: number; gid?: number } {
  return account.drop ? { uid: account.uid, gid: account.gid } : {}
}
