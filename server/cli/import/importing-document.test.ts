import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTerminal, makeTestDatabase, type Terminal, type TestDatabase } from '../../testing/index.ts'
import { registerImport } from './index.ts'
import { placeFields } from './place-fields.ts'
import { signalFields } from './signal-fields.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const text = read('docs/importing.md')
const [placesCsv = '', signalsCsv = '', badCsv = '', errorsCsv = ''] = [
  ...text.matchAll(/```csv\n([\s\S]*?)```/g),
].map(([, block]) => block)

/** The first cells of the tables of a section, without backquotes. */
const namedIn = (heading: string) =>
  [...(text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '').matchAll(/^\| `([\w-]+)` \|/gm)].map(
    ([, name]) => name,
  )

describe('the guide to importing', () => {
  test('names the fields of both files, and which are needed', () => {
    expect(namedIn('Places')).toEqual(Object.keys(placeFields.names))
    expect(namedIn('Signals').sort()).toEqual(Object.keys(signalFields.names).sort())
    const needed = [...text.matchAll(/^\| `(\w+)` \| yes \|/gm)].map(([, name]) => name)
    expect(needed).toEqual([...placeFields.required, ...signalFields.required])
  })

  test('explains every reason that a row can be refused for, and no other', () => {
    const sources = [
      'server/cli/import/import-outlines.ts',
      'server/cli/import/import-signals.ts',
      'server/cli/import/place-fields.ts',
      'server/parties/place/level-places.ts',
      'server/parties/place/outline.ts',
      'server/warning/signal/read-import-row.ts',
      'server/warning/signal/read-observed.ts',
    ].map(read)
    const given = sources.flatMap((source) =>
      [
        ...source.matchAll(/(?:reason|code|fault): '([a-z-]+)'/g),
        ...source.matchAll(/refuse\((?:\w+, |'\w+', )?'([a-z-]+)'\)/g),
        ...source.matchAll(/(?<!name)[?:] '([a-z]+(?:-[a-z]+)+|missing|repeated)'/g),
        ...source.matchAll(/return '([a-z]+(?:-[a-z]+)+)'/g),
      ].map(([, reason]) => reason),
    )
    const told = namedIn('The list of bad rows')
    expect(given.length).toBeGreaterThan(30)
    // Of what comes another way: the cells of a file were judged before, and its periods begin where they should.
    const notOfFiles = ['length', 'not-a-monday', 'not-a-whole-number', 'not-the-first-of-a-month']
    expect([...new Set(given)].filter((reason) => !told.includes(reason ?? '')).sort()).toEqual(notOfFiles)
    expect(told.filter((reason) => !sources.some((source) => source.includes(`'${reason}'`)))).toEqual([])
  })
})

describe('the examples of the guide', () => {
  let database: TestDatabase
  let terminal: Terminal
  beforeAll(async () => {
    database = await makeTestDatabase()
    terminal = await aTerminal(database.connections, registerImport)
  })
  afterAll(async () => {
    await database.drop()
    await terminal.leave()
  })
  const load = async (kind: 'places' | 'signals', content: string, ...options: string[]) => {
    const path = join(terminal.folder, `${kind}.csv`)
    await writeFile(path, content)
    const { exitCode, out } = await terminal.type('import', kind, path, '--json', ...options)
    return { exitCode, report: JSON.parse(out), path }
  }

  test('load as they stand, and once', async () => {
    const country = ['--country', 'TM=Tamara']
    const places = await load('places', placesCsv, ...country)
    expect(places).toMatchObject({ exitCode: 0, report: { rows: 3, loaded: { added: 4 } } })
    expect((await load('places', placesCsv, ...country)).report.loaded).toMatchObject({ unchanged: 4 })
    const signals = await load('signals', signalsCsv)
    expect(signals).toMatchObject({ exitCode: 0, report: { published: { signals: 3, repeated: 0 } } })
    expect((await load('signals', signalsCsv)).report).toMatchObject({ already: true })
  })

  test('of bad rows write the list that is shown', async () => {
    const { exitCode, path } = await load('signals', badCsv)
    expect(exitCode).toBe(4)
    expect(await readFile(`${path}.errors.csv`, 'utf8')).toBe(errorsCsv)
  })
})
