import type { TestProject } from 'vitest/node'
import { type Product, startProduct } from './start-product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly demonstrations: readonly string[]
  }
}

/** A fortnight holds a little of everything; two years of it take longer than all journeys together. */
const demonstration = ['--demo', '--days', '12']

/**
 * One demonstration for each file of journeys that runs at a time, so that two files never meet each other's work.
 * VIGIA_JOURNEYS_AT names one that runs already, for whoever writes them.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = process.env.VIGIA_JOURNEYS_AT
  if (running !== undefined) {
    project.provide('demonstrations', [running])
    return undefined
  }
  const atATime = Math.max(1, Number(project.config.maxWorkers))
  const products = await startAll(atATime)
  project.provide(
    'demonstrations',
    products.map(({ address }) => address),
  )
  return async () => {
    for (const product of products) await product.stop()
  }
}

async function startAll(count: number): Promise<Product[]> {
  const started = await Promise.allSettled(Array.from({ length: count }, () => startProduct(demonstration)))
  const products = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const failed = started.find((one) => one.status === 'rejected')
  if (failed === undefined) return products
  for (const product of products) await product.stop()
  throw failed.reason
}
