import type { AssignmentWords } from './es.ts'

export const assignmentFr: AssignmentWords = {
  title: 'Entre quelles mains',
  nobody: 'Personne pour l’instant.',
  mine: 'Entre mes mains',
  of: (name) => `Entre les mains de ${name}`,
  since: (by, when) => `Confié par ${by}, ${when}`,
  sinceOwn: (when) => `Pris en main, ${when}`,
  whose: 'Entre quelles mains',
  anybody: 'Peu importe',
  take: 'Je m’en charge',
  give: 'Le confier à quelqu’un d’autre',
  to: 'À qui',
  toHint: 'Seulement qui peut le voir.',
  giveSubmit: 'Confier',
  giveBack: 'Le rendre : que personne ne l’ait en main',
  noColleague: 'Personne d’autre ne peut le voir.',
  done: 'Enregistré.',
}
