import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** Somebody else's program with a library: what it imports, what it does, and a program that the types refuse. */
export interface ForeignProgram {
  readonly name: string
  readonly imports: readonly string[]
  /** JavaScript that ends with a number called `said`. */
  readonly calls: string
  /** What the repository itself says. */
  readonly own: () => number
  /** A line whose first mistake is of that kind. */
  readonly refused: { readonly line: string; readonly error: string }
}

const root = join(import.meta.dirname, '..')
const readManifest = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>

/** Builds a pure folder as a package and uses it as a stranger would: in a bare Node, in a strict program, in a browser's bundle. */
export function testPackage({ name, imports, calls, own, refused }: ForeignProgram): void {
  const home = mkdtempSync(join(tmpdir(), `${name}-`))
  const installed = join(home, 'node_modules/@vigia', name)
  const importing = `import { ${imports.join(', ')} } from '@vigia/${name}'\n`

  beforeAll(() => {
    mkdirSync(installed, { recursive: true })
    execFileSync(process.execPath, [join(root, 'scripts/build-package.mjs'), name, installed])
  }, 60_000)
  afterAll(() => rmSync(home, { recursive: true }))

  test('a bare Node without the repository calls the built package by its name, and gets the same figure', () => {
    const program = join(home, 'program.mjs')
    writeFileSync(program, `${importing}${calls}\nconsole.log(said)`)
    const said = execFileSync(process.execPath, [program], { cwd: home, encoding: 'utf8' })
    expect(own()).toBeGreaterThan(0)
    expect(Number(said)).toBe(own())
  })

  test('its types hold in a strict program, and refuse what was not checked', () => {
    writeFileSync(join(home, 'right.mts'), `${importing}${calls}\nexport const typed: number = said`)
    writeFileSync(join(home, 'wrong.mts'), `${importing}${imports.join('\n')}\n${refused.line}`)
    const compiler = join(root, 'node_modules/typescript/lib/tsc.js')
    const { stdout } = spawnSync(process.execPath, [compiler, ...strict, 'right.mts', 'wrong.mts'], {
      cwd: home,
      encoding: 'utf8',
    })
    expect(stdout.match(/^[^\s(]+/gm)).toEqual(['wrong.mts'])
    expect(stdout).toContain(refused.error)
  }, 60_000)

  test('a browser bundle of it imports nothing and runs where there is no Node', async () => {
    const { code, foreign } = await bundle(home, join(installed, 'index.js'))
    expect(foreign).toEqual([])
    expect(code).not.toMatch(/\bnode:|\brequire\(|\bprocess\./)
    const bare = createContext({})
    runInContext(`${code.replace('var bundled', 'globalThis.bundled')}`, bare)
    expect(runInContext(`(({ ${imports.join(', ')} }) => { ${calls}; return said })(bundled)`, bare)).toBe(
      own(),
    )
  }, 60_000)

  test('the package says of itself what the product says, and is not published by mistake', () => {
    const [product, library] = [join(root, 'package.json'), join(installed, 'package.json')].map(readManifest)
    expect(library).toMatchObject({ version: product?.version, license: product?.license, private: true })
    expect(library).not.toHaveProperty('dependencies')
    for (const file of ['index.js', 'index.d.ts', 'README.md', 'LICENSE'])
      expect([file, existsSync(join(installed, file))]).toEqual([file, true])
  })
}

/** The library in one script for a browser, and whatever it asked for from elsewhere. */
async function bundle(home: string, entry: string): Promise<{ code: string; foreign: string[] }> {
  // A bundler hides what Node alone has behind an empty module, so what is asked for is noted before.
  const foreign: string[] = []
  const note = (id: string) => {
    if (!/^[./]/.test(id)) foreign.push(id)
    return null
  }
  const built = await build({
    plugins: [{ name: 'note-foreign', enforce: 'pre', resolveId: note }],
    configFile: false,
    root: home,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry, name: 'bundled', formats: ['iife'] } },
  })
  const [{ output }] = built as unknown as [{ output: [{ code: string }] }]
  return { code: output[0].code, foreign }
}

const strict = [
  '--ignoreConfig',
  '--noEmit',
  '--skipLibCheck',
  '--strict',
  '--module',
  'NodeNext',
  '--target',
  'ES2024',
]
