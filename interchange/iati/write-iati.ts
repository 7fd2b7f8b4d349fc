import { cleanXmlText, writeXml, type XmlNode, xmlNode } from '../xml/index.ts'
import {
  type IatiActivity,
  type IatiIndicator,
  type IatiOrganization,
  type IatiPeriod,
  type IatiResult,
  type IatiText,
  type IatiValue,
  iatiLanguages,
} from './iati-activity.ts'
import { IatiFault, type IatiFaultReason } from './iati-fault.ts'
import { isDay, isIatiIdentifier, isInstant, sharesAddUp, writeNumber } from './iati-values.ts'

/**
 * An activity as a file of IATI 2.03, in the order of its schema and by its rules.
 *
 * @throws IatiFault naming what cannot be written: an identifier with a slash, a period that ends before it begins
 */
export function writeIati(activity: IatiActivity): string {
  const updated = said(activity.updatedAt, isInstant, ['bad-day', '/@last-updated-datetime'])
  return writeXml(
    xmlNode(
      'iati-activities',
      { version: '2.03', 'generated-datetime': updated },
      xmlNode(
        'iati-activity',
        { 'last-updated-datetime': updated, 'xml:lang': activity.language },
        ...headOf(activity),
        ...whereOf(activity),
        ...activity.results.map((result, at) => resultNode(result, `/result[${at + 1}]`)),
      ),
    ),
  )
}

function headOf(activity: IatiActivity): XmlNode[] {
  const { identifier, reporter } = activity
  if (identifier === reporter.ref || !identifier.startsWith(`${reporter.ref}-`))
    throw new IatiFault('bad-identifier', '/iati-identifier')
  if (activity.participants.length === 0) throw new IatiFault('missing', '/participating-org')
  return [
    xmlNode(
      'iati-identifier',
      {},
      said(identifier, isIatiIdentifier, ['bad-identifier', '/iati-identifier']),
    ),
    organizationNode('reporting-org', reporter, {}),
    textNode('title', activity.title, '/title'),
    xmlNode('description', { type: '1' }, ...narratives(activity.description, '/description')),
    ...activity.participants.map((one) => organizationNode('participating-org', one, { role: one.role })),
    xmlNode('activity-status', { code: activity.status }),
    ...datesOf(activity),
  ]
}

function datesOf({ dates, updatedAt }: IatiActivity): XmlNode[] {
  const path = '/activity-date'
  const dayOf = (type: string) => dates.find((one) => one.type === type)?.day
  if (new Set(dates.map(({ type }) => type)).size !== dates.length) throw new IatiFault('unexpected', path)
  if (dayOf('1') === undefined && dayOf('2') === undefined) throw new IatiFault('missing', path)
  for (const [from, to] of [
    [dayOf('1'), dayOf('3')],
    [dayOf('2'), dayOf('4')],
    [dayOf('2'), updatedAt.slice(0, 10)],
    [dayOf('4'), updatedAt.slice(0, 10)],
  ])
    if (from !== undefined && to !== undefined && from > to) throw new IatiFault('bad-day', path)
  return dates.map(({ type, day }) =>
    xmlNode('activity-date', { type, 'iso-date': said(day, isDay, ['bad-day', path]) }),
  )
}

function whereOf({ countries, sectors, markers }: IatiActivity): XmlNode[] {
  if (countries.length === 0) throw new IatiFault('missing', '/recipient-country')
  if (sectors.length === 0) throw new IatiFault('missing', '/sector')
  if (!sharesAddUp(countries)) throw new IatiFault('bad-share', '/recipient-country')
  if (!sharesAddUp(sectors)) throw new IatiFault('bad-share', '/sector')
  const share = (percentage: number | null, path: string): Record<string, string> =>
    percentage === null ? {} : { percentage: numberOf(percentage, path) }
  return [
    ...countries.map(({ code, percentage }) =>
      xmlNode('recipient-country', {
        code: said(code, (one) => /^[A-Z]{2}$/.test(one), ['unknown-code', '/recipient-country']),
        ...share(percentage, '/recipient-country'),
      }),
    ),
    ...sectors.map(({ code, percentage }) =>
      xmlNode('sector', {
        vocabulary: '1',
        code: said(code, (one) => /^\d{5}$/.test(one), ['unknown-code', '/sector']),
        ...share(percentage, '/sector'),
      }),
    ),
    ...markers.map(({ code, significance }) =>
      xmlNode('policy-marker', { vocabulary: '1', code, significance }),
    ),
  ]
}

