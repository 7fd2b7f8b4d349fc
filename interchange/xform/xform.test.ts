import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { childElements, findAttribute, readXml, textOf, type XmlElement } from '../xml/index.ts'
import { readSignalAnswers, type SignalFormSource, signalForm, writeXForm } from './index.ts'

const text = (es: string) => ({ es, fr: `${es} fr`, en: `${es} en` })
const choice = (value: string) => ({ value, label: text(value) })
const source: SignalFormSource = {
  groups: {
    recruitment: text('Ofertas'),
    transport: text('Viajes'),
    exploitation: text('Trabajo'),
    online: text('Internet'),
    context: text('Cambios'),
    institutions: text('Autoridad'),
  },
  codes: [
    { ...choice('CAP1'), group: 'recruitment' },
    { ...choice('CAP2'), group: 'recruitment' },
    { ...choice('INS1'), group: 'institutions' },
  ],
  placeKinds: [choice('home')],
  exposedGroups: [choice('women')],
  periodKinds: [choice('day'), choice('week'), choice('month')],
  knownHow: [choice('saw-it')],
  yesNoUnknown: [choice('yes'), choice('no')],
  departments: [
    { id: '01', name: 'Costa <Clara>', municipalities: [{ id: '0101', name: 'Las Garzas' }] },
    { id: '02', name: 'Sierra', municipalities: [{ id: '0201', name: 'Las Garzas' }] },
  ],
  numbers: [{ name: text('Emergencias'), number: '911' }],
}
const xml = writeXForm(signalForm(source, 'v1'))
const root = readXml(new TextEncoder().encode(xml))

function all(element: XmlElement, name: string): XmlElement[] {
  const below = childElements(element).flatMap((child) => all(child, name))
  return element.name === name ? [element, ...below] : below
}

