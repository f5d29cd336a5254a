import type { Step } from '@gongzhi/deadline'
import type { Locale } from '#platform/words'
import { Panel } from '#ui/panel'
import { Light, StateMark } from '#ui/state'
import { Remaining } from '#ui/time'
import { lightOf } from '../../rules/light.ts'
import { matterWords } from '../../words/words.ts'
import { explainClock } from '../rules/explain-clock.ts'
import { handlingWords } from '../words/words.ts'
import type { DeskView } from './desk-view.ts'
import { dayWords, endWords } from './said-times.ts'

/** Every running clock with what is left, when it ends, and why then. */
export function Clocks({ view }: { view: DeskView }) {
  const { page, now, rules: { days }, clocks } = view
  const words = handlingWords(page.locale), room = matterWords(page.locale)
  const running = clocks.filter((clock) => clock.stopped_at === null)
  return (
    <Panel title={words.page.clocks} id="clocks">
      {running.length === 0 && <p class="soft">{words.page.noClocks}</p>}
      {running.map((clock) => {
        const { steps, workdaysLeft, uncoveredYear } = explainClock({ amount: clock.amount, unit: clock.unit, startedAt: clock.started_at, pauses: clock.pauses, extensions: clock.extensions }, now, days)
        return (
          <div class="clock">
            <p class="clock-head">
              <strong>{room.clocks[clock.kind]}</strong>{' '}
              {clock.due_at
                ? <Light tone={lightOf(clock.due_at, now)}><Remaining due={clock.due_at} now={now} locale={page.locale} timezone={days.timezone} workdays={workdaysLeft} /></Light>
                : <StateMark tone="waiting">{uncoveredYear === null ? words.page.still : room.noCalendar(uncoveredYear)}</StateMark>}
            </p>
            <p class="soft">{words.rule(clock.amount, words.units[clock.unit] ?? clock.unit)}{clock.due_at && <> · {words.page.due} {endWords(clock.due_at, days.timezone, page.locale)}</>}</p>
            {steps.length > 0 && (
              <details>
                <summary>{words.page.whyDue}</summary>
                <ol>{steps.map((step) => <li>{explained(step, clock.unit === 'hour', days.timezone, page.locale)}</li>)}</ol>
              </details>
            )}
          </div>
        )
      })}
    </Panel>
  )
}

/** One step of the counting, in words. */
function explained(step: Step, hours: boolean, timezone: string, locale: Locale): string {
  const { clockSteps: say, units } = handlingWords(locale)
  const at = (instant: string) => endWords(new Date(instant), timezone, locale), day = (date: string) => dayWords(date, locale)
  switch (step.kind) {
    case 'starts': return hours ? say.startsHours(at(step.at)) : say.starts(at(step.at))
    case 'counted': return say.counted(day(step.from), day(step.to), step.days)
    case 'skipped': return say.skipped(day(step.from), day(step.to), say.because[step.because] ?? step.because)
    case 'ran': return say.ran(at(step.from), at(step.to), step.hours)
    case 'nominal': return say.nominal(day(step.date))
    case 'rolled': return say.rolled(day(step.from), day(step.to))
    case 'carried': return say.carried(day(step.from), day(step.to))
    case 'paused': return say.paused(at(step.from), step.to === null ? null : at(step.to))
    case 'extended': return say.extended(step.amount, units[step.unit] ?? step.unit)
    case 'ends': return say.ends(at(step.at))
  }
}
