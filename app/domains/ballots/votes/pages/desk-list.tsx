import { place } from '#domains/territory'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Light } from '#ui/state'
import { FilterBar, Table } from '#ui/table'
import { Moment } from '#ui/time'
import type { BallotHead } from '../reads/ballots.ts'
import { deskBallots, type DeskView, deskViews } from '../reads/desk-ballots.ts'
import { votesPermissions } from '../rules/permissions.ts'
import { votesWords } from '../words/words.ts'
import { unitsWith } from './desk-reach.ts'
import { BallotStateMark } from './state-mark.tsx'

/** Whether the clock should have moved it and did not: its roll changed, or it waits for the count. */
const waits = ({ state, opensAt, closesAt }: BallotHead, now: Date): boolean => (state === 'announced' && opensAt <= now) || (state === 'open' && closesAt <= now)

/** /desk/ballots: what runs, what is being written, what is over, each with what is next. */
export const deskList = routes().get('/', async (c) => {
  const { context, page } = c.var, { pages: { desk }, kinds } = votesWords(page.locale), units = unitsWith(context, votesPermissions['ballots.see-ballots']), timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
  const asked = c.req.query('view') as DeskView, view = deskViews.includes(asked) ? asked : 'running', ballots = await deskBallots(context, units, view)
  const mayDraft = mayDo(context.actor, votesPermissions['ballots.draft-ballot'], { unitPath: context.actor?.posts.flatMap((post) => post.unitPath) ?? [] })
  const moment = (at: Date) => <Moment at={at} now={context.now} timezone={timezone} detail="exact" locale={page.locale} />
  return c.html(
    <Layout page={page} kind="desk" title={desk.title} lead={desk.lead} back={{ href: '/desk/together' }}>
      {mayDraft && <Buttons><ButtonLink href="/desk/ballots/new" tone="primary">{desk.new}</ButtonLink></Buttons>}
      <FilterBar action="/desk/ballots" locale={page.locale} views={deskViews.map((name) => ({ href: name === 'running' ? '/desk/ballots' : `/desk/ballots?view=${name}`, label: desk.views[name], current: name === view }))} />
      <Table caption={desk.views[view]} captionHidden rows={ballots} locale={page.locale} rowHref={({ id }) => `/desk/ballots/${id}`} empty={<EmptyState title={desk.none}>{desk.noneText}</EmptyState>} columns={[
        { key: 'title', label: desk.column.title, main: true, cell: ({ id, title }) => <a href={`/desk/ballots/${id}`}>{title}</a> },
        { key: 'kind', label: desk.column.kind, cell: ({ kind }) => kinds[kind] },
        { key: 'place', label: desk.column.place, cell: ({ unitName }) => unitName },
        { key: 'state', label: desk.column.state, cell: ({ state }) => <BallotStateMark state={state} locale={page.locale} /> },
        { key: 'when', label: desk.column.when, cell: ({ opensAt, closesAt }) => <>{moment(opensAt)}<br />{moment(closesAt)}</> },
        { key: 'next', label: desk.column.next, cell: (ballot) => (waits(ballot, context.now) ? <Light tone="red">{desk.next.late}</Light> : ballot.state === 'closed' ? <Light tone="amber">{desk.next.closed}</Light> : desk.next[ballot.state]) },
      ]} />
    </Layout>)
})
