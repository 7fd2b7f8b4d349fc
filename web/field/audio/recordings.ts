let files: Readonly<Record<string, string>> = {}

/** Says which recordings there are: told by the page's entry, since only a bundle knows. */
export function useRecordings(recorded: Readonly<Record<string, string>>): void {
  files = recorded
}

export interface Recording {
  /** The language that is spoken, as its folder is called: `es`, `cab`, `miq`. */
  readonly language: string
  readonly address: string
}

/** The recordings of one code, in the order of their languages. */
export function recordingsOf(code: string, recorded: Readonly<Record<string, string>> = files): Recording[] {
  return Object.entries(recorded).flatMap(([path, address]) => {
    const [, language, name] = /^\.\/([a-z]{2,3})\/([A-Z]+\d+)\.(?:mp3|opus)$/.exec(path) ?? []
    return language !== undefined && name === code ? [{ language, address }] : []
  })
}
