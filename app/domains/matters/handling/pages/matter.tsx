import type { Child } from 'hono/jsx'
import type { PersonalData } from '#domains/people'
import { Beside } from '#ui/desk'
import { ErrorSummary } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Columns } from '#ui/panel'
import { Light, StateMark } from '#ui/state'
import { Remaining } from '#ui/time'
import { lightOf } from '../../rules/light.ts'
import { toneOf } from '../../rules/state-tone.ts'
import { isOpen } from '../../rules/state.ts'
import { matterWords } from '../../words/words.ts'
import { alikeDays } from '../reads/alike-here.ts'
import { explainClock } from '../rules/explain-clock.ts'
import { isStep } from '../rules/step.ts'
import { handlingWords } from '../words/words.ts'
import { Clocks } from './clocks.tsx'
import type { DeskView } from './desk-view.ts'
import { NextMoves } from './moves.tsx'
import { CallsAndOrders, Requests } from './requests.tsx'
import { fieldsOf } from './step-fields.ts'
import { questionOf, type Typed } from './step-form.tsx'
import { Story } from './story.tsx'
import { What } from './what.tsx'
import { Where } from './where.tsx'
import { Reporter, Who } from './who.tsx'

export interface MatterPageProps {
  view: DeskView
  /** The step that was just done. */
  done?: string | undefined
  typed?: Typed | undefined
  /** Who moved it meanwhile, in a sentence. */
  moved?: string | undefined
  person?: PersonalData | undefined
  opened?: { title: string; text: string; place: string } | undefined
  reasonProblem?: string | undefined
  /** What other alcoves offer to do with the matter, each in its own markup. */
  panels?: readonly Child[]
  /** The queue from which it was opened, to stand beside it on wide screens, and the way back there. */
  beside?: { readonly list: Child; readonly href: string } | undefined
}

/** The desk's view of one matter: it reads as a story, and what can be done next are the only buttons. */
export function MatterPage({ view, done, typed, moved, person, opened, reasonProblem, panels = [], beside }: MatterPageProps) {
  const { page, matter, now, rules } = view
  const words = handlingWords(page.locale), room = matterWords(page.locale)
  const title = view.wording.title
  const nearest = view.clocks.find((clock) => clock.stopped_at === null && clock.due_at !== null && clock.due_at.getTime() === matter.due_at?.getTime())
  const workdays = nearest && explainClock({ amount: nearest.amount, unit: nearest.unit, startedAt: nearest.started_at, pauses: nearest.pauses, extensions: nearest.extensions }, now, rules.days).workdaysLeft
  const lost = typed && !view.next.open.includes(typed.step) ? typed : undefined
  const around = <><Clocks view={view} /><Who view={view} /><Where view={view} /><Reporter view={view} person={person} /></>
  const story = (
    <>
        <Requests view={view} />
        <What view={view} opened={opened} reasonProblem={reasonProblem} />
        {view.alike >= rules.charter.proposeDeliberationFrom && (
          <Notice tone="info" title={words.page.alike(alikeDays, view.alike)}><p>{words.page.alikeHint} <a href={`/desk?show=open&category=${encodeURIComponent(matter.category_code)}&unit=${matter.unit_id ?? ''}`}>{words.page.alikeSee}</a></p></Notice>)}
        <NextMoves view={view} typed={lost ? undefined : typed} more={panels} />
        <CallsAndOrders view={view} />
        <Story view={view} />
        <p class="soft no-print"><a href={`/desk/matters/${matter.id}/print`}>{words.page.print}</a> · <a href={`/matters/${matter.number}`}>{words.page.publicPage}</a></p>
    </>
  )
  return (
    <Layout page={page} kind="desk" title={title} back={{ href: beside?.href ?? '/desk', label: words.page.back }} unlisted
      lead={<><span class="code">{matter.number}</span> · {room.stateSentences[matter.state]} {matter.urgent && <StateMark tone="late">{words.page.urgent}</StateMark>} {(matter.confidential || matter.publicity === 'confidential') && <StateMark tone="stopped">{words.page.confidential}</StateMark>}</>}
      aside={<><StateMark tone={toneOf[matter.state]}>{room.states[matter.state]}</StateMark>{' '}{isOpen(matter.state) && matter.due_at && <Light tone={lightOf(matter.due_at, now)}><Remaining due={matter.due_at} now={now} locale={page.locale} timezone={rules.days.timezone} workdays={workdays} /></Light>}</>}>
      {done !== undefined && isStep(done) && <Notice tone="done" announce><p>{words.page.done(words.steps[done].label)}</p></Notice>}
      {typed && <ErrorSummary title={words.page.notDone} kept={words.page.kept} locale={page.locale} errors={[
        { message: typed.problem.message, ...(typed.problem.field === undefined || lost ? {} : { name: questionOf(typed.step, typed.problem.field) }) }, ...(moved === undefined ? [] : [{ message: moved }]),
      ]} />}
      {lost && <Notice tone="warn" title={words.page.noLonger}>{fieldsOf[lost.step].filter(({ kind }) => kind === 'area' || kind === 'line').map(({ name }) => <p class="words-as-written">{lost.answers[name]}</p>)}</Notice>}
      <nav class="act-links no-print" aria-label={words.page.onThisPage}>{(['next', 'clocks', 'who', 'where', 'reporter', 'story'] as const).map((part) => <a href={`#${part}`}>{words.page[part]}</a>)}</nav>
      {beside ? <Beside list={beside.list}>{story}{around}</Beside> : <Columns aside={around}>{story}</Columns>}
    </Layout>
  )
}
