import { ancestorsOf } from '#domains/territory'
import type { Context } from '#platform/context'
import { Buttons, Checks, Choice, HiddenFields, Select, Submit, TextArea } from '#ui/form'
import type { Page } from '#ui/page'
import { errorAt } from '../../councils/pages/tried.ts'
import { UnitPick, type UnitPickData } from '../../councils/pages/unit-pick.tsx'
import { partyClasses, partyClassName } from '../../rules/party-classes.ts'
import { mattersWithoutTopic } from '../reads/topic-details.ts'
import { decidingBodies, touches } from '../rules/deciding-body.ts'
import { topicCategories, topicForms } from '../rules/topic.ts'
import { topicsWords } from '../words/words.ts'
import type { StepProps } from './desk-topic.tsx'

/** What a form keeps when it is shown again after a refusal: only the one that was sent. */
export const kept = ({ form, errors }: Pick<StepProps, 'form' | 'errors'>, doing: string) => {
  const own = form?.text('do') === doing || (form?.text('do') === 'find' && doing === 'admit') ? form : undefined
  return { own, at: (name: string) => (form?.text('do') === doing ? errorAt(errors, name) : undefined) }
}

/** Admits a topic with its kind, scope and what it touches; or refuses it with reasons. */
export function AdmitForms({ units, ...step }: StepProps & { units: UnitPickData }) {
  const { page, topic } = step, words = topicsWords(page.locale), desk = words.desk, admit = kept(step, 'admit'), refuse = kept(step, 'refuse')
  return (
    <>
      <form method="post">
        <h3>{desk.moves.admit}</h3>
        <HiddenFields fields={{ version: topic.version }} />
        <p class="soft">{desk.admitLead}</p>
        <Select name="category" label={words.topic.category} required empty={false} value={admit.own?.text('category') || topic.category} options={topicCategories.map((value) => ({ value, label: words.categories[value] }))} />
        <h4>{desk.touchesField}</h4>
        <p class="soft">{desk.touchesHint}</p>
        <TouchPicks page={page} values={admit.own?.all('touches') ?? topic.touches} />
        <UnitPick page={page} data={units} label={words.new.units} hint={desk.unitsHint} error={admit.at('units')} />
        <Buttons><Submit name="do" value="admit">{desk.moves.admit}</Submit></Buttons>
      </form>
      <details open={refuse.own !== undefined}>
        <summary>{desk.moves.refuse}</summary>
        <form method="post">
          <HiddenFields fields={{ do: 'refuse', version: topic.version }} />
          <TextArea name="reason" id="refuse-reason" label={desk.reason} hint={desk.reasonHint} required rows={3} maxlength={1000} value={refuse.own?.text('reason')} error={refuse.at('reason')} />
          <Submit tone="danger">{desk.moves.refuse}</Submit>
        </form>
      </details>
    </>
  )
}

export function AppealForm(step: StepProps) {
  const { page, topic } = step, desk = topicsWords(page.locale).desk, { own, at } = kept(step, 'appeal')
  return (
    <form method="post">
      <h3>{desk.moves['take-up-appeal']}</h3>
      <p class="words-as-written">{topic.appeal}</p>
      <HiddenFields fields={{ do: 'appeal', version: topic.version }} />
      <Choice name="takeUp" label={desk.takeUp} required arrange="row" value={own?.text('takeUp')} error={at('takeUp')} options={[{ value: 'yes', label: desk.takeUps.yes }, { value: 'no', label: desk.takeUps.no }]} />
      <TextArea name="reason" label={desk.reason} hint={desk.reasonHint} required rows={3} maxlength={1000} value={own?.text('reason')} error={at('reason')} />
      <Submit>{desk.moves['take-up-appeal']}</Submit>
    </form>
  )
}

