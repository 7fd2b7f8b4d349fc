import type { FailureKey } from '../../wording/field/index.ts'
import { IntakeFailure } from '../intake/index.ts'
import { backButton } from '../parts/index.ts'
import type { SendStage } from '../sending/index.ts'
import { fill, h } from '../view/index.ts'
import { showNumbers } from './danger.ts'
import { failureKey } from './failure.ts'
import { slotOf, type Visit } from './visit.ts'

/** Sends the draft, shows how far it is, and after a failure says what happened, what was kept and what to do. */
export async function send(visit: Visit, slot: Element): Promise<void> {
  const stop = new AbortController()
  showProgress(visit, slot, stop)
  try {
    const { findKeys, sendSignal } = await loadSending()
    const receipt = await sendSignal({
      draft: () => visit.draft,
      keep: (sending) => visit.update({ sending }),
      language: visit.words.language,
      today: visit.today,
      random: visit.random,
      keys: () => findKeys(visit.intake),
      waiting: await visit.waiting(),
      intake: visit.intake,
      stop: stop.signal,
      onStage: (stage) => fill(slotOf(slot, 'sending-stage'), [stageText(visit, stage)]),
    })
    visit.received(receipt)
  } catch (error) {
    showFailure(visit, slot, stop.signal.aborted ? 'cancelled' : error)
  }
}

/** Its code comes after the first screen; without a connection it does not come, and that is the network's failure. */
async function loadSending(): Promise<typeof import('../sending/index.ts')> {
  try {
    return await import('../sending/index.ts')
  } catch {
    throw new IntakeFailure('unreachable')
  }
}

function showProgress(visit: Visit, slot: Element, stop: AbortController): void {
  const { sending } = visit.words.texts
  fill(slot, [
    h('div', { class: 'note', role: 'status', tabindex: -1, id: 'sending-note' }, [
      h('p', { id: 'sending-stage' }, [sending.preparing]),
      h('progress', { 'aria-label': sending.title }),
    ]),
    h('div', { class: 'actions' }, [
      h('button', { type: 'button', class: 'plain', onclick: () => stop.abort() }, [sending.cancel]),
    ]),
  ])
  focusOn(slot, 'sending-note')
}

function showFailure(visit: Visit, slot: Element, error: unknown): void {
  const { frame, sending } = visit.words.texts
  const key = error === 'cancelled' ? null : failureKey(error)
  fill(slot, [
    h('div', { class: 'note danger', role: 'alert', tabindex: -1, id: 'sending-note' }, [
      h('h2', {}, [sending.notSent]),
      h('p', {}, [key === null ? sending.cancelled : sending.failures[key]]),
      h('p', {}, [sending.kept]),
    ]),
    needsNumbers(key) ? h('div', { id: 'sending-numbers' }) : null,
    h('div', { class: 'actions' }, [
      h('button', { type: 'button', class: 'main-action', onclick: () => void send(visit, slot) }, [
        frame.tryAgain,
      ]),
      backButton(frame.back, visit.back),
    ]),
  ])
  focusOn(slot, 'sending-note')
  if (needsNumbers(key)) showNumbers(visit, slotOf(slot, 'sending-numbers'))
}

/** Where trying again soon will not help. */
const needsNumbers = (key: FailureKey | null): boolean =>
  key === 'paused' || key === 'unsupported' || key === 'untrusted'

function stageText(visit: Visit, stage: SendStage): string {
  const { sending } = visit.words.texts
  return { preparing: sending.preparing, working: sending.working, posting: sending.posting }[stage]
}

function focusOn(slot: Element, id: string): void {
  const target = slotOf(slot, id)
  if (target instanceof HTMLElement) target.focus()
}
