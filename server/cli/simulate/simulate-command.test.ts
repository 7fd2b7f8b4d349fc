import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { registerSimulate } from './simulate-command.ts'

async function run(args: readonly string[]) {
  const said = { out: '', error: '', code: -1 }
  const program = new Command('vigia')
  registerSimulate(program, {
    write: (text) => {
      said.out += text
    },
    writeError: (text) => {
      said.error += text
    },
    setExitCode: (code) => {
      said.code = code
    },
  })
  await program.parseAsync(['simulate', ...args], { from: 'user' })
  return said
}

const small = ['--signals-a-year', '300', '--years', '1', '--seeds', '1']

describe('vigia simulate', () => {
  test('prints a column for each number of signals, and what the goals are', async () => {
    const { out, code } = await run(['--signals-a-year', '100', '300', '--years', '1', '--seeds', '1'])
    expect(code).toBe(0)
    expect(out).toMatch(/signals a year +100 +300\n/)
    expect(out).toMatch(/false-discovery rate of a run \(goal ≤ 0\.100\) +\d\.\d{3} +\d\.\d{3}\n/)
    expect(out).toMatch(/share that cannot tell/)
  })

  test('the same seeds give the same figures, as one JSON object for machines', async () => {
    const [first, second, other] = [
      await run([...small, '--json']),
      await run([...small, '--json']),
      await run([...small, '--json', '--first-seed', '77']),
    ]
    expect(second.out).toBe(first.out)
    expect(other.out).not.toBe(first.out)
    expect(first.error).toBe('')
    expect(JSON.parse(first.out)).toMatchObject({
      format: 'vigia.simulate/1',
      asked: { years: 1, seeds: 1, extra: 3 },
      answers: [{ signalsAYear: 300 }],
    })
  })

  test.each([
    ['--years', '0'],
    ['--seeds', 'many'],
    ['--signals-a-year', '-5'],
    ['--rate', '1'],
  ])('refuses %s %s', async (option, value) => {
    const { error, code } = await run([option, value])
    expect(code).toBe(2)
    expect(error).toContain(option)
  })
})
