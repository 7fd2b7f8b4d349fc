import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { afterAll, describe, expect, test } from 'vitest'
import { registerConsensus } from './index.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const guide = readFileSync(join(root, 'docs/consensus.md'), 'utf8')
const sample = join(root, 'docs/samples/participants-votes.csv')
const sampleComments = join(root, 'docs/samples/comments.csv')

const folder = mkdtempSync(join(tmpdir(), 'vigia-consensus-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

async function run(args: readonly string[]) {
  const [out, error]: [string[], string[]] = [[], []]
  let code: number | null = null
  const program = new Command('vigia').exitOverride()
  registerConsensus(program, {
    write: (text) => void out.push(text),
    writeError: (text) => void error.push(text),
    setExitCode: (given) => {
      code = given
    },
  })
  await program.parseAsync(['consensus', ...args], { from: 'user' })
  return { out: out.join(''), error: error.join(''), code }
}

const lines = readFileSync(sample, 'utf8').trim().split('\n')

describe('vigia consensus', () => {
  test('prints one document of the promised form, and the same bytes at each run', async () => {
    const first = await run([sample, '--comments', sampleComments, '--json'])
    expect(first).toMatchObject({ code: 0, error: '' })
    expect((await run([sample, '--comments', sampleComments, '--json'])).out).toBe(first.out)
    const report = JSON.parse(first.out)
    expect(Object.keys(report)).toEqual([
      'statements',
      'pca',
      'participants',
      'groups',
      'representative',
      'consensus',
      'stability',
    ])
    expect(Object.keys(report.statements[0])).toEqual([
      'id',
      'agree',
      'disagree',
      'pass',
      'groupAwareConsensus',
      'extremity',
      'priority',
    ])
    expect(Object.keys(report.participants[0])).toEqual(['id', 'x', 'y', 'group'])
    expect(report.statements.map(({ id }: { id: string }) => id)).toEqual(
      Array.from({ length: 14 }, (_, at) => String(at + 1)),
    )
    expect(report.pca.center).toHaveLength(14)
    expect(report.pca.components.map((one: number[]) => one.length)).toEqual([14, 14])
    expect(report.participants).toHaveLength(30)
    expect(Object.keys(report.representative)).toEqual(report.groups.map(({ id }: { id: string }) => id))
    for (const group of report.groups) {
      expect(group.members).toHaveLength(group.size)
      expect(report.participants.filter((one: { group: string }) => one.group === group.id)).toHaveLength(
        group.size,
      )
    }
    expect(report.consensus.agree).toContain('1')
    expect(report.stability).toMatchObject({
      kind: expect.any(String),
      says: expect.any(String),
      lowRand: expect.any(Number),
    })
  })

  test('agree is +1, and the figures of a statement are those counted by hand', async () => {
    const report = JSON.parse((await run([sample, '--json'])).out)
    const at = (lines[0] ?? '').split(',').indexOf('5')
    const cells = lines.slice(1).map((line) => line.split(',')[at])
    const count = (sign: string) => cells.filter((cell) => cell === sign).length
    expect(report.statements[4]).toMatchObject({
      id: '5',
      agree: count('1'),
      disagree: count('-1'),
      pass: count('0'),
    })
    expect(count('1')).not.toBe(count('-1'))
    const seen = count('1') + count('0') + count('-1')
    expect(report.pca.center[4]).toBeCloseTo((count('1') - count('-1')) / seen, 12)
  })

  test('the order of rows and columns changes no byte', async () => {
    const turned = lines.map((line) => line.split(',').toReversed().join(','))
    const path = fileOf('turned.csv', [turned[0] ?? '', ...turned.slice(1).toReversed()])
    const args = ['--comments', sampleComments, '--json']
    expect((await run([path, ...args])).out).toBe((await run([sample, ...args])).out)
  })

  test('a file in which agree is -1 is turned, and that is said', async () => {
    const [heading = '', ...rows] = lines
    const names = heading.split(',')
    const turned = rows.map((row) =>
      row
        .split(',')
        .map((cell, at) => (/^\d+$/.test(names[at] ?? '') && cell !== '' ? String(0 - Number(cell)) : cell))
        .join(','),
    )
    const found = await run([fileOf('inside.csv', [heading, ...turned]), '--json'])
    expect(found.error).toContain('agree is -1')
    expect(found.out).toBe((await run([sample, '--json'])).out)
  })

  test('counts that match neither way are told, and agree is read as 1', async () => {
    const path = fileOf('odd.csv', ['participant,n-agree,n-disagree,1', 'a,1,0,1', 'b,1,0,-1'])
    const { error, code, out } = await run([path, '--json'])
    expect(code).toBe(0)
    expect(error).toContain('votes of 1 participants')
    expect(JSON.parse(out).statements[0]).toMatchObject({ agree: 1, disagree: 1 })
  })

  test('groups come from a column, and small ones are warned of', async () => {
    const path = fileOf('given.csv', ['participant,camp,1,2', 'a,x,1,1', 'b,x,1,', 'c,y,-1,1', 'd,,0,0'])
    const { out, error } = await run([path, '--groups', 'camp', '--json'])
    const report = JSON.parse(out)
    expect(report.groups).toEqual([
      { id: 'x', size: 2, members: ['a', 'b'] },
      { id: 'y', size: 1, members: ['c'] },
    ])
    // (2 + 1)/(2 + 2) · (0 + 1)/(1 + 2)
    expect(report.statements[0].groupAwareConsensus).toBeCloseTo(0.25, 12)
    expect(report.participants[3].group).toBeNull()
    expect(report.stability).toEqual({ kind: 'groups-given', says: 'The groups were given, not found.' })
    expect(error).toContain('Group “y” has fewer than five people')
  })

  test('says that there are no reliable groups where there are too few people, without a figure made up', async () => {
    const path = fileOf('few.csv', ['participant,a,b', 'p,1,-1', 'q,-1,1'])
    const report = JSON.parse((await run([path, '--json'])).out)
    expect(report).toMatchObject({
      groups: [],
      representative: {},
      stability: { kind: 'no-reliable-groups', reason: 'too-few-people' },
    })
    expect(report.statements[0].groupAwareConsensus).toBeNull()
    expect((await run([path])).out).toContain('No reliable groups at this size: fewer than ten people')
  })

  test('says the whole result in Spanish and French as well, with their figures, and the same of it', async () => {
    const told = {
      es: /^Personas: 30; enunciados: 14 .*votos: 359\.$/,
      fr: /^Personnes : 30 ; énoncés : 14 .*votes : 359\.$/,
    }
    const english = (await run([sample, '--comments', sampleComments])).out
    for (const language of ['es', 'fr'] as const) {
      const { out, error, code } = await run([sample, '--comments', sampleComments, '--lang', language])
      expect({ language, error, code }).toEqual({ language, error: '', code: 0 })
      const rows = out.split('\n')
      expect(rows[0]).toMatch(told[language])
      expect(rows).toHaveLength(english.split('\n').length)
      expect(out).toMatch(/\d,\d{3}/)
      // What is no word of a statement is in the other language too.
      const heads = rows.filter((row) => !/ {2}\S.* [A-Z]/.test(row)).join('\n')
      expect(heads).not.toMatch(/People|Group |speaks for|agree|disagree|share|even-handed|silhouette 0\./)
    }
    const small = await run([
      fileOf('two.csv', ['participant,camp,1', 'a,x,1', 'b,x,-1']),
      '--groups',
      'camp',
      '--lang',
      'es',
    ])
    expect(small.error).toContain('El grupo «x» tiene menos de cinco personas')
    expect(small.out).toContain('Los grupos se dieron; no se hallaron.')
    expect(await run([sample, '--lang', 'qu'])).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringContaining('--lang'),
    })
  })

  test('a file that cannot be read ends with 3 and says where, never with a stack', async () => {
    const comments = (row: string) =>
      fileOf(`comments-${row.replaceAll(',', '-')}.csv`, ['comment-id,moderated,is-meta', row])
    const cases: [string[], string][] = [
      [[join(folder, 'absent.csv')], 'there is no such file'],
      [[folder], 'it is a folder'],
      [[fileOf('none.csv', ['participant,1'])], 'no rows'],
      [[fileOf('what.csv', ['a,b', '1,2'])], 'no column “participant”'],
      [[fileOf('vote.csv', ['participant,1', 'a,2'])], 'line 2, column 1: found “2”'],
      [[fileOf('text.csv', ['participant,1', 'a,\u001b[2Jyes'])], 'found “\u{FFFD}[2Jyes”'],
      [[fileOf('twice.csv', ['participant,1', 'a,1', 'a,1'])], 'participant “a” stands twice'],
      [[fileOf('nobody.csv', ['participant,1', ',1'])], 'line 2, column participant: empty'],
      [[fileOf('columns.csv', ['participant,1,1', 'a,1,1'])], 'column “1” stands twice'],
      [[fileOf('short.csv', ['participant,1,2', 'a,1'])], 'line 2: 2 cells, the heading has 3'],
      [[fileOf('broken.csv', ['participant,1', 'a,"1'])], 'the CSV is broken'],
      [[fileOf('empty.csv', ['participant,xid', 'a,b'])], 'no column of a statement'],
      [[sample, '--comments', comments('1,2,false')], 'column moderated: found “2”'],
      [[sample, '--comments', comments('1,1,maybe')], 'column is-meta: found “maybe”'],
      [[sample, '--comments', sample], 'no column “comment-id”'],
    ]
    writeFileSync(join(folder, 'binary.csv'), Buffer.from([0x70, 0xff, 0xfe]))
    cases.push([[join(folder, 'binary.csv')], 'not UTF-8'])
    for (const [args, words] of cases) {
      const { code, error, out } = await run([...args, '--json'])
      expect({ args, code, out }).toEqual({ args, code: 3, out: '' })
      expect(error).toContain(words)
      expect(error.trim().split('\n')).toHaveLength(1)
    }
    expect(await run([sample, '--groups', 'nowhere'])).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringContaining('no column “nowhere”'),
    })
  })
})

