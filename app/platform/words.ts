/** Languages of the screens. Chinese is the first; English is complete. */
export type Locale = 'zh-CN' | 'en'

/** Pairs two languages of the same words: the compiler finds a sentence that one of them lacks. */
export const inLanguages = <Words>(zh: Words, en: NoInfer<Words>) => (locale: Locale): Words => (locale === 'en' ? en : zh)
