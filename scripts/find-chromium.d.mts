export declare function findChromium(options: {
  readonly install: boolean
  /** The project's folder. */
  readonly root: string
}): Promise<string>
