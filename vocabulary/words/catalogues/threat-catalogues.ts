/** Threats and modalities: what is done to people, never by whom. */
import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

export const findingDismissReasons = {
  id: 'finding-dismiss-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'known-campaign',
      es: 'Campaña o capacitación conocida',
      fr: 'Campagne ou formation connue',
      en: 'Known campaign or training',
    },
    {
      code: 'reporting-change',
      es: 'Cambió la forma de avisar',
      fr: 'La façon de signaler a changé',
      en: 'The way of reporting changed',
    },
    { code: 'data-error', es: 'Error en los datos', fr: 'Erreur dans les données', en: 'Error in the data' },
    {
      code: 'late-batch',
      es: 'Llegaron avisos atrasados',
      fr: 'Arrivée de signaux tardifs',
      en: 'Late reports arrived together',
    },
    {
      code: 'seasonal-expected',
      es: 'Normal en esta temporada',
      fr: 'Normal en cette saison',
      en: 'Normal in this season',
    },
    {
      code: 'already-in-situation',
      es: 'Ya está en una situación',
      fr: 'Déjà dans une situation',
      en: 'Already in a situation',
    },
    {
      code: 'too-weak',
      es: 'El cambio es muy débil',
      fr: 'Le changement est trop faible',
      en: 'The change is too weak',
    },
    {
      code: 'possible-campaign',
      es: 'Posible campaña de avisos falsos',
      fr: 'Campagne possible de faux signaux',
      en: 'Possible campaign of false reports',
    },
  ],
} as const satisfies Catalogue

export type FindingDismissReason = CodeOf<typeof findingDismissReasons>

/** Modalities of harm in a risk scenario: never names. */
export const threats = {
  id: 'threats',
  ...firstEdition,
  entries: [
    {
      code: 'deceptive-offers',
      es: 'Ofertas engañosas de trabajo o estudio',
      fr: 'Offres trompeuses de travail ou d’études',
      en: 'Deceptive offers of work or study',
    },
    {
      code: 'online-grooming',
      es: 'Captación por internet',
      fr: 'Approche en ligne',
      en: 'Grooming on the internet',
    },
    {
      code: 'gang-coercion',
      es: 'Coacción por grupos armados o pandillas',
      fr: 'Contrainte par des bandes ou groupes armés',
      en: 'Coercion by gangs or armed groups',
    },
    {
      code: 'family-hand-over',
      es: 'Entrega por la familia o allegados',
      fr: 'Remise par la famille ou des proches',
      en: 'Handing over by family or close persons',
    },
    { code: 'debt-bondage', es: 'Deuda que ata al trabajo', fr: 'Servitude pour dette', en: 'Debt bondage' },
    {
      code: 'forced-union',
      es: 'Unión o matrimonio forzado',
      fr: 'Union ou mariage forcé',
      en: 'Forced union or marriage',
    },
    {
      code: 'seasonal-work-abuse',
      es: 'Abuso en trabajo de temporada',
      fr: 'Abus dans le travail saisonnier',
      en: 'Abuse in seasonal work',
    },
    {
      code: 'sea-work-abuse',
      es: 'Abuso en la pesca o el buceo',
      fr: 'Abus dans la pêche ou la plongée',
      en: 'Abuse in fishing or diving',
    },
    {
      code: 'sexual-demand',
      es: 'Demanda de sexo pagado con menores',
      fr: 'Demande de sexe payé avec des mineurs',
      en: 'Demand for paid sex with minors',
    },
    {
      code: 'transit-deception',
      es: 'Engaño en la ruta migratoria',
      fr: 'Tromperie sur la route migratoire',
      en: 'Deception on the migration route',
    },
    {
      code: 'official-collusion',
      es: 'Complicidad de autoridades',
      fr: 'Complicité d’autorités',
      en: 'Collusion of officials',
    },
  ],
} as const satisfies Catalogue

export type Threat = CodeOf<typeof threats>

export const modalities = {
  id: 'modalities',
  ...firstEdition,
  entries: [
    {
      code: 'sexual-exploitation',
      es: 'Explotación sexual',
      fr: 'Exploitation sexuelle',
      en: 'Sexual exploitation',
    },
    { code: 'forced-labour', es: 'Trabajo forzoso', fr: 'Travail forcé', en: 'Forced labour' },
    { code: 'servitude', es: 'Servidumbre', fr: 'Servitude', en: 'Servitude' },
    { code: 'forced-begging', es: 'Mendicidad forzada', fr: 'Mendicité forcée', en: 'Forced begging' },
    {
      code: 'servile-marriage-pregnancy',
      es: 'Matrimonio o embarazo servil',
      fr: 'Mariage ou grossesse servile',
      en: 'Servile marriage or pregnancy',
    },
    {
      code: 'irregular-adoption',
      es: 'Adopción irregular',
      fr: 'Adoption irrégulière',
      en: 'Irregular adoption',
    },
    {
      code: 'forced-crime-recruitment',
      es: 'Delito o reclutamiento forzado',
      fr: 'Crime ou recrutement forcé',
      en: 'Forced crime or recruitment',
    },
    {
      code: 'child-sexual-abuse-material',
      es: 'Material de abuso sexual infantil',
      fr: 'Matériel d’abus sexuel d’enfants',
      en: 'Child sexual abuse material',
    },
    { code: 'other', es: 'Otra', fr: 'Autre', en: 'Other' },
  ],
} as const satisfies Catalogue

export type Modality = CodeOf<typeof modalities>
