import { globSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const pure = 'vocabulary,detectors,deliberation,sealing,interchange,disclosure,architecture,web'
const exclude = ['**/node_modules/**', '**/dist/**']

/** What is begun last is waited for by one processor alone, so the longest come first; others as vitest has them. */
const longest = [
  'server/second-postgres.long.ts',
  'server/fuzz.long.ts',
  'server/cli/demo/demo.test.ts',
  'journeys/offline.test.ts',
]
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLongest = ({ moduleId }: TestSpecification) => longest.some((path) => moduleId.endsWith(path))
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))]
  }
}

/** They measure, or kill, what they have started: beside another program they would tell of that one. */
const alone = [
  'server/kills.long.ts',
  'server/site-kills.long.ts',
  'server/load.long.ts',
  'server/room-load.long.ts',
  'server/platform/embedded/start-embedded.long.ts',
]
const long = globSync('{server,detectors}/**/*.long.ts', { cwd: import.meta.dirname })

/**
 * One project for each kind of patience: `npm test` runs the first three, `npm run test:long` the others. The first two load the
 * program once a worker and not once a file, which takes a third less time; so a module may keep nothing that another test could meet.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: [`{${pure}}/**/*.test.ts`, 'scripts/**/*.test.mjs'],
          exclude,
          testTimeout: 30_000,
          maxWorkers: 2,
          isolate: false,
        },
      },
      {
        test: {
          name: 'server',
          include: ['server/**/*.test.ts'],
          globalSetup: ['./server/testing/vitest.cluster.ts'],
          exclude,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          isolate: false,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['journeys/**/*.test.ts'],
          globalSetup: ['./journeys/frame/ground.ts'],
          exclude,
          // Ten pages at once, beside another file of journeys, on two processors.
          testTimeout: 240_000,
          hookTimeout: 300_000,
          // Each worker has a demonstration of its own (journeys/frame/ground.ts).
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'long',
          include: long.filter((path) => !alone.includes(path)),
          globalSetup: ['./server/testing/vitest.cluster.ts'],
          exclude,
          testTimeout: 3_000_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'alone',
          include: alone,
          globalSetup: ['./server/testing/vitest.cluster.ts'],
          exclude,
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          fileParallelism: false,
        },
      },
      {
        test: {
          // Every screen of every menu, at two widths, with axe, at 200 % and by the keyboard alone.
          name: 'walk',
          include: ['journeys/**/*.long.ts'],
          globalSetup: ['./journeys/frame/ground.ts'],
          exclude,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
