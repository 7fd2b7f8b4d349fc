import type { FieldWords } from '../../wording/field/index.ts'
import { h, type View } from '../view/index.ts'
import { type Recording, recordingsOf } from './recordings.ts'

let playing: HTMLAudioElement | null = null

/** A button for each recording of a code. What plays stops when another is pressed, or the same once more. */
export function listenButtons(
  words: FieldWords,
  code: string,
  recordings: readonly Recording[] = recordingsOf(code),
): View[] {
  const sentence = words.signal.codes[code as keyof typeof words.signal.codes] ?? code
  return recordings.map(({ language, address }) =>
    h(
      'button',
      {
        type: 'button',
        class: 'listen',
        'aria-label': words.texts.noticed.listenTo(nameOf(language, words), sentence),
        onclick: () => play(address),
      },
      [words.texts.noticed.listen(nameOf(language, words))],
    ),
  )
}

function play(address: string): void {
  const wasPlaying = playing?.src.endsWith(address) === true && !playing.paused
  playing?.pause()
  playing = wasPlaying ? null : new Audio(address)
  // Without a network nothing is heard; the words beside the button say the same.
  playing?.play().catch(() => undefined)
}

/** The language by its name in the language of the page; its code where the browser has no name for it. */
function nameOf(language: string, words: FieldWords): string {
  try {
    return new Intl.DisplayNames([words.language], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}
