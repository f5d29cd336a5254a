import { BadInput } from '@gongzhi/bad-input'
import { publicationOf } from './publication.ts'
import type { Publication } from './publication.ts'
import type { SurveyRow } from './read-survey.ts'
import { surveyMean } from './survey-mean.ts'
import type { SurveyMean } from './survey-mean.ts'

/** What may be published of the mean of a group: nothing but its size where fewer than 10 answered. `unanswered` said "don't know". */
export type PublishedMean = { unanswered: number, publication: Publication } & ({ n: number } | SurveyMean)

/** The mean of all respondents and of each group, by the weights given (in the order of the rows). */
export type SurveyAnswer = { all: PublishedMean, groups: Record<string, PublishedMean> }

/** The means of a survey, groups in the order of their names. Throws `BadInput` (`ANSWERS_NONE`) where nobody gave an answer. */
export function surveyOf(rows: readonly SurveyRow[], weights: readonly number[], file: string | null = null): SurveyAnswer {
  const weighted = rows.map((row, i) => ({ ...row, weight: weights[i] as number }))
  const names = [...new Set(rows.flatMap(({ group }) => (group === undefined ? [] : [group])))].sort()
  const all = published(weighted)
  if (all.n === 0) throw new BadInput('ANSWERS_NONE', 'nobody gave an answer', { file, line: rows[0]?.line ?? null })
  return { all, groups: Object.fromEntries(names.map(name => [name, published(weighted.filter(({ group }) => group === name))])) }
}

function published(rows: readonly SurveyRow[]): PublishedMean {
  // Nobody of weight 0 counts: raking puts those there whom the population does not have.
  const answers = rows.flatMap(({ value, weight = 1, stratum, cluster }) => (value === undefined || weight === 0 ? [] : [{ value, weight, ...(stratum === undefined ? {} : { stratum }), ...(cluster === undefined ? {} : { cluster }) }]))
  const publication = publicationOf(answers.length), unanswered = rows.length - answers.length
  return publication === 'withheld' ? { unanswered, publication, n: answers.length } : { unanswered, publication, ...surveyMean(answers) }
}
