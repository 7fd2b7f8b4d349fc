import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, describe, expect, test } from 'vitest'
import { registerScan } from './scan-command.ts'

type Ran = { readonly out: string; readonly error: string; readonly code: number | null }

const folder = mkdtempSync(join(tmpdir(), 'vigia-scan-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

async function run(args: readonly string[], interrupt?: (cancel: () => void) => void): Promise<Ran> {
  const out: string[] = []
  const error: string[] = []
  let code: number | null = null
  const program = new Command('vigia')
  registerScan(program, {
    write: (text) => void out.push(text),
    writeError: (text) => void error.push(text),
    setExitCode: (given) => {
      code = given
    },
    isTerminal: false,
    onInterrupt(cancel) {
      interrupt?.(cancel)
      return () => {}
    },
  })
  await program.parseAsync(['scan', ...args], { from: 'user' })
  return { out: out.join(''), error: error.join(''), code }
}

const NAMES = ['Alta', 'Baja', 'Cima', 'Duna', 'Eras', 'Foso']
const places = fileOf('places.csv', [
  'municipio,lat,lon,habitantes',
  ...NAMES.map((name, k) => `${name},14.${k},-88.${k % 2},${1000 + k}`),
])
/** One signal at each place every other week; in the last two weeks six at Cima and Duna. */
const week = (t: number, k: number) => (t >= 28 ? (k === 2 || k === 3 ? 6 : 0) : (t + k) % 2)
const counts = fileOf('counts.csv', [
  'semana,lugar,casos',
  ...Array.from({ length: 30 }, (_, t) =>
    NAMES.map((name, k) => `2024-W${String(t + 1).padStart(2, '0')},${name},${week(t, k)}`),
  ).flat(),
])
const few = ['--replicates', '99', '--workers', '1']

describe('vigia scan', () => {
  test('says in a sentence where, when, how many where how many are usual, and how often by chance', async () => {
    const { out, error, code } = await run([counts, '--places', places, ...few])
    expect({ error, code }).toEqual({ error: '', code: 0 })
    expect(out).toContain('Places: 6; periods: 30; signals: 108.')
    expect(out).toMatch(
      /(Cima and Duna|Duna and Cima) \(within [\d.]+ km\), 2024-W29 to 2024-W30: 24 signals where/,
    )
    expect(out).toContain('by chance alone once in')
    expect(out).toContain('p = 0.01')
  })

  test('speaks Spanish and French', async () => {
    expect((await run([counts, '--places', places, ...few, '--lang', 'es'])).out).toContain(
      'señales donde lo habitual son',
    )
    expect((await run([counts, '--places', places, ...few, '--lang', 'fr'])).out).toContain(
      'signalements là où',
    )
  })

  test('the JSON holds every cluster with places, periods, p and recurrence', async () => {
    const report = JSON.parse((await run([counts, '--places', places, ...few, '--json'])).out)
    expect(report).toMatchObject({
      format: 'vigia.scan/1',
      places: 6,
      periods: 30,
      cases: 108,
      replicates: 99,
    })
    expect(report.clusters[0]).toMatchObject({
      from: '2024-W29',
      to: '2024-W30',
      observed: 24,
      pValue: 0.01,
      recurrence: 100,
    })
  })

  test('uses people for Poisson and the past for expectation', async () => {
    for (const model of ['poisson', 'expectation']) {
      const { out } = await run([
        counts,
        '--places',
        places,
        ...few,
        '--model',
        model,
        '--window',
        '4',
        '--json',
      ])
      expect(JSON.parse(out).clusters[0]).toMatchObject({ from: '2024-W29', to: '2024-W30', observed: 24 })
    }
  })

  test('what cannot be told is said with its reason, not as no cluster', async () => {
    const strange = fileOf('strange.csv', ['week,place,count', '2024-W01,Nowhere,2', '2024-W02,Nowhere,2'])
    expect((await run([strange, '--places', places, ...few])).out).toContain(
      'not in the file of places: Nowhere',
    )
    const gaps = fileOf('gaps.csv', ['week,place,count', '2024-W01,Alta,2', '2024-W03,Alta,2'])
    expect((await run([gaps, '--places', places, ...few])).out).toContain('counts that are not known: 1')
    expect((await run([gaps, '--places', places, ...few, '--absent', 'zero'])).out).toContain('signals: 4')
  })

  test('an unreadable file ends with 3 and names line and column', async () => {
    const bad = fileOf('bad.csv', ['name,lat,lon', 'Alta,14,-88', 'Baja,99,-88'])
    expect(await run([counts, '--places', bad])).toMatchObject({
      code: 3,
      error: expect.stringContaining('line 3, column lat, found “99”'),
    })
  })

  test('wrong use ends with 2 and says what is wrong', async () => {
    const wrong: [string[], string][] = [
      [[counts], '--places'],
      [[counts, '--places', places, '--model', 'guess'], '--model'],
      [[counts, '--places', places, '--analysis', 'spatial'], '--analysis'],
      [[counts, '--places', places, '--replicates', 'many'], '--replicates'],
      [[counts, '--places', places, '--identical', '--fast'], 'not both'],
      [[counts, '--places', places, '--lang', 'de'], '--lang'],
      [[counts, '--cases', places], 'not both'],
    ]
    for (const [args, message] of wrong) {
      const { code, error, out } = await run(args)
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' })
      expect(error).toContain(message)
    }
  })

  test('Ctrl-C ends it with 130 and writes nothing', async () => {
    const args = [counts, '--places', places, '--replicates', '99999', '--workers', '1']
    const { code, out, error } = await run(args, (cancel) => setTimeout(cancel, 200))
    expect({ code, out }).toEqual({ code: 130, out: '' })
    expect(error).toContain('Cancelled')
  })

  test('a file of cases is computed in its own form', async () => {
    const document = {
      meta: { tool: 'none' },
      data: {
        tiny: { ids: ['b', 'a', 'c'], x: [0, 1, 5], y: [0, 0, 5], pop: [10, 10, 30], counts: [[5, 4, 1]] },
      },
      cases: [
        {
          name: 'one',
          data: 'tiny',
          lonlat: false,
          settings: {
            PrecisionCaseTimes: 0,
            TimeAggregationUnits: 0,
            StartDate: '2000/1/1',
            EndDate: '2000/12/31',
            AnalysisType: 1,
            ModelType: 0,
            MonteCarloReps: 9,
          },
        },
      ],
    }
    const { out, code } = await run([
      '--cases',
      fileOf('cases.json', [JSON.stringify(document)]),
      '--workers',
      '1',
    ])
    const filled = JSON.parse(out)
    expect(code).toBe(0)
    expect(filled.meta).toEqual(document.meta)
    expect(filled.cases[0].simulatedMaxStatistic).toHaveLength(9)
    expect(filled.cases[0].clusters[0]).toMatchObject({ CLUSTER: 1, OBSERVED: 9, NUMBER_LOC: 2 })
    const broken = fileOf('broken.json', ['{"data":{},"cases":[{"data":"no"}]}'])
    expect(await run(['--cases', broken])).toMatchObject({
      code: 3,
      error: expect.stringContaining('cases[0]: '),
    })
  })
})
