import { existsSync, readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { validateXML } from 'xmllint-wasm'

const folder = new URL('../../../shared/data/iati/', import.meta.url)
const names = ['iati-activities-schema.xsd', 'iati-common.xsd', 'xml.xsd', 'ruleset-standard.json'] as const

export interface IatiStandard {
  readonly schema: string
  readonly preload: readonly { readonly fileName: string; readonly contents: string }[]
  readonly ruleset: Readonly<Record<string, RulesByKind>>
}

type RulesByKind = Readonly<Record<string, { readonly cases: readonly Rule[] }>>

interface Rule {
  readonly paths?: readonly string[]
  readonly condition?: string
  readonly idCondition?: string
  readonly ruleInfo: { readonly id: string }
  readonly if?: string
  readonly then?: string
  readonly one?: string
  readonly all?: string
  readonly less?: string
  readonly more?: string
  readonly date?: string
  readonly start?: string
  readonly end?: string
  readonly prefix?: readonly string[]
  readonly separator?: string
  readonly regex?: string
  readonly sum?: number
  readonly min?: number
  readonly max?: number
  readonly foreach?: string
  readonly do?: RulesByKind
}

/** The schema of IATI 2.03 and its ruleset, where they lie beside a checkout; null after saying aloud that they are absent. */
export function findIatiStandard(): IatiStandard | null {
  const files = names.map((name) => new URL(name, folder))
  if (!files.every((file) => existsSync(file))) {
    process.stderr.write(`skipped: ${names.join(', ')} are not beside this checkout\n`)
    return null
  }
  const [schema = '', common = '', xml = '', ruleset = ''] = files.map((file) => readFileSync(file, 'utf8'))
  const preload = [
    { fileName: 'iati-common.xsd', contents: common },
    { fileName: 'xml.xsd', contents: xml },
  ]
  return { schema, preload, ruleset: JSON.parse(ruleset) }
}

/** How many rules the ruleset holds. */
export const countRules = ({ ruleset }: IatiStandard): number =>
  Object.values(ruleset)
    .flatMap((kinds) => Object.values(kinds))
    .reduce((sum, { cases }) => sum + cases.length, 0)

/** What libxml2 finds wrong with these files. */
export async function schemaFaults(
  files: readonly string[],
  { schema, preload }: IatiStandard,
): Promise<readonly string[]> {
  const xml = files.map((contents, at) => ({ fileName: `activity-${at + 1}.xml`, contents }))
  const { errors } = await validateXML({ xml, schema, preload })
  return errors.map(({ rawMessage }) => rawMessage)
}

/** The rules that a file breaks, at a moment: the ids of the ruleset. */
export function brokenRules(file: string, { ruleset }: IatiStandard, now: string): readonly string[] {
  const document = openXml(file)
  return Object.entries(ruleset).flatMap(([context, kinds]) =>
    document.nodes(context, null).flatMap((node) => brokenAt(kinds, new At(document, node, now))),
  )
}

function brokenAt(kinds: RulesByKind, at: At): string[] {
  return Object.entries(kinds).flatMap(([kind, { cases }]) =>
    cases.flatMap((rule) => {
      if (kind === 'loop') return at.loop(rule)
      const applies = rule.condition === undefined || at.is(rule.condition)
      return !applies || holds(kind, rule, at) ? [] : [rule.ruleInfo.id]
    }),
  )
}

/** Prefixes of registered organisations are a list that changes daily, and not of this standard. */
const needsRegister = ({ idCondition, prefix }: Rule): boolean =>
  idCondition !== undefined && prefix !== undefined

function holds(kind: string, rule: Rule, at: At): boolean {
  const values = (rule.paths ?? []).flatMap((path) => at.values(path))
  if (needsRegister(rule)) return true
  if (kind === 'unique') return new Set(values).size === values.length
  if (kind === 'atleast_one') return values.length > 0
  if (kind === 'no_more_than_one') return values.length <= 1
  if (kind === 'regex_matches') return values.every((one) => new RegExp(rule.regex ?? '').test(one))
  if (kind === 'no_spaces') return values.every((one) => one === one.trim())
  if (kind === 'if_then') return !at.is(rule.if ?? '') || at.is(rule.then ?? '')
  if (kind === 'range')
    return values.every((one) => Number(one) >= (rule.min ?? 0) && Number(one) <= (rule.max ?? 0))
  if (kind === 'strict_sum')
    return values.length === 0 || values.reduce((sum, one) => sum + Number(one), 0) === rule.sum
  return holdsFurther(kind, rule, at)
}

function holdsFurther(kind: string, rule: Rule, at: At): boolean {
  const texts = (path: string | undefined) => (path === 'NOW' ? [at.now] : at.values(path ?? ''))
  const ordered = (less: readonly string[], more: readonly string[]) =>
    less.every((one) => more.every((other) => one.slice(0, 10) <= other.slice(0, 10)))
  if (kind === 'startswith')
    return at
      .values(rule.paths?.[0] ?? '')
      .every((one) =>
        (rule.prefix ?? []).some((path) =>
          at.values(path).some((start) => one.startsWith(`${start}${rule.separator ?? ''}`)),
        ),
      )
  if (kind === 'date_now') return ordered(texts(rule.date), [at.now])
  if (kind === 'date_order') return ordered(texts(rule.less), texts(rule.more))
  if (kind === 'between_dates')
    return ordered(texts(rule.start), texts(rule.date)) && ordered(texts(rule.date), texts(rule.end))
  if (kind === 'time_limit')
    return texts(rule.start).every((from) =>
      texts(rule.end).every((to) => Date.parse(to) - Date.parse(from) <= 366 * 86_400_000),
    )
  if (kind === 'one_or_all') return at.values(rule.one ?? '').length > 0 || at.all(rule.all ?? '')
  throw new Error(`the ruleset knows a kind of rule that this one does not: ${kind}`)
}

/** One element that rules are asked of. */
class At {
  readonly #document: Xml
  readonly #node: unknown
  readonly now: string

  constructor(document: Xml, node: unknown, now: string) {
    this.#document = document
    this.#node = node
    this.now = now
  }

  values(path: string): string[] {
    return this.#document.nodes(path, this.#node).map((one) => one.textContent ?? '')
  }

  is(condition: string): boolean {
    return this.#document.is(condition, this.#node)
  }

  loop(rule: Rule): string[] {
    return [...new Set(this.values(rule.foreach ?? ''))].flatMap((value) =>
      brokenAt(JSON.parse(JSON.stringify(rule.do ?? {}).replaceAll('$1', value)) as RulesByKind, this),
    )
  }

  /** What stands for the one that is missing: a language on every narrative, a currency on every value, a sector on each transaction. */
  all(what: string): boolean {
    if (what === 'lang') return this.is('not(descendant::narrative[not(@xml:lang)])')
    if (what === 'currency')
      return this.is('not(descendant::*[self::value or self::loan-status or self::forecast][not(@currency)])')
    return this.is('count(transaction) > 0 and not(transaction[not(sector)])')
  }
}

interface XmlNode {
  readonly textContent: string | null
}
interface Xml {
  readonly nodes: (path: string, from: unknown) => XmlNode[]
  readonly is: (condition: string, from: unknown) => boolean
}
interface Evaluated {
  readonly snapshotLength: number
  readonly snapshotItem: (at: number) => XmlNode | null
  readonly booleanValue: boolean
}
interface Dom {
  readonly evaluate: (...asked: readonly unknown[]) => Evaluated
}

const [booleans, snapshots] = [3, 7]
const xmlNamespace = (prefix: string | null) =>
  prefix === 'xml' ? 'http://www.w3.org/XML/1998/namespace' : null

function openXml(file: string): Xml {
  const document = new JSDOM(file, { contentType: 'text/xml' }).window.document as Dom
  return {
    nodes: (path, from) => {
      const found = document.evaluate(path, from ?? document, xmlNamespace, snapshots, null)
      return Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at)).filter(
        (one) => one !== null,
      )
    },
    is: (condition, from) =>
      document.evaluate(`boolean(${condition})`, from, xmlNamespace, booleans, null).booleanValue,
  }
}
