import {
  childElements,
  readXml,
  textOf,
  usualBounds,
  type XmlBounds,
  type XmlElement,
  XmlFault,
} from '../xml/index.ts'
import { type CapAlert, type CapArea, type CapInfo, type CapResource, capCodes } from './cap-alert.ts'
import { CapFault, type CapFaultReason } from './cap-fault.ts'
import * as values from './cap-values.ts'

export const capNamespace = 'urn:oasis:names:tc:emergency:cap:1.2'
const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#'

/**
 * A message of CAP 1.2, in the order and with the code values of the schema. A signature in it is passed over, not checked.
 *
 * @throws CapFault, and nothing else
 */
export function readCap(bytes: Uint8Array, bounds: XmlBounds = usualBounds): CapAlert {
  const root = readRoot(bytes, bounds)
  if (root.namespace !== capNamespace || root.name !== 'alert') {
    throw new CapFault('not-an-alert', { path: '', place: root.place })
  }
  return readAlert(new Sequence(root, '/alert'))
}

function readRoot(bytes: Uint8Array, bounds: XmlBounds): XmlElement {
  try {
    return readXml(bytes, bounds)
  } catch (error) {
    throw error instanceof XmlFault ? CapFault.ofXml(error) : error
  }
}

/** The children of an element, taken one after the other in the order of the schema. */
class Sequence {
  readonly #element: XmlElement
  readonly #path: string
  readonly #children: readonly XmlElement[]
  #next = 0

  constructor(element: XmlElement, path: string) {
    this.#element = element
    this.#path = path
    this.#children = childElements(element).filter(({ namespace }) => namespace !== signatureNamespace)
    if (textOf(element).trim() !== '') this.refuse('unexpected')
  }

  refuse(reason: CapFaultReason, name = '', element = this.#element): never {
    throw new CapFault(reason, {
      path: name === '' ? this.#path : `${this.#path}/${name}`,
      place: element.place,
    })
  }

  #take(name: string): XmlElement | null {
    const child = this.#children[this.#next]
    if (child?.name !== name || child.namespace !== capNamespace) return null
    this.#next += 1
    return child
  }

  /** Reads a text with `read`, which gives null for what is not of its language. */
  #parse<T>(name: string, element: XmlElement, how: Reading<T>): T {
    if (childElements(element).length > 0) this.refuse('unexpected', name, element)
    const value = how.read(textOf(element))
    return value === null ? this.refuse(how.otherwise, name, element) : value
  }

  one<T>(name: string, how: Reading<T>): T {
    const element = this.#take(name)
    return element === null ? this.refuse('missing', name) : this.#parse(name, element, how)
  }

  maybe<T>(name: string, how: Reading<T>): T | null {
    const element = this.#take(name)
    return element === null ? null : this.#parse(name, element, how)
  }

  many<T>(name: string, how: Reading<T>): T[] {
    return this.#each(name, (element, numbered) => this.#parse(numbered, element, how))
  }

  parts<T>(name: string, read: (part: Sequence) => T): T[] {
    return this.#each(name, (element, numbered) => {
      const part = new Sequence(element, `${this.#path}/${numbered}`)
      const value = read(part)
      part.end()
      return value
    })
  }

  #each<T>(name: string, read: (element: XmlElement, numbered: string) => T): T[] {
    const found: T[] = []
    for (let element = this.#take(name); element !== null; element = this.#take(name)) {
      found.push(read(element, `${name}[${found.length + 1}]`))
    }
    return found
  }

  /** What is left over is unknown, or stands where the schema has no place for it. */
  end(): void {
    const child = this.#children[this.#next]
    // Its name is the sender's: the place says where it is.
    if (child !== undefined) this.refuse('unexpected', '', child)
  }
}

interface Reading<T> {
  readonly read: (text: string) => T | null
  readonly otherwise: CapFaultReason
}

