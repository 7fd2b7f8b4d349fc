import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import { violationsOn } from './axe.ts'

const patienceMs = 40_000
/** The folder that takes pictures of the screens; none are taken where nobody wants to look at them. */
const screens = process.env.VIGIA_SCREENS

export interface VisitorOptions {
  readonly at: string
  readonly size: { readonly width: number; readonly height: number }
  readonly language?: 'es' | 'fr' | 'en'
  /** The journey takes the network away, or lets the server fail: what Chromium says of that is no fault of the page. */
  readonly mayLackNetwork?: true
}

/** What Chromium reports as an error although it is an answer that the page was made to give. */
const answers = [
  { path: /^\/api\/v1\/session$/, status: 401 },
  // No demonstration here.
  { path: /^\/api\/v1\/demo\/people$/, status: 404 },
  // Something is missing yet, and the page says what.
  { path: /\/send-for-signature$/, status: 422 },
  // An address that leads inward is refused, and the form says so.
  { path: /^\/api\/v1\/webhooks$/, status: 400 },
  // A draft of the framework that lacks something is not saved, and each field says what it lacks.
  { path: /^\/api\/v1\/results\/frameworks\/[0-9a-f-]+$/, status: 400 },
] as const

/** What Chromium reports when there is no network, or a server that fails. */
const lackOfNetwork = /net::ERR_|status of 5\d\d/

const isAnswer = (text: string, at: string): boolean =>
  answers.some(({ path, status }) => path.test(at) && text.includes(`status of ${status}`))

/** Somebody with a browser of their own: what they press is counted, and whatever goes wrong behind the page is kept. */
export class Visitor {
  readonly page: Page
  readonly #context: BrowserContext
  readonly #at: string
  readonly #mayLackNetwork: boolean
  readonly #faults: string[] = []
  readonly #underWay = new Set<Request>()
  #taps = 0

  private constructor(context: BrowserContext, page: Page, { at, mayLackNetwork }: VisitorOptions) {
    this.#context = context
    this.page = page
    this.#at = at
    this.#mayLackNetwork = mayLackNetwork === true
    this.#watch()
  }

  static async arrive(browser: Browser, options: VisitorOptions): Promise<Visitor> {
    const { at, size, language = 'es' } = options
    const context = await browser.newContext({
      baseURL: at,
      viewport: size,
      locale: language,
      reducedMotion: 'reduce',
      acceptDownloads: true,
    })
    context.setDefaultTimeout(patienceMs)
    return new Visitor(context, await context.newPage(), options)
  }

