import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { afterAll, describe, expect, test } from 'vitest'
import { registerDetect } from './detect-command.ts'

class Left extends Error {}

type Ran = {
  readonly out: string
  readonly error: string
  readonly code: number | null
  readonly files: ReadonlyMap<string, string>
}

const folder = mkdtempSync(join(tmpdir(), 'vigia-detect-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

async function run(args: readonly string[]): Promise<Ran> {
  const out: string[] = []
  const error: string[] = []
  let code: number | null = null
  const files = new Map<string, string>()
  const program = new Command('vigia')
  registerDetect(program, {
    writeFile: async (path, text) => {
      files.set(path, text)
    },
    write: (text) => out.push(text),
    writeError: (text) => error.push(text),
    setExitCode: (given) => {
      code = given
    },
    leave: (given) => {
      code = given
      throw new Left()
    },
  })
  try {
    await program.parseAsync(['detect', ...args], { from: 'user' })
  } catch (thrown) {
    if (!(thrown instanceof Left)) throw thrown
  }
  return { out: out.join(''), error: error.join(''), code, files }
}

/** Quiet weeks, then two cases a week in the last three at one of two places; the other's last count is not known. */
const rising = fileOf('rising.csv', [
  'week,year,Alta,Baja,epoch',
  ...Array.from(
    { length: 60 },
    (_, week) => `${week + 1},NA,${week > 56 ? 2 : 0},${week === 59 ? 'NA' : 0},${week + 1}`,
  ),
])
const short = fileOf('short.csv', [
  'week,observed,outbreak',
  ...Array.from({ length: 20 }, (_, week) => `${week + 1},0,0`),
])

describe('vigia detect', () => {
  test('names the layout, prints the finding with its figures and why that method, and what cannot be told', async () => {
    const { out, code, error } = await run([rising])
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(out).toContain('Layout recognised: weekly counts, one column an area (series: 2; rows: 60).')
    expect(out).toMatch(/Findings: 1\.\nseries +week +observed +expected +threshold +p +method and why\n/)
    expect(out).toMatch(
      /\nAlta +60 +6 +[\d.]+ +\d +[\d.E-]+ +the series’ own history \(the newest counts weigh most\); weeks added: 4; half a year or more of history \(59 known weeks\): .*; by chance/,
    )
    expect(out).toContain('Series judged: 1 of 2.')
    expect(out).toContain('1: the count of the period is not known')
    expect(out).toContain('at most 0.52 a year')
  })

  test('judges a short history by its level alone and says so; EARS says that it has no p-value', async () => {
    const { out } = await run([short])
    expect(out).toMatch(/less than half a year of history \(19 known weeks\): only the level is learnt/)
    expect((await run([short, '--method', 'ears-c2'])).out).toContain('EARS gives no p-value')
  })

  test('judges every week when asked, and one week by its number', async () => {
    const all = JSON.parse((await run([rising, '--all-weeks', '--json'])).out)
    expect(all.series).toEqual({ total: 2, judged: 2 })
    expect(
      all.judged.filter((row: { alarm: boolean }) => row.alarm).map((row: { period: string }) => row.period),
    ).toEqual(['58', '59', '60'])
    const one = JSON.parse((await run([rising, '--at', '30', '--json'])).out)
    expect(one.judged.map((row: { period: string; method: string }) => [row.period, row.method])).toEqual([
      ['30', 'own-history'],
      ['30', 'own-history'],
    ])
  })

  test('the JSON has a format, codes and a recurrence, the same at each run', async () => {
    const first = await run([rising, '--json'])
    expect(first).toEqual(await run([rising, '--json']))
    const report = JSON.parse(first.out)
    expect(report).toMatchObject({
      format: 'vigia.detect/1',
      layout: 'wide-weeks',
      settings: { level: 0.01, method: 'auto', at: 'last' },
      cannotTell: { 'count-not-known': 1 },
    })
    const [alta] = report.judged
    expect(alta).toMatchObject({
      observed: 6,
      alarm: true,
      why: 'half-year-of-weeks',
      recurrence: { kind: 'once in years' },
    })
    expect(alta.recurrence.years).toBeCloseTo(1 / (alta.pValue * 52), 9)
  })

  test('a method that is asked for is used, and a stricter level raises the threshold', async () => {
    const thresholds = await Promise.all(
      ['0.05', '0.001'].map(async (level) => {
        const { out } = await run([rising, '--method', 'ears-c1', '--level', level, '--json'])
        const [row] = JSON.parse(out).judged
        expect(row).toMatchObject({ method: 'ears-c1', why: 'asked-for', pValue: null })
        return row.threshold
      }),
    )
    expect(thresholds[1]).toBeGreaterThan(thresholds[0])
  })

  test('prints the findings in the language that is asked for, English otherwise', async () => {
    expect((await run([rising])).out).toContain('Findings: 1.')
    expect((await run([rising, '--lang', 'fr'])).out).toContain('Constats : 1.')
    expect((await run([rising, '--lang', 'es'])).out).toContain('Formato reconocido')
  })

  test('its help and its messages are English whatever the machine speaks', async () => {
    const before = process.env.LANG
    process.env.LANG = 'es_HN.UTF-8'
    try {
      expect((await run(['--help'])).out).toContain('judge weekly or monthly counts')
      const { error } = await run([join(folder, 'absent.csv'), '--lang', 'es'])
      expect(error).toContain('the file cannot be opened')
    } finally {
      if (before === undefined) delete process.env.LANG
      else process.env.LANG = before
    }
  })

  test('where nothing could be judged it does not say that there is no finding', async () => {
    const { out, code } = await run([fileOf('alone-week.csv', ['week,year,Alta', '1,2024,3'])])
    expect(code).toBe(0)
    expect(out).toContain('Nothing could be judged.')
    expect(out).toContain('This is not the same as no finding.')
    expect(out).not.toContain('No finding')
  })

  test('scores itself against a labelled past', async () => {
    const labelled = fileOf('labelled.csv', [
      'week,observed,outbreak',
      ...Array.from({ length: 60 }, (_, week) => `${week + 1},${week === 40 ? 9 : 0},${week === 40 ? 1 : 0}`),
    ])
    expect((await run([labelled, '--all-weeks'])).out).toContain('sensitivity 1, specificity 1, F1 1')
  })

  test('wrong use ends with 2 and says what is wrong', async () => {
    const wrong: [string[], string][] = [
      [[rising, '--level', 'high'], '--level'],
      [[rising, '--level', '0.5'], '--level'],
      [[rising, '--method', 'guess'], '--method'],
      [[rising, '--limit', '-1'], '--limit'],
      [[rising, '--absent', 'maybe'], '--absent'],
      [[rising, '--lang', 'de'], '--lang'],
      [[rising, '--at', '61'], 'no period “61”'],
      [[rising, '--at', '60', '--all-weeks'], 'not both'],
      [[rising, '--unheard-of'], 'unknown option'],
      [[], 'missing required argument'],
      [[rising, '--from', '70'], 'no period “70'],
      [[rising, '--from', '20', '--to', '10'], 'no period “20 … 10”'],
      [[rising, '--from', '20', '--at', '30'], 'not both'],
      [[rising, '--years', 'many'], '--years'],
      [[rising, '--method', 'bayes', '--half-window', '0', '--years', '0'], 'years'],
      [[rising, '--alarm-at', '0'], '--alarm-at'],
      [[rising, '--mean', 'high'], '--mean'],
      [[rising, '--transformation', 'log'], '--transformation'],
      [[rising, '--period', 'day'], '--period'],
      [[rising, '--series', 'Alta'], '--series'],
      [[rising, '--plot', 'out.svg', '--series', 'Nowhere'], 'no series “Nowhere”'],
      [[rising, '--cases', 'cases.json'], 'not both'],
    ]
    for (const [args, message] of wrong) {
      const { code, error, out } = await run(args)
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' })
      expect(error).toContain(message)
    }
  })

  test('a span is judged from one period to another, and every method of the literature can be asked for', async () => {
    const methods = [
      'farrington-flexible',
      'farrington',
      'bayes',
      'rki',
      'cusum',
      'glr-pois',
      'glr-nb',
      'outbreak',
    ]
    const steady = fileOf('steady.csv', [
      'week,year,Alta',
      ...Array.from({ length: 230 }, (_, week) => `${week + 1},NA,${week > 226 ? 9 : 1 + ((week * 7) % 3)}`),
    ])
    for (const method of methods) {
      const { out, error } = await run([steady, '--from', '220', '--to', '230', '--method', method, '--json'])
      expect(error, method).toBe('')
      const report = JSON.parse(out)
      expect(report.settings).toMatchObject({ method, at: 'span', from: '220', to: '230' })
      const alarms = report.judged.filter((row: { alarm: boolean }) => row.alarm)
      expect(alarms.at(-1)?.method ?? method, method).toBe(method)
      expect(report.judged.length + Object.values<number>(report.cannotTell).reduce((a, b) => a + b, 0)).toBe(
        11,
      )
      expect(alarms.length, method).toBeGreaterThan(0)
    }
  })

  test('dated events are counted by week, or by month when asked, and a week without a row has none', async () => {
    const events = fileOf('events.csv', [
      'date,place',
      '2024-01-03,Alta',
      '2024-01-05,Alta',
      '2024-02-20,Alta',
    ])
    const weekly = JSON.parse((await run([events, '--all-weeks', '--json'])).out)
    expect(weekly).toMatchObject({
      layout: 'events',
      period: 'week',
      rows: 3,
      absent: { cells: 0, readAs: 'zero' },
    })
    expect(weekly.cannotTell['count-not-known']).toBeUndefined()
    const monthly = JSON.parse((await run([events, '--period', 'month', '--json'])).out)
    expect(monthly.period).toBe('month')
    expect((await run([fileOf('alone.csv', ['date', '2024-01-03'])])).out).toContain('one row an event')
  })

  test('draws the series with its alarms, and says the same to those who do not see it', async () => {
    const { files, code } = await run([rising, '--all-weeks', '--plot', 'curve.svg', '--lang', 'es'])
    expect(code).toBe(0)
    const drawn = files.get('curve.svg') ?? ''
    expect(drawn).toMatch(/^<svg .*role="img"/)
    expect(drawn).toContain('<title id="title">Conteos de Alta y lo que era de esperar</title>')
    expect(drawn).toMatch(
      /<desc id="description">Alta, de 1 a 60: 6 en total\. Alarmas: \d+\. .*60\.<\/desc>/,
    )
    expect(drawn).toContain('fill="#b3261e"')
    const bayes = await run([rising, '--method', 'bayes', '--plot', 'b.svg', '--series', 'Baja'])
    expect(bayes.files.get('b.svg')).toContain('Counts of Baja')
  })

  test('fills a file of cases, and names the field of what it cannot compute', async () => {
    const observed = [...Array(30).fill(1), 9]
    const series = [{ id: 'a', freq: 52, start: [2020, 1], epochAsDate: false, epoch: null, observed }]
    const asked = { series: 'a', algorithm: 'earsC', control: { method: 'C1' }, range: [31, 31] }
    const good = fileOf('good.json', [JSON.stringify({ meta: { tool: 'R' }, series, cases: [asked] })])
    const { out, code } = await run(['--cases', good])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ meta: { tool: 'R' }, cases: [{ ...asked, out: { alarm: [1] } }] })
    const half = { series, cases: [asked, { ...asked, control: { method: 'C9' } }] }
    const bad = await run(['--cases', fileOf('half.json', [JSON.stringify(half)])])
    expect(bad.code).toBe(3)
    expect(bad.error).toContain('cases[1].control.method')
    expect(JSON.parse(bad.out).cases[0].out.alarm).toEqual([1])
    for (const [name, text] of [
      ['none.json', '[]'],
      ['torn.json', '{'],
    ] as const) {
      const { code: refused, error, out: nothing } = await run(['--cases', fileOf(name, [text])])
      expect({ refused, nothing }).toEqual({ refused: 3, nothing: '' })
      expect(error).toContain('file: ')
    }
    expect((await run(['--cases', join(folder, 'absent.json')])).code).toBe(3)
  })

  test('an unreadable file ends with 3, naming line, column and what stood there', async () => {
    const bad = fileOf('bad.csv', ['week,year,Alta', '1,NA,0', '2,NA,few'])
    const { code, error } = await run([bad])
    expect(code).toBe(3)
    expect(error).toContain('line 3, column Alta, found “few”')
    expect(await run([join(folder, 'absent.csv')])).toMatchObject({
      code: 3,
      error: expect.stringContaining('the file cannot be opened: there is no such file'),
    })
  })

  test('a name in a file cannot command the terminal', async () => {
    const hostile = fileOf('hostile.csv', [
      'week,year,\u001b[2JAlta',
      ...Array.from({ length: 20 }, (_, k) => `${k + 1},NA,0`),
    ])
    expect((await run([hostile])).out).toContain('\u{FFFD}[2JAlta')
    const { error } = await run([fileOf('worse.csv', ['week,year,a', '1,NA,\u001b[2J'])])
    expect(error).toContain('\u{FFFD}[2J')
  })

  test('help shows examples and exit codes', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('vigia detect counts.csv --at 2024-W05')
    expect(out).toContain('Exit codes: 0 it ran')
  })
})

const REAL = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const haveReal = existsSync(REAL)
if (!haveReal) process.stderr.write('skipped: the real series are not beside this checkout\n')

describe('vigia detect on real files', () => {
  test.skipIf(!haveReal)('reads districts by week, labelled weeks and states by month', async () => {
    const expected: [string, string, number][] = [
      ['weekly/hepatitisA_berlin_district_week.csv', 'wide-weeks', 12],
      ['weekly/measles_weserems_district_week.csv', 'wide-weeks', 17],
      ['weekly/rki_s1.csv', 'labelled-weeks', 1],
      ['mx_state_month_victims.csv', 'months-by-offence', 192],
    ]
    for (const [file, layout, series] of expected) {
      const report = JSON.parse((await run([join(REAL, file), '--json'])).out)
      expect(report).toMatchObject({ layout, series: { total: series, judged: series }, cannotTell: {} })
    }
  })

  test.skipIf(!haveReal)('refuses a file that holds no series', async () => {
    const { code, error } = await run([join(REAL, 'hn_departments.csv')])
    expect(code).toBe(3)
    expect(error).toContain('the columns fit no known layout')
  })
})
