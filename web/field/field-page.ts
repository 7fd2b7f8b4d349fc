import { type FieldWords, loadFieldWords } from '../wording/field/index.ts'
import { isLanguage, type Language } from '../wording/index.ts'
import type { Opened } from './answer/index.ts'
import { type Draft, type DraftStorage, emptyDraft, type FieldProblem, localDay } from './draft/index.ts'
import { factsFrom } from './facts.ts'
import type { Intake } from './intake/index.ts'
import { leaveQuickly, watchForLeaving } from './leave.ts'
import { reachable, screenNumber, screens } from './route.ts'
import {
  dangerScreen,
  frame,
  goneScreen,
  homeScreen,
  insecureScreen,
  neutralPage,
  noteScreen,
  noticedScreen,
  pageOf,
  receiptScreen,
  reviewScreen,
  type Screen,
  screenContent,
  showDemonstration,
  showState,
  showStrip,
  slotOf,
  untrustedScreen,
  type Visit,
  whenScreen,
  whereScreen,
  whoScreen,
} from './screens/index.ts'
import { fill, h } from './view/index.ts'
import type { Waiting, WaitingState } from './waiting/index.ts'

export interface FieldParts {
  readonly page: Element
  readonly storage: DraftStorage
  readonly intake: Intake
  readonly now: () => Date
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>
  readonly secure: boolean
}

type AnswerPart = typeof import('./answer/index.ts')
type PhonePart = typeof import('./phone/index.ts') & { readonly waiting: Waiting }

/** The whole page: which screen stands on it, what it remembers, and how it forgets. */
export class FieldPage {
  readonly #parts: FieldParts
  readonly #visit: Visit
  #words: FieldWords
  #draft: Draft
  #missing: readonly FieldProblem[] = []
  #opened: Opened | null = null
  #answer: AnswerPart | null = null
  #phone: PhonePart | null = null
  #waiting: Promise<Waiting> | null = null
  #untrusted = false
  #gone = false
  /** How many entries of the history are ours to go back through. */
  #depth = 0

  constructor(parts: FieldParts, words: FieldWords) {
    this.#parts = parts
    this.#words = words
    this.#draft = parts.storage.read()
    this.#visit = this.#makeVisit()
  }

  /** Takes over the page that stands there already, and shows what the address asks for. */
  start(): void {
    window.addEventListener('hashchange', () => this.#show())
    document.addEventListener('click', (event) => this.#clicked(event))
    watchForLeaving({ wipe: () => this.#forget(), now: () => this.#parts.now().getTime() })
    const untouched =
      screenNumber(location.hash) === screens.home && !this.#draft.receipt && this.#parts.secure
    if (!untouched) this.#show()
    void showDemonstration(this.#visit, slotOf(this.#parts.page, 'demonstration'))
    void this.#openWaiting().catch(() => undefined)
  }

  #makeVisit(): Visit {
    const page = this
    return {
      get words() {
        return page.#words
      },
      get draft() {
        return page.#draft
      },
      get today() {
        return localDay(page.#parts.now())
      },
      get missing() {
        return page.#missing
      },
      now: this.#parts.now,
      waiting: () => this.#openWaiting(),
      random: this.#parts.random,
      intake: this.#parts.intake,
      facts: factsFrom(this.#parts.intake),
      update: (change) => this.#keep({ ...this.#draft, ...change }),
      go: (screen) => this.#go(screen),
      back: () => this.#back(),
      showMissing: (problems) => this.#show(problems),
      redraw: () => this.#show(),
      received: (receipt) => {
        this.#keep({ ...emptyDraft, receipt })
        this.#replace(screens.receipt)
      },
      finish: () => this.#finish(),
      wipe: () => this.#wipe(),
    }
  }

  #keep(draft: Draft): void {
    this.#draft = draft
    this.#gone = false
    this.#parts.storage.write(draft)
  }

  #go(screen: number): void {
    this.#depth += 1
    location.hash = `#${screen}`
  }

  #back(): void {
    if (this.#depth > 0) {
      this.#depth -= 1
      history.back()
      return
    }
    const now = screenNumber(location.hash)
    this.#replace(now > screens.danger && now <= screens.review ? now - 1 : screens.home)
  }

  #replace(screen: number): void {
    history.replaceState(null, '', screen === screens.home ? location.pathname : `#${screen}`)
    this.#show()
  }

  #forget(): void {
    this.#parts.storage.wipe()
    this.#draft = emptyDraft
    this.#opened = null
    this.#missing = []
  }

  #finish(): void {
    this.#forget()
    this.#gone = true
    this.#replace(screens.home)
  }

