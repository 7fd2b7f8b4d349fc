import { writeXml, type XmlNode, xmlNode } from '../xml/index.ts'
import type { CapAlert, CapArea, CapInfo, CapResource, CapTime, CapValue } from './cap-alert.ts'
import { CapFault, type CapFaultReason } from './cap-fault.ts'
import * as values from './cap-values.ts'
import { capNamespace } from './read-cap.ts'

/**
 * A message as XML in UTF-8, in the order of the schema of OASIS.
 *
 * @throws CapFault naming the element that cannot be written: an identifier with a space, a time that is none
 */
export function writeCap(alert: CapAlert): string {
  return writeXml(
    xmlNode(
      'alert',
      { xmlns: capNamespace },
      nameNode('identifier', alert.identifier),
      nameNode('sender', alert.sender),
      timeNode('sent', alert.sent, '/alert'),
      xmlNode('status', {}, alert.status),
      xmlNode('msgType', {}, alert.messageType),
      maybe('source', alert.source),
      xmlNode('scope', {}, alert.scope),
      maybe('restriction', alert.restriction),
      wordsNode('addresses', alert.addresses),
      ...alert.codes.map((code) => xmlNode('code', {}, code)),
      maybe('note', alert.note),
      referencesNode(alert),
      wordsNode('incidents', alert.incidents),
      ...alert.infos.map((info, index) => infoNode(info, `/alert/info[${index + 1}]`)),
    ),
  )
}

function said(value: string | null, path: string, reason: CapFaultReason = 'bad-value'): string {
  if (value === null) throw new CapFault(reason, { path })
  return value
}

const maybe = (name: string, value: string | null): XmlNode | null =>
  value === null ? null : xmlNode(name, {}, value)

const nameNode = (name: string, value: string): XmlNode =>
  xmlNode(name, {}, said(values.isCapName(value) ? value : null, `/alert/${name}`, 'bad-identifier'))

const timeNode = (name: string, value: CapTime | null, path: string): XmlNode | null =>
  value === null ? null : xmlNode(name, {}, said(values.writeTime(value), `${path}/${name}`, 'bad-time'))

const wordsNode = (name: string, words: readonly string[]): XmlNode | null =>
  words.length === 0 ? null : xmlNode(name, {}, said(values.writeWords(words), `/alert/${name}`))

function referencesNode({ references }: CapAlert): XmlNode | null {
  if (references.length === 0) return null
  const path = '/alert/references'
  return xmlNode('references', {}, references.map((one) => said(values.writeReference(one), path)).join(' '))
}

function infoNode(info: CapInfo, path: string): XmlNode {
  if (info.categories.length === 0) throw new CapFault('missing', { path: `${path}/category` })
  return xmlNode(
    'info',
    {},
    xmlNode('language', {}, info.language),
    ...info.categories.map((category) => xmlNode('category', {}, category)),
    xmlNode('event', {}, info.event),
    ...info.responseTypes.map((type) => xmlNode('responseType', {}, type)),
    xmlNode('urgency', {}, info.urgency),
    xmlNode('severity', {}, info.severity),
    xmlNode('certainty', {}, info.certainty),
    maybe('audience', info.audience),
    ...info.eventCodes.map((one) => valueNode('eventCode', one)),
    timeNode('effective', info.effective, path),
    timeNode('onset', info.onset, path),
    timeNode('expires', info.expires, path),
    maybe('senderName', info.senderName),
    maybe('headline', info.headline),
    maybe('description', info.description),
    maybe('instruction', info.instruction),
    maybe('web', info.web),
    maybe('contact', info.contact),
    ...info.parameters.map((one) => valueNode('parameter', one)),
    ...info.resources.map(resourceNode),
    ...info.areas.map((area, index) => areaNode(area, `${path}/area[${index + 1}]`)),
  )
}

const valueNode = (name: string, { valueName, value }: CapValue): XmlNode =>
  xmlNode(name, {}, xmlNode('valueName', {}, valueName), xmlNode('value', {}, value))

const resourceNode = (resource: CapResource): XmlNode =>
  xmlNode(
    'resource',
    {},
    xmlNode('resourceDesc', {}, resource.resourceDesc),
    xmlNode('mimeType', {}, resource.mimeType),
    maybe('size', resource.size === null ? null : String(resource.size)),
    maybe('uri', resource.uri),
    maybe('derefUri', resource.derefUri),
    maybe('digest', resource.digest),
  )

const areaNode = (area: CapArea, path: string): XmlNode =>
  xmlNode(
    'area',
    {},
    xmlNode('areaDesc', {}, area.areaDesc),
    ...area.polygons.map((one) => xmlNode('polygon', {}, said(values.writePolygon(one), `${path}/polygon`))),
    ...area.circles.map((one) => xmlNode('circle', {}, said(values.writeCircle(one), `${path}/circle`))),
    ...area.geocodes.map((one) => valueNode('geocode', one)),
    decimalNode('altitude', area.altitude, path),
    decimalNode('ceiling', area.ceiling, path),
  )

const decimalNode = (name: string, value: number | null, path: string): XmlNode | null =>
  value === null ? null : xmlNode(name, {}, said(values.writeDecimal(value), `${path}/${name}`))
