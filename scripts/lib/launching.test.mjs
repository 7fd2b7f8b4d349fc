import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { sourceHash } from './build-web.mjs'

const project = dirname(dirname(import.meta.dirname))
const folders = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A project with our scripts, nothing to install, built pages, and a program of the test's own. */
function aProject(program) {
  const root = mkdtempSync(join(tmpdir(), 'vigia-launching-'))
  folders.push(root)
  for (const folder of ['scripts', 'server/cli', 'node_modules', 'dist', 'web']) {
    mkdirSync(join(root, folder), { recursive: true })
  }
  cpSync(join(project, 'scripts'), join(root, 'scripts'), { recursive: true })
  cpSync(join(project, 'server/cli/vigia.mjs'), join(root, 'server/cli/vigia.mjs'))
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(root, 'package-lock.json'), '{ "packages": {} }')
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{ "packages": {} }')
  writeFileSync(join(root, 'web/page.html'), '<p>page</p>')
  writeFileSync(join(root, 'dist/.vigia-sources'), sourceHash(root))
  writeFileSync(join(root, 'server/cli/vigia.ts'), program)
  return root
}

test('vigia passes its arguments on and keeps the exit code', () => {
  const root = aProject(
    `console.log(process.argv.slice(2).join('|')); const code: number = 3; process.exit(code)`,
  )
  const vigia = join(root, 'server/cli/vigia.mjs')
  const ran = spawnSync(process.execPath, [vigia, 'detect', 'a file.csv', '--json'], { encoding: 'utf8' })
  expect(ran.stdout).toBe('detect|a file.csv|--json\n')
  expect(ran.status).toBe(3)
})

test('what was compiled is kept for the next start', () => {
  const root = aProject(`import { getCompileCacheDir } from 'node:module'; console.log(getCompileCacheDir())`)
  for (const script of ['server/cli/vigia.mjs', 'scripts/start.mjs']) {
    const { NODE_COMPILE_CACHE: _, ...env } = process.env
    const ran = spawnSync(process.execPath, [join(root, script)], { encoding: 'utf8', env })
    expect(ran.stdout).toContain(join(root, 'node_modules', '.cache', 'compiled'))
    expect(readdirSync(ran.stdout.trim())).not.toEqual([])
  }
})

test('start serves with its options', () => {
  const root = aProject(`console.log(process.argv.slice(2).join('|'))`)
  const ran = spawnSync(process.execPath, [join(root, 'scripts/start.mjs'), '--demo'], { encoding: 'utf8' })
  expect(ran.stdout).toBe('serve|--demo\n')
  expect(ran.stderr).toBe('')
  expect(ran.status).toBe(0)
})

test('a signal to start reaches the server, and start ends only after it', async () => {
  const root = aProject(`
    process.on('SIGTERM', () => setTimeout(() => { console.log('stopped in order'); process.exit(0) }, 200))
    setInterval(() => undefined, 1000)
    console.log('ready')`)
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
    if (String(chunk).includes('ready')) child.kill('SIGTERM')
  })
  const [code] = await once(child, 'close')
  expect(output).toBe('ready\nstopped in order\n')
  expect(code).toBe(0)
})

test('a page that changed asks for a build, a test that changed does not', () => {
  const root = aProject('')
  const before = sourceHash(root)
  writeFileSync(join(root, 'web/page.test.ts'), 'test')
  expect(sourceHash(root)).toBe(before)
  writeFileSync(join(root, 'web/page.html'), '<p>another</p>')
  expect(sourceHash(root)).not.toBe(before)
})

test('a lock that changed asks for an install, and a failed one ends the start with npm\u2019s words', () => {
  const root = aProject('')
  writeFileSync(
    join(root, 'package-lock.json'),
    '{ "packages": { "node_modules/nowhere": { "version": "1.0.0" } } }',
  )
  const npm = join(root, 'npm-cli.js')
  writeFileSync(npm, `console.log('npm was asked to ' + process.argv[2]); process.exit(1)`)
  const env = { ...process.env, npm_execpath: npm }
  const ran = spawnSync(process.execPath, [join(root, 'scripts/start.mjs')], { encoding: 'utf8', env })
  expect(ran.stderr).toContain('npm was asked to ci')
  expect(ran.stderr).toContain('npm was asked to install')
  expect(ran.status).toBe(1)
})
