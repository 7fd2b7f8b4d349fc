import { nextTick } from 'vue'

export const boxId = (code: string): string => `box-${code}`
/** Keys hold full stops, which an id may have. */
export const rowId = (key: string): string => `row-${key}`

/** Opens what is folded and puts the focus on its heading, once it is on the screen. */
export async function reveal(id: string): Promise<void> {
  await nextTick()
  const found = document.getElementById(id)
  if (!(found instanceof HTMLDetailsElement)) return
  found.open = true
  found.querySelector('summary')?.focus()
}
