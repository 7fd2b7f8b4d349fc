import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  childElements,
  cleanXmlText,
  findAttribute,
  readXml,
  textOf,
  usualBounds,
  writeXml,
  type XmlElement,
  XmlFault,
  type XmlNode,
  xmlNode,
} from './index.ts'

const read = (text: string) => readXml(new TextEncoder().encode(text))

/** What reading ended with, as its message says it. */
function faultOf(input: string | Uint8Array, bounds = usualBounds): string {
  try {
    readXml(typeof input === 'string' ? new TextEncoder().encode(input) : input, bounds)
  } catch (error) {
    if (error instanceof XmlFault) return error.message
    throw error
  }
  return 'was read'
}

describe('reading XML', () => {
  test('resolves namespaces, whatever the prefix', () => {
    const root = read('<a xmlns="urn:one" xmlns:t="urn:two" id="7" t:id="8"><t:b/><c xmlns=""/></a>')
    expect([root.namespace, root.name]).toEqual(['urn:one', 'a'])
    expect(root.attributes).toEqual([
      { namespace: '', name: 'id', value: '7' },
      { namespace: 'urn:two', name: 'id', value: '8' },
    ])
    expect(findAttribute(root, 'id')).toBe('7')
    expect(findAttribute(root, 'xmlns')).toBeNull()
    expect(childElements(root).map(({ namespace, name }) => [namespace, name])).toEqual([
      ['urn:two', 'b'],
      ['', 'c'],
    ])
  })

  test('joins texts, sections of characters and references, and drops comments', () => {
    const root = read(
      '<?xml version="1.0"?><!-- a --><a>1 &lt; <!-- b -->2<![CDATA[ <&> ]]>&#x41;&#66;&apos;</a>',
    )
    expect(root.children).toEqual(["1 < 2 <&> AB'"])
    expect(textOf(root)).toBe("1 < 2 <&> AB'")
  })

  test('says where an element stands', () => {
    expect(childElements(read('<a>\n  <b/>\n</a>'))[0]?.place.line).toBe(2)
  })

  test('takes a byte order mark', () => {
    expect(read('\uFEFF<a/>').name).toBe('a')
  })

  test.each([
    ['an external DTD', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'doctype at line 1, column 41'],
    ['an internal DTD', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'doctype at line 1, column 31'],
    ['an entity of nobody', '<a>\n &b;</a>', 'entity at line 2, column 5'],
    ['an entity named as a property of every object', '<a>&constructor;</a>', 'entity at line 1, column 17'],
    ['a character that XML lacks', '<a>&#0;</a>', 'entity at line 1, column 8'],
    ['an instruction', '<a><?php echo 1 ?></a>', 'processing-instruction at line 1, column 19'],
    ['a style sheet', '<?xml-stylesheet href="x"?><a/>', 'processing-instruction at line 1, column 28'],
    ['two roots', '<a/><b/>', 'not-well-formed at line 1, column 8'],
    ['no root', '', 'not-well-formed at line 1, column 1'],
    ['a prefix of nobody', '<t:a/>', 'not-well-formed at line 1, column 7'],
    ['an attribute twice', '<a b="1" b="2"/>', 'not-well-formed at line 1, column 17'],
    ['an unquoted attribute', '<a b=1/>', 'not-well-formed at line 1, column 7'],
    ['another version', '<?xml version="1.1"?><a/>', 'not-well-formed at line 1, column 22'],
    ['another encoding', '<?xml version="1.0" encoding="UTF-7"?><a/>', 'not-utf8 at line 1, column 39'],
  ])('refuses %s', (_what, text, fault) => {
    expect(faultOf(text)).toBe(fault)
  })

  test('refuses bytes that are not UTF-8', () => {
    expect(faultOf(Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x61, 0))).toContain('not-utf8')
    expect(faultOf(Uint8Array.of(0x3c, 0x61, 0x3e, 0xe9, 0x3c, 0x2f, 0x61, 0x3e))).toContain('not-utf8')
  })

  test('refuses an element that is cut off', () => {
    expect(faultOf('<a><b>text')).toContain('not-well-formed')
  })

  test('keeps its bounds', () => {
    const deep = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`
    const attributes = (count: number) =>
      `<a ${Array.from({ length: count }, (_, n) => `b${n}="1"`).join(' ')}/>`
    expect(faultOf(deep(32))).toBe('was read')
    expect(faultOf(deep(33))).toContain('too-deep')
    expect(faultOf(deep(300_000))).toContain('too-large')
    expect(faultOf(deep(100_000))).toContain('too-deep')
    expect(faultOf(attributes(32))).toBe('was read')
    expect(faultOf(attributes(33))).toContain('too-many-attributes')
    expect(faultOf(`<a>${'<b/>'.repeat(20_000)}</a>`)).toContain('too-many-nodes')
    expect(faultOf('<a>12345</a>', { ...usualBounds, bytes: 12 })).toBe('was read')
    expect(faultOf('<a>12345</a>', { ...usualBounds, bytes: 11 })).toContain('too-large')
  })
})

const name = fc.stringMatching(/^[a-z][a-zé0-9.-]{0,7}$/).filter((one) => !one.startsWith('xml'))
const text = fc.string({ unit: 'binary', maxLength: 40 }).map(cleanXmlText)
const node = fc.letrec<{ node: XmlNode }>((tie) => ({
  node: fc.record({
    name,
    attributes: fc.dictionary(name, text, { maxKeys: 3, noNullPrototype: true }),
    children: fc.oneof(
      { depthSize: 'small' },
      fc.array(
        text.filter((one) => one !== ''),
        { maxLength: 1 },
      ),
      fc.array(tie('node'), { maxLength: 3 }),
    ),
  }),
})).node

/** What was written, as it is expected to be read: white space between elements does not count. */
const written = (one: XmlNode): unknown => [
  one.name,
  Object.entries(one.attributes),
  one.children.map((child) => (child === null || typeof child === 'string' ? child : written(child))),
]
const wasRead = (element: XmlElement): unknown => [
  element.name,
  element.attributes.map((one) => [one.name, one.value]),
  (childElements(element).length > 0 ? childElements(element) : element.children).map((child) =>
    typeof child === 'string' ? child : wasRead(child),
  ),
]

describe('writing XML', () => {
  test('indents elements and leaves texts as they are', () => {
    const root = xmlNode('a', { b: '"1" & 2' }, xmlNode('c', {}, ' <d> '), null, xmlNode('e', {}))
    expect(writeXml(root)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;1&quot; &amp; 2">\n  <c> &lt;d&gt; </c>\n  <e/>\n</a>\n',
    )
  })

  test('leaves out what XML cannot hold', () => {
    expect(cleanXmlText('a\u0000\u000B\uD800\uFFFEb\t\n\r🙂')).toBe('ab\t\n\r🙂')
  })

  test('what is written is read as it was', () => {
    fc.assert(
      fc.property(node, (one) => {
        expect(wasRead(read(writeXml(one)))).toEqual(written(one))
      }),
      { numRuns: 500 },
    )
  })

  test('any bytes are read or refused with a place, never anything else', () => {
    const piece = fc.constantFrom(
      '<a',
      '>',
      '</a>',
      '<!DOCTYPE',
      '[',
      ']]>',
      '<![CDATA[',
      '&',
      ';',
      '#x',
      '<?',
      '?>',
      ' b="',
      '"',
      '\r',
      '\u0085',
      ':',
      'xmlns',
      '=',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 30 }), (parts) => {
        expect(faultOf(parts.join(''))).toMatch(/^was read$|^[a-z0-9-]+ at line \d+, column \d+$/)
      }),
      { numRuns: 2000 },
    )
  })
})
