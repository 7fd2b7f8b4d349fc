import type { FiguresWords } from './es.ts'

export const figuresFr: FiguresWords = {
  lead: 'Combien de signaux ont été vérifiés et jugés valables, par trimestre et département.',
  whyTitle: 'Pourquoi certains ne sont pas dits',
  why: 'Un petit nombre dans un petit lieu, c’est une personne : voilà pourquoi il n’est pas dit.',
  meaningTitle: 'Ce que ces chiffres ne disent pas',
  meaning:
    'Plus de signaux ne veut pas toujours dire plus de traite : il se peut aussi que plus de gens osent signaler. On compte ici des signaux, jamais des personnes.',
  shown: (count) => `À l’écran : ${count}`,
  sorted: 'Ordre : le trimestre le plus récent d’abord, puis par département',
  hides: 'Ce qui pourrait impliquer une autorité n’est pas compté ici',
  department: 'Département',
  signals: 'Signaux valables',
  hidden: (smallest) => `moins de ${smallest}, ou aucun`,
  published: (day) => `Publié le ${day}. Ne change plus ensuite.`,
  emptyTitle: 'Pas encore de chiffres publiés',
  emptyLead:
    'Un trimestre est publié quand il est terminé et que quatorze jours ont passé, le temps de vérifier ce qui est arrivé à la fin.',
  files: 'Emporter les chiffres',
  filesLead: 'Tous les chiffres publiés, avec les mêmes nombres que cette page.',
  csv: 'Télécharger en CSV',
  xlsx: 'Télécharger en XLSX',
}
