import { createPublicKey, verify } from 'node:crypto'
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KeyFileError, openKeyring } from './index.ts'

let home = ''
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'vigia-keys-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

describe('the keyring', () => {
  test('is made once and found again; the limit key is new each time', async () => {
    const first = await openKeyring(home)
    const again = await openKeyring(home)
    expect(again.signInSecret).toBe(first.signInSecret)
    expect(Buffer.from(again.roleSecret)).toEqual(Buffer.from(first.roleSecret))
    expect(again.auditKey.id).toBe(first.auditKey.id)
    expect(again.push).toEqual(first.push)
    expect(Buffer.from(again.webhookKey)).toEqual(Buffer.from(first.webhookKey))
    expect(Buffer.from(again.limitKey)).not.toEqual(Buffer.from(first.limitKey))
  })

  test('is open to its owner alone, and nothing half-made is left beside it', async () => {
    await openKeyring(home)
    const names = await readdir(join(home, 'keys'))
    expect(names.sort()).toEqual([
      'audit.pem',
      'badges-earlier',
      'badges.pem',
      'intake-earlier',
      'intake.key',
      'key-list.pem',
      'months',
      'push.key',
      'roles.key',
      'sign-in.key',
      'webhook.key',
    ])
    const rights = async (name: string) => (await stat(join(home, 'keys', name))).mode & 0o777
    const folders = ['months', 'intake-earlier', 'badges-earlier']
    for (const name of names) expect(await rights(name), name).toBe(folders.includes(name) ? 0o700 : 0o600)
    expect((await stat(join(home, 'keys'))).mode & 0o777).toBe(0o700)
  })

  test('gives both of two starting processes the same keys', async () => {
    const [one, other] = await Promise.all([openKeyring(home), openKeyring(home)])
    expect(one.signInSecret).toBe(other.signInSecret)
    expect(one.auditKey.id).toBe(other.auditKey.id)
  })

  test('refuses a key that others may read', async () => {
    await openKeyring(home)
    await chmod(join(home, 'keys', 'audit.pem'), 0o644)
    await expect(openKeyring(home)).rejects.toThrow(KeyFileError)
  })

  test('refuses a key that was cut short', async () => {
    await openKeyring(home)
    await writeFile(join(home, 'keys', 'sign-in.key'), 'short')
    await expect(openKeyring(home)).rejects.toThrow('is not 32 bytes long')
  })

  test('signs what its public half verifies', async () => {
    const { auditKey } = await openKeyring(home)
    const bytes = new TextEncoder().encode('head')
    const key = createPublicKey(auditKey.publicKey)
    expect(verify(null, bytes, key, auditKey.sign(bytes))).toBe(true)
    expect(verify(null, new TextEncoder().encode('other'), key, auditKey.sign(bytes))).toBe(false)
  })
})
