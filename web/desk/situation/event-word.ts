import type { SituationDetail } from '../../../vocabulary/wire/situation.ts'
import {
  assessmentReturnReasons,
  type Catalogue,
  closingOutcomes,
  exerciseEndings,
  missedClockReasons,
  reopenReasons,
  unlinkReasons,
} from '../../../vocabulary/words/index.ts'
import type { Language } from '../../wording/desk/index.ts'
import type { SituationWords } from '../../wording/desk/situation/index.ts'
import { codeWord } from '../words/index.ts'

type Event = SituationDetail['timeline'][number]

/** A move in words; one that only changed the state says what it became. */
export function eventWord(event: Pick<Event, 'kind' | 'state'>, words: SituationWords): string {
  if (Object.hasOwn(words.events, event.kind))
    return words.events[event.kind as keyof SituationWords['events']]
  const { state } = event
  if (event.kind.startsWith('situation.') && state !== null && Object.hasOwn(words.states, state))
    return words.became(words.states[state as keyof SituationWords['states']])
  return words.otherEvent
}

const catalogues: readonly Catalogue[] = [
  unlinkReasons,
  assessmentReturnReasons,
  missedClockReasons,
  reopenReasons,
  closingOutcomes,
  exerciseEndings,
]

/** A reason in words, whichever of the catalogues of this wing it comes from. */
export function reasonWord(reason: string, language: Language): string {
  for (const catalogue of catalogues) {
    const word = codeWord(catalogue, reason, language)
    if (word !== reason) return word
  }
  return reason
}
