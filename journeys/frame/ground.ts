import type { TestProject } from 'vitest/node'
import { startProduct } from './start-product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly demonstration: string
  }
}

/** A fortnight holds a little of everything; two years of it take longer than all journeys together. */
const demonstration = ['--demo', '--days', '12']

/** One demonstration for all journeys. VIGIA_JOURNEYS_AT names one that runs already, for whoever writes them. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = process.env.VIGIA_JOURNEYS_AT
  if (running !== undefined) {
    project.provide('demonstration', running)
    return undefined
  }
  const product = await startProduct(demonstration)
  project.provide('demonstration', product.address)
  return product.stop
}
