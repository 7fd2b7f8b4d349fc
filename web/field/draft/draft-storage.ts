import { type Draft, emptyDraft, parseDraft } from './draft.ts'

/** Where an unfinished report is: in the tab's own storage, which survives a reload and dies with the tab. */
export interface DraftStorage {
  read(): Draft
  write(draft: Draft): void
  /** Forgets everything this page ever kept. */
  wipe(): void
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'clear'>

const key = 'v'
/** The form of what is stored. A page of another edition reads what it knows of it, answer by answer. */
const form = 1
/** A tab that was forgotten does not show for ever what was begun in it. */
const keptForMs = 24 * 60 * 60_000

/** A browser may refuse storage altogether: then the draft lives in memory only, and nothing else changes. */
export function draftStorage(open: () => Store, now: () => number): DraftStorage {
  let kept: Draft = emptyDraft
  const attempt = (act: (store: Store) => void): void => {
    try {
      act(open())
    } catch {
      return
    }
  }
  return {
    read() {
      attempt((store) => {
        const { at, draft } = parseStored(store.getItem(key))
        kept = Math.abs(now() - at) > keptForMs ? emptyDraft : parseDraft(draft)
      })
      return kept
    },
    write(draft) {
      kept = draft
      attempt((store) =>
        store.setItem(key, JSON.stringify({ form, at: now(), draft: JSON.stringify(draft) })),
      )
    },
    wipe() {
      kept = emptyDraft
      attempt((store) => store.clear())
    },
  }
}

function parseStored(text: string | null): { readonly at: number; readonly draft: string | null } {
  const { at, draft } = JSON.parse(text ?? '{}') as { at?: unknown; draft?: unknown }
  return { at: typeof at === 'number' ? at : 0, draft: typeof draft === 'string' ? draft : null }
}