describe('the guide to consensus', () => {
  test('its commands run, and what it shows of their output is what they print', async () => {
    const commands = [...guide.matchAll(/^npm run vigia -- consensus (.*)$/gm)].map(([, line = '']) =>
      line.split(' ').map((word) => word.replace(/^docs\//, join(root, 'docs/'))),
    )
    expect(commands.length).toBeGreaterThanOrEqual(3)
    const printed: string[] = []
    for (const words of commands) {
      const { out, code, error } = await run(words)
      expect({ words, code, error }).toEqual({ words, code: 0, error: '' })
      printed.push(out)
    }
    const shown = [...guide.matchAll(/```text\n([\s\S]*?)```/g)].map(([, block = '']) => block)
    expect(shown).toHaveLength(2)
    for (const block of shown) expect(printed.join('\n')).toContain(block)
  })

  test('tells every key of the document', async () => {
    const report = JSON.parse((await run([sample, '--json'])).out)
    const inside = [report.statements[0], report.participants[0], report.groups[0], report.stability].flatMap(
      Object.keys,
    )
    const missing = [...Object.keys(report), ...inside].filter(
      (key) => !new RegExp(`\\b${key}\\b`).test(guide),
    )
    expect(missing).toEqual([])
  })
})

const real = fileURLToPath(new URL('../../../../shared/data/polis/', import.meta.url))
const haveReal = existsSync(real)
if (!haveReal) process.stderr.write('skipped: the exports of Polis are not beside this checkout\n')

describe('vigia consensus on real exports', () => {
  test.skipIf(!haveReal)(
    'prints all 371 published values of Bowling Green 2050, given its groups',
    async () => {
      const [votes, comments] = ['participants-votes.csv', 'comments.csv'].map((name) =>
        join(real, 'bg2050-volunteers', name),
      )
      const { out, error } = await run([
        votes ?? '',
        '--comments',
        comments ?? '',
        '--groups',
        'group-id',
        '--json',
      ])
      expect(error).toBe('')
      const published = new Map(
        readFileSync(comments ?? '', 'utf8')
          .split('\n')
          .flatMap((line) => {
            const cells = /^\d+,(\d+),\d+,\d+,\d+,-?\d,(?:true|false),(?:true|false),([\d.e-]+),/.exec(line)
            return cells === null ? [] : [[cells[1] ?? '', Number(cells[2])] as const]
          }),
      )
      expect(published.size).toBe(371)
      const worst = JSON.parse(out).statements.map((one: { id: string; groupAwareConsensus: number }) =>
        Math.abs(one.groupAwareConsensus - (published.get(one.id) ?? Number.NaN)),
      )
      expect(Math.max(...worst)).toBeLessThan(1e-12)
    },
  )
})
