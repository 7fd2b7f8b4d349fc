import { type ComputedRef, computed, type InjectionKey, inject, type Ref, ref, watch } from 'vue'
import { type Format, formatFor } from '../../wording/desk/format.ts'
import { chooseLanguage, isLanguage, type Language } from '../../wording/index.ts'
import { type PublicWords, publicWords } from '../../wording/public/index.ts'

/** The language that a public page speaks: the one of its address, or of the browser. */
export interface Speech {
  readonly language: Readonly<Ref<Language>>
  readonly words: ComputedRef<PublicWords>
  readonly format: ComputedRef<Format>
  speak(language: Language): void
}

/** In the address, so that a link opens in the language in which it was copied. */
const parameter = 'idioma'

export const speechKey: InjectionKey<Speech> = Symbol('speech')

export function createSpeech(): Speech {
  const wish = new URLSearchParams(location.search).get(parameter) ?? ''
  const language = ref<Language>(isLanguage(wish) ? wish : chooseLanguage(navigator.languages))
  watch(
    language,
    (now) => {
      document.documentElement.lang = now
    },
    { immediate: true },
  )
  return {
    language,
    words: computed(() => publicWords[language.value]),
    format: computed(() => formatFor(language.value)),
    speak(next) {
      language.value = next
      const address = new URL(location.href)
      address.searchParams.set(parameter, next)
      history.replaceState(history.state, '', address)
    },
  }
}

export function useSpeech(): Speech {
  const speech = inject(speechKey)
  if (speech === undefined) throw new Error('No speech is provided to this page')
  return speech
}
