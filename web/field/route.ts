import { type Draft, furthestStep } from './draft/index.ts'

/**
 * The screens by the number that stands in the address, which says nothing else: 0 home, 1–7 the steps of a report,
 * 8 the seven words are asked for, 9 the answer, 10 the receipt of a report, 11 what is
 * on this telephone.
 */
export const screens = {
  home: 0,
  danger: 1,
  note: 6,
  review: 7,
  enterWords: 8,
  answer: 9,
  receipt: 10,
  phone: 11,
} as const

export interface RouteState {
  readonly draft: Draft
  readonly today: string
  /** A receipt was opened and its answer is in memory. */
  readonly opened: boolean
}

/** The number in the address's fragment; home when there is none. */
export function screenNumber(fragment: string): number {
  const match = /^#(\d|1[01])$/.exec(fragment)
  return match ? Number(match[1]) : screens.home
}

/** The screen that may be shown when `wanted` is asked for: no step before its answers, no receipt after it is gone. */
export function reachable(wanted: number, { draft, today, opened }: RouteState): number {
  if (draft.receipt) return screens.receipt
  if (wanted === screens.receipt) return screens.home
  if (wanted === screens.answer && !opened) return screens.enterWords
  if (wanted > screens.danger && wanted <= screens.review) {
    return draft.dangerNow === null ? screens.home : Math.min(wanted, furthestStep(draft, today))
  }
  return wanted
}

/** Lets the address name a screen without a new entry in the history. */
export function putAddress(screen: number): void {
  history.replaceState(null, '', screen === screens.home ? location.pathname : `#${screen}`)
}
