import type { Child, View } from './view.ts'

const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta'])
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character)

/** The markup of a view, for the page as it is built. Listeners are left out: the script brings them. */
export function markup(view: View): string {
  const attributes = Object.entries(view.attributes)
    .filter(([, value]) => value !== null && value !== false && typeof value !== 'function')
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`))
    .join('')
  if (empty.has(view.tag)) return `<${view.tag}${attributes}>`
  return `<${view.tag}${attributes}>${markupOf(view.children)}</${view.tag}>`
}

export function markupOf(children: readonly Child[]): string {
  return children
    .filter((child) => child !== null)
    .map((child) => (typeof child === 'string' ? escaped(child) : markup(child)))
    .join('')
}
