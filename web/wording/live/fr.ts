import type { LiveWords } from './es.ts'

export const liveFr: LiveWords = {
  sides: { importance: 'Importance', feasibility: 'Faisabilité' },
  sidesAsk: { importance: 'Est-ce important ?', feasibility: 'Peut-on le faire ici ?' },
  thirds: { low: 'Peu', middle: 'Moyen', high: 'Beaucoup' },
  choices: { agree: 'D’accord', disagree: 'Pas d’accord', pass: 'Je passe' },
  kinds: { opinions: 'Opinions', ratings: 'Note de 1 à 9' },
  others: 'Autres secteurs et sans secteur',
  rule: {
    title: 'La règle, fixée avant l’ouverture',
    opinions: (share, voters) =>
      `Il y a consensus si au moins ${share} sont pour et si au moins ${voters} personnes votent.`,
    ratings: (high, low, voters) =>
      `Il y a consensus si au moins ${high} mettent de 7 à 9, moins de ${low} de 1 à 3, et si au moins ${voters} personnes notent.`,
    sides: {
      both: 'Elle vaut pour l’importance et pour la faisabilité.',
      importance: 'Elle vaut pour l’importance ; la faisabilité est seulement montrée.',
    },
    disagreement: {
      blocks: 'Si la salle se partage en deux camps, il n’y a pas de consensus.',
      shown: 'Si la salle se partage en deux camps, on le dit, et le consensus vaut.',
    },
  },
  time: {
    left: (time) => `Il reste ${time}`,
    over: 'Le temps est écoulé',
    paused: 'En pause',
    none: 'Sans limite de temps',
  },
  outcomes: {
    reached: 'Consensus atteint',
    'not-reached': 'Pas de consensus',
    'cannot-tell': 'On ne peut pas savoir',
  },
  reasons: {
    'threshold-met': 'Le pourcentage de la règle est atteint.',
    'below-threshold': 'Le pourcentage de la règle n’est pas atteint.',
    'objection-kept': 'Il y a une objection motivée, et la règle dit qu’elle suffit.',
    'too-few-voters': 'Moins de personnes ont voté que la règle n’en demande.',
    'nobody-decided': 'Personne n’a voté pour ni contre.',
    'shares-met': 'Les pourcentages de la règle sont atteints.',
    'too-few-high': 'Trop peu de personnes ont mis de 7 à 9.',
    'too-many-low': 'Trop de personnes ont mis de 1 à 3.',
    disagreement: 'La salle est partagée : il y a à la fois des notes hautes et basses.',
  },
  bars: {
    said: (side, parts) =>
      `${side}. De 1 à 3 : ${parts.low}. De 4 à 6 : ${parts.middle}. De 7 à 9 : ${parts.high}.`,
    medianAlone: (median) => `Médiane ${median}`,
    median: (median, lower, upper) => `Médiane ${median} ; la moitié centrale, de ${lower} à ${upper}`,
    shares: (high, low) => `${high} en 7–9, ${low} en 1–3`,
    own: (rating) => `Vous avez mis ${rating}`,
    nobody: 'Personne n’a noté.',
    split: 'La salle est partagée',
    thirds: 'Avec moins de huit votes, on juge par tiers.',
  },
  opinions: {
    counts: (agree, disagree, pass) => `${agree} d’accord, ${disagree} pas d’accord, ${pass} ont passé`,
    share: (percent) => `${percent} % pour, parmi celles et ceux qui décident`,
  },
  sectors: {
    title: 'Par secteur déclaré',
    none: 'Rien par secteur : il faut au moins deux groupes de cinq personnes.',
    merged: 'Les secteurs de moins de cinq votes sont réunis, pour que personne ne se reconnaisse.',
    voters: (count) => `${count} votes`,
    sector: 'Secteur',
  },
  spoken: { title: 'Raisons données, sans noms', none: 'Personne n’a écrit de raison.' },
  stability: {
    title: 'Depuis le tour précédent',
    same: 'presque personne n’a changé',
    up: (shift) => `la médiane monte de ${shift}`,
    down: (shift) => `la médiane baisse de ${shift}`,
    side: (side, moved, pairs) => `${side} : ${moved} (${pairs} personnes aux deux tours)`,
    chance: (p) => `Par hasard, cela arriverait avec une probabilité de ${p} (Wilcoxon exact).`,
    kappa: (kappa) => `Concordance entre les tours (kappa pondéré) : ${kappa}.`,
  },
  round: {
    title: (number, kind) => `Tour ${number} : ${kind}`,
    voters: (voters, voices) => `${voters} sur ${voices} ont participé`,
    concordance: (w, raters) =>
      `Concordance de la salle (W de Kendall) : ${w}, parmi ${raters} personnes qui ont tout noté.`,
    attrition: 'Qui est resté depuis le tour précédent',
    attritionLead: 'Si part qui pensait autrement, l’accord paraît plus grand qu’il n’est.',
    again: (again, before) => `${again} sur ${before}`,
    statement: (number) => `Énoncé ${number}`,
  },
  rated: {
    counts: (high, between, low) =>
      `${high} au plus haut sur tout ce que demande la règle, ${between} entre les deux, ${low} au plus bas`,
    closed: (moment) => `Tour clos : ${moment}`,
  },
  groups: {
    title: 'Groupes qui ressortent des votes',
    lead: 'Chaque signe est une personne, sans nom ni secteur. Qui vote de façon semblable se trouve proche.',
    group: (number, size) => `Groupe ${number} : ${size} personnes`,
    speaks: {
      agree: (text) => `D’accord : ${text}`,
      disagree: (text) => `Pas d’accord : ${text}`,
    },
    note: 'On les montre parce qu’ils ressortent avec d’autres personnes semblables. Les signes sont posés sur une grille pour que personne ne se reconnaisse.',
  },
  map: {
    title: 'Carte des opinions par secteur',
    lead: 'Chaque case dit combien de personnes sur cent sont d’accord, parmi celles et ceux qui décident.',
    statement: 'Énoncé',
    nobody: 'personne n’a décidé',
    honest:
      'On ne montre pas de groupes tirés des votes : dans une salle comme celle-ci, ils ne seraient pas fiables. On regarde donc par secteur déclaré.',
    split: 'Les secteurs diffèrent',
  },
}
