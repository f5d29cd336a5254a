import { Facts } from '#ui/facts'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { isOpen } from '../../rules/state.ts'
import { handlingWords } from '../words/words.ts'
import type { DeskView } from './desk-view.ts'
import { dayWords, endWords } from './said-times.ts'

/** What waits for somebody's decision: a return, more time, a suspension. */
export function Requests({ view }: { view: DeskView }) {
  const { waiting, page, lead, matter } = view
  const words = handlingWords(page.locale), { option } = words.fields
  if (!isOpen(matter.state) || (!waiting.return && !waiting.extension && !waiting.suspension)) return null
  return (
    <Panel title={words.page.requests} id="requests">
      {waiting.return && <Facts items={[
        { term: words.page.asksFor, detail: words.steps['ask-return'].label }, { term: words.page.askedBy, detail: waiting.return.organisation },
        { term: words.page.declined, detail: `${option[waiting.return.reason] ?? waiting.return.reason} · ${waiting.return.note}` }, { term: words.page.nextLead, detail: waiting.return.next_lead },
      ]} />}
      {waiting.extension && <Facts items={[
        { term: words.page.asksFor, detail: `${words.steps['ask-extension'].label} · ${words.page.extension(waiting.extension.amount, words.units[waiting.extension.unit] ?? waiting.extension.unit)}` }, { term: words.page.askedBy, detail: lead }, { term: words.page.declined, detail: waiting.extension.reason },
      ]} />}
      {waiting.suspension && <Facts items={[
        { term: words.page.asksFor, detail: words.steps['ask-suspension'].label }, { term: words.page.askedBy, detail: lead },
        { term: words.page.declined, detail: `${option[waiting.suspension.reason] ?? waiting.suspension.reason} · ${waiting.suspension.note}` }, { term: words.page.reviewOn, detail: dayWords(waiting.suspension.review_on, page.locale) },
      ]} />}
    </Panel>
  )
}

/** Joint calls, with who came, and supervision orders, with what was answered. */
export function CallsAndOrders({ view }: { view: DeskView }) {
  const { calls, orders, page, rules } = view
  const words = handlingWords(page.locale), { option } = words.fields
  const end = (at: Date) => endWords(at, rules.days.timezone, page.locale)
  return (
    <>
      {calls.length > 0 && (
        <Panel title={words.page.calls} id="calls">
          {calls.map((call) => (
            <div>
              <p><StateMark tone={call.ended_at ? 'done' : 'active'}>{call.ended_at ? words.page.over : words.page.underWay}</StateMark> <strong>{option[call.reason] ?? call.reason}</strong>: {call.what}</p>
              <p class="soft">{words.page.callBy} {end(call.report_in_by)}</p>
              <ul>{call.answers.map((answer) => (
                <li>{answer.organisation}: {[answer.reported_in_at ? `${words.page.reportedIn} ${end(answer.reported_in_at)}` : words.page.notReportedIn, answer.confirmed_at ? words.page.confirmed : '', answer.rating === null ? '' : words.page.rated(answer.rating), answer.did_not_come ? words.page.didNotCome : ''].filter((part) => part !== '').join(' · ')}</li>
              ))}</ul>
            </div>
          ))}
        </Panel>
      )}
      {orders.length > 0 && (
        <Panel title={words.page.supervision} id="supervision">
          {orders.map((order) => (
            <div>
              <p><StateMark tone={order.answered_at ? 'done' : 'waiting'}>{order.answered_at ? words.page.answered : words.page.unanswered}</StateMark> {order.demand}</p>
              <p class="soft">{order.answer ?? `${words.page.answerBy} ${end(order.answer_by)}`}</p>
            </div>
          ))}
        </Panel>
      )}
    </>
  )
}
