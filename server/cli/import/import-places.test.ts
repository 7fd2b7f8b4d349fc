import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealMovesWith } from '../../parties/audit/index.ts'
import { listPlaces } from '../../parties/place/index.ts'
import { seededChance } from '../../platform/chance.ts'
import { type Database, openDatabase } from '../../platform/database/index.ts'
import { aTerminal, makeTestDatabase, type Terminal, type TestDatabase } from '../../testing/index.ts'
import { registerImport } from './index.ts'

const actor = { kind: 'job', name: 'test' } as const
const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

describe('vigia import places', () => {
  let database: TestDatabase
  let store: Database
  let terminal: Terminal
  beforeAll(async () => {
    database = await makeTestDatabase()
    terminal = await aTerminal(database.connections, registerImport)
    store = openDatabase({
      connection: database.connections.job,
      clock: terminal.clock,
      seal: sealMovesWith(seededChance('p')),
    })
  })
  afterAll(async () => {
    await store.close()
    await database.drop()
    await terminal.leave()
  })
  const file = async (name: string, text: string) => {
    const path = join(terminal.folder, name)
    await writeFile(path, text)
    return path
  }
  const places = () => store.transact(actor, listPlaces)
  const outlined = async () =>
    (
      await store.transact(actor, ({ tx }) =>
        sql<{
          id: string
          outline_source: string
        }>`select id, outline_source from parties.place where outline is not null order by id`.execute(tx),
      )
    ).rows

  test('columns are found by their headings in Spanish, in any order, children before parents', async () => {
    const path = await file(
      'zelandia.csv',
      'Población;Nombre;Código;Código departamento;Latitud;Longitud\n120;Las Garzas;0101;01;14.5;-87.2\n300;Costa Clara;01;;;\n',
    )
    const { exitCode, out } = await terminal.type(
      'import',
      'places',
      path,
      '--country',
      'ZL=Zelandia',
      '--json',
    )
    expect(exitCode).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ rows: 2, bad: 0, loaded: { added: 3, changed: 0, unchanged: 0 } })
    expect(await places()).toEqual([
      {
        id: 'ZL',
        name: 'Zelandia',
        parentId: null,
        level: 0,
        population: null,
        latitude: null,
        longitude: null,
      },
      {
        id: '01',
        name: 'Costa Clara',
        parentId: 'ZL',
        level: 1,
        population: 300,
        latitude: null,
        longitude: null,
      },
      {
        id: '0101',
        name: 'Las Garzas',
        parentId: '01',
        level: 2,
        population: 120,
        latitude: 14.5,
        longitude: -87.2,
      },
    ])
  })

  test('with bad rows nothing is written, and each is named with its line, field and reason', async () => {
    const before = await places()
    const path = await file(
      'bad.csv',
      'code,name,parent,lat,lon\n0102,Bien,01,14,-87\n9901,Huérfano,99,,\nx y,Raro,01,,\n0103,Lejos,01,95,-87\n0104,Ancho,01\n',
    )
    const { exitCode, out } = await terminal.type('import', 'places', path)
    expect(exitCode).toBe(4)
    expect(out).toContain('Nothing was written')
    expect(await readFile(`${path}.errors.csv`, 'utf8')).toBe(
      'line,field,reason\n4,code,not-a-national-code\n5,latitude,out-of-range\n6,row,other-number-of-columns\n',
    )
    expect(await places()).toEqual(before)
    const orphan = await file('orphan.csv', 'code,name,parent\n0102,Bien,01\n9901,Huérfano,99\n')
    expect((await terminal.type('import', 'places', orphan)).exitCode).toBe(4)
    expect(await readFile(`${orphan}.errors.csv`, 'utf8')).toBe('line,field,reason\n3,parent,unknown-place\n')
    expect(await places()).toEqual(before)
  })

  test('a dry run says what would change and changes nothing', async () => {
    const path = await file('more.csv', 'code,name,parent\n0102,Piedra Larga,01\n')
    const { exitCode, out } = await terminal.type('import', 'places', path, '--dry-run', '--json')
    expect(exitCode).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ loaded: { added: 1 }, dryRun: true })
    expect(await places()).toHaveLength(3)
  })

  test('limits are joined by the national code, also behind the letters of the country', async () => {
    const square = [
      [
        [0, 0],
        [0, 1],
        [1, 1],
        [1, 0],
        [0, 0],
      ],
    ]
    const feature = (properties: object) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates: square },
    })
    const text = JSON.stringify(
      {
        type: 'FeatureCollection',
        name: 'features',
        features: [feature({ ADM2_PCODE: 'ZL0101', note: 'a "brace" } in text' })],
      },
      null,
      1,
    )
    const { exitCode } = await terminal.type(
      'import',
      'places',
      await file('limits.geojson', text),
      '--source',
      'COD-AB',
    )
    expect(exitCode).toBe(0)
    expect(await outlined()).toEqual([{ id: '0101', outline_source: 'COD-AB' }])
  })

  test('a file of limits that has names only is refused, with the reason', async () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: { name: 'Las Garzas' }, geometry: null }],
    })
    const { exitCode, error } = await terminal.type('import', 'places', await file('names.geojson', text))
    expect(exitCode).toBe(4)
    expect(error).toContain('never joined by name')
  })

  test('a limit of an unknown place holds back the whole file', async () => {
    const feature = (code: string) => ({
      type: 'Feature',
      id: code,
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    })
    const path = await file(
      'unknown.geojson',
      `{"type":"FeatureCollection","features":[\n${JSON.stringify(feature('01'))},\n${JSON.stringify(feature('77'))}]}`,
    )
    expect((await terminal.type('import', 'places', path)).exitCode).toBe(4)
    expect(await readFile(`${path}.errors.csv`, 'utf8')).toBe('line,field,reason\n3,code,unknown-place\n')
    expect(await outlined()).toHaveLength(1)
  })

  test('a file that breaks off, is no text or is not there ends with code 3', async () => {
    const broken = await file('broken.geojson', '{"type":"FeatureCollection","features":[{"id":"01"')
    expect(await terminal.type('import', 'places', broken)).toMatchObject({ exitCode: 3 })
    const quote = await file('quote.csv', 'code,name\n01,"never closed\n02,x\n')
    expect(await terminal.type('import', 'places', quote)).toMatchObject({ exitCode: 3 })
    const path = join(terminal.folder, 'latin1.csv')
    await writeFile(path, Buffer.from('code,name\n01,Col\xf3n\n', 'latin1'))
    const { exitCode, error } = await terminal.type('import', 'places', path)
    expect(exitCode).toBe(3)
    expect(error).toContain('not UTF-8')
    expect(await terminal.type('import', 'places', join(terminal.folder, 'none.csv'))).toMatchObject({
      exitCode: 3,
    })
  })

  test('a heading that could mean two fields must be told, and a file or --honduras is needed', async () => {
    const path = await file('twice.csv', 'code,name,nombre\n05,Uno,Dos\n')
    expect((await terminal.type('import', 'places', path)).error).toContain('--map name=')
    expect(await terminal.type('import', 'places', path, '--map', 'name=nombre', '--dry-run')).toMatchObject({
      exitCode: 0,
    })
    expect(await terminal.type('import', 'places')).toMatchObject({ exitCode: 2 })
  })
})

describe('Honduras by the command', () => {
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

  test('--honduras loads what ships, once', async () => {
    expect((await terminal.type('import', 'places', '--honduras')).out).toContain('317 places added')
    expect((await terminal.type('import', 'places', '--honduras')).out).toContain(
      '0 places added, 0 changed, 317 as they were',
    )
  })

  test.runIf(existsSync(join(shared, 'hn_municipalities.csv')))(
    'the published table of municipalities is read as it is',
    async () => {
      const { exitCode, out } = await terminal.type(
        'import',
        'places',
        join(shared, 'hn_municipalities.csv'),
        '--dry-run',
        '--json',
      )
      expect(exitCode).toBe(0)
      expect(JSON.parse(out)).toMatchObject({ rows: 298, bad: 0, loaded: { added: 0 } })
      const limits = await terminal.type(
        'import',
        'places',
        join(shared, 'hn_adm2_schematic.geojson'),
        '--dry-run',
        '--json',
      )
      expect(JSON.parse(limits.out)).toMatchObject({ rows: 298, bad: 0 })
    },
  )
})
