import type { RoomMaterials } from '../../../vocabulary/wire/practice.ts'

type Language = 'es' | 'fr' | 'en'
const said = (text: { es: string; fr: string; en: string }, language: Language): string =>
  text[language] || text.es
const safe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** One page that needs no network, no server and no script: everything that is read, in one language. */
export function asPage(
  materials: RoomMaterials,
  language: Language,
  words: { readonly cases: string },
): string {
  const text = (one: { es: string; fr: string; en: string }) => safe(said(one, language))
  const sessions = materials.sessions
    .map((one) => `<section><h2>${text(one.title)}</h2><p>${text(one.materials)}</p></section>`)
    .join('\n')
  const cases = materials.cases
    .map(
      (one) =>
        `<section><h3>${text(one.title)}</h3><p>${text(one.story)}</p><ol>${one.asks
          .map((ask) => `<li>${text(ask)}</li>`)
          .join('')}</ol></section>`,
    )
    .join('\n')
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(materials.title)}</title>
<style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:38rem;margin:auto;padding:1rem}h2,h3{line-height:1.25}</style></head>
<body><h1>${safe(materials.title)}</h1>
${sessions}
${cases === '' ? '' : `<h2>${safe(words.cases)}</h2>\n${cases}`}
</body></html>
`
}
