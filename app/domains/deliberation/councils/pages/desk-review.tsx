import { ErrorSummary, type FormError, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import type { Form } from '#platform/form'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import type { CouncilReview } from '../reads/reviews.ts'
import type { Council } from '../rules/council.ts'
import { reviewYears } from '../rules/review.ts'
import { councilsWords } from '../words/words.ts'
import { dayWords } from './day-words.ts'
import { errorAt } from './tried.ts'

interface Reviews { readonly page: Page; readonly council: Pick<Council, 'id' | 'foundedOn'>; readonly reviews: readonly CouncilReview[]; readonly day: string; readonly form: Form | undefined; readonly errors: readonly FormError[] }

/** The yearly reviews of a council at the desk: report and open one, answer one that is over. */
export function ReviewsToRun({ page, council: { id: councilId, foundedOn }, reviews, day, form, errors }: Reviews) {
  const words = councilsWords(page.locale).review, doing = form?.text('do'), years = reviewYears(day, foundedOn).filter((year) => !reviews.some((review) => review.year === year))
  return (
    <Panel title={words.desk} id="reviews">
      <p class="soft">{words.deskLead}</p>
      {reviews.length > 0 && <ul>{reviews.map((review) => (
        <li>
          <a href={`/councils/${councilId}/reviews/${review.year}`}>{words.title(review.year)}</a> <span class="soft">{review.open ? words.open(dayWords(review.closesOn, day, page.locale)) : review.answer === '' ? words.toAnswer : words.over}</span>
          {!review.open && review.answer === '' && (
            <form method="post">
              <ErrorSummary errors={doing === 'answer-review' ? errors : []} />
              <HiddenFields fields={{ do: 'answer-review', review: review.id }} />
              <TextArea name="reviewAnswer" label={words.answer} hint={words.answerHint} required rows={4} maxlength={4000} value={doing === 'answer-review' ? form?.text('reviewAnswer') : undefined} error={errorAt(errors, 'reviewAnswer')} />
              <Submit>{words.answerDo}</Submit>
            </form>
          )}
        </li>
      ))}</ul>}
      {years.length > 0 && (
        <details open={doing === 'open-review'}>
          <summary>{words.openOne}</summary>
          <form method="post">
            <ErrorSummary errors={doing === 'open-review' ? errors : []} />
            <HiddenFields fields={{ do: 'open-review' }} />
            <Select name="reviewYear" label={words.year} required empty={false} value={form?.text('reviewYear')} error={errorAt(errors, 'reviewYear')} options={years.map((year) => ({ value: String(year), label: String(year) }))} />
            <TextArea name="report" label={words.report} hint={words.reportHint} required rows={8} maxlength={6000} value={form?.text('report')} error={errorAt(errors, 'report')} />
            <TextField name="reviewDays" label={words.days} required inputmode="numeric" width="short" value={form?.text('reviewDays') || '15'} error={errorAt(errors, 'reviewDays')} />
            <Submit>{words.openDo}</Submit>
          </form>
        </details>
      )}
    </Panel>
  )
}
