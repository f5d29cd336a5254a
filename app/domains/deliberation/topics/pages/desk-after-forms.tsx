import { rollsAt } from '#domains/ballots'
import { ancestorsOf, childrenOf } from '#domains/territory'
import type { Context } from '#platform/context'
import { Choice, HiddenFields, Select, Submit, TextArea } from '#ui/form'
import { bodiesOf } from '../rules/deciding-body.ts'
import { topicsWords } from '../words/words.ts'
import { kept } from './desk-before-forms.tsx'
import type { StepProps } from './desk-topic.tsx'
import type { TopicView } from './topic-parts.tsx'

/** Hands a topic to those who decide by law; nothing where deliberation is enough, or where somebody decides already. */
export async function HandOverForm({ view, context, ...step }: StepProps & { view: TopicView; context: Context }) {
  const { page, topic } = step, words = topicsWords(page.locale), desk = words.desk, { own, at } = kept(step, 'hand-over')
  const bodies = bodiesOf(topic.touches).filter((body) => !view.handovers.some((each) => each.body === body && each.decision === 'passed'))
  if (bodies.length === 0 || view.handovers.some((each) => each.decision === null)) return null
  const owners = bodies.includes('owners-assembly'), units = owners ? [...(await ancestorsOf(context, topic.unitId)).slice(-2).reverse(), ...(await childrenOf(context, topic.unitId))] : [], rolls = owners ? (await rollsAt(context, topic.unitId)).filter((roll) => roll.kind === 'owners' && roll.state !== 'withdrawn') : []
  return (
    <form method="post">
      <h3>{desk.moves['hand-over']}</h3>
      <p>{desk.handLead}</p>
      <HiddenFields fields={{ do: 'hand-over', version: topic.version }} />
      <Choice name="body" label={desk.body} required error={at('body')} value={own?.text('body') || bodies[0]} options={bodies.map((body) => ({ value: body, label: words.bodies[body] ?? body }))} />
      {owners && <Select name="unit" label={desk.unitField} empty={false} value={own?.text('unit') || topic.unitId} options={units.map((unit) => ({ value: unit.id, label: unit.name }))} />}
      {owners && <Select name="roll" label={desk.rollField} empty={desk.rollNew} value={own?.text('roll')} options={rolls.map((roll) => ({ value: roll.id, label: `${roll.title} · ${roll.asOf}` }))} />}
      <Submit>{desk.moves['hand-over']}</Submit>
    </form>
  )
}

export function DecisionForm(step: StepProps) {
  const { page, topic } = step, words = topicsWords(page.locale), desk = words.desk, { own, at } = kept(step, 'decision')
  return (
    <form method="post">
      <h3>{desk.outside}</h3>
      <HiddenFields fields={{ do: 'decision', version: topic.version }} />
      <Choice name="decision" label={desk.decisionField} required arrange="row" value={own?.text('decision')} options={(['passed', 'failed', 'void'] as const).map((value) => ({ value, label: words.decisions[value] ?? value }))} />
      <TextArea name="decisionWords" label={desk.decisionWords} required rows={2} maxlength={1000} value={own?.text('decisionWords')} error={at('decisionWords')} />
      <Submit>{desk.outside}</Submit>
    </form>
  )
}

/** Carried out, with where the topic's matters go; or back to deliberation. */
export function CarryOutForm({ view, ...step }: StepProps & { view: TopicView }) {
  const { page, topic } = step, desk = topicsWords(page.locale).desk, carry = kept(step, 'carry-out'), again = kept(step, 'again'), open = view.matters.filter((matter) => matter.returnedAt === null)
  return (
    <>
      <details open={carry.own !== undefined || bodiesOf(topic.touches).length === 0}>
        <summary>{desk.moves['carry-out']}</summary>
        <form method="post">
          <HiddenFields fields={{ do: 'carry-out', version: topic.version }} />
          <TextArea name="result" label={desk.resultField} required rows={4} maxlength={4000} value={carry.own?.text('result')} error={carry.at('result')} />
          {open.length > 0 && <Choice name="matters" label={desk.mattersField} required arrange="row" value={carry.own?.text('matters')} error={carry.at('matters')} options={(['review', 'closed'] as const).map((value) => ({ value, label: desk.mattersChoices[value] }))} />}
          <Submit>{desk.moves['carry-out']}</Submit>
        </form>
      </details>
      <details open={again.own !== undefined}>
        <summary>{desk.moves['deliberate-again']}</summary>
        <form method="post">
          <HiddenFields fields={{ do: 'again', version: topic.version }} />
          <TextArea name="reason" id="again-reason" label={desk.reason} hint={desk.reasonHint} required rows={2} maxlength={1000} value={again.own?.text('reason')} error={again.at('reason')} />
          <Submit tone="secondary">{desk.moves['deliberate-again']}</Submit>
        </form>
      </details>
    </>
  )
}

export function ReportForm(step: StepProps) {
  const { page, topic } = step, desk = topicsWords(page.locale).desk, { own, at } = kept(step, 'report')
  return (
    <form method="post">
      <h3>{desk.moves.report}</h3>
      <HiddenFields fields={{ do: 'report', version: topic.version }} />
      <TextArea name="report" label={desk.reportField} required rows={4} maxlength={4000} value={own?.text('report') ?? topic.result} error={at('report')} />
      <Submit>{desk.moves.report}</Submit>
    </form>
  )
}

export function FileForm({ page, topic }: StepProps) {
  const desk = topicsWords(page.locale).desk
  return <form method="post"><HiddenFields fields={{ do: 'file', version: topic.version }} /><Submit>{desk.moves.file}</Submit></form>
}
