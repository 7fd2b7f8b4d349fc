import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { pageOf } from '../field/screens/index.ts'
import { fieldWordsEn } from '../wording/field/en.ts'
import { fieldWordsEs } from '../wording/field/es.ts'
import { fieldWordsFr } from '../wording/field/fr.ts'
import type { FieldWords } from '../wording/field/index.ts'
import { drawIcon, readDrawing } from './draw-icon.ts'

const drawing = fileURLToPath(new URL('../field/vecinos.svg', import.meta.url))
const base = '/vecinos/'

const pages: Readonly<Record<string, FieldWords>> = {
  '/field/index.html': fieldWordsEs,
  '/field/fr.html': fieldWordsFr,
  '/field/en.html': fieldWordsEn,
}

const icons = [
  { fileName: 'icon-192.png', size: 192, maskable: false },
  { fileName: 'icon-512.png', size: 512, maskable: false },
  { fileName: 'icon-512-whole.png', size: 512, maskable: true },
] as const

/** Lets the field page be installed as an application: a manifest in each language, and icons drawn from our own SVG. */
export function fieldManifest(): Plugin {
  return {
    name: 'vigia:field-manifest',
    transformIndexHtml(_html, { path }) {
      const words = pages[path]
      if (!words) return undefined
      return [
        { tag: 'link', attrs: { rel: 'manifest', href: base + nameOf(words) }, injectTo: 'head' },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: `${base}icon-192.png` }, injectTo: 'head' },
      ]
    },
    generateBundle() {
      const lines = readDrawing(readFileSync(drawing, 'utf8'))
      for (const { fileName, ...shape } of icons)
        this.emitFile({ type: 'asset', fileName: `field/${fileName}`, source: drawIcon(lines, shape) })
      for (const words of Object.values(pages))
        this.emitFile({ type: 'asset', fileName: `field/${nameOf(words)}`, source: manifestOf(words) })
    },
  }
}

const nameOf = ({ language }: FieldWords): string => `${language}.webmanifest`

/** Neither name nor picture says what the page is for; it opens where nothing is said of it either. */
function manifestOf({ language, texts }: FieldWords): string {
  return JSON.stringify({
    id: base,
    name: texts.frame.name,
    short_name: texts.frame.name,
    lang: language,
    start_url: language === 'es' ? base : base + pageOf[language],
    scope: base,
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#1d5c9e',
    icons: icons.map(({ fileName, size, maskable }) => ({
      src: base + fileName,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: maskable ? 'maskable' : 'any',
    })),
  })
}
