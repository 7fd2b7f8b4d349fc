import type { Installation } from '../../../vocabulary/wire/installation.ts'
import type { IntakePlaces } from '../../../vocabulary/wire/signal.ts'
import type { IntakeTerritory } from '../../../vocabulary/wire/territory.ts'
import type { FieldWords } from '../../wording/field/index.ts'
import type { Draft, FieldProblem, Receipt } from '../draft/index.ts'
import type { Intake, IntakeEmergency } from '../intake/index.ts'
import type { Child } from '../view/index.ts'
import type { Waiting } from '../waiting/index.ts'

/** What the screens ask the server for: each answer is fetched once, and again after a failure. */
export interface Facts {
  installation(): Promise<Installation>
  emergency(): Promise<IntakeEmergency>
  places(): Promise<IntakePlaces>
  territory(id: string): Promise<IntakeTerritory>
}

/** One person's use of the page, as a screen sees it. */
export interface Visit {
  readonly words: FieldWords
  readonly draft: Draft
  /** YYYY-MM-DD where the telephone is. */
  readonly today: string
  readonly now: () => Date
  readonly facts: Facts
  readonly intake: Intake
  /** What waits on this telephone. Its code comes after the first screen. */
  readonly waiting: () => Promise<Waiting>
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>
  /** What the last attempt to go on found missing. */
  readonly missing: readonly FieldProblem[]
  update(change: Partial<Draft>): void
  /** Opens a screen as a new entry of the history. */
  go(screen: number): void
  back(): void
  /** Draws the screen again, with what is missing named. */
  showMissing(problems: readonly FieldProblem[]): void
  /** Draws the screen again. */
  redraw(): void
  /** Keeps only the receipt, and shows it. */
  received(receipt: Receipt): void
  /** Forgets everything and says so. */
  finish(): void
  /** Offers, where the browser keeps anything, to keep a receipt on the telephone. */
  offerKeeping(receipt: Receipt, slot: Element): void
  /** Deletes all that this page ever left on the telephone, and leaves. */
  wipe(): Promise<void>
}

/** A screen as data; `ready` wires what changes once it stands on the page. */
export interface Screen {
  readonly title: string
  /** A step of a report says which of how many. */
  readonly progress?: string
  readonly content: readonly Child[]
  readonly ready?: (root: Element) => void
}

/** A place on the screen whose content comes later. Screen readers hear it when it changes. */
export function slotOf(root: Element, id: string): Element {
  const slot = root.querySelector(`#${id}`)
  if (!slot) throw new Error(`No slot ${id}`)
  return slot
}
