import type { XmlPlace } from './xml-fault.ts'

/** An attribute with its namespace resolved; `''` where it has none. Declarations of namespaces are not among them. */
export interface XmlAttribute {
  readonly namespace: string
  readonly name: string
  readonly value: string
}

/** An element of a document that was read. Comments are gone, and texts beside each other are one. */
export interface XmlElement {
  /** `''` where the element has none. */
  readonly namespace: string
  /** Without its prefix. */
  readonly name: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly (XmlElement | string)[]
  /** Of the end of its start tag. */
  readonly place: XmlPlace
}

/** The elements among the children, in their order. */
export const childElements = (element: XmlElement): XmlElement[] =>
  element.children.filter((child) => typeof child !== 'string')

/** The text directly inside an element, as it stands; what lies in elements below is not part of it. */
export const textOf = (element: XmlElement): string =>
  element.children.filter((child) => typeof child === 'string').join('')

/** The value of an attribute without a namespace. */
export const findAttribute = (element: XmlElement, name: string): string | null =>
  element.attributes.find((one) => one.namespace === '' && one.name === name)?.value ?? null
