import type { RegistrationProof } from '../../../sealing/index.ts'
import { type RegistrationTexts, registrationTexts } from '../../wording/field/index.ts'
import { sayDay } from '../parts/index.ts'
import { failureKey, slotOf, type Visit } from '../screens/index.ts'
import { type Child, fill, h, type View } from '../view/index.ts'
import type { Opened } from './enter-words.ts'
import { findProof } from './find-proof.ts'

/** The proof of registration: asked for by a button, checked on this device, and kept by nobody but the reporter. */
export function registrationSection(visit: Visit, opened: Opened): View {
  const texts = registrationTexts[visit.words.language]
  return h('details', { class: 'more', id: 'proof' }, [
    h('summary', {}, [h('h2', {}, [texts.title])]),
    h('p', {}, [texts.lead]),
    h('div', { id: 'registration', 'aria-live': 'polite' }, [askButton(visit, opened, texts)]),
  ])
}

function askButton(visit: Visit, opened: Opened, texts: RegistrationTexts): View {
  const ask = (event: Event): void => {
    const slot = event.currentTarget instanceof Element ? event.currentTarget.closest('#registration') : null
    if (slot) void show(visit, opened, slot)
  }
  return h('button', { type: 'button', onclick: ask }, [texts.ask])
}

async function show(visit: Visit, opened: Opened, slot: Element): Promise<void> {
  const texts = registrationTexts[visit.words.language]
  fill(slot, [h('p', { class: 'note' }, [texts.asking])])
  try {
    const found = await findProof(visit.intake, opened)
    if (found.kind !== 'proof') {
      const tone = found.kind === 'wrong' ? 'note danger' : 'note'
      fill(slot, [h('p', { class: tone }, [texts[found.kind]]), askButton(visit, opened, texts)])
      return
    }
    fill(slot, proofViews(visit, texts, found.proof))
    void drawCode(slotOf(slot, 'proof-code'), { texts, text: JSON.stringify(found.proof) })
  } catch (error) {
    const failure = visit.words.answer.enter.failures[failureKey(error)]
    fill(slot, [h('p', { class: 'note caution' }, [failure]), askButton(visit, opened, texts)])
  }
}

function proofViews(visit: Visit, texts: RegistrationTexts, proof: RegistrationProof): readonly Child[] {
  return [
    h('p', { class: 'note good' }, [texts.registered(sayDay(proof.head.day, visit.words.language))]),
    h('p', {}, [texts.what]),
    h('p', { class: 'note caution' }, [texts.caution]),
    h('div', { class: 'actions' }, [
      h('button', { type: 'button', onclick: () => save(proof) }, [texts.save]),
      h('button', { type: 'button', onclick: printProof }, [texts.print]),
    ]),
    h('div', { class: 'proof-paper' }, [
      h('h3', {}, [texts.paperTitle]),
      h('div', { id: 'proof-code' }),
      h('details', { class: 'proof-text' }, [
        h('summary', {}, [texts.asText]),
        h('pre', { translate: 'no' }, [JSON.stringify(proof, null, 1)]),
      ]),
    ]),
  ]
}

/** A file whose name tells nothing. */
function save(proof: RegistrationProof): void {
  const address = URL.createObjectURL(
    new Blob([`${JSON.stringify(proof, null, 1)}\n`], { type: 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = '1.json'
  link.click()
  URL.revokeObjectURL(address)
}

/** Prints the proof alone: the answer stands on the same screen, and belongs on no paper. */
function printProof(): void {
  const text = document.querySelector('.proof-text')
  text?.setAttribute('open', '')
  document.body.classList.add('printing-proof')
  addEventListener('afterprint', () => document.body.classList.remove('printing-proof'), { once: true })
  print()
}

/** The drawing of codes is loaded now and never before; without it the text is there. */
async function drawCode(
  slot: Element,
  of: { readonly texts: RegistrationTexts; readonly text: string },
): Promise<void> {
  try {
    const { default: qrcode } = await import('qrcode')
    const { size, data } = qrcode.create(of.text, { errorCorrectionLevel: 'L' }).modules
    const dark = Array.from({ length: size * size }, (_, at) => at).filter((at) => data[at])
    const path = dark.map((at) => `M${(at % size) + 4} ${Math.floor(at / size) + 4}h1v1h-1z`).join('')
    const whole = size + 8
    fill(slot, [
      h(
        'svg',
        { class: 'proof-code', viewBox: `0 0 ${whole} ${whole}`, role: 'img', 'aria-label': of.texts.code },
        [h('rect', { width: whole, height: whole, fill: '#fff' }), h('path', { d: path, fill: '#000' })],
      ),
    ])
  } catch {
    fill(slot, [])
  }
}