function resultNode(result: IatiResult, path: string): XmlNode {
  if (result.indicators.length === 0) throw new IatiFault('missing', `${path}/indicator`)
  return xmlNode(
    'result',
    { type: result.type },
    textNode('title', result.title, `${path}/title`),
    maybeText('description', result.description, path),
    ...result.indicators.map((one, at) => indicatorNode(one, `${path}/indicator[${at + 1}]`)),
  )
}

function indicatorNode(indicator: IatiIndicator, path: string): XmlNode {
  const { baseline } = indicator
  const year = baseline?.year ?? 1
  if (!Number.isInteger(year) || year < 1 || year > 9999) throw new IatiFault('bad-value', `${path}/baseline`)
  return xmlNode(
    'indicator',
    { measure: indicator.measure, ascending: String(indicator.ascending) },
    textNode('title', indicator.title, `${path}/title`),
    maybeText('description', indicator.description, path),
    baseline === null ? null : valueNode('baseline', baseline, path),
    ...indicator.periods.map((one, at) => periodNode(one, `${path}/period[${at + 1}]`)),
  )
}

function periodNode({ from, to, targets, actuals }: IatiPeriod, path: string): XmlNode {
  const day = (name: string, value: string) =>
    xmlNode(name, { 'iso-date': said(value, isDay, ['bad-day', `${path}/${name}`]) })
  const node = xmlNode(
    'period',
    {},
    day('period-start', from),
    day('period-end', to),
    ...targets.map((one) => valueNode('target', one, path)),
    ...actuals.map((one) => valueNode('actual', one, path)),
  )
  if (from >= to) throw new IatiFault('bad-day', `${path}/period-end`)
  return node
}

const valueNode = (
  name: 'baseline' | 'target' | 'actual',
  { value, dimensions, comment, year }: IatiValue & { readonly year?: number },
  path: string,
): XmlNode =>
  xmlNode(
    name,
    { ...(year === undefined ? {} : { year: String(year) }), value: numberOf(value, `${path}/${name}`) },
    ...dimensions.map((one) => xmlNode('dimension', { name: one.name, value: one.value })),
    maybeText('comment', comment, `${path}/${name}`),
  )

function organizationNode(
  name: 'reporting-org' | 'participating-org',
  { ref, type, name: called }: IatiOrganization,
  more: Readonly<Record<string, string>>,
): XmlNode {
  const known: Record<string, string> =
    ref === null ? {} : { ref: said(ref, isIatiIdentifier, ['bad-identifier', `/${name}/@ref`]) }
  return xmlNode(name, { ...more, ...known, type }, ...narratives(called, `/${name}`))
}

const maybeText = (name: string, text: IatiText | null, path: string): XmlNode | null =>
  text === null ? null : textNode(name, text, `${path}/${name}`)

const textNode = (name: string, text: IatiText, path: string): XmlNode =>
  xmlNode(name, {}, ...narratives(text, path))

/** Each with its language: whoever reads one alone needs no default. */
function narratives(text: IatiText, path: string): XmlNode[] {
  const nodes = iatiLanguages.flatMap((language) => {
    const written = cleanXmlText(text[language] ?? '')
    return written.trim() === '' ? [] : [xmlNode('narrative', { 'xml:lang': language }, written)]
  })
  if (nodes.length === 0) throw new IatiFault('missing', `${path}/narrative`)
  return nodes
}

const numberOf = (value: number, path: string): string => {
  const written = writeNumber(value)
  if (written === null) throw new IatiFault('bad-value', path)
  return written
}

/** What holds, or the fault that names where it does not. */
function said(
  value: string,
  holds: (value: string) => boolean,
  fault: readonly [IatiFaultReason, string],
): string {
  if (!holds(value)) throw new IatiFault(...fault)
  return value
}
