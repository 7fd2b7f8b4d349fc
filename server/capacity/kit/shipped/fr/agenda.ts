import type { SessionText } from '../kit-texts.ts'

export const agendaFr: readonly SessionText[] = [
  {
    title: 'Accueil, test de départ et ce qu’est la traite',
    objective:
      'Dire avec ses propres mots ce qu’est la traite des personnes et ce qui la distingue du trafic de migrants.',
    method:
      'Règles de vie commune (10 min). Test de départ, chacun pour soi (40 min). À deux : placer des cartes sous acte, moyen ou but (30 min). Mise en commun (25 min).',
    materials:
      'La traite a trois éléments : un acte (recruter, transporter, héberger), un moyen (tromperie, force, abus de pouvoir) et un but (exploiter). Pour les enfants et les adolescents, le moyen n’est pas nécessaire : l’acte et le but suffisent. La traite n’est pas le trafic de migrants : le trafic fait passer une frontière contre paiement ; la traite exploite, et peut avoir lieu sans quitter le quartier. Seule l’autorité compétente identifie une victime.',
  },
  {
    title: 'Reconnaître les signaux sans désigner personne',
    objective:
      'Distinguer un fait observé d’un préjugé, et expliquer pourquoi un signal seul ne prouve rien.',
    method:
      'Lecture du catalogue par groupes de trois (25 min). Jeu de cartes : fait, supposition ou préjugé (35 min). Échange : qui a-t-on déjà surveillé au nom de la protection (30 min).',
    materials:
      'Les signaux ont un poids : fort, moyen ou faible. Aucun ne décrit qui est une personne, comment elle s’habille, ce qu’elle possède ni le fait qu’elle se déplace. Un signal suggère ; une autre explication est possible. Le comité vérifie tous les trois mois si le système regarde certains groupes plus que d’autres.',
  },
  {
    title: 'Observer, ne pas enquêter : sa propre sécurité et le premier contact',
    objective:
      'Savoir que faire et ne pas faire devant une situation possible, sans mettre personne en danger.',
    method:
      'Deux courtes scènes sans récit de violence : que feriez-vous maintenant (40 min). Plan personnel de sécurité sur une feuille (30 min). Respiration et clôture (20 min).',
    materials:
      'En cas de danger immédiat, d’abord le numéro d’urgence. Ne pas demander de détails, ne pas suivre, ne pas photographier, ne pas affronter. Ne pas transmettre ni garder d’images. Si quelqu’un se confie : écouter, ne pas faire répéter, dire qui peut aider. Toute personne bénévole a le droit de s’arrêter. Ce qui touche une autorité va au bureau national et au défenseur des droits, jamais au comité local.',
  },
  {
    title: 'Confidentialité, consentement et chiffres',
    objective:
      'Expliquer ce que le comité voit, ce qu’il ne voit pas et pourquoi, et appliquer la règle de onze.',
    method:
      'Visite des écrans que le comité ouvre (30 min). Exercice : quels chiffres se publient et lesquels non (45 min). Questions difficiles d’un média, d’un bailleur et d’un ami (30 min).',
    materials:
      'Le comité voit des résultats et des recommandations ; il ne voit ni signaux ni orientations. Un nombre de personnes inférieur à onze n’est pas publié, ni un autre qui permettrait de le calculer. Le consentement vaut pour un but et un destinataire, et peut être retiré. Qui demande des données de l’extérieur a besoin d’un protocole signé et de l’accord de tous leurs responsables.',
  },
  {
    title: 'Du signal à l’alerte : sources, risque et parcours',
    objective: 'Suivre le chemin d’un signal jusqu’à la réponse, et lire un scénario de risque.',
    method:
      'Frise du temps au mur, avec ses délais (35 min). Évaluer un scénario inventé avec les échelles de un à quatre (35 min). Comparer et expliquer les écarts (20 min).',
    materials:
      'Le risque réunit menace et vulnérabilité, et baisse avec la capacité du lieu. Quand la capacité n’est pas connue, elle compte comme la plus faible et la confiance baisse. Le programme suggère ; une personne décide et dit pourquoi. La rumeur seule ne déclenche jamais d’alerte. L’alerte parle de lieux et demande des actions ; l’orientation accompagne une personne vers un service.',
  },
  {
    title: 'Enfance, non-sanction, genre et peuples',
    objective:
      'Appliquer l’intérêt supérieur de l’enfant et la non-sanction, et regarder qui parle et qui décide.',
    method:
      'Cas 1 en groupes (45 min). Tour de table : ce qui change si la personne est une fille, autochtone, migrante ou LGBTQI+ (25 min). Engagements du groupe sur la parole et la langue (20 min).',
    materials:
      'Un enfant forcé à commettre un délit est d’abord protégé : on ne le punit pas pour ce qu’on l’a obligé à faire. Par défaut, la famille n’est pas avertie, car elle peut faire partie du tort. Un tuteur impliqué ne peut pas consentir. On cherche l’accord de l’enfant et on écrit pourquoi ce qui est décidé est le mieux pour lui.',
  },
  {
    title: 'Gouverner : sièges, quorum, conflits d’intérêts et cartographie',
    objective:
      'Ouvrir une séance valable, déclarer un conflit d’intérêts et prendre soin d’une cartographie participative.',
    method:
      'Simulation de séance avec la liste des sièges (45 min). Cas 2 en groupes (35 min). Ce qu’on dessine et ce qu’on ne dessine pas (25 min).',
    materials:
      'Il y a quorum quand sont présents les sièges que la règle demande et, en plus, les secteurs qu’elle nomme. Sans eux on ne décide pas. Qui a un intérêt le déclare et se retire de ce point. L’avis contraire reste au procès-verbal. La cartographie note des types de lieux, des services et leurs horaires, et des personnes de confiance par leur fonction : jamais de points exacts ni de noms.',
  },
  {
    title: 'Demander des comptes : recommandations, suivi et test final',
    objective:
      'Écrire une recommandation complète, la suivre jusqu’à sa vérification et en rendre compte à son organisation.',
    method:
      'Écrire et corriger une recommandation (30 min). Cas 3 en groupes (25 min). Test final, chacun pour soi (35 min). Plan pour partager les acquis et clôture (15 min).',
    materials:
      'Une recommandation a un destinataire, une action, une date et la preuve qui montrera qu’elle est tenue. Le silence aussi est une réponse, et il se mesure en temps. Qui a fait l’action ne la vérifie pas : une autre personne vérifie, preuve à l’appui. On mesure les délais et la réalisation, jamais le nombre de victimes ou d’alertes.',
  },
]
