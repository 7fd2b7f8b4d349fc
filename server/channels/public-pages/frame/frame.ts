import type { PublicWords } from '../words/index.ts'
import { type Html, html } from './html.ts'
import { type Language, languages } from './language.ts'
import { addressIn, type Speech } from './speech.ts'

const names: Readonly<Record<Language, string>> = { es: 'Español', fr: 'Français', en: 'English' }

/** A page as the header knows it. */
export interface Listed {
  readonly name: keyof PublicWords['pages']
  /** After `/publico` and the language; `:id` stands for one part of the address. */
  readonly path: string
  /** Where it stands in the header; a page that is reached from another has no place there. */
  readonly wing?: keyof PublicWords['wings']
}

export interface Framed {
  readonly speech: Speech
  /** The address after the language, with what stands after the question mark. */
  readonly path: string
  readonly title: string
  readonly body: Html
  readonly pages: readonly Listed[]
  readonly current: Listed['name'] | null
  readonly styleAddress: string
  readonly demo: boolean
  /** False for what leads nowhere: no other language has it either. */
  readonly lasts: boolean
}

/** A whole page: read as it comes, without a script, in any browser. */
export function frame(framed: Framed): string {
  const { speech, title, body, demo } = framed
  const { words } = speech
  return html`<!doctype html>
<html lang="${speech.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.pageTitle(title)}</title>
${framed.lasts ? linksOf(framed) : html`<meta name="robots" content="noindex">`}
<link rel="stylesheet" href="${framed.styleAddress}">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip-link" href="#content">${words.skip}</a>
${demo && html`<aside class="demo-banner">${words.demoBanner}</aside>`}
${header(framed)}
<main id="content" tabindex="-1">
<h1>${title}</h1>
${body}
</main>
<footer>
<p><a class="row-link" href="${speech.addressOf('/novedades.atom')}">${words.feed}</a></p>
<p class="soft">${words.noTracking}</p>
</footer>
</body>
</html>
`.text
}

function linksOf({ speech, path }: Framed): Html {
  return html`<link rel="canonical" href="${speech.addressOf(path)}">
${languages.map((one) => html`<link rel="alternate" hreflang="${one}" href="${addressIn(one, path)}">\n`)}<link rel="alternate" hreflang="x-default" href="/publico${path}">
<link rel="alternate" type="application/atom+xml" title="${speech.words.feed}" href="${speech.addressOf('/novedades.atom')}">`
}

function header({ speech, path, pages, current }: Framed): Html {
  const { words } = speech
  const wings = (['warning', 'governance', 'capacity'] as const).map((wing) => ({
    name: words.wings[wing],
    pages: pages.filter((page) => page.wing === wing),
  }))
  return html`<header class="bar">
<p class="top"><a class="brand" href="/">${words.product}</a>
<span class="ways"><a class="row-link" href="/vecinos/">${words.report}</a> <a class="row-link" href="/desk/">${words.signIn}</a></span></p>
<nav aria-label="${words.language}"><ul class="row">${languages.map(
    (one) =>
      html`<li><a class="row-link" href="${addressIn(one, path)}" lang="${one}" hreflang="${one}"${one === speech.language ? html` aria-current="true"` : ''}>${names[one]}</a></li> `,
  )}</ul></nav>
<nav aria-label="${words.wingsLabel}"><ul class="plain wings">${wings.map(({ name, pages: own }) =>
    own.length === 0
      ? html`<li><a class="row-link" href="/">${name}</a></li> `
      : html`<li><span class="wing">${name}</span> <ul class="row">${own.map(
          (page) =>
            html`<li><a class="row-link" href="${speech.addressOf(page.path)}"${page.name === current ? html` aria-current="page"` : ''}>${words.pages[page.name]}</a></li> `,
        )}</ul></li> `,
  )}</ul></nav>
</header>`
}
