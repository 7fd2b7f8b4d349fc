import { writeXml, type XmlNode, xmlNode } from '../xml/index.ts'
import {
  type Form,
  type FormCascade,
  type FormChoice,
  type FormGroup,
  type FormLanguage,
  type FormNote,
  type FormQuestion,
  type FormText,
  formLanguages,
  pathOf,
} from './form.ts'

/** The names under which a client offers the languages; the first is the one it begins with. */
const languageNames = { es: 'Español (es)', fr: 'Français (fr)', en: 'English (en)' } as const

const namespaces = {
  xmlns: 'http://www.w3.org/2002/xforms',
  'xmlns:h': 'http://www.w3.org/1999/xhtml',
  'xmlns:jr': 'http://openrosa.org/javarosa',
  'xmlns:odk': 'http://www.opendatakit.org/xforms',
  'xmlns:orx': 'http://openrosa.org/xforms',
  'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
}

const instanceIdPath = '/data/orx:meta/orx:instanceID'
const dataTypes = {
  text: 'string',
  date: 'date',
  'select-one': 'string',
  'select-many': 'string',
  note: 'string',
}

type Item = FormQuestion | FormNote
type Texts = Map<string, FormText>

/** An ODK XForm (`odk:xforms-version` 1.0.0) in UTF-8: no attachment, no position, nothing of the device. */
export function writeXForm(form: Form): string {
  const texts: Texts = new Map()
  const body = form.groups.map((group) => groupControl(group, texts))
  const binds = form.groups.flatMap((group) => group.items.map((item) => bindOf(group, item, texts)))
  const model = xmlNode(
    'model',
    { 'odk:xforms-version': '1.0.0' },
    xmlNode('itext', {}, ...formLanguages.map((language) => translation(language, texts))),
    xmlNode('instance', {}, primaryInstance(form)),
    ...form.groups.flatMap(({ items }) => items.flatMap(secondaryInstance)),
    ...binds,
    xmlNode('bind', { nodeset: instanceIdPath, type: 'string', readonly: 'true()', 'jr:preload': 'uid' }),
  )
  return writeXml(
    xmlNode(
      'h:html',
      namespaces,
      xmlNode('h:head', {}, xmlNode('h:title', {}, form.title), model),
      xmlNode('h:body', {}, ...body),
    ),
  )
}

function primaryInstance({ id, version, groups }: Form): XmlNode {
  return xmlNode(
    'data',
    { id, version },
    ...groups.map(({ name, items }) =>
      xmlNode(
        name,
        {},
        ...items.map((item) => xmlNode(item.name, {}, 'preset' in item ? (item.preset ?? null) : null)),
      ),
    ),
    xmlNode('orx:meta', {}, xmlNode('orx:instanceID', {})),
  )
}

/** Inside the form and not a file beside it: one download, and one version for questions and places. */
function secondaryInstance(item: Item): XmlNode[] {
  const cascade = cascadeOf(item)
  if (cascade === null) return []
  const items = cascade.choices.map(({ value, label, parent }) =>
    xmlNode(
      'item',
      {},
      xmlNode('name', {}, value),
      xmlNode('label', {}, label),
      xmlNode('parent', {}, parent),
    ),
  )
  return [xmlNode('instance', { id: cascade.list }, xmlNode('root', {}, ...items))]
}

function cascadeOf(item: Item): FormCascade | null {
  return 'choices' in item && item.choices !== undefined && 'list' in item.choices ? item.choices : null
}

function bindOf(group: FormGroup, item: Item, texts: Texts): XmlNode {
  const nodeset = pathOf(group.name, item.name)
  const asked = item.type === 'note' ? { readonly: 'true()' } : rulesOf(item, nodeset, texts)
  return xmlNode('bind', {
    nodeset,
    type: dataTypes[item.type],
    ...(item.relevant ? { relevant: item.relevant } : {}),
    ...asked,
  })
}

function rulesOf(item: FormQuestion, path: string, texts: Texts): Record<string, string> {
  const message = (use: string, text: FormText) => keepText(texts, `${path}:${use}`, text)
  return {
    ...(item.required ? { required: 'true()', 'jr:requiredMsg': message('requiredMsg', item.required) } : {}),
    ...(item.constraint
      ? {
          constraint: item.constraint.test,
          'jr:constraintMsg': message('constraintMsg', item.constraint.message),
        }
      : {}),
  }
}

function groupControl(group: FormGroup, texts: Texts): XmlNode {
  const path = `/data/${group.name}`
  return xmlNode(
    'group',
    { ref: path, ...(group.together ? { appearance: 'field-list' } : {}) },
    xmlNode('label', { ref: keepText(texts, `${path}:label`, group.label) }),
    ...group.items.map((item) => itemControl(item, pathOf(group.name, item.name), texts)),
  )
}

const controls = {
  text: 'input',
  date: 'input',
  note: 'input',
  'select-one': 'select1',
  'select-many': 'select',
}

function itemControl(item: Item, path: string, texts: Texts): XmlNode {
  const choices = item.type === 'note' ? undefined : item.choices
  return xmlNode(
    controls[item.type],
    { ref: path, ...(item.appearance ? { appearance: item.appearance } : {}) },
    xmlNode('label', { ref: keepText(texts, `${path}:label`, item.label) }),
    item.hint ? xmlNode('hint', { ref: keepText(texts, `${path}:hint`, item.hint) }) : null,
    ...(choices === undefined ? [] : choiceNodes(choices, path, texts)),
  )
}

function choiceNodes(choices: readonly FormChoice[] | FormCascade, path: string, texts: Texts): XmlNode[] {
  if ('list' in choices) {
    const nodeset = `instance('${choices.list}')/root/item[parent = ${choices.parentPath} ]`
    return [
      xmlNode('itemset', { nodeset }, xmlNode('value', { ref: 'name' }), xmlNode('label', { ref: 'label' })),
    ]
  }
  return choices.map(({ value, label }) =>
    xmlNode(
      'item',
      {},
      typeof label === 'string'
        ? xmlNode('label', {}, label)
        : xmlNode('label', { ref: keepText(texts, `${path}/${value}:label`, label) }),
      xmlNode('value', {}, value),
    ),
  )
}

/** Keeps a text under its name in every language, and says how a control refers to it. */
function keepText(texts: Texts, name: string, text: FormText): string {
  texts.set(name, text)
  return `jr:itext('${name}')`
}

function translation(language: FormLanguage, texts: Texts): XmlNode {
  const isFirst = language === formLanguages[0]
  return xmlNode(
    'translation',
    { lang: languageNames[language], ...(isFirst ? { default: 'true()' } : {}) },
    ...[...texts].map(([id, text]) => xmlNode('text', { id }, xmlNode('value', {}, text[language]))),
  )
}
