import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** A public function or class and the code of the examples in its docstring. */
type Documented = { readonly name: string; readonly file: string; readonly examples: readonly string[] }

/** A pure package: its folder, what its door exports, and how it is called when it is installed. */
export interface Library {
  readonly folder: string
  readonly door: Readonly<Record<string, unknown>>
  readonly packageName: string
}

const sourcesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.long.ts'))
    .filter((name) => !name.endsWith('index.ts') && !name.startsWith('reference'))
    .sort()

function documentedIn(folder: string, file: string): Documented[] {
  const text = readFileSync(join(folder, file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const declared = source.statements.filter(
    (made) => ts.isFunctionDeclaration(made) || ts.isClassDeclaration(made),
  )
  return declared.flatMap((made) => {
    const exported = made.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
    if (!exported) return []
    const examples = ts
      .getJSDocTags(made)
      .flatMap((tag) => (tag.tagName.text === 'example' ? [ts.getTextOfJSDocComment(tag.comment) ?? ''] : []))
    return [{ name: made.name?.text ?? '', file, examples }]
  })
}

/** What follows an expression: `// → JSON` for exactly that, `// ≈ number` for as many digits as are written. */
const promise = /\/\/ *(→|≈) *(.+)$/

/** Runs an example and holds what it promises; how many values that were. */
async function runExample(door: Library['door'], code: string): Promise<number> {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true)
  let promises = 0
  const lines = source.statements.map((statement) => {
    const rest = code.slice(statement.getEnd()).split('\n', 1)[0] ?? ''
    const [, sign, promised] = promise.exec(rest) ?? []
    const text = statement.getText()
    if (!sign || !promised || !ts.isExpressionStatement(statement)) return text
    promises += 1
    return `compare(${statement.expression.getText()}, ${JSON.stringify(sign)}, ${JSON.stringify(promised.trim())})`
  })
  const body = `return (async () => {${lines.join('\n')}\n})()`
  const script = ts.transpile(body, { target: ts.ScriptTarget.ESNext })
  const run = new Function('compare', ...Object.keys(door), script)
  await run(compare, ...Object.values(door))
  return promises
}

function compare(found: unknown, sign: string, promised: string): void {
  if (sign === '→') {
    expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(promised))
    return
  }
  const digits = promised
    .replace(/e.*$/i, '')
    .replace(/^[-0.]*/, '')
    .replace('.', '').length
  expect(Number(found).toPrecision(digits)).toBe(Number(promised).toPrecision(digits))
}

/** Holds what the README and the docstrings of a library promise; `least` is how many values the worked example of the README tells. */
export function testExamples({ folder, door, packageName }: Library, least: number): void {
  const publicNames = new Set(
    Object.entries(door).flatMap(([name, made]) => (typeof made === 'function' ? [name] : [])),
  )
  const documented = sourcesIn(folder)
    .flatMap((file) => documentedIn(folder, file))
    .filter(({ name }) => publicNames.has(name))

  describe('the examples of the library', () => {
    test('the worked example of the README runs as it stands', async () => {
      const text = readFileSync(join(folder, 'README.md'), 'utf8')
      const blocks = [...text.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)
      const [imported = '', program = ''] = blocks.join('').split(` } from '${packageName}'\n`)
      const names = imported.replace('import { ', '').split(', ')
      expect(names.filter((name) => !(name in door))).toEqual([])
      expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(program))).toEqual([])
      expect(await runExample(door, program)).toBeGreaterThanOrEqual(least)
    })

    test('every public function of the library has one', () => {
      const without = documented.filter(({ examples }) => examples.length === 0)
      expect(without.map(({ name, file }) => `${name} (${file})`)).toEqual([])
      const undocumented = [...publicNames].filter((name) => !documented.some((one) => one.name === name))
      expect(undocumented, 'public functions that are declared in no way that can be read').toEqual([])
    })

    test.each(documented.filter(({ examples }) => examples.length > 0))(
      'what $name promises is so',
      async ({ examples }) => {
        for (const example of examples) expect(await runExample(door, example)).toBeGreaterThan(0)
      },
    )
  })
}
