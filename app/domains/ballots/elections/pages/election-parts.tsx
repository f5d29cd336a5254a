import type { Child } from 'hono/jsx'
import type { Locale } from '#platform/words'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { StateMark, type StateTone } from '#ui/state'
import { Steps } from '#ui/steps'
import { ErrorSummary } from '#ui/form'
import { Table } from '#ui/table'
import type { Election } from '../reads/require-election.ts'
import type { Paper } from '../reads/rounds.ts'
import { type ElectionState, pathOf, type Purpose, stepOf } from '../rules/state.ts'
import { electionsWords } from '../words/words.ts'
import type { Tried } from './tried.ts'

const tones: Readonly<Record<ElectionState, StateTone>> = {
  prepared: 'new', registered: 'active', nominating: 'active', stated: 'active', voting: 'active', counted: 'active', 'run-off': 'waiting', 'another-round': 'waiting', valid: 'done', 'handed-over': 'done', done: 'done', void: 'late', cancelled: 'stopped',
}

export const ElectionMark = ({ state, locale }: { state: ElectionState; locale: Locale }) => <StateMark tone={tones[state]}>{electionsWords(locale).states[state]}</StateMark>

/** How far an election has come. */
export function ElectionSteps({ election, locale }: { election: { readonly purpose: Purpose; readonly state: ElectionState }; locale: Locale }) {
  const words = electionsWords(locale), at = stepOf(election.purpose, election.state)
  const path = pathOf(election.purpose)
  return <Steps label={words.steps} locale={locale} steps={path.map((state, index) => ({
    label: words.states[index === at ? election.state : state], state: index < at || election.state === 'done' ? 'done' : index === at ? 'current' : 'ahead',
  }))} />
}

/** Who stands for what, in the order of strokes. */
export function CandidateTables({ papers, locale }: { papers: readonly Paper[]; locale: Locale }) {
  const words = electionsWords(locale)
  return (
    <>
      {papers.filter(({ post }) => post !== 'recall').map(({ post, seats, candidates }) => (
        <Table caption={words.seatsOf(words.posts[post], seats)} rows={candidates} keepRows empty={<p class="soft">{words.seatsOf(words.posts[post], seats)} · 0</p>} columns={[
          { key: 'place', label: '#', cell: (candidate: (typeof candidates)[number]) => <span class="number">{candidates.indexOf(candidate) + 1}</span> }, { key: 'name', label: words.name, main: true, cell: (candidate) => candidate.name },
        ]} />
      ))}
    </>
  )
}

/** The frame of the desk's pages of one election: back to it, what was just done, what went wrong. */
export function ElectionFrame({ page, election, title, lead, done, problem, aside, children }: { page: Page; election: Pick<Election, 'id' | 'title'>; title: string; lead?: Child; done?: Child; problem?: Tried | undefined; aside?: Child; children: Child }) {
  return (
    <Layout page={page} kind="desk" title={title} lead={lead} back={{ href: `/desk/elections/${election.id}`, label: election.title }} aside={aside} unlisted>
      {done !== undefined && done !== null && done !== false && <Notice tone="done" title={done} announce />}
      <ErrorSummary errors={problem ? [problem.error] : []} locale={page.locale} />
      {children}
    </Layout>
  )
}

/** What was typed into one form of a page that has several, and why it was refused. */
export interface Typed { readonly text: (name: string) => string; readonly has: (name: string) => boolean; readonly all: (name: string) => readonly string[]; readonly problem: Tried }

