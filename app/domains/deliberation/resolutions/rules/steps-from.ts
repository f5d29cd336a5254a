import type { NewStep } from './resolution.ts'

/** Steps as they are typed: a line each, a day and what is done. A line without a day has an empty one, which is refused with its number. */
export const stepsFrom = (text: string): NewStep[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => {
  const [, year = '', month = '', day = '', words = ''] = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?[\s，,：:]*(.*)$/.exec(line) ?? []
  return year === '' ? { text: line, dueOn: '' } : { text: words.trim(), dueOn: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
})
