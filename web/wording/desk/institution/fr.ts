import type { InstitutionWords } from './es.ts'

export const institutionFr: InstitutionWords = {
  lead: 'Ce qu’elle doit, ce qu’elle a fait, ce qu’elle a laissé sans réponse. Des actes d’institutions : comptés exactement.',
  kinds: {
    institution: 'Institution',
    'civil-society': 'Société civile',
    programme: 'Programme',
    ombudsman: 'Défenseur des droits',
    donor: 'Bailleur',
  },
  ended: 'N’existe plus',
  countedAt: (when) => `Compté : ${when}`,
  hidden: 'ce que votre rôle ne peut pas voir, les exercices, ce qui est retiré ou encore en projet',
  emptyTitle: 'Rien ne lui a été demandé, et elle n’a rien promis',
  emptyLead:
    'Ce qui lui est demandé par une alerte, ce qui est convenu avec elle ou ce qu’elle promet apparaît ici.',
  whole: 'Au total',
  openList: (count, what) => `${count} · ${what}`,
  parts: {
    owes: {
      title: 'Ce qu’elle doit',
      none: 'Rien dont le délai court.',
      shown: 'Ce qui échoit d’abord',
      sorted: 'par date, la plus proche d’abord',
    },
    did: {
      title: 'Ce qu’elle a fait',
      none: 'Elle n’a encore rien déclaré accompli.',
      shown: 'Ses dernières déclarations',
      sorted: 'les plus récentes d’abord',
    },
    left: {
      title: 'Ce qu’elle a laissé sans réponse',
      none: 'Rien hors délai.',
      shown: 'Le plus en retard',
      sorted: 'par date, la plus ancienne d’abord',
    },
  },
  counts: {
    owed: 'Encore dû',
    inProgress: 'Accepté et en cours',
    reportedDone: 'Déclaré, à vérifier',
    verified: 'Vérifié',
    unanswered: 'Sans réponse, délai passé',
    overdue: 'En retard',
    declined: 'Refusé avec sa raison',
    notVerified: 'Déclaré et non constaté',
  },
  all: 'Voir tous ses engagements',
}
