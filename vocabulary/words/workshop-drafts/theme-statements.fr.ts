import type { StatementTexts } from './draft-texts.ts'

export const statementTextsFr: StatementTexts = {
  'local-organisations': [
    'Les écoles et les organisations de jeunes parlent chaque trimestre des fausses offres de travail et d’études.',
    'Avant chaque haute saison, les organisations locales informent dans les gares, les quais et les marchés des façons de recruter.',
    'Les Églises et les comités de quartier conviennent d’un même message sur qui contacter, dans les langues du lieu.',
    'Les organisations de femmes tiennent chaque semaine un lieu où l’on peut demander sans donner son nom.',
    'Chaque organisation locale a une personne de liaison avec le parcours de prise en charge, et une suppléante.',
    'Qui vient chercher de l’aide est accompagné jusqu’à la porte du service, et ne reçoit pas seulement un numéro.',
    'Organisations et services revoient ensemble tous les trois mois les horaires et les numéros du parcours.',
    'Aucune organisation ne demande à la personne de répéter son histoire pour recevoir repas, abri ou transport.',
  ],
  competencies: [
    'Les points focaux savent reconnaître les signaux et prévenir sans enquêter eux-mêmes.',
    'Le personnel des écoles sait distinguer une absence ordinaire de celle qui appelle une question.',
    'Les autorités locales connaissent la loi et savent ce qu’il ne leur revient pas de demander.',
    'Qui anime un atelier sait arrêter un récit qui expose quelqu’un.',
    'Le premier contact avec une personne se fait sans juger, sans promettre et sans interroger.',
    'Qui reçoit une orientation sait demander le consentement pour chaque usage et chaque destinataire.',
    'Les équipes de santé et de justice appliquent la non-sanction et l’intérêt supérieur de l’enfant.',
    'Chaque équipe a un plan de soin et de sécurité numérique pour les personnes qui accompagnent.',
  ],
  'local-actors': [
    'Le comité local se réunit chaque mois, avec des fonds pour le transport de qui vient de loin.',
    'Les organisations des peuples autochtones et afrodescendants ont un siège et un suppléant au comité local.',
    'La municipalité réserve dans son budget une ligne pour prévenir la traite.',
    'Les radios communautaires sont soutenues pour diffuser les messages de prévention dans les langues du lieu.',
    'L’équipe d’intervention immédiate du territoire a un véhicule ou un accord de transport à toute heure.',
    'Les organisations qui hébergent sont soutenues pour garder des lits libres et du personnel de nuit.',
    'Les institutions répondent par écrit, et dans un délai, aux organisations qui leur demandent quelque chose.',
    'Les organisations locales voient ce que chaque institution a promis et si elle l’a tenu.',
  ],
}
