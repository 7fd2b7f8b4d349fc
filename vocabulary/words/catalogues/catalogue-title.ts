/** What a catalogue is called, and what the programme may change of it. */
export type CatalogueTitle = {
  readonly es: string
  readonly fr: string
  readonly en: string
  /**
   * Its codes are only stored and shown, so entries may be added, retired and put in another order. Of the others,
   * on whose codes a rule of the product depends, the words alone are edited. Whoever opens a catalogue has its
   * actions ask `requireCode` of `server/parties/catalogue`.
   */
  readonly isOpen?: true
  /** Shown on the field page as well, which is sealed with the words that it was built with. */
  readonly isField?: true
}
