import { defineConfig } from 'vitest/config'

const pure = 'vocabulary,detectors,deliberation,sealing,interchange,disclosure,architecture,web'
const exclude = ['**/node_modules/**', '**/dist/**']

/**
 * One project for each kind of patience: `npm test` runs the first three, `npm run test:long` the others. The first two load the
 * program once a worker and not once a file, which takes a third less time; so a module may keep nothing that another test could meet.
 */
export default defineConfig({
  test: {
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
          include: ['server/**/*.long.ts', 'detectors/**/*.long.ts'],
          globalSetup: ['./server/testing/vitest.cluster.ts'],
          exclude,
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
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
