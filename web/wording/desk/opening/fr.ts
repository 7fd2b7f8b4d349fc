import type { OpeningWords } from './es.ts'

export const openingFr: OpeningWords = {
  lead: 'Tout ce qu’un compte a ouvert de ce qui n’est pas pour tout le monde. La protection des données le voit, et chacun le sien.',
  mineLead: 'Ce que vous avez ouvert et qui est noté. Seuls vous et la protection des données le voyez.',
  lists:
    'D’une liste on note qu’elle a été lue et si la lecture a continué ; ni ce qu’elle montrait, ni les filtres. Rouvrir la même chose dans le quart d’heure compte une fois.',
  who: 'De qui',
  choose: 'Choisissez une personne',
  chooseLead:
    'Ce que son compte a ouvert apparaît ici, le plus récent d’abord, à lire ou à garder dans un fichier.',
  sorted: 'le plus récent d’abord',
  emptyTitle: 'Rien de ce qui est noté',
  emptyLead: 'Chaque signal, situation restreinte, alerte en brouillon ou orientation ouverte apparaît ici.',
  pdf: 'Ouvrir pour imprimer (PDF)',
  restricted: 'Restreint',
  id: 'Numéro interne',
  subjects: {
    signal: 'Un signal',
    letters: 'Notes d’un signal',
    evidence: 'Un fichier de preuve',
    'attendance-scan': 'Une feuille de présence signée',
    situation: 'Une situation',
    alert: 'Une alerte avant son émission',
    referral: 'Une orientation',
    'referral-text': 'Le texte d’une orientation',
    kept: 'Une identité conservée',
    list: 'Une liste',
  },
  listNames: {
    signals: 'celle des signaux',
    'signals/further': 'celle des signaux, au-delà de la première page',
    situations: 'celle des situations',
    'situations/further': 'celle des situations, au-delà de la première page',
    referrals: 'celle des orientations',
    'referrals/further': 'celle des orientations, au-delà de la première page',
  },
}
