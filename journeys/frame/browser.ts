import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { Visitor, type VisitorOptions } from './visitor.ts'

/**
 * Playwright's own list, which this one replaces, and the drop-downs of the address bar: nobody sees them here, and each window
 * draws two of them in a page of its own, which costs as much as the page that is looked at.
 */
const withoutFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
]

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${withoutFeatures.join(',')}`,
]

export const telephone = { width: 360, height: 740 } as const
export const desktop = { width: 1280, height: 800 } as const

/** Opens one browser for a file of journeys; each visitor comes with an empty profile. */
export function useBrowser(): (options: VisitorOptions) => Promise<Visitor> {
  let browser: Browser | undefined
  const visitors: Visitor[] = []
  beforeAll(async () => {
    const root = new URL('../..', import.meta.url).pathname
    browser = await chromium.launch({ executablePath: await findChromium({ install: false, root }), args })
  })
  afterAll(async () => {
    for (const visitor of visitors) await visitor.leave()
    await browser?.close()
  })
  return async (options) => {
    if (browser === undefined) throw new Error('the browser is not open yet')
    const visitor = await Visitor.arrive(browser, options)
    visitors.push(visitor)
    return visitor
  }
}
