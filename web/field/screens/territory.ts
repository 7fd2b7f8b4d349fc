import type { IntakeTerritory } from '../../../vocabulary/wire/territory.ts'
import { numberList, sayInstant } from '../parts/index.ts'
import { type Child, fill, h } from '../view/index.ts'
import { slotOf, type Visit } from './visit.ts'

/** Says whether the chosen place takes reports and who answers meanwhile; where it takes none the way on is closed. */
export function showTerritory(visit: Visit, root: Element): void {
  const id = visit.draft.territoryId
  if (id === null) return
  const { where } = visit.words.texts
  const slot = slotOf(root, 'territory')
  const show = (content: readonly Child[], open: boolean): void => {
    // Another place may have been chosen, or another screen opened, while this one was asked for.
    if (visit.draft.territoryId !== id) return
    fill(slot, content)
    slotOf(root, 'next').toggleAttribute('disabled', !open)
  }
  show([h('p', { class: 'hint' }, [where.checking])], true)
  visit.facts.territory(id).then(
    (intake) => show(territoryContent(visit, intake), intake.state === 'open'),
    () => show([h('p', { class: 'note caution' }, [where.unknown])], true),
  )
}

function territoryContent(visit: Visit, intake: IntakeTerritory): readonly Child[] {
  const { where } = visit.words.texts
  const numbers = numberList([...intake.emergency, ...intake.otherChannels], visit.words)
  if (intake.state !== 'open') {
    const closed = intake.state === 'paused' ? where.paused : where.unconfirmed
    return [h('div', { class: 'note caution' }, [h('p', {}, [closed]), numbers])]
  }
  if (intake.onDutyNow && intake.watch === 'well') return [h('p', { class: 'note good' }, [where.onDuty])]
  return [
    h('div', { class: 'note caution' }, [
      h('p', {}, [intake.onDutyNow ? where.troubled : nobodyOnDuty(visit, intake.nextReadingAt)]),
      h('p', {}, [where.meanwhile]),
      numbers,
    ]),
  ]
}

function nobodyOnDuty(visit: Visit, nextReadingAt: string | null): string {
  const { where } = visit.words.texts
  if (nextReadingAt === null) return where.nobodyOnDutyUnknown
  return where.nobodyOnDuty(sayInstant(nextReadingAt, visit.words.language))
}
