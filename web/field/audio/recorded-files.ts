/** The recordings that were put into this folder when the pages were built, by their path in it: `./es/CAP1.mp3`. */
export const recordedFiles: Readonly<Record<string, string>> = import.meta.glob('./*/*.{mp3,opus}', {
  eager: true,
  query: '?url',
  import: 'default',
})
