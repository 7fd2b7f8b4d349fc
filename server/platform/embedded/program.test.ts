import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { installProgram, removeOtherPrograms } from './program.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigia-program-'))
  folders.push(folder)
  return folder
}

/** A package as npm leaves it when it runs no script: the links of the libraries are only listed. */
function aPackage(version: string): { native: string; version: string } {
  const native = aFolder()
  for (const folder of ['bin', 'lib/postgresql', 'share/postgresql', 'include']) {
    mkdirSync(join(native, folder), { recursive: true })
  }
  writeFileSync(join(native, 'bin', 'postgres'), `postgres ${version}`, { mode: 0o600 })
  writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'library')
  writeFileSync(join(native, 'lib', 'libpq.a'), 'static')
  writeFileSync(join(native, 'share', 'postgresql', 'postgres.bki'), 'catalogue')
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links))
  return { native, version }
}

test('the copy has the links of its libraries, can be run by all, and carries nothing needless', async () => {
  const state = aFolder()
  const program = await installProgram(state, aPackage('18.4.0'))
  const root = join(state, 'postgresql-18.4.0')
  expect(program).toMatchObject({ postgres: join(root, 'bin', 'postgres'), major: '18' })
  expect(readFileSync(join(root, 'lib', 'libpq.so.5'), 'utf8')).toBe('library')
  expect(statSync(program.postgres).mode & 0o777).toBe(0o755)
  expect(readdirSync(root)).not.toContain('include')
  expect(readdirSync(join(root, 'lib'))).not.toContain('libpq.a')
})

test('a whole copy is kept as it is', async () => {
  const state = aFolder()
  const source = aPackage('18.4.0')
  const first = statSync((await installProgram(state, source)).postgres).ino
  expect(statSync((await installProgram(state, source)).postgres).ino).toBe(first)
})

test.each(['bin/postgres', 'lib/libpq.so.5', 'share/postgresql/postgres.bki'])(
  'a copy whose %s is missing or cut short is made anew',
  async (path) => {
    const state = aFolder()
    const source = aPackage('18.4.0')
    await installProgram(state, source)
    const damaged = join(state, 'postgresql-18.4.0', path)
    const whole = readFileSync(damaged, 'utf8')
    writeFileSync(damaged, '')
    await installProgram(state, source)
    expect(readFileSync(damaged, 'utf8')).toBe(whole)
    rmSync(damaged)
    await installProgram(state, source)
    expect(readFileSync(damaged, 'utf8')).toBe(whole)
    expect(readdirSync(state)).toEqual(['postgresql-18.4.0'])
  },
)

test('an upgrade copies the new version, and the old one goes once it is no longer needed', async () => {
  const state = aFolder()
  await installProgram(state, aPackage('18.4.0'))
  const program = await installProgram(state, aPackage('18.5.0'))
  expect(readFileSync(program.postgres, 'utf8')).toBe('postgres 18.5.0')
  await removeOtherPrograms(state, program)
  expect(readdirSync(state)).toEqual(['postgresql-18.5.0'])
})
