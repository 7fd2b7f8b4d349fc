import type { CaseText } from '../kit-texts.ts'

export const casesFr: readonly CaseText[] = [
  {
    title: 'L’offre à la gare routière',
    story:
      'Dans une commune inventée sont arrivés, en deux semaines, plusieurs signalements sur une agence qui propose au loin du travail à des jeunes filles de 15 à 20 ans, voyage payé, et qui demande leurs papiers. Le bureau a vérifié et émis une alerte sur la gare routière et ses abords, avec des recommandations à l’inspection du travail et à la direction des écoles. Un membre du comité de pilotage connaît le propriétaire de la gare et propose d’« aller lui parler pour tirer cela au clair ». Une autre membre demande la liste des personnes qui ont signalé, pour les féliciter.',
    asks: [
      'Quels sont les faits et que suppose-t-on ?',
      'Que répondez-vous à qui veut parler au propriétaire ?',
      'Que répondez-vous à qui demande la liste des signalements ?',
      'Que peut demander le comité, à qui et pour quand ?',
    ],
    good: [
      'On sépare les faits (offre au loin, voyage payé, papiers) des suppositions sur le propriétaire.',
      'Personne ne parle au propriétaire : observer, ne pas enquêter ; cela pourrait avertir qui exploite et mettre les jeunes filles en danger.',
      'Qui connaît le propriétaire déclare son conflit d’intérêts et se retire de ce point.',
      'Le comité ne voit pas les signaux et ne sait pas qui a signalé : signaler est anonyme.',
      'On demande aux institutions une réponse datée et une preuve, par la recommandation de l’alerte.',
    ],
  },
  {
    title: 'Quatre sur sept',
    story:
      'Le comité de pilotage d’un pays inventé a sept sièges. Aujourd’hui quatre personnes sont là. La règle demande quatre sièges et, parmi eux, au moins un siège autochtone ou afrodescendant ; aucun des deux n’a pu voyager, car la route est coupée. À l’ordre du jour figure une recommandation urgente pour rouvrir un refuge. L’une des présentes travaille dans l’institution à qui elle s’adresse. Quelqu’un dit : « Nous sommes la majorité, votons et nous leur dirons après. »',
    asks: [
      'Y a-t-il quorum ? Pourquoi ?',
      'Que peut-on faire aujourd’hui sans décider ?',
      'Que fait la membre qui travaille dans l’institution ?',
      'Comment éviter que cela se répète ?',
    ],
    good: [
      'Il n’y a pas quorum : les sièges suffisent, mais il manque le secteur que la règle demande.',
      'Aujourd’hui on informe, on prépare le texte et on fixe une autre date ; on ne décide pas.',
      'La membre déclare son conflit d’intérêts, cela figure au procès-verbal, et elle ne décide pas sur ce point.',
      'On cherche à rendre la participation possible : suppléants, téléphone, autre lieu, transport, leur langue.',
      'L’avis contraire et l’absence restent écrits au procès-verbal.',
    ],
  },
  {
    title: 'L’institution qui ne répond pas',
    story:
      'Il y a trois mois, le comité a recommandé à une institution d’un pays inventé d’ouvrir un service en fin de semaine, avec une date et une preuve. La date est passée. L’institution dit au téléphone que « c’est fait », sans rien montrer. Un journaliste demande combien de filles il y a eu dans chaque commune, et le bailleur veut le chiffre d’une commune où il y en a eu quatre. Un membre propose de donner les chiffres « pour que l’institution ait honte ».',
    asks: [
      'Où en est la recommandation et que manque-t-il ?',
      'Que répond le comité au journaliste et au bailleur ?',
      'Que peut faire le comité devant le silence ?',
      'Quels indicateurs mesurent bien l’avancée, et lesquels font du mal ?',
    ],
    good: [
      'Elle est échue et non vérifiée : la preuve manque, et une autre personne la vérifie.',
      'On ne donne à personne un nombre de personnes inférieur à onze, ni un autre qui permettrait de le calculer.',
      'On demande une explication écrite avec une nouvelle date, et on porte plus haut si rien ne vient.',
      'Les actes des institutions, eux, se comptent exactement : répondu, tenu, échu.',
      'On mesure les délais et la réalisation ; viser un nombre de victimes ou d’alertes fait du mal.',
    ],
  },
]
