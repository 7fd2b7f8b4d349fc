import { longestIdentity } from '../draft/index.ts'
import { fill, h, type View } from '../view/index.ts'
import type { Visit } from './visit.ts'

/** Where the offer will stand, once it is known that there are keepers. */
export const identityPlace = (): View => h('div', { id: 'identity-place' })

/**
 * Offers to leave a way to know who one is, folded up and off unless somebody opens it: it is never needed, and only the
 * keepers together open it. Where no circle is in force it is not offered, and what was written before is not kept.
 */
export async function offerIdentity(visit: Visit, root: Element): Promise<void> {
  const circle = await loadCircle(visit)
  if (circle === 'unknown') return
  if (circle === null) {
    if (visit.draft.identity !== '') visit.update({ identity: '' })
    return
  }
  // Whoever went on meanwhile is on another screen.
  const place = root.querySelector('#identity-place')
  if (place !== null) fill(place, [identityField(visit, circle)])
}

interface Numbers {
  readonly threshold: number
  readonly keepers: number
}

async function loadCircle(visit: Visit): Promise<Numbers | null | 'unknown'> {
  try {
    const { findKeys } = await import('../sending/index.ts')
    const keys = await findKeys(visit.intake)
    if (keys?.kind !== 'known') return 'unknown'
    const { circle } = keys.list
    return circle === null ? null : { threshold: circle.threshold, keepers: circle.keepers.length }
  } catch {
    return 'unknown'
  }
}

function identityField(visit: Visit, { threshold, keepers }: Numbers): View {
  const { identity } = visit.words.offline
  const written = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLTextAreaElement)
      visit.update({ identity: currentTarget.value.slice(0, longestIdentity) })
  }
  return h('details', { open: visit.draft.identity !== '' }, [
    h('summary', {}, [identity.ask]),
    h('p', {}, [identity.lead]),
    h('p', {}, [identity.who(String(threshold), String(keepers))]),
    h('p', { class: 'field' }, [
      h('label', { for: 'field-identity' }, [identity.label]),
      h(
        'textarea',
        {
          id: 'field-identity',
          rows: 3,
          maxlength: longestIdentity,
          autocomplete: 'off',
          'aria-describedby': 'identity-hint',
          oninput: written,
        },
        [visit.draft.identity],
      ),
      h('span', { class: 'hint', id: 'identity-hint' }, [identity.hint]),
    ]),
  ])
}
