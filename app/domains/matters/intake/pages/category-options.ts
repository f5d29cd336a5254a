import type { Locale } from '#platform/words'
import type { Basis } from '../../reads/basis.ts'

/** Categories that new reports may choose, gathered under their large class. */
export function categoryOptions(rules: Pick<Basis, 'categories'>, locale: Locale) {
  const language = locale === 'en' ? 'en' : 'zh'
  const groups = Map.groupBy([...rules.categories.values()].filter((category) => category.offered), (category) => category.large[language])
  return [...groups].map(([group, categories]) => ({ group, options: categories.map((category) => ({ value: category.code, label: category.small[language] })) }))
}