  #watch(): void {
    this.#context.on('console', (message) => {
      const { url } = message.location()
      if (message.type() !== 'error' || isAnswer(message.text(), new URL(url, this.#at).pathname)) return
      if (this.#mayLackNetwork && lackOfNetwork.test(message.text())) return
      this.#faults.push(`console: ${message.text()} (${url})`)
    })
    this.#context.on('weberror', (error) => this.#faults.push(`page: ${error.error().message}`))
    const over = (request: Request) => this.#underWay.delete(request)
    this.#context.on('requestfinished', over)
    this.#context.on('requestfailed', over)
    this.#context.on('request', (request) => {
      // A stream of events goes on as long as its page.
      if (request.resourceType() !== 'eventsource') this.#underWay.add(request)
      const { origin, protocol } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== this.#at) this.#faults.push(`elsewhere: ${request.url()}`)
    })
  }

  get taps(): number {
    return this.#taps
  }

  countFromHere(): void {
    this.#taps = 0
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path)
  }

  /** One press, counted. */
  async tap(what: Locator): Promise<void> {
    this.#taps += 1
    await what.click()
  }

  /** One line written into a field: an action like a press. */
  async write(into: Locator, text: string): Promise<void> {
    this.#taps += 1
    await into.fill(text)
  }

  button(name: string | RegExp, within: Locator | Page = this.page): Locator {
    return within.getByRole('button', { name, exact: typeof name === 'string' })
  }

  link(name: string | RegExp, within: Locator | Page = this.page): Locator {
    return within.getByRole('link', { name, exact: typeof name === 'string' })
  }

  async press(name: string | RegExp, within?: Locator): Promise<void> {
    await this.tap(this.button(name, within))
  }

  async follow(name: string | RegExp, within?: Locator): Promise<void> {
    await this.tap(this.link(name, within).first())
  }

  /** Chooses one answer of the question that has this legend. */
  async choose(
    question: string | RegExp,
    answer: string | RegExp,
    within: Locator | Page = this.page,
  ): Promise<void> {
    const group = within.getByRole('group', { name: question })
    const exact = typeof answer === 'string'
    const option = group
      .getByRole('radio', { name: answer, exact })
      .or(group.getByRole('checkbox', { name: answer, exact }))
      .first()
    const before = await option.isChecked()
    await this.tap(option)
    // A page that still moves may take a tap somewhere else: whoever sees that nothing was chosen taps again, and it counts.
    if (!before && !(await option.isChecked())) await this.tap(option)
  }

  /** Waits for the title of a screen. */
  async arriveAt(title: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor()
  }

  /** Waits for words that can be seen: a whole text, or what a pattern finds in one. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page
      .getByText(text, { exact: typeof text === 'string' })
      .filter({ visible: true })
      .first()
      .waitFor()
  }

  /** Looks at the screen as it stands: nothing for axe to find, nothing wider than the screen, no fault; keeps a picture if asked. */
  async look(name: string, { picture = true } = {}): Promise<void> {
    await this.settle()
    const { width } = this.page.viewportSize() ?? { width: 0 }
    if (picture) await this.keepPicture(`${name}-${width}`)
    expect(await violationsOn(this.page), `axe on ${name} at ${width} px`).toEqual([])
    const overflow = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, `${name} is wider than ${width} px`).toBeLessThanOrEqual(0)
    this.expectNoFault()
  }

  /** Keeps a picture of the page as it stands, where somebody wants to look at it. */
  async keepPicture(name: string): Promise<void> {
    if (screens !== undefined) {
      await this.page.screenshot({ path: join(screens, `${name}.png`), fullPage: true })
    }
  }

  /**
   * Enlarged to twice its size nothing is cut: a window of 1280 px zoomed to 200 % is 640 px wide, and the text alone may
   * be enlarged as well. 320 px is the narrowest screen that WCAG asks for.
   */
  async holdsEnlarged(name: string): Promise<void> {
    const { page } = this
    const size = page.viewportSize() ?? { width: 1280, height: 800 }
    const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    const enlargeText = (fontSize: string) =>
      page.evaluate((wanted) => {
        document.documentElement.style.fontSize = wanted
      }, fontSize)
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: size.height })
      expect(await tooWide(), `${name} is wider than ${width} px`).toBeLessThanOrEqual(0)
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    await enlargeText('200%')
    expect(await tooWide(), `${name} with its text at 200 % is wider than 1280 px`).toBeLessThanOrEqual(0)
    await enlargeText('')
    await page.setViewportSize(size)
  }

  /** Until what was asked for has arrived and been drawn; what its arrival asks for in turn as well. */
  async settle(): Promise<void> {
    const deadline = Date.now() + patienceMs
    for (let quiet = 0; quiet < 2; quiet = this.#underWay.size === 0 ? quiet + 1 : 0) {
      if (Date.now() > deadline) throw new Error('the page goes on loading')
      await this.page.evaluate(
        () => new Promise<void>((drawn) => requestAnimationFrame(() => setTimeout(drawn, 15))),
      )
    }
  }

  /** Nothing went wrong behind the page since this was asked last; each fault is told once, in the message itself. */
  expectNoFault(): void {
    const faults = this.#faults.splice(0)
    expect(faults, faults.join('; ')).toEqual([])
  }

  async leave(): Promise<void> {
    await this.#context.close()
  }
}
