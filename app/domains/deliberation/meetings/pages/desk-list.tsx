import { signedIn } from '#domains/people'
import { place } from '#domains/territory'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ButtonLink } from '#ui/form'
import { Layout } from '#ui/layout'
import { StateMark } from '#ui/state'
import { FilterBar, Table } from '#ui/table'
import { Moment } from '#ui/time'
import { deskLook } from '../../councils/pages/desk-look.ts'
import { deskMeetings, type Meeting } from '../reads/meetings.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { meetingsWords } from '../words/words.ts'
import { toneOf } from './meeting-card.tsx'

/** Meetings with what is next for whoever calls and runs them. */
export const deskListPage = routes().get('/desk/meetings', async (c) => {
  const { context, page } = c.var, all = meetingsWords(page.locale), words = all.pages.desk, actor = signedIn(context), past = c.req.query('show') === 'done'
  const seeing = actor.posts.filter(({ role, unitId, unitPath }) => unitId !== null && mayDo({ ...actor, posts: actor.posts.filter((post) => post.role === role) }, meetingsPermissions['deliberation.see-meetings'], { unitPath }))
  const meetings = await deskMeetings(context, { all: mayDo(actor, meetingsPermissions['deliberation.see-meetings'], {}), unitIds: seeing.flatMap(({ unitId }) => unitId ?? []), personId: actor.id, past }), timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
  const hrefOf = ({ id, state }: Meeting) => `/desk/meetings/${id}${state === 'open' ? '/room' : state === 'closed' || state === 'approved' ? '/minutes' : ''}`
  return c.html(
    <Layout page={page} {...deskLook(page)} title={words.title} lead={words.lead} aside={<ButtonLink tone="primary" href="/desk/meetings/new">{words.call}</ButtonLink>}>
      <FilterBar action="/desk/meetings" locale={page.locale} views={[{ href: '/desk/meetings', label: words.open, current: !past }, { href: '/desk/meetings?show=done', label: words.done, current: past }]} />
      <Table caption={words.title} captionHidden rows={meetings} locale={page.locale} rowHref={hrefOf} empty={<EmptyState title={words.none} action={{ href: '/desk/meetings/new', label: words.call }}>{words.noneHint}</EmptyState>} columns={[
        { key: 'meeting', label: words.meeting, main: true, cell: (meeting: Meeting) => <a href={hrefOf(meeting)}>{meeting.title}</a> },
        { key: 'council', label: words.council, cell: (meeting) => `${meeting.councilName} · ${all.forms[meeting.form]}` },
        { key: 'time', label: words.time, cell: (meeting) => <Moment at={meeting.startsAt} now={context.now} locale={page.locale} timezone={timezone} detail="exact" /> },
        { key: 'state', label: words.state, cell: (meeting) => <StateMark tone={toneOf[meeting.state]}>{all.states[meeting.state]}</StateMark> },
        { key: 'next', label: words.next, cell: (meeting) => words.nexts[meeting.state] },
      ]} />
    </Layout>)
})