  /** Draws the screen of the address, names what is missing, and moves the focus to what is new. */
  #show(missing: readonly FieldProblem[] = []): void {
    this.#missing = missing
    const wanted = screenNumber(location.hash)
    const screen = reachable(wanted, {
      draft: this.#draft,
      today: this.#visit.today,
      opened: this.#opened !== null,
    })
    if (screen !== wanted) {
      history.replaceState(null, '', screen === screens.home ? location.pathname : `#${screen}`)
    }
    const isAnswer = screen === screens.enterWords || screen === screens.answer
    if (isAnswer && this.#answer === null) void this.#loadAnswer()
    if (screen === screens.phone && this.#phone === null) void this.#loadPhone()
    if (screen === screens.danger) void this.#checkKeys().catch(() => undefined)
    this.#draw(this.#screen(screen))
    const isStep = screen > screens.danger && screen <= screens.review
    void showStrip(this.#visit, slotOf(this.#parts.page, 'strip'), isStep)
    const focus = missing.length > 0 ? 'missing' : 'title'
    document.getElementById(focus)?.focus()
    scrollTo(0, 0)
  }

  #screen(number: number): Screen {
    const visit = this.#visit
    if (!this.#parts.secure) return insecureScreen(visit)
    const { receipt } = this.#draft
    if (receipt) return receiptScreen(visit, receipt)
    if (number === screens.phone) return this.#phoneScreen()
    if (this.#untrusted && number !== screens.home) return untrustedScreen(visit)
    if (number >= screens.enterWords) return this.#answerScreen(number)
    if (number === screens.home) return this.#gone ? goneScreen(this.#words) : homeScreen(this.#words)
    const steps = [dangerScreen, noticedScreen, whereScreen, whenScreen, whoScreen, noteScreen, reviewScreen]
    return (steps[number - 1] ?? dangerScreen)(visit)
  }

  #answerScreen(number: number): Screen {
    const { enter } = this.#words.answer
    if (this.#answer === null) {
      const loading = h('p', { class: 'hint', role: 'status' }, [this.#words.texts.frame.loading])
      return { title: enter.title, content: [loading] }
    }
    if (number === screens.answer && this.#opened) {
      return this.#answer.answerScreen(this.#visit, this.#opened, (opened) => {
        this.#opened = opened
        this.#show()
      })
    }
    return this.#answer.enterScreen(this.#visit, (opened) => {
      this.#opened = opened
      this.#go(screens.answer)
    })
  }

  /** The words and their correction come after the first screen; without a connection the page says so. */
  async #loadAnswer(): Promise<void> {
    try {
      this.#answer = await import('./answer/index.ts')
      this.#show()
    } catch {
      const { frame: texts } = this.#words.texts
      const { enter } = this.#words.answer
      this.#draw({
        title: enter.title,
        content: [
          h('p', { class: 'note caution', role: 'alert' }, [enter.failures.unreachable]),
          h('button', { type: 'button', class: 'main-action', onclick: () => void this.#loadAnswer() }, [
            texts.tryAgain,
          ]),
        ],
      })
    }
  }

  #phoneScreen(): Screen {
    if (this.#phone !== null) return this.#phone.phoneScreen(this.#visit, this.#phone.waiting)
    const loading = h('p', { class: 'hint', role: 'status' }, [this.#words.texts.frame.loading])
    return { title: this.#words.offline.phone.title, content: [loading] }
  }

  async #loadPhone(): Promise<void> {
    const [part, waiting] = await Promise.all([import('./phone/index.ts'), this.#openWaiting()])
    this.#phone = { ...part, waiting }
    this.#show()
  }

  /** A list of keys that cannot be trusted closes the form before anything is written into it. */
  async #checkKeys(): Promise<void> {
    const { findKeys } = await import('./sending/index.ts')
    this.#untrusted = (await findKeys(this.#parts.intake))?.kind === 'untrusted'
    if (this.#untrusted) this.#show()
  }

  /** The outbox comes after the first screen, and sends what is due. */
  #openWaiting(): Promise<Waiting> {
    this.#waiting ??= import('./waiting/index.ts').then(async ({ openWaiting }) => {
      const waiting = openWaiting(window, (state) => this.#waitingChanged(state))
      await waiting.start()
      return waiting
    })
    this.#waiting.catch(() => {
      this.#waiting = null
    })
    return this.#waiting
  }

  #waitingChanged(state: WaitingState): void {
    showState(this.#words, slotOf(this.#parts.page, 'state'), state)
    if (this.#phone && screenNumber(location.hash) === screens.phone)
      this.#phone.showWaiting(this.#visit, this.#phone.waiting)
  }

  async #wipe(): Promise<void> {
    const [{ wipeTelephone }, waiting] = await Promise.all([import('./phone/index.ts'), this.#openWaiting()])
    this.#forget()
    await wipeTelephone(window, waiting)
    location.replace(neutralPage)
  }

  #draw(screen: Screen): void {
    const main = this.#parts.page.querySelector('main')
    if (!main) return
    fill(main, screenContent(screen))
    screen.ready?.(main)
  }

  /** The links around the screen work without us; with us they keep what was answered. */
  #clicked(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link) return
    const language = link.getAttribute('data-language') ?? ''
    if (link.id === 'leave') {
      event.preventDefault()
      leaveQuickly({ wipe: () => this.#forget(), now: () => this.#parts.now().getTime() })
    } else if (link.id === 'skip') {
      event.preventDefault()
      document.getElementById('title')?.focus()
    } else if (isLanguage(language)) {
      event.preventDefault()
      void this.#speak(language)
    } else if (/^#\d+$/.test(link.getAttribute('href') ?? '')) {
      this.#depth += 1
    }
  }

  async #speak(language: Language): Promise<void> {
    this.#words = await loadFieldWords(language)
    document.documentElement.lang = language
    history.replaceState(null, '', `${pageOf[language]}${location.hash}`)
    fill(this.#parts.page, frame(this.#words, homeScreen(this.#words)))
    this.#show(this.#missing)
    void showDemonstration(this.#visit, slotOf(this.#parts.page, 'demonstration'))
  }
}
