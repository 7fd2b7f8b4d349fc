import type { Browser, CDPSession, Page } from 'playwright-core'

export interface FirstLoad {
  readonly firstPaintMs: number
  readonly largestPaintMs: number
  /** From the start of the navigation until a press on the first screen has drawn the first step. */
  readonly usableMs: number
  readonly usableBytes: number
}

/** Slow 3G as WebPageTest has it, and a processor four times slower than this machine's. */
const network = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const slowdown = 4

/** The page's own record, begun before any of its scripts. */
interface Recorded {
  largest: number
  usable: number
}

/** Two first visits: one that only looks, for the paints, and one that presses the first link as soon as it is there. */
export async function loadOnce(browser: Browser, at: string): Promise<FirstLoad> {
  const paints = await visit(browser, at, async (page) => {
    await page.waitForLoadState('networkidle')
    return await paintsOf(page)
  })
  const use = await visit(browser, at, async (page, bytes) => {
    await page.evaluate(pressWhenThere)
    await page.waitForFunction(() => (globalThis as { recorded?: Recorded }).recorded?.usable, null, {
      timeout: 60_000,
    })
    const usableMs = await page.evaluate(
      () => (globalThis as unknown as { recorded: Recorded }).recorded.usable,
    )
    return { usableMs, usableBytes: bytes() }
  })
  return { ...paints, ...use }
}

async function visit<T>(
  browser: Browser,
  at: string,
  look: (page: Page, bytes: () => number) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    baseURL: at,
    viewport: { width: 360, height: 740 },
    locale: 'es',
  })
  try {
    const page = await context.newPage()
    const bytes = await throttle(await context.newCDPSession(page))
    await page.addInitScript(record)
    await page.goto('/vecinos/', { waitUntil: 'commit' })
    return await look(page, bytes)
  } finally {
    await context.close()
  }
}

async function throttle(session: CDPSession): Promise<() => number> {
  let total = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    total += encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return () => total
}

/** Runs in the page, before any of its scripts. */
function record(): void {
  const recorded: Recorded = { largest: 0, usable: 0 }
  Object.assign(globalThis, { recorded })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // The banner of a demonstration is larger than anything on the screen, and in no installation in use.
      const { element } = entry as PerformanceEntry & { readonly element?: Element | null }
      if (element?.id !== 'demonstration') recorded.largest = entry.startTime
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true })
}

/** Runs in the page. */
function pressWhenThere(): void {
  const press = setInterval(() => {
    const link = document.querySelector('a[href="#1"]')
    if (link instanceof HTMLElement && location.hash === '') link.click()
    // The heading changes only when the script has drawn the first step.
    if (!document.querySelector('.danger-action')) return
    ;(globalThis as unknown as { recorded: Recorded }).recorded.usable = performance.now()
    clearInterval(press)
  }, 20)
}

async function paintsOf(page: Page): Promise<Pick<FirstLoad, 'firstPaintMs' | 'largestPaintMs'>> {
  return await page.evaluate(() => {
    const { largest } = (globalThis as unknown as { recorded: Recorded }).recorded
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    return { firstPaintMs: paint?.startTime ?? Number.NaN, largestPaintMs: largest }
  })
}
