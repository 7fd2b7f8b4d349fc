/** A piece of a page as plain data: the same description becomes elements in the browser and markup at build time. */
export interface View {
  readonly tag: string
  readonly attributes: Attributes
  readonly children: readonly Child[]
}

export type Child = View | string | null

/** True writes the bare attribute; false and null leave it out. A function named `onclick` listens to clicks. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | Listener>>

export type Listener = (event: Event) => void

/** Describes one element. */
export function h(tag: string, attributes: Attributes = {}, children: readonly Child[] = []): View {
  return { tag, attributes, children }
}
