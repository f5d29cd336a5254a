import { routes } from '#platform/http'
import { type Form, readForm } from '#platform/form'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { today } from '#domains/territory'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, Choice, ErrorSummary, type FormError, HiddenFields, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Meter } from '#ui/progress'
import { StateMark } from '#ui/state'
import { rateReview } from '../acts/review-council.ts'
import { councilById } from '../reads/council-by-id.ts'
import { type CouncilReview, reviewsOf, sayingOf } from '../reads/reviews.ts'
import { seatOf } from '../reads/seats-of.ts'
import { reviewQuestions } from '../rules/review.ts'
import { councilsWords } from '../words/words.ts'
import { dayWords } from './day-words.ts'
import { errorAt, tried } from './tried.ts'

async function found(context: Context, id: string, year: string) {
  const council = await councilById(context, id), review = council && (await reviewsOf(context, council.id)).find((each) => String(each.year) === year)
  if (!council || !review) throw new Refusal('deliberation.unknown-review', 'missing')
  return { council, review }
}

/** A council's year: what it did, what residents make of its work, and what it answers. */
export const review = routes()
  .get('/:id{[0-9a-f-]{36}}/reviews/:year{\\d{4}}', async (c) => c.html(await reviewPage(c.var.context, c.var.page, c.req.param('id'), c.req.param('year'), { done: c.req.query('done') === 'rated' })))
  .post('/:id{[0-9a-f-]{36}}/reviews/:year{\\d{4}}', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), { council, review } = await found(context, c.req.param('id'), c.req.param('year'))
    const errors = await tried(context, () => rateReview(context, council.id, review.id, Object.fromEntries(reviewQuestions.map((question) => [question, Number(form.text(question))]))))
    return errors.length === 0 ? c.redirect(`/councils/${council.id}/reviews/${review.year}?done=rated`, 303) : c.html(await reviewPage(context, page, council.id, String(review.year), { form, errors }), 422)
  })

async function reviewPage(context: Context, page: Page, id: string, year: string, { form, errors = [], done = false }: { form?: Form; errors?: readonly FormError[]; done?: boolean }) {
  const { council, review } = await found(context, id, year), words = councilsWords(page.locale).review, day = await today(context), { shown, mine } = await sayingOf(context, review.id)
  const sits = context.actor !== undefined && (await seatOf(context, council.id, context.actor.id)) !== undefined, href = `/councils/${council.id}/reviews/${review.year}`
  return (
    <Layout page={page} title={words.title(review.year)} lead={council.name} back={{ href: `/councils/${council.id}`, label: council.name }} aside={<StateMark tone={review.open ? 'active' : 'done'}>{review.open ? words.open(dayWords(review.closesOn, day, page.locale)) : words.over}</StateMark>}>
      {done && <Notice tone="done" title={words.thanks} announce />}
      <ErrorSummary errors={errors} />
      <Panel title={words.figures} id="figures"><ReviewNumbers review={review} page={page} /><p class="soft"><a href={`/topics?council=${council.id}`}>{words.seeTopics}</a> · <a href={`/resolutions?council=${council.id}`}>{words.seeResolutions}</a></p></Panel>
      <Panel title={words.report} id="report"><p class="prose words-as-written">{review.report}</p></Panel>
      {review.open && (
        <Panel title={words.rate} id="rate">
          {mine ? <p><strong>{words.rated}</strong></p> : sits ? <p>{words.ownWork}</p> : page.reader === undefined ? <><p>{words.rateLead}</p><Buttons><ButtonLink href={`/sign-in?return=${encodeURIComponent(href)}`} tone="primary">{words.signIn}</ButtonLink></Buttons></> : (
            <form method="post" class="form">
              <p>{words.rateLead}</p>
              {reviewQuestions.map((question) => <Choice name={question} label={words.questions[question]} required arrange="row" value={form?.text(question)} error={errorAt(errors, question)} options={words.scores.map((label, index) => ({ value: String(index + 1), label })).reverse()} />)}
              <HiddenFields fields={{ do: 'rate' }} />
              <Submit>{words.rateDo}</Submit>
            </form>
          )}
        </Panel>
      )}
      {!review.open && (
        <Panel title={words.said} id="said">
          {shown === undefined ? <p class="soft">{words.few}</p> : reviewQuestions.map((question) => { const { satisfied, raters } = shown.get(question) ?? { satisfied: 0, raters: 0 }; return <><p><strong>{words.questions[question]}</strong></p><Meter label={words.questions[question]} value={satisfied} max={raters} said={words.satisfied(satisfied, raters)} /></> })}
        </Panel>
      )}
      {review.answer !== '' ? <Panel title={words.answer} id="answer"><p class="prose words-as-written">{review.answer}</p></Panel> : !review.open && <p class="soft">{words.noAnswer}</p>}
      {review.noticeId !== null && <Buttons><ButtonLink href={`/notices/${review.noticeId}`}>{words.notice}</ButtonLink></Buttons>}
    </Layout>
  )
}

export function ReviewNumbers({ review: { figures }, page }: { review: Pick<CouncilReview, 'figures'>; page: Page }) {
  const words = councilsWords(page.locale).review
  return <Facts items={(['meetings', 'topics', 'resolutions', 'confirmed', 'overdue'] as const).map((key) => ({ term: words.numbers[key], detail: <span class="number">{figures[key]}</span> }))} />
}
