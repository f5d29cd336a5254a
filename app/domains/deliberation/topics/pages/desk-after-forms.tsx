import { proposalStandingOf, residentsMeetings, rollsAt } from '#domains/ballots'
import { ancestorsOf, childrenOf } from '#domains/territory'
import type { Context } from '#platform/context'
import { Checks, Choice, HiddenFields, Select, Submit, TextArea } from '#ui/form'
import { bodiesOf, isAssembly, mayCarryOut, proposalKey, toHandOver } from '../rules/deciding-body.ts'
import { topicsWords } from '../words/words.ts'
import { kept } from './desk-before-forms.tsx'
import type { StepProps } from './desk-topic.tsx'
import type { TopicView } from './topic-parts.tsx'

/** Hands a topic to those who decide by law, all of it or matter by matter; nothing where deliberation is enough, or where somebody decides already. */
export async function HandOverForm({ view, context, ...step }: StepProps & { view: TopicView; context: Context }) {
  const { page, topic } = step, words = topicsWords(page.locale), desk = words.desk, { own, at } = kept(step, 'hand-over')
  if (view.handovers.some((each) => each.decision === null)) return null
  const left = bodiesOf(topic.touches).map((body) => ({ body, codes: toHandOver(topic.touches, view.handovers, body) })).filter(({ codes }) => codes.length > 0), codes = left.flatMap((each) => each.codes)
  if (left.length === 0) return null
  const owners = left.some(({ body }) => body === 'owners-assembly'), units = owners ? [...(await ancestorsOf(context, topic.unitId)).slice(-2).reverse(), ...(await childrenOf(context, topic.unitId))] : []
  const rolls = owners ? (await rollsAt(context, topic.unitId)).filter((roll) => roll.kind === 'owners' && roll.state !== 'withdrawn') : []
  return (
    <form method="post">
      <h3>{view.handovers.length === 0 ? desk.moves['hand-over'] : desk.handRest}</h3>
      <p>{desk.handLead}</p>
      <HiddenFields fields={{ do: 'hand-over', version: topic.version }} />
      <Choice name="body" label={desk.body} required error={at('body')} value={own?.text('body') || left[0]?.body} options={left.map(({ body }) => ({ value: body, label: words.bodies[body] ?? body, hint: desk.bodyHints[body] }))} />
      {codes.length > 1 && <Checks name="touch" label={desk.handWhat} hint={desk.handWhatHint} values={own?.all('touch') ?? codes} options={codes.map((code) => ({ value: code, label: words.touches[code] ?? code }))} />}
      {owners && <Select name="unit" label={desk.unitField} empty={false} value={own?.text('unit') || topic.unitId} options={units.map((unit) => ({ value: unit.id, label: unit.name }))} />}
      {owners && <Select name="roll" label={desk.rollField} empty={desk.rollNew} value={own?.text('roll')} options={rolls.map((roll) => ({ value: roll.id, label: `${roll.title} · ${roll.asOf}` }))} />}
      <Submit>{desk.moves['hand-over']}</Submit>
    </form>
  )
}

/** Enters what a body decided outside, or in a residents' meeting of this system, matter by matter. */
export async function DecisionForm({ view, context, ...step }: StepProps & { view: TopicView; context: Context }) {
  const { page, topic } = step, words = topicsWords(page.locale), desk = words.desk, { own, at } = kept(step, 'decision'), open = view.handovers.find((each) => each.decision === null && each.ballotId === null)
  if (!open) return null
  const assembly = isAssembly(open.body), said = assembly ? await Promise.all(open.touches.map(async (code) => ({ code, standing: await proposalStandingOf(context, proposalKey(open.id, code)) }))) : []
  const running = said.some(({ standing }) => standing?.state === 'before-assembly' || standing?.state === 'before-ballot'), left = open.touches.filter((code) => !said.some((each) => each.code === code && (each.standing?.state === 'passed' || each.standing?.state === 'failed')))
  const meetings = assembly ? (await residentsMeetings(context, { within: topic.unitPath })).filter((meeting) => meeting.state === 'held' && meeting.startsAt > open.handedAt) : []
  const form = (
    <form method="post">
      {!assembly && <h3>{desk.outsideBy(words.bodies[open.body] ?? open.body)}</h3>}
      <HiddenFields fields={{ do: 'decision', version: topic.version }} />
      {left.map((code) => <Choice name={`result-${code}`} label={words.touches[code] ?? code} required arrange="row" error={at(`result-${code}`)} value={own?.text(`result-${code}`)} options={(['passed', 'failed', 'void'] as const).map((value) => ({ value, label: words.decisions[value] ?? value }))} />)}
      {meetings.length > 0 && <Select name="meeting" label={desk.meetingField} value={own?.text('meeting')} error={at('meeting')} options={meetings.map((meeting) => ({ value: meeting.id, label: `${meeting.title} · ${meeting.unitName}` }))} />}
      <TextArea name="decisionWords" label={desk.decisionWords} hint={desk.decisionWordsHint} required={meetings.length === 0} rows={2} maxlength={1000} value={own?.text('decisionWords')} error={at('decisionWords')} />
      <Submit>{desk.outside}</Submit>
    </form>
  )
  if (!assembly) return form
  return (
    <>
      <h3>{words.bodies[open.body] ?? open.body}</h3>
      <ul>{said.map(({ code, standing }) => <li>{words.touches[code] ?? code}{page.locale === 'en' ? ': ' : '：'}{desk.proposalStanding[standing?.state ?? 'waiting']}{standing?.href && <> <a href={standing.href}>{desk.proposalSee}</a></>}</li>)}</ul>
      <p>{desk.meetingLead} <a href="/desk/residents-meetings">{desk.meetingCall}</a></p>
      {!running && <details open={own !== undefined}><summary>{desk.outsideBy(words.bodies[open.body] ?? open.body)}</summary>{form}</details>}
    </>
  )
}

/** Carried out, with where the topic's matters go; or back to deliberation. */
export function CarryOutForm({ view, ...step }: StepProps & { view: TopicView }) {
  const { page, topic } = step, desk = topicsWords(page.locale).desk, carry = kept(step, 'carry-out'), again = kept(step, 'again'), open = view.matters.filter((matter) => matter.returnedAt === null)
  const may = mayCarryOut(topic.touches, view.handovers), waiting = view.resolutions.filter(({ state }) => state === 'open' || state === 'done').length
  return (
    <>
      {may === 'undecided' ? <p class="soft">{desk.carryWaits}</p> : waiting > 0 ? <p>{desk.carryResolutions(waiting)} <a href="#resolutions">{desk.carryResolutionsLink}</a></p> : <details open={carry.own !== undefined || may !== 'not-passed'}>
        <summary>{may === 'not-passed' ? desk.endUnpassed : desk.moves['carry-out']}</summary>
        {may !== 'carry-out' && <p>{desk.carryPart[may]}</p>}
        <form method="post">
          <HiddenFields fields={{ do: 'carry-out', version: topic.version }} />
          <TextArea name="result" label={desk.resultField} required rows={4} maxlength={4000} value={carry.own?.text('result')} error={carry.at('result')} />
          {open.length > 0 && <Choice name="matters" label={desk.mattersField} required arrange="row" value={carry.own?.text('matters')} error={carry.at('matters')} options={(['review', 'closed'] as const).map((value) => ({ value, label: desk.mattersChoices[value] }))} />}
          <Submit>{may === 'not-passed' ? desk.endUnpassed : desk.moves['carry-out']}</Submit>
        </form>
      </details>}
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