describe('the form', () => {
  test('has a neutral name, an identity and a version, and asks nothing of the device', () => {
    expect(all(root, 'title').map(textOf)).toEqual(['Vecinos'])
    const [data] = all(root, 'data')
    expect(data && [findAttribute(data, 'id'), findAttribute(data, 'version')]).toEqual(['vecinos', 'v1'])
    const preloads = all(root, 'bind').flatMap((bind) =>
      bind.attributes.filter(({ name }) => name === 'preload'),
    )
    expect(preloads.map(({ value }) => value)).toEqual(['uid'])
    expect(xml).not.toMatch(/geopoint|deviceid|username|phonenumber|<audit|<upload|mediatype/)
  })

  test('binds every question, and asks every one that it binds', () => {
    const bound = all(root, 'bind').map((bind) => findAttribute(bind, 'nodeset'))
    const asked = ['input', 'select', 'select1'].flatMap((kind) =>
      all(root, kind).map((control) => findAttribute(control, 'ref')),
    )
    expect(bound.filter((path) => !path?.includes('orx:meta')).sort()).toEqual(asked.sort())
    // An empty group of codes is not asked for.
    expect(asked.filter((path) => path?.includes('codes_'))).toEqual([
      '/data/noticed/codes_institutions',
      '/data/noticed/codes_recruitment',
    ])
  })

  test('says every text in three languages, Spanish first, and names no text that it lacks', () => {
    const languages = all(root, 'translation')
    expect(languages.map((one) => findAttribute(one, 'lang'))).toEqual([
      'Español (es)',
      'Français (fr)',
      'English (en)',
    ])
    expect(languages.map((one) => findAttribute(one, 'default'))).toEqual(['true()', null, null])
    const idsOf = (one: XmlElement) => all(one, 'text').map((each) => findAttribute(each, 'id'))
    const [es, fr, en] = languages.map(idsOf)
    expect([fr, en]).toEqual([es, es])
    const named = [...xml.matchAll(/jr:itext\((?:'|&apos;)([^')]+)(?:'|&apos;)\)/g)].map(([, id]) => id)
    expect(new Set(named)).toEqual(new Set(es))
    for (const value of all(root, 'value').filter(({ attributes }) => attributes.length === 0))
      expect(textOf(value)).not.toBe('')
  })

  test('offers the places below the department that was chosen', () => {
    const [list] = all(root, 'instance').filter((one) => findAttribute(one, 'id') === 'municipalities')
    expect(list && all(list, 'item').map((item) => childElements(item).map(textOf))).toEqual([
      ['0101', 'Las Garzas', '01'],
      ['0201', 'Las Garzas', '02'],
    ])
    expect(xml).toContain(`instance('municipalities')/root/item[parent = /data/where/department ]`)
    expect(xml).toContain('Costa &lt;Clara&gt;')
  })

  test('has no question about who did it, and none that nobody could keep', () => {
    expect(xml).not.toMatch(/sospech|suspect|quién lo hizo|contact/i)
  })
})

const filled: Record<string, string> = {
  '/data/danger/now': 'no',
  '/data/noticed/about': 'recruitment',
  '/data/noticed/codes_recruitment': 'CAP1 CAP2',
  '/data/where/department': '01',
  '/data/where/municipality': '0101',
  '/data/where/kind': 'home',
  '/data/when/period': 'week',
  '/data/when/week': '2026-03-01',
  '/data/when/known_how': 'saw-it',
}
const read = (change: Record<string, string> = {}) =>
  readSignalAnswers(new Map(Object.entries({ ...filled, ...change })))

describe('answers', () => {
  test('are typed, and what was left open is not known', () => {
    expect(read()).toEqual({
      dangerNow: false,
      codes: ['CAP1', 'CAP2'],
      placeId: '0101',
      placeKind: 'home',
      observed: { kind: 'week', from: '2026-02-23' },
      stillHappening: 'not-known',
      knownHow: 'saw-it',
      exposedGroups: [],
      childrenInvolved: 'not-known',
      authorityInvolved: 'not-known',
      note: null,
      language: 'es',
    })
  })

  test('name a period by its first day', () => {
    const observed = (period: string, day: string) => {
      const answers = read({ '/data/when/period': period, [`/data/when/${period}`]: day })
      return 'observed' in answers ? answers.observed.from : answers
    }
    expect(observed('day', '2024-02-29')).toBe('2024-02-29')
    expect(observed('week', '2026-03-02')).toBe('2026-03-02')
    expect(observed('week', '2026-01-01')).toBe('2025-12-29')
    expect(observed('month', '2026-03-31')).toBe('2026-03-01')
    expect(observed('month', '2026-03-31T10:00:00.000-06:00')).toBe('2026-03-01')
    expect(observed('day', '2026-02-30')).toEqual([{ path: '/data/when/day', reason: 'not-a-date' }])
  })

  test('that are missing, unknown or too many are named by their place', () => {
    expect(readSignalAnswers(new Map())).toEqual([
      { path: '/data/danger/now', reason: 'missing' },
      { path: '/data/noticed/about', reason: 'missing' },
      { path: '/data/where/municipality', reason: 'missing' },
      { path: '/data/where/kind', reason: 'missing' },
      { path: '/data/when/period', reason: 'missing' },
      { path: '/data/when/day', reason: 'missing' },
      { path: '/data/when/known_how', reason: 'missing' },
    ])
    const many = Array.from({ length: 13 }, (_, n) => `CAP${n}`).join(' ')
    expect(read({ '/data/noticed/codes_recruitment': many })).toContainEqual({
      path: '/data/noticed/about',
      reason: 'too-many',
    })
    expect(read({ '/data/who/children': 'perhaps' })).toEqual([
      { path: '/data/who/children', reason: 'unknown-code' },
    ])
    expect(read({ '/data/note/text': '🙂'.repeat(281) })).toEqual([
      { path: '/data/note/text', reason: 'too-long' },
    ])
    expect(read({ '/data/note/text': '🙂'.repeat(280) })).toMatchObject({ language: 'es' })
  })

  test('of any text are read or named, and never repeated', () => {
    const paths = [...Object.keys(filled), '/data/note/text', '/data/who/exposed', '/data/note/language']
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.string({ unit: 'binary', maxLength: 400 }),
        (path, answer) => {
          const answers = read({ [path]: answer })
          if ('dangerNow' in answers) return
          for (const fault of answers) expect(fault.path).toMatch(/^\/data\/[a-z]+\/[a-z_]+$/)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
