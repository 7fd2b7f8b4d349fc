import { type ComputedRef, computed, type InjectionKey, inject, type Ref, ref, watch } from 'vue'
import { type Format, formatFor } from '../../wording/desk/format.ts'
import { chooseLanguage, isLanguage, type Language } from '../../wording/index.ts'
import { type PublicWords, publicWords } from '../../wording/public/index.ts'
import { addressOf } from './address-of.ts'

/** The language that a public page speaks: the one of its address, or of the browser. */
export interface Speech {
  readonly language: Readonly<Ref<Language>>
  readonly words: ComputedRef<PublicWords>
  readonly format: ComputedRef<Format>
  speak(language: Language): void
  /** The address of a public page, in the language that was chosen here, if one was. */
  addressOf(path: string): string
}

/** In the address, so that a link opens in the language in which it was copied. */
const parameter = 'idioma'

export const speechKey: InjectionKey<Speech> = Symbol('speech')

export function createSpeech(): Speech {
  const wish = new URLSearchParams(location.search).get(parameter) ?? ''
  const language = ref<Language>(isLanguage(wish) ? wish : chooseLanguage(navigator.languages))
  const chosen = ref(isLanguage(wish))
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
    addressOf: (path) =>
      chosen.value ? `${addressOf(path)}?${parameter}=${language.value}` : addressOf(path),
    speak(next) {
      language.value = next
      chosen.value = true
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

/** The words of one page, in the language that is spoken. */
export function useWords<Words>(all: Readonly<Record<Language, Words>>): ComputedRef<Words> {
  const { language } = useSpeech()
  return computed(() => all[language.value])
}
