export { readXml, usualBounds, type XmlBounds } from './read-xml.ts'
export { cleanXmlText, writeXml, type XmlNode, xmlNode } from './write-xml.ts'
export { childElements, findAttribute, textOf, type XmlAttribute, type XmlElement } from './xml-element.ts'
export { XmlFault, type XmlFaultReason, type XmlPlace } from './xml-fault.ts'
