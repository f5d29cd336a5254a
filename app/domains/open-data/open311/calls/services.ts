import { basis, type Category } from '#domains/matters'
import type { Context } from '#platform/context'
import type { Value } from '../rules/body.ts'
import { Open311Problem } from '../rules/problem.ts'

const tongue = (context: Context) => (context.locale === 'en' ? 'en' : 'zh')

/** The categories that new requests may choose, as services. */
export async function services(context: Context): Promise<Value> {
  const { categories } = await basis(context)
  const language = tongue(context)
  return [...categories.values()].filter((category) => category.offered).map((category) => ({
    service_code: category.code, service_name: category.small[language], description: category.description[language], metadata: category.questions.length > 0, type: 'realtime',
    keywords: category.keywords.join(','), group: category.large[language],
  }))
}

/** The questions of one category. */
export async function serviceDefinition(context: Context, code: string): Promise<Value> {
  const category: Category | undefined = (await basis(context)).categories.get(code)
  if (!category) throw new Open311Problem(404, { code: 'service-unknown', field: 'service_code' })
  const language = tongue(context)
  return {
    service_code: category.code,
    attributes: category.questions.map((question, index) => ({
      variable: true, code: question.code, datatype: question.type, required: question.required, datatype_description: (language === 'en' ? question.hintEn : question.hintZh) ?? '', order: index + 1,
      description: question[language], ...(question.values ? { values: question.values.map((value) => ({ key: value.key, name: value[language] })) } : {}),
    })),
  }
}
