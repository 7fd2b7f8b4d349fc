import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { XmlAttribute, XmlElement } from './xml-element.ts'
import { XmlFault, type XmlFaultReason } from './xml-fault.ts'

/** What is read at most. Whoever passes larger ones says why. */
export interface XmlBounds {
  readonly bytes: number
  /** Elements inside each other, the root counted. */
  readonly depth: number
  /** Elements and texts of the whole document. */
  readonly nodes: number
  /** Of one element, declarations of namespaces counted. */
  readonly attributes: number
}

export const usualBounds: XmlBounds = { bytes: 1_048_576, depth: 32, nodes: 20_000, attributes: 32 }

const namespaceOfDeclarations = 'http://www.w3.org/2000/xmlns/'

/** An element that is still open. */
interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
}

/**
 * The root element of a document in UTF-8. There is no DTD, no entity but the five predefined ones and references to
 * characters, no processing instruction but the declaration: whoever sends one wants something else than to be read.
 *
 * @throws XmlFault, and nothing else, with the place where reading ended
 */
export function readXml(bytes: Uint8Array, bounds: XmlBounds = usualBounds): XmlElement {
  if (bytes.length > bounds.bytes) throw new XmlFault('too-large', { line: 1, column: 1 })
  return new TreeReader(bounds).read(decode(bytes))
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new XmlFault('not-utf8', { line: 1, column: 1 })
  }
}

class TreeReader {
  // Version 1.1 allows control characters that no reader of ours expects: it is refused in the declaration.
  readonly #parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true })
  readonly #bounds: XmlBounds
  readonly #open: OpenElement[] = []
  #root: XmlElement | null = null
  #nodes = 0
  #attributes = 0

  constructor(bounds: XmlBounds) {
    this.#bounds = bounds
    const parser = this.#parser
    parser.on('error', (error) =>
      this.#refuse(/\bentity\b/.test(error.message) ? 'entity' : 'not-well-formed'),
    )
    parser.on('doctype', () => this.#refuse('doctype'))
    parser.on('processinginstruction', () => this.#refuse('processing-instruction'))
    parser.on('xmldecl', ({ version, encoding }) => {
      if (version !== '1.0') this.#refuse('not-well-formed')
      if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) this.#refuse('not-utf8')
    })
    parser.on('opentagstart', () => this.#beginTag())
    parser.on('attribute', () => {
      if (++this.#attributes > this.#bounds.attributes) this.#refuse('too-many-attributes')
    })
    parser.on('opentag', (tag) => this.#openElement(tag))
    parser.on('closetag', () => this.#closeElement())
    parser.on('text', (text) => this.#addText(text))
    parser.on('cdata', (text) => this.#addText(text))
  }

  read(text: string): XmlElement {
    this.#parser.write(text).close()
    return this.#root ?? this.#refuse('not-well-formed')
  }

  #refuse(reason: XmlFaultReason): never {
    throw new XmlFault(reason, { line: this.#parser.line, column: this.#parser.column + 1 })
  }

  #count(): void {
    if (++this.#nodes > this.#bounds.nodes) this.#refuse('too-many-nodes')
  }

  /** Before its attributes are read, so that a tag too many costs nothing more. */
  #beginTag(): void {
    this.#attributes = 0
    if (this.#open.length >= this.#bounds.depth) this.#refuse('too-deep')
    this.#count()
  }

  #openElement(tag: SaxesTagNS): void {
    const { line, column } = this.#parser
    const element: OpenElement = {
      namespace: tag.uri,
      name: tag.local,
      attributes: Object.values(tag.attributes).flatMap(attributeOf),
      children: [],
      place: { line, column: column + 1 },
    }
    this.#open.at(-1)?.children.push(element)
    this.#open.push(element)
  }

  #closeElement(): void {
    const closed = this.#open.pop()
    if (this.#open.length === 0 && closed !== undefined) this.#root = closed
  }

  #addText(text: string): void {
    const children = this.#open.at(-1)?.children
    // What stands outside the root is white space: the parser refuses anything else.
    if (children === undefined || text === '') return
    const last = children.length - 1
    const before = children[last]
    if (typeof before === 'string') children[last] = before + text
    else {
      this.#count()
      children.push(text)
    }
  }
}

function attributeOf({ uri, local, value }: SaxesTagNS['attributes'][string]): XmlAttribute[] {
  return uri === namespaceOfDeclarations ? [] : [{ namespace: uri, name: local, value }]
}
