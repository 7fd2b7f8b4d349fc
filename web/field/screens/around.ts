import { signalCode } from '../../../vocabulary/words/codes/signal-codes.ts'
import { dialled } from '../parts/index.ts'
import { type Child, fill, h } from '../view/index.ts'
import type { Visit } from './visit.ts'

/** Above the steps, while there is danger or a code that is for the police at once: the first numbers. */
export async function showStrip(visit: Visit, strip: Element, isStep: boolean): Promise<void> {
  const { draft, words } = visit
  const urgent = draft.dangerNow === true || draft.codes.some((code) => signalCode(code).policeAtOnce)
  strip.toggleAttribute('hidden', true)
  if (!urgent || !isStep) return
  const found = await visit.facts.emergency().catch(() => null)
  const links: Child[] = (found?.emergency ?? [])
    .slice(0, 2)
    .map(({ name, number }) =>
      h('a', { href: dialled(number) }, [
        h('span', { class: 'visually-hidden' }, [words.texts.numbers.call(name[words.language])]),
        number,
      ]),
    )
  fill(strip, [h('span', {}, [words.texts.frame.callNow]), ...links])
  strip.toggleAttribute('hidden', links.length === 0)
}

/** In a demonstration every screen and every sheet of paper says so. */
export async function showDemonstration(visit: Visit, banner: Element): Promise<void> {
  const installation = await visit.facts.installation().catch(() => null)
  if (!installation?.demo) return
  const { frame } = visit.words.texts
  document.documentElement.toggleAttribute('data-demonstration', true)
  fill(banner, [frame.demonstration(installation.countryName ?? frame.name)])
  banner.toggleAttribute('hidden', false)
}
