import type { AuditWords } from './es.ts'

export const auditFr: AuditWords = {
  lead: 'Chaque acte avec son heure, son auteur et son maillon. Personne ne peut le changer sans que cela se voie.',
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
    },
    position: (position) => `Position : ${position}`,
    head: (position, when) => `Dernière tête signée : position ${position}, ${when}`,
    key: (id) => `Clé : ${id}`,
    noHead: 'Aucune tête n’est encore signée.',
    doThis:
      'Ne continuez pas comme si de rien n’était : avertissez qui administre le serveur et comparez avec une tête signée gardée ailleurs.',
  },
  links: {
    title: 'Maillons',
    sorted: 'le plus récent d’abord',
    hidden: 'les segments déjà retirés à leur date ; leur tête signée reste',
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
