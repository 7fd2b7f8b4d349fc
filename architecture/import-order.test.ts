import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { purePackages, serverOrder, warningOrder, webMayImport, webPages, webShared } from './import-order.ts'
import { type Import, readImports } from './read-imports.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const imports = readImports(root)
const isTest = (path: string) => /\.(test|long|fixture)\.ts$/.test(path) || path.includes('/testing/')
const code = imports.filter(({ from }) => !isTest(from))
const say = ({ from, to }: Import) => `${from} → ${to}`

/** The row of serverOrder that a server file belongs to. */
function serverRow(path: string): number {
  const part = path.split('/')[1] ?? ''
  const name = part === 'flow.ts' ? 'flow' : part.endsWith('.ts') ? 'main' : part
  return serverOrder.findIndex((row) => (row as readonly string[]).includes(name))
}

const packageOf = (path: string) => path.split('/')[0] ?? ''
const isPure = (path: string) => Object.hasOwn(purePackages, packageOf(path))

describe('the import order', () => {
  test('is read from real files', () => {
    expect(code.length).toBeGreaterThan(200)
  })

  test('no file of the server belongs to no part', () => {
    expect(code.filter(({ from }) => from.startsWith('server/') && serverRow(from) < 0).map(say)).toEqual([])
  })

  test('the server imports one way only', () => {
    const wrong = code.filter(({ from, to }) => {
      if (!from.startsWith('server/') || !to.startsWith('server/')) return false
      const [a, b] = [from.split('/')[1], to.split('/')[1]]
      return (
        serverRow(to) < serverRow(from) ||
        (serverRow(to) === serverRow(from) && a !== b && serverRow(from) > 0)
      )
    })
    expect(wrong.map(say)).toEqual([])
  })

  test('warning reads the earlier stages only', () => {
    const at = (path: string) => warningOrder.indexOf(path.split('/')[2] as (typeof warningOrder)[number])
    const inside = code.filter(
      ({ from, to }) => from.startsWith('server/warning/') && to.startsWith('server/warning/'),
    )
    expect(inside.filter(({ from, to }) => at(from) < 0 || at(to) < at(from)).map(say)).toEqual([])
  })

  test('only warning/detection and the command line run detectors; only workshop, live room, committee and the wing of capacity run deliberation', () => {
    const wrong = code.filter(({ from, to }) => {
      if (!from.startsWith('server/')) return false
      if (packageOf(to) === 'detectors') return !/^server\/(warning\/detection|cli)\//.test(from)
      if (packageOf(to) === 'deliberation')
        return !/^server\/(governance\/(workshop|live|committee)|capacity|cli)\//.test(from)
      return false
    })
    expect(wrong.map(say)).toEqual([])
  })

  test('pure packages import nothing of ours but what their row says', () => {
    const wrong = code.filter(({ from, to }) => {
      if (!isPure(from) || packageOf(from) === packageOf(to)) return false
      const allowed: readonly string[] = purePackages[packageOf(from) as keyof typeof purePackages]
      return !allowed.includes(packageOf(to))
    })
    expect(wrong.map(say)).toEqual([])
  })

  test('pages of the web never import each other, nor the server', () => {
    const wrong = code.filter(({ from, to }) => {
      if (!from.startsWith('web/')) return false
      const part = from.split('/')[1] ?? ''
      const mine: readonly string[] = webMayImport[part as keyof typeof webMayImport] ?? []
      if (!to.startsWith('web/')) return !mine.includes(packageOf(to))
      const other = to.split('/')[1] ?? ''
      if (part === other || part === 'build') return false
      if ((webPages as readonly string[]).includes(other)) return true
      const place = (name: string) => (webShared as readonly string[]).indexOf(name)
      return place(part) >= 0 && place(other) >= 0 && place(other) < place(part)
    })
    expect(wrong.map(say)).toEqual([])
  })

  test('the server never imports the web, and journeys import no source file', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        (from.startsWith('server/') && to.startsWith('web/')) ||
        // A fixture is no source: whoever attacks what was downloaded is nobody of the product.
        (from.startsWith('journeys/') && !/^(journeys|scripts)\/|\.fixture\.ts$/.test(to)),
    )
    expect(wrong.map(say)).toEqual([])
  })

  test('another domain folder is imported through its index only', () => {
    const folderOf = (path: string) =>
      /^server\/(?:platform|parties|warning|governance|capacity|results|channels)\/[^/]+(?=\/)|^server\/commitment(?=\/)/.exec(
        path,
      )?.[0]
    const wrong = code.filter(({ from, to }) => {
      const folder = folderOf(to)
      return folder !== undefined && folderOf(from) !== folder && !to.endsWith('/index.ts')
    })
    expect(wrong.map(say)).toEqual([])
  })

  test('no files import each other in a circle, types included', () => {
    expect(findCycle(code)).toEqual([])
  })

  test('the field page loads words and types, never the schemas of the wire', () => {
    const wrong = code.filter(({ from, to }) => {
      if (!from.startsWith('web/field/') || !to.startsWith('vocabulary/wire/')) return false
      const text = readFileSync(join(root, from), 'utf8')
      return new RegExp(`import \\{[^}]*\\} from '[^']*${to.split('/').at(-1)}'`).test(text)
    })
    expect(wrong.map(say)).toEqual([])
  })
})

/** One circle of imports, as the list of its files; empty when there is none. */
function findCycle(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  function visit(file: string, path: string[]): string[] {
    const at = path.indexOf(file)
    if (at >= 0) return [...path.slice(at), file]
    if (done.has(file)) return []
    for (const to of next.get(file) ?? []) {
      const cycle = visit(to, [...path, file])
      if (cycle.length > 0) return cycle
    }
    done.add(file)
    return []
  }
  for (const file of next.keys()) {
    const cycle = visit(file, [])
    if (cycle.length > 0) return cycle
  }
  return []
}
