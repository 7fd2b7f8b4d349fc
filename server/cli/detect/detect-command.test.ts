import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { afterAll, describe, expect, test } from 'vitest'
import { registerDetect } from './detect-command.ts'

class Left extends Error {}

type Ran = { readonly out: string; readonly error: string; readonly code: number | null }

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
  const program = new Command('vigia')
  registerDetect(program, {
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
  return { out: out.join(''), error: error.join(''), code }
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
      /\nAlta +60 +6 +0 +2 +[\d.E-]+ +sum against the past; weeks added: 4; a year or more of history \(59 known weeks\); by chance/,
    )
    expect(out).toContain('Series judged: 1 of 2.')
    expect(out).toContain('1: the count of the period is not known')
    expect(out).toContain('at most 0.52 a year')
  })

  test('uses EARS with a floor on a short history and says that it has no p-value', async () => {
    const { out } = await run([short])
    expect(out).toMatch(/EARS C2; less than a year of usable history \(19 known weeks\)/)
    expect(out).toContain('EARS gives no p-value')
  })

  test('judges every week when asked, and one week by its number', async () => {
    const all = JSON.parse((await run([rising, '--all-weeks', '--json'])).out)
    expect(all.series).toEqual({ total: 2, judged: 2 })
    expect(
      all.judged.filter((row: { alarm: boolean }) => row.alarm).map((row: { period: string }) => row.period),
    ).toEqual(['59', '60'])
    const one = JSON.parse((await run([rising, '--at', '30', '--json'])).out)
    expect(one.judged.map((row: { period: string; method: string }) => [row.period, row.method])).toEqual([
      ['30', 'ears-c2'],
      ['30', 'ears-c2'],
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
      why: 'year-of-weeks',
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
    ]
    for (const [args, message] of wrong) {
      const { code, error, out } = await run(args)
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' })
      expect(error).toContain(message)
    }
  })

  test('an unreadable file ends with 3, naming line, column and what stood there', async () => {
    const bad = fileOf('bad.csv', ['week,year,Alta', '1,NA,0', '2,NA,few'])
    const { code, error } = await run([bad])
    expect(code).toBe(3)
    expect(error).toContain('line 3, column Alta, found “few”')
    expect((await run([join(folder, 'absent.csv')])).code).toBe(3)
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
