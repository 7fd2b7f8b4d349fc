import { chooseLanguage } from '../wording/index.ts'
import { workerWords } from '../wording/worker/index.ts'

/** What the worker needs of a window of the desk. */
export interface DeskWindow {
  readonly url: string
  focus(): Promise<unknown>
}

export interface WakeParts {
  readonly languages: readonly string[]
  show(title: string, options: NotificationOptions): Promise<void>
  windows(): Promise<readonly DeskWindow[]>
  open(address: string): Promise<unknown>
}

const deskAddress = '/desk/'

/** Says the fixed words, whatever was pushed: nothing that arrives from outside is ever shown. */
export function sayThatSomethingWaits({ languages, show }: WakeParts): Promise<void> {
  const language = chooseLanguage(languages)
  const { title, text } = workerWords[language]
  // One notice stands for all: the next one takes its place and sounds again.
  const again = { tag: 'vigia', renotify: true }
  return show(title, { body: text, lang: language, requireInteraction: true, ...again })
}

/** Brings the desk to the front: the window that is open already, or a new one. */
export async function openDesk({ windows, open }: WakeParts): Promise<void> {
  const standing = (await windows()).find(({ url }) => new URL(url).pathname.startsWith(deskAddress))
  await (standing === undefined ? open(deskAddress) : standing.focus())
}
