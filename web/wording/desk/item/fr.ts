import type { ItemWords } from './es.ts'

export const itemFr: ItemWords = {
  lead: 'Chaque question vit ici à travers toutes les versions, avec ce que toutes les formations y ont répondu. Personne n’est dans ces chiffres.',
  sorted: 'la plus récente d’abord',
  emptyTitle: 'La banque est vide',
  emptyLead: 'Les questions y entrent quand un programme sert pour la première fois.',
  states: { 'in-use': 'En usage', retired: 'Retirée' },
  safety: 'De sécurité',
  sheets: (count) => `Feuilles : ${count}`,
  descriptive:
    'En dessous de cent feuilles, ces chiffres décrivent ces personnes et disent peu de la question.',
  difficulty: 'Bonnes réponses',
  discrimination: 'Discrimination (27 % les meilleurs moins 27 % les plus faibles)',
  itemRest: 'Lien avec les autres questions',
  usedIn: 'Sert dans',
  kit: (name, version) => `${name}, version ${version}`,
  right: 'Juste',
  retire: (asks) => `Retirer la question : ${asks}`,
  retireShort: 'Retirer',
  reason: 'Pourquoi la retirer',
  confirm: 'Retirer la question',
  reasonSaid: (reason) => `Retirée : ${reason}`,
  view: 'Quelles questions sont montrées',
}
