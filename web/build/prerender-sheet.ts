import type { Plugin } from 'vite'
import { paperSheet } from '../field/paper/index.ts'
import { markupOf } from '../field/view/index.ts'
import { fieldWordsEn } from '../wording/field/en.ts'
import { fieldWordsEs } from '../wording/field/es.ts'
import { fieldWordsFr } from '../wording/field/fr.ts'
import type { FieldWords } from '../wording/field/index.ts'

const sheets: Readonly<Record<string, FieldWords>> = {
  '/field/hoja-es.html': fieldWordsEs,
  '/field/hoja-fr.html': fieldWordsFr,
  '/field/hoja-en.html': fieldWordsEn,
}

const place = '<!-- sheet -->'

/** Writes the form on paper into its pages: they need no script, and print as they are. */
export function prerenderSheet(): Plugin {
  return {
    name: 'vigia:prerender-sheet',
    transformIndexHtml(html, { path }) {
      const words = sheets[path]
      if (!words) return html
      if (!html.includes(place)) throw new Error(`${path} has no place for its sheet`)
      return html.replace(place, () => markupOf([paperSheet(words)]))
    },
  }
}
