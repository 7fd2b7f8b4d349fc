/** A word by a code that came from elsewhere; the code itself where there is none. */
export const lookUp = <W extends object>(words: W, key: string | null): string => {
  const found = key !== null && Object.hasOwn(words, key) ? words[key as keyof W] : undefined
  return typeof found === 'string' ? found : (key ?? '')
}
