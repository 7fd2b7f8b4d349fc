import type { Asked, Story } from './story.ts'

const inspect = (fate: Asked['fate']): Asked => ({
  of: 'labour',
  verb: 'inspect',
  what: 'Inspeccionar los lugares de trabajo señalados y las condiciones de quienes viven en ellos.',
  evidence: 'Acta de inspección con fecha',
  fate,
})
const protect = (fate: Asked['fate']): Asked => ({
  of: 'childhood',
  verb: 'protect',
  what: 'Visitar a las familias con la escuela y abrir las medidas de protección que hagan falta.',
  evidence: 'Informe de las medidas tomadas, sin nombres',
  fate,
})
const patrol = (fate: Asked['fate']): Asked => ({
  of: 'police',
  verb: 'patrol',
  what: 'Mantener presencia en la terminal y en el camino a las horas señaladas.',
  evidence: 'Hoja de servicio de cada semana',
  fate,
})
const investigate = (fate: Asked['fate']): Asked => ({
  of: 'prosecution',
  verb: 'investigate',
  what: 'Abrir la investigación y decir a la mesa si conviene reservar la información.',
  evidence: 'Constancia de apertura',
  fate,
})
const inform = (fate: Asked['fate']): Asked => ({
  of: 'school',
  verb: 'inform',
  what: 'Hablar con los centros educativos sobre contactos en línea y sobre a quién acudir.',
  evidence: 'Lista de centros visitados',
  fate,
})
const supervise = (fate: Asked['fate']): Asked => ({
  of: 'border',
  verb: 'supervise',
  what: 'Revisar los pasos nocturnos y los permisos de viaje de menores de edad.',
  evidence: 'Resumen de revisiones por semana',
  fate,
})

const online = {
  modality: 'child-sexual-abuse-material',
  codes: ['DIG1', 'DIG2'],
  placeKind: 'online',
} as const
const bars = {
  modality: 'sexual-exploitation',
  codes: ['EXP5', 'TRA2'],
  placeKind: 'bar-restaurant',
} as const
const farms = { modality: 'forced-labour', codes: ['CAP6', 'EXP3'], placeKind: 'farm-plantation' } as const
const homes = { modality: 'servitude', codes: ['EXP1', 'EXP2'], placeKind: 'home' } as const
const gangs = { modality: 'forced-crime-recruitment', codes: ['CAP9', 'EXP11'], placeKind: 'school' } as const
const begging = { modality: 'forced-begging', codes: ['EXP6', 'TRA3'], placeKind: 'street-square' } as const
const unions = {
  modality: 'servile-marriage-pregnancy',
  codes: ['CAP12', 'CAP8'],
  placeKind: 'home',
} as const
const adoption = { modality: 'irregular-adoption', codes: ['CAP8', 'CAP7'], placeKind: 'lodging' } as const

const structural = { kind: 'structural' } as const
const imminent = { kind: 'imminent' } as const

/** Two alerts in every state, and everything that can become of a recommendation. The oldest first. */
export const stories: readonly Story[] = [
  {
    ...structural,
    ...farms,
    place: 'XT-0204',
    daysAgo: 640,
    end: 'lifted',
    asked: [inspect('verified'), inform('verified')],
  },
  {
    ...structural,
    ...online,
    place: 'XT-0201',
    daysAgo: 575,
    end: 'lifted',
    proposed: true,
    asked: [inform('verified'), investigate('declined')],
  },
  {
    ...imminent,
    ...bars,
    place: 'XT-0101',
    daysAgo: 520,
    end: 'materialised',
    asked: [patrol('verified'), protect('not-verified')],
  },
  {
    ...structural,
    ...begging,
    place: 'XT-0201',
    daysAgo: 470,
    end: 'annulled',
    asked: [protect('unanswered')],
  },
  {
    ...structural,
    ...gangs,
    place: 'XT-0101',
    daysAgo: 410,
    end: 'materialised',
    asked: [protect('verified'), inform('declined')],
  },
  { ...imminent, ...bars, place: 'XT-0404', daysAgo: 350, end: 'annulled', asked: [supervise('accepted')] },
  { ...structural, ...homes, place: 'XT-0202', daysAgo: 300, end: 'abandoned', asked: [inspect('waits')] },
  {
    ...structural,
    ...online,
    place: 'XT-0103',
    daysAgo: 288,
    end: 'escalated',
    asked: [inform('overdue'), investigate('unanswered')],
  },
  { ...structural, ...unions, place: 'XT-0301', daysAgo: 230, end: 'abandoned', asked: [protect('waits')] },
  {
    ...structural,
    ...farms,
    place: 'XT-0401',
    daysAgo: 190,
    end: 'in-follow-up',
    proposed: true,
    asked: [inspect('verified'), protect('overdue'), investigate('declined')],
  },
  {
    ...structural,
    ...bars,
    place: 'XT-0201',
    daysAgo: 150,
    restricted: true,
    end: 'escalated',
    asked: [investigate('unanswered'), protect('in-progress')],
  },
  {
    ...structural,
    ...adoption,
    place: 'XT-0203',
    daysAgo: 110,
    end: 'in-follow-up',
    asked: [protect('reported'), supervise('accepted')],
  },
  {
    ...structural,
    ...gangs,
    place: 'XT-0402',
    daysAgo: 62,
    end: 'responding',
    asked: [inform('reported'), protect('in-progress'), patrol('not-verified')],
  },
  {
    ...structural,
    ...begging,
    place: 'XT-0101',
    daysAgo: 33,
    end: 'responding',
    asked: [protect('accepted'), patrol('declined'), supervise('waits')],
  },
  {
    ...structural,
    ...homes,
    place: 'XT-0103',
    daysAgo: 9,
    known: true,
    end: 'issued',
    asked: [protect('waits'), inspect('waits'), inform('waits')],
  },
  {
    ...imminent,
    ...bars,
    place: 'XT-0401',
    daysAgo: 2.4,
    end: 'issued',
    asked: [patrol('waits'), investigate('waits')],
  },
  { ...structural, ...farms, place: 'XT-0104', daysAgo: 8, end: 'returned', asked: [inspect('waits')] },
  { ...structural, ...unions, place: 'XT-0204', daysAgo: 12, end: 'returned', asked: [protect('waits')] },
  {
    ...structural,
    ...online,
    place: 'XT-0102',
    daysAgo: 7,
    end: 'awaiting-signature',
    asked: [inform('waits'), investigate('waits')],
  },
  {
    ...structural,
    ...bars,
    place: 'XT-0404',
    daysAgo: 6,
    end: 'awaiting-signature',
    asked: [supervise('waits'), patrol('waits')],
  },
  { ...structural, ...adoption, place: 'XT-0205', daysAgo: 6.5, end: 'draft', asked: [protect('waits')] },
  { ...structural, ...homes, place: 'XT-0403', daysAgo: 5.5, end: 'draft', asked: [inspect('waits')] },
]
