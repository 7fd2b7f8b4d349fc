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

/** A browser may refuse storage altogether: then the draft lives in memory only, and nothing else changes. */
export function draftStorage(open: () => Store): DraftStorage {
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
        kept = parseDraft(store.getItem(key))
      })
      return kept
    },
    write(draft) {
      kept = draft
      attempt((store) => store.setItem(key, JSON.stringify(draft)))
    },
    wipe() {
      kept = emptyDraft
      attempt((store) => store.clear())
    },
  }
}
