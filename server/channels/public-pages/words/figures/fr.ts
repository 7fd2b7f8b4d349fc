import type { FiguresWords } from './es.ts'

export const figuresFr: FiguresWords = {
  lead: 'Ce qui est compté pour tout le monde, par trimestre et lieu, et rien d’autre.',
  whyTitle: 'Pourquoi certains ne sont pas dits',
  why: 'Un petit nombre dans un petit lieu, c’est une personne : voilà pourquoi il n’est pas dit. Là où un total permettrait d’en calculer un, on ne dit que ce qui est déjà montré en dessous : « 240 ou plus ».',
  meaningTitle: 'Ce que ces chiffres ne disent pas',
  meaning:
    'Plus de signaux ne veut pas toujours dire plus de traite : il se peut aussi que plus de gens osent signaler. On ne compte jamais ici des victimes.',
  shown: (count) => `À l’écran : ${count}`,
  sorted: 'Ordre : le trimestre le plus récent d’abord, puis par département',
  hides: 'Ce qui pourrait impliquer une autorité n’est pas compté ici',
  place: 'Lieu',
  measures: 'Ce qui est compté',
  notShown: 'non montré',
  atLeast: (count) => `${count} ou plus`,
  hash: 'Son empreinte',
  hidden: (smallest) => `moins de ${smallest}, ou aucun`,
  published: (day) => `Publié le ${day}. Ne change plus ensuite.`,
  emptyTitle: 'Pas encore de chiffres publiés',
  emptyLead:
    'Un trimestre est publié quand il est terminé et que quatorze jours ont passé, le temps de vérifier ce qui est arrivé à la fin.',
  files: 'Emporter les chiffres',
  filesLead: 'Tout ce qui est publié de ce qui est à l’écran, avec les mêmes nombres et aussi par catégorie.',
  csv: 'Télécharger en CSV',
  xlsx: 'Télécharger en XLSX',
}
