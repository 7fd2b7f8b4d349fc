import type { QuestionText } from '../kit-texts.ts'

export const dayTwoFr: readonly QuestionText[] = [
  {
    asks: 'Trois voisines racontent la même chose parce qu’elles la tiennent de la même personne. Combien de sources ?',
    options: [
      'Trois, une par voisine',
      'Quatre, avec la première personne',
      'Une',
      'Aucune : cela ne vaut pas un signal',
    ],
    why: 'Des sources sont indépendantes quand l’une ne répète pas l’autre. Qui vérifie en juge et note pourquoi.',
  },
  {
    asks: 'Menace et vulnérabilité restent égales, et le lieu améliore ses services. Que devient le risque ?',
    options: [
      'Il ne monte pas : plus de capacité le baisse ou le laisse égal',
      'Il monte, car on en sait plus',
      'Il double',
      'On cesse de le mesurer',
    ],
    why: 'Le risque réunit menace et vulnérabilité et se divise par la capacité. Plus de capacité ne le fait jamais monter.',
  },
  {
    asks: 'Que contient un bon scénario de risque ?',
    options: [
      'Le nom du suspect et son adresse',
      'Un point exact sur la carte',
      'Le récit complet d’une victime',
      'Territoire, menace, groupes exposés et capacité, avec une date et qui l’a validé',
    ],
    why: 'Un scénario décrit des schémas et des lieux. Il est daté et validé, et ne porte aucun nom.',
  },
  {
    asks: 'De quoi parle une alerte et de quoi parle une orientation ?',
    options: [
      'Les deux parlent de personnes par leur nom',
      'L’alerte parle de lieux ; l’orientation accompagne une personne',
      'L’alerte parle de personnes par leur nom ; l’orientation, des lieux où elles vivent',
      'Les deux paraissent dans le journal',
    ],
    why: 'L’alerte demande aux autorités d’agir sur un lieu. L’orientation conduit une personne à un service, sous un pseudonyme.',
  },
  {
    asks: 'Une personne a accepté d’être orientée vers un service et change d’avis aujourd’hui. Qu’est-ce qui vaut ?',
    options: [
      'Elle peut retirer son consentement à tout moment',
      'Elle a signé : elle ne peut plus changer',
      'Sa famille décide',
      'Le comité décide',
    ],
    why: 'Le consentement vaut pour un but et un destinataire, et la personne le retire quand elle veut.',
  },
  {
    asks: 'Un garçon est forcé de vendre de la drogue. Comment le traite-t-on ?',
    options: [
      'Comme tout autre délinquant',
      'On le remet d’abord à la police, pour qu’il dise qui lui donne la drogue et que l’on enquête',
      'On le protège d’abord ; on ne le punit pas pour ce qu’on l’a obligé à faire',
      'On attend qu’il ait 18 ans',
    ],
    why: 'C’est le principe de non-sanction : il est d’abord une victime possible, et le parcours de protection passe avant.',
  },
  {
    asks: 'Une situation possible concerne une adolescente. Avertit-on sa famille ?',
    options: [
      'Non par défaut : la famille peut faire partie du tort',
      'Oui, toujours et tout de suite, car c’est la famille qui protège le mieux',
      'Oui, mais la mère seulement',
      'Oui, par un message écrit',
    ],
    why: 'Qui exploite peut être de la famille. Un service de protection apprécie à qui l’on peut parler.',
  },
  {
    asks: 'Le tuteur d’une fillette pourrait être impliqué. Qui consent à l’orientation ?',
    options: [
      'Le tuteur, car la loi le désigne',
      'Le comité local, à la majorité',
      'Personne : alors on n’oriente pas',
      'Pas le tuteur ; on agit dans l’intérêt supérieur, avec l’accord de l’enfant et une base légale',
    ],
    why: 'Un tuteur impliqué ne peut pas consentir. On cherche l’accord de l’enfant et on écrit pourquoi ce qui est décidé est le mieux pour elle.',
  },
  {
    asks: 'Pourquoi le comité examine-t-il tous les trois mois les biais du système ?',
    options: [
      'Pour comparer les bénévoles entre eux',
      'Pour voir si l’on surveille davantage les filles, les migrants, les travailleuses du sexe ou les personnes LGBTQI+',
      'Pour dire quel village a le plus de cas',
      'Pour publier les noms de qui signale',
    ],
    why: 'Au nom de la protection on peut finir par surveiller qui l’on voulait protéger. Le comité le regarde et le corrige.',
  },
  {
    asks: 'Qu’est-ce qui dit le mieux si les femmes ont voix au comité ?',
    options: [
      'Combien ont été invitées',
      'Combien figurent sur la photo',
      'Combien occupent des sièges qui parlent et décident',
      'Combien ont signé la présence',
    ],
    why: 'Être dans la salle n’est pas parler et décider. On regarde donc qui occupe les sièges qui décident.',
  },
  {
    asks: 'Quatre sièges sur sept sont là, mais il manque le siège autochtone ou afrodescendant que la règle demande. Y a-t-il quorum ?',
    options: [
      'Oui, quatre est la majorité',
      'Oui, si la présidence le décide',
      'Oui, si l’on avertit ensuite les absents',
      'Non : le quorum par secteur compte aussi',
    ],
    why: 'Quatre sur sept ne suffit pas s’il manque un secteur que la règle nomme. Sans quorum on ne décide pas.',
  },
  {
    asks: 'On va décider au sujet d’une institution où travaille la sœur d’un membre. Que fait-il ?',
    options: [
      'Il déclare le conflit et se retire de ce point',
      'Il vote comme les autres et le dit ensuite, pour que ce soit au procès-verbal',
      'Il se tait, pour ne gêner personne',
      'Il demande que sa sœur vienne voter',
    ],
    why: 'Le conflit d’intérêts se déclare avant, figure au procès-verbal, et la personne ne décide pas sur ce point.',
  },
  {
    asks: 'Que note-t-on dans une cartographie participative ?',
    options: [
      'La maison de chaque personne à risque',
      'Des types de lieux, des services, des horaires et des saisons',
      'Les noms des personnes de confiance',
      'Des points exacts à publier sur une carte',
    ],
    why: 'La cartographie parle de types de lieux et de fonctions. Des points et des noms peuvent mettre quelqu’un en danger.',
  },
  {
    asks: 'Quelle recommandation est complète ?',
    options: [
      'Que l’on s’occupe mieux des enfants',
      'Que les institutions se coordonnent vite',
      'Que le centre de santé ouvre le samedi dès le 1er mars ; preuve : l’horaire signé',
      'Que quelqu’un regarde le problème avant la fin de l’année',
    ],
    why: 'Elle a un destinataire, une action, une date et la preuve qui montrera qu’elle est tenue.',
  },
  {
    asks: 'La date est passée et l’institution n’a pas répondu à une recommandation. Que fait le comité ?',
    options: [
      'Il l’efface de la liste',
      'Il la note sans réponse, demande une explication et la porte plus haut',
      'Il la tient pour réalisée',
      'Il publie les cas pour faire pression',
    ],
    why: 'Le silence compte aussi : le délai le marque, et le comité demande des explications. On ne se sert jamais des personnes pour faire pression.',
  },
  {
    asks: 'Une institution déclare avoir agi. Qui le vérifie ?',
    options: [
      'La personne même qui a fait l’action, car c’est elle qui la connaît le mieux',
      'Personne : sa parole suffit',
      'Le média local qui en a parlé',
      'Une autre personne, preuve à l’appui',
    ],
    why: 'Qui rend compte ne vérifie pas. Une autre personne regarde la preuve et dit vérifié ou non vérifié.',
  },
]
