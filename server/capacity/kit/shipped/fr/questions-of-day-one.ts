import type { QuestionText } from '../kit-texts.ts'

export const dayOneFr: readonly QuestionText[] = [
  {
    asks: 'Quels sont les trois éléments de la traite des personnes adultes selon le Protocole de Palerme ?',
    options: [
      'Un délit, une frontière et un paiement',
      'Un acte, un moyen et un but d’exploitation',
      'Une victime, un témoin et une plainte',
      'Une offre d’emploi, un voyage payé et un faux document',
    ],
    why: 'L’acte est recruter, transporter ou héberger ; le moyen est tromper, forcer ou abuser du pouvoir ; le but est exploiter.',
  },
  {
    asks: 'Quelqu’un recrute une fillette pour l’exploiter, sans tromperie ni force. Est-ce de la traite ?',
    options: [
      'Non, car le moyen manque',
      'Seulement si la famille porte plainte',
      'Seulement si on l’emmène dans un autre pays',
      'Oui : pour les enfants, le moyen n’est pas nécessaire',
    ],
    why: 'Avant 18 ans, l’acte et le but suffisent. Le moyen n’est pas exigé.',
  },
  {
    asks: 'Qu’est-ce qui distingue la traite des personnes du trafic de migrants ?',
    options: [
      'La traite vise à exploiter et peut avoir lieu sans passer de frontière',
      'La traite passe toujours une frontière et le trafic n’en passe jamais aucune',
      'Le trafic use toujours de la force',
      'Rien : ce sont deux noms de la même chose',
    ],
    why: 'Le trafic de migrants, c’est faire passer une frontière de façon irrégulière contre paiement. La traite, c’est exploiter une personne, même dans son propre quartier.',
  },
  {
    asks: 'Qui identifie une personne comme victime de traite ?',
    options: [
      'Le comité de pilotage, par un vote',
      'Le système Vigía, par ses signaux',
      'Seule l’autorité compétente',
      'Qui a envoyé le premier signal',
    ],
    why: 'Le comité et le programme parlent de risques et de situations possibles. Identifier est la tâche de l’autorité compétente.',
  },
  {
    asks: 'Un seul signal arrive, de poids faible. Que veut-il dire ?',
    options: [
      'Qu’il y a de la traite en ce lieu',
      'Qu’il suggère quelque chose et peut s’expliquer autrement',
      'Qu’il faut publier au plus vite une alerte pour ce lieu',
      'Que la personne qui a signalé se trompe',
    ],
    why: 'Les signaux suggèrent et dépendent du contexte. Il en faut plusieurs, différents, pour tenir un indice pour positif.',
  },
  {
    asks: 'Laquelle de ces phrases peut figurer au catalogue des signaux ?',
    options: [
      'Jeune fille habillée de façon voyante qui attend seule à l’arrêt',
      'Personne migrante qui change de village',
      'Homme qui a de l’argent et un téléphone cher',
      'Personne qui ne peut pas sortir de son lieu de travail',
    ],
    why: 'Un signal décrit un fait. Il ne décrit jamais qui est quelqu’un, ses habits, ses biens ni ses déplacements.',
  },
  {
    asks: 'Vous voyez dans un local quelque chose qui vous inquiète. Que faites-vous ?',
    options: [
      'J’observe, je m’éloigne et je signale par la voie sûre',
      'J’entre et je demande ce qui se passe',
      'Je suis les personnes, sans qu’elles le voient, pour pouvoir en dire plus',
      'Je prends des photos comme preuve',
    ],
    why: 'Observer, ne pas enquêter. Questionner, suivre ou photographier met en danger la victime possible et vous-même.',
  },
  {
    asks: 'Une personne est en danger en ce moment. Que fait-on d’abord ?',
    options: [
      'Remplir tout le formulaire',
      'Attendre la prochaine séance du comité',
      'Appeler le numéro d’urgence',
      'Chercher la famille de la personne',
    ],
    why: 'Le danger immédiat n’attend aucune démarche. Les numéros d’urgence sont placés avant le formulaire.',
  },
  {
    asks: 'Une personne commence à vous confier une chose douloureuse. Qu’est-ce qui est le mieux ?',
    options: [
      'Demander tous les détails et les noter, pour qu’elle n’ait pas à les redire',
      'Écouter, ne pas faire répéter et dire qui peut aider',
      'Lui promettre que tout va s’arranger',
      'Appeler d’autres personnes pour qu’elles écoutent aussi',
    ],
    why: 'Raconter encore et encore fait du mal. Vigía ne garde aucun récit de violence ; ce qui compte est d’arriver à un service.',
  },
  {
    asks: 'Un signal dit qu’un fonctionnaire du lieu pourrait être impliqué. Où va-t-il ?',
    options: [
      'Au comité local, pour que toutes les institutions le sachent et le surveillent',
      'Au chef de ce fonctionnaire',
      'À un groupe de messages de confiance',
      'Au bureau national et au défenseur des droits, jamais au comité local',
    ],
    why: 'Si le signal arrive à qui est impliqué, la personne qui a signalé est en danger. Il est donc tenu à l’écart du comité local, qui ne peut même pas le deviner.',
  },
  {
    asks: 'Vous recevez par téléphone une image sexuelle d’une personne mineure. Que faites-vous ?',
    options: [
      'Je ne la transmets ni ne la garde, et je signale',
      'Je la garde comme preuve, au cas où l’autorité la demanderait',
      'Je la transmets au comité',
      'Je la publie pour que les gens se méfient',
    ],
    why: 'Transmettre ou garder l’image répète le tort. On signale le fait, sans l’image.',
  },
  {
    asks: 'Un membre du comité demande à lire les signaux de sa commune. Que convient-il de faire ?',
    options: [
      'Les lui donner s’il promet le secret',
      'Les lui donner sans les noms, s’il signe qu’il gardera le secret',
      'Lui dire que le comité voit des résultats, pas des signaux',
      'Les lui donner si la majorité l’approuve',
    ],
    why: 'Le comité voit des résultats et des recommandations. Que personne d’autre ne lise les signaux protège qui signale.',
  },
  {
    asks: 'Dans une commune, 4 personnes ont été orientées vers des services. Publie-t-on ce chiffre ?',
    options: [
      'Oui, car un chiffre n’a ni nom ni adresse',
      'Non : en dessous de onze on ne publie pas',
      'Oui, si le bailleur le demande',
      'Oui, mais seulement à la radio locale',
    ],
    why: 'Dans un petit lieu, un petit chiffre désigne des personnes. En dessous de onze on ne publie ni lui ni ce qui permettrait de le calculer.',
  },
  {
    asks: 'Une institution extérieure demande les données complètes. Que faut-il ?',
    options: [
      'Une lettre avec cachet et signature de la plus haute autorité de cette institution',
      'Un appel du directeur',
      'Que le technicien ait le temps',
      'Un protocole signé et l’accord de tous les responsables des données',
    ],
    why: 'Chaque demande est consignée et tous les responsables l’approuvent. Sans protocole signé, rien n’est remis.',
  },
]
