import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Light } from '#ui/state'
import { FilterBar, Pager, Table } from '#ui/table'
import type { Locale } from '#platform/words'
import { deskNotices, deskViews, type DeskView, endsSoon, type ListedNotice } from '../reads/notice-lists.ts'
import { publicNoticesPermissions } from '../rules/permissions.ts'
import { publicNoticesWords } from '../words/words.ts'
import { numberSaid } from '../words/number-said.ts'
import { deskUnits } from './desk-units.ts'
import { NoticeStateMark } from './notice-state.tsx'

/** /desk/notices: what stands, what wants an answer, a photograph or an eye on its end. */
export const deskList = routes().get('/', async (c) => {
  const { context, page } = c.var, { pages: { desk, kinds, periodSaid, older } } = publicNoticesWords(page.locale)
  const units = deskUnits(context), asked = c.req.query('view') as DeskView, view = deskViews.includes(asked) ? asked : 'standing'
  const found = await deskNotices(context, { view, units, before: c.req.query('before') })
  const mayPost = mayDo(context.actor, publicNoticesPermissions['public-notices.post'], { unitPath: context.actor?.posts.flatMap((post) => post.unitPath) ?? [] })
  return c.html(
    <Layout page={page} kind="desk" title={desk.title} lead={desk.lead} back={{ href: '/desk/together' }}>
      {mayPost && <Buttons><ButtonLink href="/desk/notices/new" tone="primary">{desk.post}</ButtonLink></Buttons>}
      <FilterBar action="/desk/notices" locale={page.locale} views={deskViews.map((name) => ({ href: name === 'standing' ? '/desk/notices' : `/desk/notices?view=${name}`, label: desk.views[name], current: name === view, count: name === 'ended' ? undefined : found.counts[name] }))} />
      <Table<ListedNotice> caption={desk.views[view]} captionHidden rows={found.notices} locale={page.locale} rowHref={(row) => `/desk/notices/${row.id}`} empty={<EmptyState title={desk.none[view]}>{view === 'standing' ? desk.noneText : undefined}</EmptyState>} columns={[
        { key: 'title', label: desk.column.title, main: true, cell: (row) => <><a href={`/desk/notices/${row.id}`}>{row.title}</a><br /><span class="soft">{numberSaid(row.number, page.locale)}</span></> },
        { key: 'kind', label: desk.column.kind, cell: (row) => kinds[row.kind] },
        { key: 'place', label: desk.column.place, cell: (row) => row.unitName },
        { key: 'period', label: desk.column.period, cell: (row) => <><NoticeStateMark state={row.state} locale={page.locale} /><br />{periodSaid(row.startsOn, row.endsOn, row.days)}</> },
        { key: 'next', label: desk.column.next, cell: (row) => <Next notice={row} now={context.now} locale={page.locale} /> },
      ]} />
      <Pager older={found.older && `/desk/notices?view=${view}&before=${found.older}`} olderLabel={older} locale={page.locale} />
    </Layout>)
})

/** What is next for a notice, most pressing first. */
function Next({ notice, now, locale }: { notice: ListedNotice; now: Date; locale: Locale }) {
  const { pages: { desk } } = publicNoticesWords(locale)
  const alive = notice.state === 'standing' || notice.state === 'ahead'
  const lines = [
    notice.openObjections > 0 && <Light tone="red">{desk.nextAnswer(notice.openObjections)}</Light>,
    notice.state === 'standing' && notice.onBoard && notice.boardPhotos === 0 && <Light tone="amber">{desk.nextPhoto}</Light>,
    alive && notice.endsAt.getTime() - now.getTime() <= endsSoon && <Light tone="amber">{desk.nextEnds}</Light>,
  ].filter((line) => line !== false)
  if (lines.length === 0) return <span class="soft">{alive ? desk.nextNothing : desk.nextEnded}</span>
  return <>{lines.map((line, index) => <>{index > 0 && <br />}{line}</>)}</>
}
