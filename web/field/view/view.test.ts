import { describe, expect, test } from 'vitest'
import { h, markup } from './index.ts'

describe('the markup of a view', () => {
  test('escapes text and attributes', () => {
    expect(markup(h('p', { title: '"<&>"' }, ['a < b & c > d']))).toBe(
      '<p title="&quot;&lt;&amp;&gt;&quot;">a &lt; b &amp; c &gt; d</p>',
    )
  })

  test('writes true as a bare attribute and leaves out false, null and listeners', () => {
    const view = h('input', { required: true, checked: false, id: null, onclick: () => undefined, value: 0 })
    expect(markup(view)).toBe('<input required value="0">')
  })

  test('leaves out children that are null', () => {
    expect(markup(h('p', {}, [null, 'x', h('br')]))).toBe('<p>x<br></p>')
  })
})
