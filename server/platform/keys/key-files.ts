import { randomBytes, randomUUID } from 'node:crypto'
import { access, constants, link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** A key that cannot be trusted as it lies on the disk. The server does not start with it. */
export class KeyFileError extends Error {
  constructor(path: string, rule: string) {
    super(`${path}: ${rule}`)
    this.name = 'KeyFileError'
  }
}

/** Makes the folder of keys, open to its owner alone. */
export async function makeKeyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await refuseOpen(folder)
}

/** @throws KeyFileError when no key could be made in the folder, or none destroyed */
export async function requireWritable(folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK | constants.X_OK)
  } catch {
    throw new KeyFileError(
      folder,
      'keys of months are made and destroyed here, and this account cannot write to it',
    )
  }
}

/**
 * Destroys a key: other bytes are written over it and reach the disk, then the file goes. Cut short anywhere, what is left
 * is the key or nothing of it, and it can be done again.
 */
export async function destroyKey(folder: string, name: string): Promise<void> {
  const path = join(folder, name)
  try {
    const file = await open(path, 'r+')
    try {
      const { size } = await file.stat()
      await file.write(randomBytes(size), 0, size, 0)
      await file.sync()
    } finally {
      await file.close()
    }
    await unlink(path)
  } catch (error) {
    // Another process on the same folder was faster.
    if (!isCode(error, 'ENOENT')) throw error
  }
  await syncFolder(folder)
}

/**
 * The key in `folder/name`; made by `make` when there is none. A half-written key can never be read: the file
 * gets its name only when it lies whole on the disk, and of two processes that make it one wins for both.
 *
 * @throws KeyFileError when others than the owner may read it, or when it is empty
 */
export async function keepKey(folder: string, name: string, make: () => Uint8Array): Promise<Uint8Array> {
  const path = join(folder, name)
  const kept = await readKey(path)
  if (kept !== null) return kept
  const draft = `${path}.${randomUUID()}.new`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(make())
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(draft, path)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    await unlink(draft)
  }
  await syncFolder(folder)
  const made = await readKey(path)
  if (made === null) throw new KeyFileError(path, 'vanished while it was made')
  return made
}

async function readKey(path: string): Promise<Uint8Array | null> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
  await refuseOpen(path)
  if (bytes.length === 0) throw new KeyFileError(path, 'is empty')
  return bytes
}

/** Windows has no such bits; there the folder's inherited rights decide. */
async function refuseOpen(path: string): Promise<void> {
  const { mode } = await stat(path)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new KeyFileError(path, 'others than its owner may open it; take their rights away (chmod go=)')
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