const text: Reading<string> = { read: (given) => given, otherwise: 'bad-value' }
const name: Reading<string> = {
  read: (given) => (values.isCapName(given) ? given : null),
  otherwise: 'bad-identifier',
}
const time = { read: (given: string) => values.readTime(given.trim()), otherwise: 'bad-time' } as const
const decimal = { read: (given: string) => values.readDecimal(given.trim()), otherwise: 'bad-value' } as const
const words = { read: values.readWords, otherwise: 'bad-value' } as const
const language: Reading<string> = {
  read: (given) => (/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(given.trim()) ? given.trim() : null),
  otherwise: 'bad-value',
}
const references = {
  read: (given: string) => {
    const found = given.trim().split(/\s+/).map(values.readReference)
    return found.some((one) => one === null) ? null : found.filter((one) => one !== null)
  },
  otherwise: 'bad-value',
} as const
const byteCount: Reading<number> = {
  read: (given) => (/^\d{1,15}$/.test(given.trim()) ? Number(given) : null),
  otherwise: 'bad-value',
}

const codeOf = <C extends string>(codes: readonly C[]): Reading<C> => ({
  read: (given) => codes.find((code) => code === given) ?? null,
  otherwise: 'unknown-code',
})

// The order in which members are written here is the order in which they are read.
function readAlert(alert: Sequence): CapAlert {
  const message = {
    identifier: alert.one('identifier', name),
    sender: alert.one('sender', name),
    sent: alert.one('sent', time),
    status: alert.one('status', codeOf(capCodes.status)),
    messageType: alert.one('msgType', codeOf(capCodes.messageType)),
    source: alert.maybe('source', text),
    scope: alert.one('scope', codeOf(capCodes.scope)),
    restriction: alert.maybe('restriction', text),
    addresses: alert.maybe('addresses', words) ?? [],
    codes: alert.many('code', text),
    note: alert.maybe('note', text),
    references: alert.maybe('references', references) ?? [],
    incidents: alert.maybe('incidents', words) ?? [],
    infos: alert.parts('info', readInfo),
  }
  alert.end()
  return message
}

function readInfo(info: Sequence): CapInfo {
  return {
    language: info.maybe('language', language) ?? 'en-US',
    categories: atLeastOne(info, 'category', info.many('category', codeOf(capCodes.category))),
    event: info.one('event', text),
    responseTypes: info.many('responseType', codeOf(capCodes.responseType)),
    urgency: info.one('urgency', codeOf(capCodes.urgency)),
    severity: info.one('severity', codeOf(capCodes.severity)),
    certainty: info.one('certainty', codeOf(capCodes.certainty)),
    audience: info.maybe('audience', text),
    eventCodes: info.parts('eventCode', readValue),
    effective: info.maybe('effective', time),
    onset: info.maybe('onset', time),
    expires: info.maybe('expires', time),
    senderName: info.maybe('senderName', text),
    headline: info.maybe('headline', text),
    description: info.maybe('description', text),
    instruction: info.maybe('instruction', text),
    web: info.maybe('web', text),
    contact: info.maybe('contact', text),
    parameters: info.parts('parameter', readValue),
    resources: info.parts('resource', readResource),
    areas: info.parts('area', readArea),
  }
}

function atLeastOne<T>(part: Sequence, what: string, found: readonly T[]): readonly T[] {
  return found.length === 0 ? part.refuse('missing', what) : found
}

const readValue = (part: Sequence) => ({
  valueName: part.one('valueName', text),
  value: part.one('value', text),
})

const readResource = (part: Sequence): CapResource => ({
  resourceDesc: part.one('resourceDesc', text),
  mimeType: part.one('mimeType', text),
  size: part.maybe('size', byteCount),
  uri: part.maybe('uri', text),
  derefUri: part.maybe('derefUri', text),
  digest: part.maybe('digest', text),
})

const readArea = (part: Sequence): CapArea => ({
  areaDesc: part.one('areaDesc', text),
  polygons: part.many('polygon', { read: values.readPolygon, otherwise: 'bad-value' }),
  circles: part.many('circle', { read: values.readCircle, otherwise: 'bad-value' }),
  geocodes: part.parts('geocode', readValue),
  altitude: part.maybe('altitude', decimal),
  ceiling: part.maybe('ceiling', decimal),
})
