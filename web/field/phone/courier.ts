import type { Visit } from '../screens/index.ts'
import { type Child, fill, h } from '../view/index.ts'
import type { Waiting } from '../waiting/index.ts'

/** Says nothing to whoever finds it. */
const fileName = 'vecinos.json'

/** Reports handed from telephone to telephone as a file, and sent by whoever first has a network. */
export function courierPart(visit: Visit, waiting: Waiting): readonly Child[] {
  const { courier } = visit.words.offline
  if (!waiting.state.keeps) return []
  const take = async ({ currentTarget }: Event): Promise<void> => {
    const file = currentTarget instanceof HTMLInputElement ? currentTarget.files?.[0] : undefined
    const said = document.getElementById('courier-said')
    if (!file || !said) return
    const count = await waiting.takeIn(await file.text())
    fill(said, [
      h('p', { class: count > 0 ? 'note good' : 'note caution' }, [
        count > 0 ? courier.taken(count) : courier.nothing,
      ]),
    ])
  }
  return [
    h('details', { class: 'more' }, [
      h('summary', {}, [h('h2', {}, [courier.title])]),
      h('p', {}, [courier.lead]),
      h('div', { class: 'actions' }, [
        h('button', { type: 'button', onclick: () => void save(waiting) }, [courier.save]),
      ]),
      h('p', { class: 'field' }, [
        h('label', { for: 'courier' }, [courier.take]),
        h('input', { id: 'courier', type: 'file', accept: '.json', onchange: (event) => void take(event) }),
      ]),
      h('div', { id: 'courier-said', role: 'status' }),
    ]),
  ]
}

async function save(waiting: Waiting): Promise<void> {
  const address = URL.createObjectURL(new Blob([await waiting.bundle()], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
