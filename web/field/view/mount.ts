import type { Child, View } from './view.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

/** Makes the element that a view describes. Text goes in as text: no markup is ever parsed. */
function mount(view: View, inSvg = false): Element {
  const isSvg = inSvg || view.tag === 'svg'
  const element = isSvg ? document.createElementNS(svgNamespace, view.tag) : document.createElement(view.tag)
  for (const [name, value] of Object.entries(view.attributes)) {
    if (value === null || value === false) continue
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...mountAll(view.children, isSvg))
  return element
}

/** Puts the views in place of what the element holds now. */
export function fill(element: Element, children: readonly Child[]): void {
  element.replaceChildren(...mountAll(children, false))
}

function mountAll(children: readonly Child[], inSvg: boolean): (Element | string)[] {
  return children
    .filter((child) => child !== null)
    .map((child) => (typeof child === 'string' ? child : mount(child, inSvg)))
}
