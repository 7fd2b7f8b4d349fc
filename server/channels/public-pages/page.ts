import type { Work } from '../../platform/database/index.ts'
import type { Html, Listed, Speech } from './frame/index.ts'

/** What a page is asked with. */
export interface PageAsked {
  readonly work: Work
  readonly speech: Speech
  /** The part of the address that stands for `:id`; empty where the page has none. */
  readonly id: string
  /** What stands after the question mark, of the names that the page knows. */
  readonly query: Readonly<Record<string, string | undefined>>
  /** Scheme and host as they were asked for, for what is copied elsewhere. */
  readonly origin: string
}

/** What a page says; or where what was asked for lies now. */
export type Shown = { readonly title: string; readonly body: Html } | { readonly movedTo: string }

/** One public page. Another one is a file in a folder here, its words, and a line in `pages.ts`. */
export interface PublicPage extends Listed {
  /** The names after the question mark that change what it shows. */
  readonly query?: readonly string[]
  /** @throws Problem not-found for what is not there or not public */
  readonly show: (asked: PageAsked) => Promise<Shown>
}
