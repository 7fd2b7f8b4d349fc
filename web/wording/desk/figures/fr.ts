import type { FiguresWords } from './es.ts'

export const figuresFr: FiguresWords = {
  lead: 'Ce qui est sorti sous forme de chiffre, pour tout le monde. Chaque trimestre est compté une seule fois et ne change plus.',
  measure: 'Ce qui est compté',
  choose: 'Choisissez ce qui est compté',
  means: 'Comment lire un chiffre qui n’est pas montré',
  fewer: (smallest) => `moins de ${smallest}, ou aucun`,
  fewerMeans: (smallest) =>
    `« Moins de ${smallest} » se dit de même d’aucun, d’un ou de dix : un petit nombre dans un petit lieu, c’est une personne.`,
  atLeast: (count) => `${count} ou plus`,
  atLeastMeans:
    '« 240 ou plus » est un total qui permettrait de calculer un petit nombre : il ne dit que ce qui est déjà montré en dessous.',
  notShown: 'non montré',
  later: 'Ce qui arrive tard est compté avec le trimestre suivant.',
  sorted: 'le trimestre le plus récent d’abord, puis par lieu',
  hidden: 'ce qui pourrait impliquer une autorité',
  emptyTitle: 'Pas encore de chiffres publiés',
  emptyLead: 'Un trimestre est publié quand il est terminé et que quatorze jours ont passé.',
  place: 'Lieu',
  category: 'Catégorie',
  count: 'Nombre',
  all: 'Toutes',
  quarter: (day) => `Trimestre à partir du ${day}`,
  publishedOn: (day) => `Publié le ${day}.`,
  hash: 'Empreinte (SHA-256)',
  question: 'Une question',
  questionLead:
    'La réponse vient de ce qui est publié et de rien d’autre. Si vous demandez moins que ce qui est publié, elle dit de quoi elle parle.',
  from: 'Du',
  to: 'Au, ce jour non compris',
  where: 'Où',
  country: 'Tout le pays',
  which: 'Qui',
  ask: 'Demander',
  about: (span, places) => `${span}, ${places}.`,
  coarsened: {
    period: 'On publie par trimestres entiers : la réponse porte sur ceux qui touchent ces dates.',
    place: 'On ne publie rien d’un lieu plus petit : la réponse porte sur le département ou le pays.',
    category: 'Dans cette partie on ne publie pas par catégorie : la réponse porte sur toutes.',
  },
  refused: {
    'nothing-published': 'Rien n’est encore publié de ces dates, ou un trimestre manque au milieu.',
    'place-not-published': 'Rien n’est publié de ce lieu, ni du lieu où il se trouve.',
    'not-told-apart':
      'Aucun tableau déclaré ne distingue ainsi ces personnes, et on n’en fait pas un autre pour une question.',
  },
}
