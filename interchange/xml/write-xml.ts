/** An element to be written. A child that is null is left out, so that what may be missing needs no branch. */
export interface XmlNode {
  /** With its prefix, where it has one; the caller declares namespaces as attributes. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlNode | string | null)[]
}

/** For instance `xmlNode('title', {}, 'Alerta')`. */
export function xmlNode(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (XmlNode | string | null)[]
): XmlNode {
  return { name, attributes, children }
}

/** A document in UTF-8 with its declaration. Elements that hold no text are indented; texts stand as they are. */
export const writeXml = (root: XmlNode): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${writeNode(root, '')}\n`

/** What can stand in XML 1.0 at all: other control characters, lone surrogates and non-characters go. */
export const cleanXmlText = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')

function writeNode(node: XmlNode, indent: string): string {
  const tag = Object.entries(node.attributes).reduce(
    (written, [name, value]) => `${written} ${name}="${escapeAttribute(value)}"`,
    `<${node.name}`,
  )
  const children = node.children.filter((child): child is XmlNode | string => child !== null && child !== '')
  if (children.length === 0) return `${tag}/>`
  const inline = children.some((child) => typeof child === 'string')
  const inner = inline ? '' : `${indent}  `
  const written = children.map((child) =>
    typeof child === 'string' ? escapeText(child) : writeNode(child, inner),
  )
  if (inline) return `${tag}>${written.join('')}</${node.name}>`
  return `${tag}>\n${written.map((one) => `${inner}${one}\n`).join('')}${indent}</${node.name}>`
}

/** A carriage return is written as a reference: a reader turns a bare one into a line feed. */
const escapeText = (text: string): string =>
  cleanXmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')

/** Line breaks and tabs as well: a reader would turn them into spaces. */
const escapeAttribute = (value: string): string =>
  escapeText(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
