import type { PersonalData } from '#domains/people'
import { Facts } from '#ui/facts'
import { HiddenFields, Submit } from '#ui/form'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { telLink } from '#ui/footer'
import { handlingWords } from '../words/words.ts'
import type { DeskView } from './desk-view.ts'
import { endWords } from './said-times.ts'

/** Who answers: the lead and why, who of them has it, and the helpers with what they were asked. */
export function Who({ view }: { view: DeskView }) {
  const { matter, page, helpers, rules, lead, story } = view
  const words = handlingWords(page.locale), accused = view.sees.original ? view.organisations.find((organisation) => organisation.id === matter.complained_of) : undefined
  const why = story.findLast((line) => line.kind === 'dispatched' || line.kind === 'redirected' || line.kind === 'return-granted')?.facts.why ?? 'person'
  return (
    <Panel title={words.page.who} id="who">
      <Facts stacked items={[
        { term: words.page.lead, detail: lead ?? words.page.noLead },
        lead !== null && { term: words.page.why, detail: `${words.whyLead[String(why)] ?? String(why)}${view.dutyUnit && why !== 'person' ? ` · ${words.page.whyUnit(view.dutyUnit)}` : ''}` },
        accused !== undefined && { term: words.page.complainedOf, detail: <>{accused.name} <span class="soft">{words.page.complainedOfHint}</span></> },
        view.handlerName !== undefined && { term: words.page.handler, detail: view.handlerName },
        (matter.returns > 0 || matter.rounds > 1) && { term: words.steps['ask-return'].label, detail: [matter.returns > 0 ? words.page.returns(matter.returns, rules.charter.returns.most) : '', matter.rounds > 1 ? words.page.rounds(matter.rounds) : ''].filter((part) => part !== '').join(' · ') },
        helpers.length > 0 && { term: words.page.helpers, detail: <ul>{helpers.map((helper) => (
          <li>
            <strong>{helper.organisation}</strong>: {helper.what}<br />
            <span class="soft">{helper.answered_at ? helper.answer : `${words.page.helperWaiting} · ${words.page.helperDue} ${endWords(helper.due_at, rules.days.timezone, page.locale)}`}</span>
          </li>
        ))}</ul> },
      ]} />
    </Panel>
  )
}

/** Whoever raised it: hidden until somebody who may asks, and then the look is recorded. */
export function Reporter({ view, person }: { view: DeskView; person: PersonalData | undefined }) {
  const { matter, page, sees, followers } = view
  const words = handlingWords(page.locale)
  return (
    <Panel title={words.page.reporter} id="reporter">
      {matter.reported_for_by !== null && <p>{words.page.onBehalf}</p>}
      {person ? (
        <>
          <Notice tone="info" announce><p>{words.page.shown}</p></Notice>
          <Facts stacked items={[{ term: words.page.name, detail: person.name }, { term: words.page.phone, detail: person.phone === null ? words.page.noPhone : <a href={telLink(person.phone)}>{person.phone}</a> }, person.mail !== null && { term: words.page.mail, detail: <a href={`mailto:${person.mail}`}>{person.mail}</a> }]} />
        </>
      ) : sees.reporterHidden !== undefined ? <p>{words.hidden[sees.reporterHidden]}</p> : (
        <form method="post" action={`/desk/matters/${matter.id}/reporter`}>
          <HiddenFields fields={{ version: matter.version }} />
          <p class="soft" id="reporter-note">{words.page.reporterNote}</p>
          <Submit tone="secondary" describedBy="reporter-note">{words.page.show}</Submit>
        </form>
      )}
      {followers > 0 && <p class="soft">{words.page.followers(followers)}</p>}
    </Panel>
  )
}
