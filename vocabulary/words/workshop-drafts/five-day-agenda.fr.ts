import type { AgendaTexts } from './draft-texts.ts'

export const agendaTextsFr: AgendaTexts = [
  [
    ['Accueil, inscription et ouverture', 'Nous savons qui est là et pourquoi nous sommes réunis.'],
    ['Prendre soin les uns des autres', 'Ni cas ni noms racontés ici, et que faire si cela fait mal.'],
    [
      'La traite, et ce qui n’en est pas',
      'Nous employons les mêmes mots : menace, vulnérabilité et capacité.',
    ],
    [
      'L’alerte rapide, du signal à la réponse',
      'Nous voyons où chaque institution et organisation intervient.',
    ],
  ],
  [
    ['Ce que l’on voit sur notre territoire', 'Nous nommons les menaces par forme, saison et type de lieu.'],
    [
      'Qui est le plus exposé, et pourquoi',
      'Nous distinguons selon le genre, l’âge, le peuple et la migration.',
    ],
    ['Ce dont nous disposons', 'Nous listons services, horaires et personnes de confiance par fonction.'],
    [
      'Les manques du parcours de prise en charge',
      'Nous savons à quelle étape une personne se perd et qui en répond.',
    ],
  ],
  [
    [
      'La règle de consensus',
      'La règle est fixée avant de voter : pourcentage, nombre de votants et dissension.',
    ],
    ['La prévention par les organisations locales', 'Chaque table écrit des énoncés que l’on peut tenir.'],
    ['La protection par les organisations locales', 'Chaque table écrit des énoncés avec qui et pour quand.'],
    ['Lecture et tri des énoncés', 'Il n’en reste aucun en double ni qui désigne quelqu’un.'],
  ],
  [
    ['Savoir, savoir-faire et savoir-être', 'Nous lisons ensemble la liste des compétences.'],
    ['Les compétences par fonction', 'Nous disons ce qui manque à chaque fonction et pourquoi cela compte.'],
    ['Renforcer les acteurs locaux', 'Nous écrivons l’appui dont chaque organisation a besoin.'],
    ['Premier tour de vote', 'Nous connaissons l’appui et gardons chaque objection.'],
  ],
  [
    ['Objections et second tour', 'Chaque objection est entendue ; ce qui a changé est voté de nouveau.'],
    ['Des énoncés aux accords', 'Chaque accord a un responsable local, un territoire et une date.'],
    ['Comment on verra que c’est fait', 'Chaque accord dit quelle preuve le montre et qui la vérifie.'],
    [
      'Lecture du procès-verbal et clôture',
      'Il est lu en entier ; ce qui est convenu va à ses responsables.',
    ],
  ],
]
