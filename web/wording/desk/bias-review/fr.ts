import type { BiasReviewWords } from './es.ts'

export const biasReviewFr: BiasReviewWords = {
  lead: 'Chaque trimestre le comité regarde qui l’alerte regarde : si un groupe est trop surveillé ou si un autre n’apparaît pas.',
  due: (quarter: string) => `Le trimestre commencé en ${quarter} attend son examen`,
  dueLead: 'Regardez les chiffres, discutez, et écrivez ce que vous voyez et ce qui change.',
  figures: 'Signaux par groupe',
  gate: (least: string) =>
    `Moins de ${least}, ou rien, n’est pas montré. Un signal peut nommer plusieurs groupes ; il n’y a pas de total.`,
  group: 'Groupe',
  valid: 'Valables',
  discarded: 'Écartées',
  fewer: (least: string) => `< ${least}`,
  write: 'Écrire l’examen',
  choose: 'Choisissez',
  fields: {
    concern: 'Ce qu’on voit',
    findings: 'Constats',
    findingsHint: 'Sans noms ni cas.',
    changes: 'Ce qui change',
    heldOn: 'Discuté le',
  },
  submit: 'Enregistrer l’examen',
  sorted: 'le dernier trimestre d’abord',
  emptyTitle: 'Pas encore d’examen',
  emptyLead: 'Le premier est dû deux semaines après la fin d’un trimestre.',
  quarter: (from: string) => `Trimestre depuis ${from}`,
  states: {
    draft: 'Attend un autre membre du comité',
    adopted: 'Adopté',
  },
  by: (name: string, when: string) => `Écrit par ${name}, ${when}`,
  adoptedBy: (name: string) => `Adopté par ${name}`,
  adopt: 'L’adopter',
}
