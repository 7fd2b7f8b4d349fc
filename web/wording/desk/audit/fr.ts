import type { AuditWords } from './es.ts'

export const auditFr: AuditWords = {
  lead: 'Chaque acte, et chaque ouverture d’un dossier, avec son heure, son auteur et son maillon. Personne ne peut le changer sans que cela se voie.',
  check: {
    title: 'Dernière vérification de la chaîne',
    never: 'Pas encore vérifiée. Elle l’est une fois par jour.',
    whole: 'La chaîne est entière',
    broken: 'La chaîne n’est pas telle qu’elle a été écrite',
    links: (count, from, to) => `Maillons vérifiés : ${count}, de ${from} à ${to}`,
    at: (when) => `Vérifiée : ${when}`,
    faults: {
      edited: 'Un maillon a été changé',
      removed: 'Un maillon manque',
      inserted: 'Un maillon ne vient pas de la chaîne',
      reordered: 'Un maillon est à la place d’un autre',
      replaced: 'La chaîne a été récrite',
      rewritten: 'La chaîne a été récrite : une tête signée connaît un autre maillon',
      'head-forged': 'Une tête signée ne porte pas la signature de cette clé',
      'row-changed': 'L’état d’un enregistrement n’est pas celui que dit son dernier maillon',
      'row-edited': 'Le contenu d’un enregistrement n’est pas celui que connaît son dernier maillon',
      'row-added': 'Il y a un enregistrement qu’aucun maillon n’a apporté',
      'row-deleted': 'Un enregistrement manque et aucun maillon ne dit qu’il a été supprimé',
    },
    position: (position) => `Position : ${position}`,
    row: (kind, id) => `Enregistrement : ${kind} ${id}`,
    head: (position, when) => `Dernière tête signée : position ${position}, ${when}`,
    key: (id) => `Clé : ${id}`,
    noHead: 'Aucune tête n’est encore signée.',
    doThis:
      'Ne continuez pas comme si de rien n’était : avertissez qui administre le serveur et comparez avec une tête signée gardée ailleurs.',
  },
  links: {
    title: 'Maillons',
    show: 'Quels maillons',
    shown: {
      all: 'Tous',
      acts: 'Ce qui a été fait',
      openings: 'Qui a ouvert quoi',
    },
    sorted: 'le plus récent d’abord',
    hidden: {
      all: 'les segments déjà retirés à leur date ; leur tête signée reste',
      acts: 'les ouvertures et les segments déjà retirés à leur date',
      openings:
        'les actes, les segments déjà retirés à leur date, et ce que la même personne a rouvert dans le quart d’heure',
    },
    emptyTitle: 'Aucun acte pour le moment',
    emptyLead: 'Le premier acte de quiconque apparaît ici.',
    position: (position) => `N° ${position}`,
    system: 'Le système',
    about: 'Sur',
    state: 'État après',
    by: 'Par',
    hash: 'Empreinte',
    detail: 'Détail',
  },
}
