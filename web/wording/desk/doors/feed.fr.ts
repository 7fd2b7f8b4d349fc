import type { FeedWords } from './feed.es.ts'

export const feedFr: FeedWords = {
  lead: 'Un programme de l’institution, par exemple une centrale d’avis, peut relever seul les alertes qui lui sont adressées, dans le format commun CAP 1.2. Il relève ce que son agent de liaison voit dans sa boîte, et rien d’autre.',
  make: 'Connecter un programme',
  organization: 'Institution',
  name: 'Programme qui relève les alertes',
  nameHint: 'Une clé pour chaque programme : ainsi on peut en retirer une seule.',
  submit: 'Créer la clé',
  incomplete: 'Indiquez le programme.',
  incompleteChoice: 'Choisissez l’institution et indiquez le programme.',
  fresh: {
    title: 'La nouvelle clé',
    lead: 'Copiez-la maintenant : elle ne sera plus affichée. Qui la détient lit les alertes de l’institution.',
    key: 'Clé',
    address: 'Adresse que le programme consulte',
    how: 'Le programme envoie la clé dans l’en-tête « Authorization: Bearer ». S’il ne connaît que nom et mot de passe, la clé est le mot de passe et le nom peut être quelconque. Elle n’est jamais dans l’adresse.',
  },
  view: 'Quelles clés voir',
  views: { 'in-force': 'En usage', all: 'Toutes' },
  sorted: 'les plus récentes d’abord',
  hidden: { 'in-force': 'celles qui ont été retirées', all: 'rien' },
  emptyTitle: 'Aucun programme ne relève d’alertes',
  emptyLead:
    'Si l’institution a déjà une centrale ou un programme qui reçoit des avis CAP, connectez-le : il apprend chaque alerte, sa prolongation et sa fin sans que personne n’ouvre Vigía. La boîte reste la même.',
  states: { 'in-force': 'En usage', resting: 'Fermée faute d’usage', revoked: 'Retirée' },
  resting:
    'Personne ne l’a utilisée pendant quatre-vingt-dix jours : elle n’ouvre plus rien. Retirez-la et créez-en une autre au besoin.',
  facts: { of: 'Institution', made: 'Créée par', used: 'Dernier usage', revoked: 'Retirée par' },
  neverUsed: 'Pas encore',
  byOn: (who, when) => `${who}, ${when}`,
  revoke: 'Retirer',
  revokeThis: (name) => `Retirer la clé de ${name}`,
  revokeTitle: (name) => `Retirer la clé de ${name} ?`,
  revokeLead:
    'Le programme ne relève plus d’alertes dès sa prochaine demande. Ce qu’il a déjà relevé, il le garde.',
  revokeSubmit: 'Retirer la clé',
}
