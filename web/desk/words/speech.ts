import { type ComputedRef, computed, type InjectionKey, inject, type Ref } from 'vue'
import { type Format, formatFor, type InEachLanguage, type Language } from '../../wording/desk/index.ts'

/** The language the desk speaks now. */
export interface Speech {
  readonly language: Readonly<Ref<Language>>
  readonly format: Readonly<Ref<Format>>
  speak(language: Language): void
}

export const speechKey: InjectionKey<Speech> = Symbol('speech')

export function useSpeech(): Speech {
  const speech = inject(speechKey)
  if (speech === undefined) throw new Error('No speech is provided to this component')
  return speech
}

/** The words of a screen in the language spoken now. */
export function useWords<W>(words: InEachLanguage<W>): ComputedRef<W> {
  const { language } = useSpeech()
  return computed(() => words[language.value])
}

export const useFormat = (): Readonly<Ref<Format>> => useSpeech().format

export function createSpeech(language: Ref<Language>): Speech {
  return {
    language,
    format: computed(() => formatFor(language.value)),
    speak(next) {
      language.value = next
    },
  }
}
