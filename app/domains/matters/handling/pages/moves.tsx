import type { Child } from 'hono/jsx'
import { Panel } from '#ui/panel'
import { matterWords } from '../../words/words.ts'
import type { WhyNot } from '../rules/next-steps.ts'
import { handlingWords } from '../words/words.ts'
import type { DeskView } from './desk-view.ts'
import { StepForm, type Typed } from './step-form.tsx'

/** The lawful next steps of this reader, each with what it will do; the others are explained. */
export function NextMoves({ view, typed, more }: { view: DeskView; typed: Typed | undefined; more: readonly Child[] }) {
  const words = handlingWords(view.page.locale), { open, closed } = view.next
  return (
    <Panel title={words.page.next} id="next">
      <div class="acts">
        {open.length === 0 && more.length === 0 && <p>{words.page.none}</p>}
        {open.map((step) => <StepForm view={view} step={step} typed={typed?.step === step ? typed : undefined} />)}
        {more}
      </div>
      {closed.length > 0 && (
        <details class="no-print">
          <summary>{words.page.others}</summary>
          <dl class="facts facts-stacked">
            {closed.map(({ step, why }) => <div class="fact"><dt>{words.steps[step].label}</dt><dd class="soft">{said(why, view)}</dd></div>)}
          </dl>
        </details>
      )}
    </Panel>
  )
}

function said(why: WhyNot, { page }: DeskView): string {
  const { why: say, roles } = handlingWords(page.locale), { states } = matterWords(page.locale)
  const between = page.locale === 'en' ? ', ' : '、'
  switch (why.code) {
    case 'state': return say.state(why.states.map((state) => states[state]).join(between))
    case 'permission': return say.permission(why.roles.map((role) => roles[role]).join(between))
    case 'returns': return say.returns(why.most)
    case 'late': return say.late(why.hours)
    default: return say[why.code]
  }
}