export function PrepareForm(step: StepProps) {
  const { page, topic } = step, words = topicsWords(page.locale), desk = words.desk, { own, at } = kept(step, 'prepare')
  return (
    <form method="post">
      <h3>{desk.moves.prepare}</h3>
      <HiddenFields fields={{ do: 'prepare', version: topic.version }} />
      <Checks name="parties" label={desk.parties} required arrange="row" error={at('parties')} values={own?.all('parties') ?? topic.parties} options={partyClasses.map((value) => ({ value, label: partyClassName(value, page.locale) }))} />
      <Checks name="forms" label={desk.formsField} hint={desk.formsHint} required error={at('forms')} values={own?.all('forms') ?? topic.forms} options={topicForms.map((value) => ({ value, label: words.forms[value], hint: words.formHints[value] }))} />
      <Submit tone={topic.state === 'prepared' ? 'secondary' : 'primary'}>{desk.moves.prepare}</Submit>
    </form>
  )
}

export async function CarryUpForm({ context, ...step }: StepProps & { context: Context }) {
  const { page, topic } = step, desk = topicsWords(page.locale).desk, { own, at } = kept(step, 'up'), above = (await ancestorsOf(context, topic.unitId)).slice(0, -1).reverse()
  return (
    <details open={own !== undefined}>
      <summary>{desk.carryUp}</summary>
      <form method="post">
        <HiddenFields fields={{ do: 'up', version: topic.version }} />
        <Select name="unit" label={desk.carryUpField} required value={own?.text('unit')} error={at('unit')} options={above.map((unit) => ({ value: unit.id, label: unit.name }))} />
        <TextArea name="reason" id="up-reason" label={desk.reason} hint={desk.reasonHint} required rows={2} maxlength={1000} value={own?.text('reason')} error={at('reason')} />
        <Submit tone="secondary">{desk.carryUpDo}</Submit>
      </form>
    </details>
  )
}

const TouchPicks = ({ page, values }: { page: Page; values: readonly string[] }) => {
  const words = topicsWords(page.locale)
  return <>{decidingBodies.map((body) => <Checks name="touches" id={`touches-${body}`} label={words.bodies[body] ?? body} values={[...values]} options={touches.filter((touch) => touch.body === body).map((touch) => ({ value: touch.code, label: words.touches[touch.code] ?? touch.code }))} />)}</>
}

/** Puts right, after a topic was admitted, what of it a body decides by law. */
export function CorrectTouchesForm(step: StepProps) {
  const { page, topic } = step, desk = topicsWords(page.locale).desk, { own, at } = kept(step, 'touches')
  return (
    <details open={own !== undefined}>
      <summary>{desk.correct}</summary>
      <form method="post">
        <HiddenFields fields={{ do: 'touches', version: topic.version }} />
        <p>{desk.correctLead}</p>
        <TouchPicks page={page} values={own?.all('touches') ?? topic.touches} />
        <TextArea name="reason" id="correct-reason" label={desk.reason} hint={desk.reasonHint} required rows={2} maxlength={1000} value={own?.text('reason')} error={at('reason')} />
        <Submit tone="secondary">{desk.correctDo}</Submit>
      </form>
    </details>
  )
}

/** Lets matters that wait, and lie within the topic's place, join it. */
export async function JoinForm({ context, ...step }: StepProps & { context: Context }) {
  const { page, topic } = step, desk = topicsWords(page.locale).desk, { own, at } = kept(step, 'join'), waiting = await mattersWithoutTopic(context, topic.unitId)
  if (waiting.length === 0) return null
  return (
    <details open={own !== undefined}>
      <summary>{desk.join}</summary>
      <form method="post">
        <HiddenFields fields={{ do: 'join', version: topic.version }} />
        <Checks name="matter" label={desk.join} hint={desk.joinLead} required values={own?.all('matter') ?? []} error={at('matters') ?? at('matter')} options={waiting.map((matter) => ({ value: matter.id, label: matter.title, hint: [matter.number, matter.unitName].filter((part) => part !== null).join(' · ') }))} />
        <Submit tone="secondary">{desk.joinDo}</Submit>
      </form>
    </details>
  )
}
