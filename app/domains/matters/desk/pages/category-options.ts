import type { Basis } from '../../reads/basis.ts'

/** Categories in force as choices, gathered under their large class. */
export function categoryOptions(rules: Basis, locale: string) {
  const language = locale === 'en' ? 'en' : 'zh'
  const groups = Map.groupBy(rules.categories.values(), (category) => category.large[language])
  return [...groups].map(([group, categories]) => ({ group, options: categories.map((category) => ({ value: category.code, label: category.small[language] })) }))
}
