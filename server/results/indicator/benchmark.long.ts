import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))

test('the benchmark of figures runs and prints both ways of counting side by side', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['benchmarks/results/run.ts', '--small'], {
    cwd: root,
  })
  for (const printed of [/counted anew +[\d.]+ ms/, /having moved +[\d.]+ ms/, /counted anew ÷ kept +[\d.]+/])
    expect(stdout).toMatch(printed)
}, 300_000)
