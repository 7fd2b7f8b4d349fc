import { type FieldWords, loadFieldWords } from '../wording/field/index.ts'
import { isLanguage, type Language } from '../wording/index.ts'
import type { Opened } from './answer/index.ts'
import { type Draft, emptyDraft, type FieldProblem, localDay, type Receipt } from './draft/index.ts'
import { factsFrom } from './facts.ts'
import type { FieldParts } from './field-parts.ts'
import { leaveQuickly, watchForLeaving } from './leave.ts'
import { putAddress, reachable, screenNumber, screens } from './route.ts'
import {
  frame,
  goneScreen,
  homeScreen,
  insecureScreen,
  loadingScreen,
  neutralPage,
  notLoadedScreen,
  pageOf,
  receiptScreen,
  type Screen,
  screenContent,
  showDemonstration,
  showState,
  showStrip,
  slotOf,
  stepOf,
  untrustedScreen,
  type Visit,
} from './screens/index.ts'
import { type PhonePart, Telephone } from './telephone.ts'
import { fill } from './view/index.ts'
import type { WaitingState } from './waiting/index.ts'

type AnswerPart = typeof import('./answer/index.ts')

/** The whole page: which screen stands on it, what it remembers, and how it forgets. */
export class FieldPage {
  readonly #parts: FieldParts
  readonly #visit: Visit
  readonly #telephone: Telephone
  #words: FieldWords
  #draft: Draft
  #missing: readonly FieldProblem[] = []
  #opened: Opened | null = null
  #answer: AnswerPart | null = null
  #phone: PhonePart | null = null
  /** Words that were opened with a PIN, on their way to the screen that asks for words. */
  #given: readonly string[] | null = null
  #state: WaitingState | null = null
  #untrusted = false
  #gone = false
  /** How many entries of the history are ours to go back through. */
  #depth = 0

  constructor(parts: FieldParts, words: FieldWords) {
    this.#parts = parts
    this.#words = words
    this.#draft = parts.storage.read()
    this.#telephone = new Telephone({
      intake: parts.intake,
      onWaiting: (state) => this.#waitingChanged(state),
    })
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
    void this.#telephone.waiting().catch(() => undefined)
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
      waiting: () => this.#telephone.waiting(),
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
      offerKeeping: (receipt, slot) => void this.#telephone.offerKeeping(this.#visit, { receipt, slot }),
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
    putAddress(screen)
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
    if (screen !== wanted) putAddress(screen)
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
    return stepOf(number)(visit)
  }

  #answerScreen(number: number): Screen {
    if (this.#answer === null) return loadingScreen(this.#words, this.#words.answer.enter.title)
    if (number === screens.answer && this.#opened) {
      return this.#answer.answerScreen(this.#visit, this.#opened, (opened) => {
        this.#opened = opened
        this.#show()
      })
    }
    const onOpened = (opened: Opened): void => {
      this.#opened = opened
      this.#go(screens.answer)
    }
    const given = this.#given
    this.#given = null
    return this.#answer.enterScreen(this.#visit, onOpened, given)
  }

  /** The words and their correction come after the first screen; without a connection the page says so. */
  async #loadAnswer(): Promise<void> {
    try {
      this.#answer = await import('./answer/index.ts')
      this.#show()
    } catch {
      const { title } = this.#words.answer.enter
      this.#draw(notLoadedScreen(this.#words, title, () => void this.#loadAnswer()))
    }
  }

  #phoneScreen(): Screen {
    if (this.#phone === null) return loadingScreen(this.#words, this.#words.offline.phone.title)
    return this.#phone.phoneScreen(this.#visit, this.#phone.waiting, (words) => {
      this.#given = words
      this.#go(screens.enterWords)
    })
  }

  async #loadPhone(): Promise<void> {
    try {
      this.#phone = await this.#telephone.phone()
      this.#show()
    } catch {
      const { title } = this.#words.offline.phone
      this.#draw(notLoadedScreen(this.#words, title, () => void this.#loadPhone()))
    }
  }

  /** A list of keys that cannot be trusted closes the form before anything is written into it. */
  async #checkKeys(): Promise<void> {
    this.#untrusted = !(await this.#telephone.trustsKeys())
    if (this.#untrusted) this.#show()
  }

  #waitingChanged(state: WaitingState): void {
    this.#state = state
    showState(this.#words, slotOf(this.#parts.page, 'state'), state)
    const { receipt } = this.#draft
    if (receipt?.waitingId && !state.entries.some(({ id }) => id === receipt.waitingId))
      void this.#confirmSent(receipt).catch(() => undefined)
    if (this.#phone && screenNumber(location.hash) === screens.phone)
      this.#phone.showWaiting(this.#visit, this.#phone.waiting)
  }

  /** It is no longer here: whether the server has it, only the server can say. */
  async #confirmSent(receipt: Receipt): Promise<void> {
    const { openReceipt } = await import('./answer/index.ts')
    const { answer } = await openReceipt(this.#visit, receipt.words)
    if (this.#draft.receipt?.waitingId !== receipt.waitingId) return
    this.#keep({ ...this.#draft, receipt: { ...receipt, waitingId: null, readBy: answer.readBy } })
    this.#show()
  }

  async #wipe(): Promise<void> {
    this.#forget()
    await this.#telephone.wipe()
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
    if (this.#state) showState(this.#words, slotOf(this.#parts.page, 'state'), this.#state)
    this.#show(this.#missing)
    void showDemonstration(this.#visit, slotOf(this.#parts.page, 'demonstration'))
  }
}
