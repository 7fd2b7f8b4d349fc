import type { SignalGroup } from '../../../vocabulary/words/codes/signal-codes.ts'
import { h, type View } from '../view/index.ts'

/** Drawn for this page, 48 × 48: things and places only, no person and no kind of person. */
const strokes: Readonly<Record<SignalGroup, readonly string[]>> = {
  // A sheet with an offer, and the hook behind it.
  recruitment: [
    'M8 6h20v27a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3z',
    'M13 13h10M13 19h10M13 25h5',
    'M36 6v24a6 6 0 0 1-12 0M36 6h4M24 30l-3 3M24 30l3 3',
  ],
  // A small bus that drives away.
  transport: [
    'M4 14a3 3 0 0 1 3-3h24l9 9v12a2 2 0 0 1-2 2h-2M28 34H18M10 34H6a2 2 0 0 1-2-2z',
    'M4 22h36M14 11v11M24 11v11',
    'M18 34a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM36 34a4 4 0 1 1-8 0 4 4 0 0 1 8 0z',
  ],
  // A door that is locked from outside.
  exploitation: [
    'M10 42V8a2 2 0 0 1 2-2h18a2 2 0 0 1 2 2v12M6 42h20',
    'M28 30h14v12H28zM31 30v-3a4 4 0 0 1 8 0v3M35 35v3',
    'M16 24h2',
  ],
  // A telephone with a message.
  online: [
    'M8 9a3 3 0 0 1 3-3h12M28 28v11a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3V9',
    'M16 37h4',
    'M24 8h17v14H31l-5 4v-4h-2z',
    'M29 13h7M29 17h4',
  ],
  // Houses by a road, one of them new.
  context: [
    'M4 24l9-8 9 8v12H4zM10 36v-7h6v7',
    'M28 20h14v16H28zM33 25h4M33 30h4',
    'M4 42h40M35 6v8M31 10h8',
  ],
  // A public building whose door stays shut.
  institutions: [
    'M6 18L24 7l18 11z',
    'M9 22v14M16 22v14M32 22v14M39 22v14',
    'M5 41h38',
    'M20 36v-9h8v9M20 36l8-9M28 36l-8-9',
  ],
}

/** The pictogram of a group, in the colour of the text beside it, which says the same in words. */
export function pictogram(group: SignalGroup): View {
  return h(
    'svg',
    { viewBox: '0 0 48 48', class: 'pictogram', 'aria-hidden': 'true', focusable: 'false' },
    strokes[group].map((path) => h('path', { d: path })),
  )
}
