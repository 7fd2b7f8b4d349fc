import type { DescriptorTexts } from './descriptor-texts.ts'

/** Projets : une instance du programme les relit et les valide avant qu’ils comptent comme convenus. */
export const descriptorsFr: DescriptorTexts = {
  c1: [
    // 1
    'Sait que la traite est un acte, un moyen et un but d’exploitation, et que pour un enfant le moyen n’est pas requis.',
    'Explique avec ses mots ce qui distingue la traite du trafic illicite de migrants.',
    'Admet que personne ne consent à sa propre exploitation.',
    // 2
    'Connaît les formes présentes sur son territoire et la loi nationale qui les interdit.',
    'Un guide à la main, dit quels éléments de la traite apparaissent dans un cas inventé.',
    'Parle de personnes et de droits ; ne blâme pas qui a été trompé.',
    // 3
    'Connaît le Protocole de Palerme, la loi nationale et ce qui revient à chaque institution.',
    'Relie sans aide un cas à ses éléments et à sa forme, et dit ce qui reste à savoir.',
    'Laisse à la seule autorité compétente le soin d’identifier une victime.',
    // 4
    'Connaît les doutes et les erreurs fréquents sur la loi et la façon de les lever.',
    'Prépare et donne une séance sur la loi avec des cas de la région, et vérifie ce qui a été compris.',
    'Corrige les idées reçues avec respect et reconnaît ce qui n’est pas su.',
  ],
  c2: [
    // 1
    'Connaît les groupes de signaux : recrutement, transport, exploitation, en ligne et contexte.',
    'Trouve dans la liste un signal que quelqu’un décrit.',
    'Comprend qu’un signal est un indice et non une preuve.',
    // 2
    'Distingue signaux forts, moyens et faibles, et sait qu’ils dépendent du contexte.',
    'Avec un appui, choisit les codes qui correspondent à ce qui a été vu ou raconté.',
    'Ne soupçonne personne pour ce qu’elle est, sa tenue ou ses déplacements.',
    // 3
    'Sait quelle combinaison de signaux pèse et lesquels peuvent désigner un autre délit.',
    'Choisit sans aide les codes et la période, et sépare ce qui a été vu de ce qui a été dit.',
    'Cherche aussi ce qui contredit sa première impression.',
    // 4
    'Connaît les erreurs courantes dans la lecture des signaux et l’évolution des recrutements.',
    'Enseigne à reconnaître les signaux à partir de cas et corrige sans humilier.',
    'Veille à ce que son enseignement ne nourrisse aucun préjugé.',
  ],
  c3: [
    // 1
    'Sait par où signaler, quels numéros répondent, et que l’on peut le faire sans donner son nom.',
    'Trouve la page de signalement et les numéros d’urgence.',
    'Préfère signaler à temps plutôt que chercher par ses propres moyens.',
    // 2
    'Sait ce qu’il ne faut ni demander, ni photographier, ni suivre, et pourquoi cela met autrui en danger.',
    'Avec un appui, envoie un signal complet et conserve bien son reçu.',
    'N’écrit ni noms ni numéros de téléphone et ne commente pas le cas.',
    // 3
    'Sait que faire devant un danger immédiat, et quand un signal met en cause une autorité.',
    'Signale sans aide par le canal le plus sûr, puis lit la réponse.',
    'Observe et se retire : n’enquête pas, n’affronte pas, ne promet pas.',
    // 4
    'Connaît les risques du signalement selon les lieux et la façon de les réduire.',
    'Enseigne à signaler sans risque et s’y exerce par des simulations.',
    'Place la sécurité de qui signale au-dessus de toute information.',
  ],
  c4: [
    // 1
    'Sait que vérifier, c’est voir si une chose est plausible, sans enquêter sur personne.',
    'Dit d’où vient une information : vue, racontée ou rumeur.',
    'Ne répète pas une rumeur comme un fait.',
    // 2
    'Sait quand deux sources sont indépendantes et quand elles répètent la même chose.',
    'Avec un appui, note ce qui a été vérifié, par quel moyen, et ce qui manque.',
    'Admet que « impossible à confirmer » est un bon résultat.',
    // 3
    'Connaît des moyens sûrs de recouper une information sans exposer qui a signalé.',
    'Vérifie sans aide et dans les délais, et consigne son raisonnement et ses doutes.',
    'Change d’avis quand paraissent de meilleurs éléments.',
    // 4
    'Connaît les biais, les campagnes de faux signalements et la façon de les reconnaître.',
    'Enseigne à juger l’indépendance des sources et relit les vérifications des autres.',
    'Demande un second regard sur ses propres jugements.',
  ],
  c5: [
    // 1
    'Sait que le risque réunit menace, vulnérabilité et capacité.',
    'Nomme des menaces et des capacités de sa commune.',
    'Regarde les risques que courent les personnes, et non les personnes comme un risque.',
    // 2
    'Connaît les niveaux de 1 à 4 et ce que chacun décrit.',
    'Avec un appui, rédige un scénario de risque : lieu, forme, personnes exposées.',
    'Dit ce qui n’est pas su au lieu de combler les vides.',
    // 3
    'Sait comment les niveaux se combinent, quels planchers existent et comment s’exprime la confiance.',
    'Évalue un risque sans aide, le justifie et le soumet à une relecture.',
    'Explique pourquoi il s’écarte de la suggestion et accepte la relecture d’autrui.',
    // 4
    'Connaît les méthodes de détection, leurs limites et leurs fausses alertes.',
    'Enseigne l’analyse et l’écriture de scénarios, et relit ceux d’autres équipes.',
    'Défend un jugement sans céder aux pressions et sans exagérer.',
  ],
  c6: [
    // 1
    'Sait que le trauma change la mémoire, la confiance et la façon de parler.',
    'Écoute sans demander de détails et dit vers qui se tourner.',
    'Croit et ne juge pas.',
    // 2
    'Connaît les premiers secours psychologiques : observer, écouter, mettre en lien.',
    'Avec un appui, reçoit une personne dans un lieu calme et lui explique la suite.',
    'Laisse la personne décider du rythme et de ce qu’elle raconte.',
    // 3
    'Sait que faire devant une crise, et comment demander un consentement sans insister.',
    'Assure sans aide le premier contact et le lien avec le service, sans demander le récit.',
    'Évite que la personne ait à raconter encore son histoire.',
    // 4
    'Connaît les réactions au trauma selon l’âge, la culture et le vécu.',
    'Enseigne le premier contact par la répétition et prend soin de qui participe.',
    'Reconnaît ses limites et cherche un appui à temps.',
  ],
  c7: [
    // 1
    'Sait qu’avant 18 ans on est un enfant et que son intérêt supérieur passe en premier.',
    'Reconnaît quand un signal concerne un enfant.',
    'Ne blâme pas un enfant pour ce qu’on l’a forcé à faire.',
    // 2
    'Connaît le principe de non-sanction et le droit d’être entendu.',
    'Avec un appui, choisit la voie de la protection avant celle de la police.',
    'Prend au sérieux ce que dit un enfant.',
    // 3
    'Sait ce qui suit quand la famille est en cause et qui peut consentir.',
    'Applique sans aide l’intérêt supérieur, en laisse une note et demande l’assentiment.',
    'Place la protection au-dessus du confort des institutions.',
    // 4
    'Connaît les normes nationales et internationales sur l’enfance et leur application.',
    'Enseigne la non-sanction et l’intérêt supérieur à partir de cas difficiles.',
    'Défend les droits de l’enfant même quand cela coûte.',
  ],
  c8: [
    // 1
    'Sait que la traite frappe différemment selon le genre, l’âge, le peuple et le statut migratoire.',
    'Nomme des groupes plus exposés de son territoire sans les montrer du doigt.',
    'Traite chaque personne avec le même respect.',
    // 2
    'Connaît les stéréotypes qui font obstacle et les droits des peuples autochtones et afrodescendants.',
    'Avec un appui, adapte son langage et trouve un interprète.',
    'Demande aux personnes comment elles souhaitent être nommées.',
    // 3
    'Sait comment une mesure de protection peut finir par surveiller des femmes, des migrants ou des personnes LGBTQI+.',
    'Vérifie sans aide si une décision traite un groupe autrement, et la corrige.',
    'Interroge ses propres préjugés.',
    // 4
    'Connaît les approches de genre, interculturelles et du handicap, et leurs tensions.',
    'Enseigne l’approche différenciée avec des personnes de ces peuples et de ces groupes.',
    'Cède la parole à celles et ceux qui vivent la situation.',
  ],
  c9: [
    // 1
    'Sait qu’il existe un parcours de prise en charge et qui le conduit.',
    'Trouve le parcours de sa commune et le numéro qui répond.',
    'Respecte ce qui revient à chaque institution.',
    // 2
    'Connaît les étapes du parcours, leurs délais et leurs conditions.',
    'Avec un appui, prévient le service concerné et attend sa réponse.',
    'Se coordonne avant d’agir de son côté.',
    // 3
    'Sait que faire quand un service ne répond pas ou refuse.',
    'Oriente sans aide, avec consentement ou base légale, et suit jusqu’à l’accueil.',
    'Ne lâche pas la personne avant qu’une autre main ne la reçoive.',
    // 4
    'Connaît les points où les parcours se rompent et la façon de les éprouver.',
    'Enseigne le parcours, conduit des simulations et convient d’améliorations.',
    'Cherche des accords et non des coupables.',
  ],
  c10: [
    // 1
    'Sait quelles données ne se demandent pas et ce qui ne se partage pas.',
    'Garde ses mots de passe et ferme sa session.',
    'Comprend qu’une information qui fuit peut coûter une vie.',
    // 2
    'Connaît les classes de données et qui peut voir chacune.',
    'Avec un appui, demande le consentement pour chaque but et chaque destinataire.',
    'Ne partage que ce dont l’autre a besoin.',
    // 3
    'Sait quand on agit sans consentement, sur quelle base légale et qui signe.',
    'Protège sans aide les données au quotidien et signale aussitôt un incident.',
    'Refuse une demande sans fondement, d’où qu’elle vienne.',
    // 4
    'Connaît la loi sur les données, les droits d’accès, de rectification et d’effacement, et les accords de partage.',
    'Enseigne la protection des données et revoit les accès des autres.',
    'Demande des comptes et en rend.',
  ],
  c11: [
    // 1
    'Sait qu’une recommandation a un responsable, une date et des preuves.',
    'Trouve ce qui a été recommandé à une institution et si elle a répondu.',
    'Attend des réponses et en donne aussi.',
    // 2
    'Connaît les états d’une recommandation et ce qui compte comme preuve.',
    'Avec un appui, note les avancées et prévient de ce qui arrive à échéance.',
    'Dit à temps ce qui ne pourra être tenu.',
    // 3
    'Sait quand et à qui remonter ce que personne n’a traité.',
    'Assure sans aide le suivi, vérifie les preuves et rend compte à qui a signalé.',
    'Traite de même les institutions proches et lointaines.',
    // 4
    'Connaît la façon de rendre compte en public sans exposer personne.',
    'Enseigne le suivi et conduit la revue de ce qui est en attente.',
    'Reconnaît en public ce qui n’a pas abouti.',
  ],
  c12: [
    // 1
    'Connaît les risques de son travail et à qui demander de l’aide.',
    'Utilise un code et un verrou sur son téléphone.',
    'Admet que prendre soin de soi fait partie du travail.',
    // 2
    'Sait que faire si l’on fouille son téléphone ou devant une menace.',
    'Avec un appui, établit son plan de sécurité et reconnaît les signes d’épuisement.',
    'Demande une pause quand il le faut.',
    // 3
    'Connaît les mesures pour les trajets, les réunions et les échanges selon le risque.',
    'Applique son plan sans aide, le tient à jour et signale les incidents.',
    'Ne s’expose pas pour paraître et n’expose pas autrui.',
    // 4
    'Connaît les réponses des équipes aux menaces et à l’épuisement.',
    'Enseigne la sécurité et le soin de soi, et aide d’autres à faire leur plan.',
    'Prend soin de l’équipe et donne l’exemple en s’arrêtant.',
  ],
  c13: [
    // 1
    'Sait que les adultes apprennent de ce qu’ils vivent et pratiquent.',
    'Raconte à son groupe, avec ses mots, ce qui a été appris.',
    'Partage ce qui est su.',
    // 2
    'Connaît des méthodes participatives et la préparation d’une courte séance.',
    'Avec un appui, conduit une activité et recueille les questions.',
    'Fait place à qui parle moins.',
    // 3
    'Sait mesurer ce qui a été appris et que faire de ce qui ne l’a pas été.',
    'Prépare et donne sans aide une séance entière du programme.',
    'Veille à ce que personne n’ait à raconter ce qu’il a vécu.',
    // 4
    'Connaît la façon d’accompagner qui commence à enseigner.',
    'Forme d’autres formateurs, les observe et leur dit ce qui a été vu.',
    'Se réjouit que d’autres enseignent mieux.',
  ],
  c14: [
    // 1
    'Sait à quoi sert une carte des lieux à risque et sûrs par genre, sans noms.',
    'Participe à une cartographie et y situe des services.',
    'Respecte ce que la communauté décide de ne pas montrer.',
    // 2
    'Connaît les règles du quorum, du consensus et du conflit d’intérêts.',
    'Avec un appui, anime une table de cartographie ou prépare une session.',
    'Écoute les secteurs qui ont moins de pouvoir.',
    // 3
    'Sait comment une carte mène à un accord avec un responsable et une date.',
    'Conduit sans aide une cartographie ou une session, avec son procès-verbal.',
    'Fait consigner les désaccords.',
    // 4
    'Connaît diverses formes de gouvernance et celles des peuples du territoire.',
    'Enseigne à conduire cartographies et comités, et accompagne de nouveaux comités.',
    'Partage le pouvoir de décider.',
  ],
}
