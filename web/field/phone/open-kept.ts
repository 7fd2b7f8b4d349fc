import type { KeptParts } from '../../offline/kept/index.ts'
import { stretchPin } from '../../offline/kept/index.ts'
import { idbShelf } from '../../offline/shelf/index.ts'
import type { Visit } from '../screens/index.ts'

/** The kept receipts of this telephone, with the browser's own parts. */
export const keptOn = ({ random }: Pick<Visit, 'random'>): KeptParts => ({
  receipts: idbShelf('kept'),
  lock: {
    shelf: idbShelf('key'),
    random: (length) => random(new Uint8Array(length)),
    stretch: stretchPin,
  },
})
