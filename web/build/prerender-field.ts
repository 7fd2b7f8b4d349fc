import type { Plugin } from 'vite'
import { frame, homeScreen } from '../field/screens/index.ts'
import { markupOf } from '../field/view/index.ts'
import { fieldWordsEn } from '../wording/field/en.ts'
import { fieldWordsEs } from '../wording/field/es.ts'
import { fieldWordsFr } from '../wording/field/fr.ts'
import type { FieldWords } from '../wording/field/index.ts'

const pages: Readonly<Record<string, FieldWords>> = {
  '/field/index.html': fieldWordsEs,
  '/field/fr.html': fieldWordsFr,
  '/field/en.html': fieldWordsEn,
}

const place = '<!-- first screen -->'

/** Writes the field page's first screen into its HTML, so that it can be read and used before any script arrives. */
export function prerenderField(): Plugin {
  return {
    name: 'vigia:prerender-field',
    transformIndexHtml(html, { path }) {
      const words = pages[path]
      if (!words) return html
      if (!html.includes(place)) throw new Error(`${path} has no place for its first screen`)
      return html.replace(place, () => markupOf(frame(words, homeScreen(words))))
    },
  }
}
