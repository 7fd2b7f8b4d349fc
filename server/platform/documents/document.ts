/** A printable document without any layout: what it says, in order. Who renders it decides how it looks. */
export interface Document {
  readonly language: 'es' | 'fr' | 'en'
  readonly title: string
  /** Short lines under the title: number, date, kind. */
  readonly lead: readonly string[]
  readonly blocks: readonly Block[]
  /** A code for a telephone under everything else: a path over `size` × `size` modules, and the same as an address. */
  readonly code?: {
    readonly size: number
    readonly path: string
    readonly alt: string
    readonly link: string
  }
  /** Stands at the foot of every page beside the number of the page. */
  readonly footer: string
  /** Stands across and above every page: a demonstration, an exercise, a draft. Null for the real thing. */
  readonly watermark: string | null
  /** Page 2 of 3, in the document's language. */
  readonly pageOf: (page: number, pages: number) => string
  readonly createdAt: Date
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      /** Share of the width per column; they add up to 1. */
      readonly widths: readonly number[]
      readonly rows: readonly (readonly string[])[]
    }
