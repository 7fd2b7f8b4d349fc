import type { NewContact } from '../../../vocabulary/wire/directory.ts'

/**
 * The numbers that ship with Honduras, as facts somebody has yet to check: none of them was called, so each is
 * unverified and intake stays closed until a person has confirmed each. A number that is not known to the
 * programme's own documents is left out rather than guessed; a deployer adds it with its source.
 */
export const hondurasContacts = [
  {
    kind: 'emergency',
    name: { es: 'Emergencias 911', fr: 'Urgences 911', en: 'Emergency 911' },
    number: '911',
    hours: null,
    source: 'National emergency number of Honduras; opening hours and reach not checked',
  },
  {
    kind: 'hotline',
    name: { es: 'Línea 145', fr: 'Ligne 145', en: 'Line 145' },
    number: '145',
    hours: null,
    source: 'Hotline opened about 2025 according to the programme; opening hours and reach not checked',
  },
] as const satisfies readonly Pick<NewContact, 'kind' | 'name' | 'number' | 'hours' | 'source'>[]
