import { organisations } from '#domains/people'
import { routes } from '#platform/http'
import { BulkBar } from '#ui/desk'
import { EmptyState } from '#ui/empty'
import { HiddenFields, Submit, TextField } from '#ui/form'
import { DeskKeys } from '#ui/keys'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Pager } from '#ui/table'
import { WorkLinks } from '../../confirmation/pages/work-frame.tsx'
import { AlarmBanner } from '../../intake/pages/desk-alarms.tsx'
import { alarms } from '../../intake/reads/alarms.ts'
import { basis } from '../../reads/basis.ts'
import { queue, queueCount } from '../reads/queue.ts'
import { savedViews } from '../reads/saved-views.ts'
import { unitChoices } from '../reads/unit-choices.ts'
import { type BulkMove, bulkMoves } from '../rules/bulk.ts'
import { everything, filterQuery, queueHref, readFilter } from '../rules/queue-filter.ts'
import { deskWords } from '../words/words.ts'
import { administers } from './administration.tsx'
import { hasQueue, mayAnywhere, requireQueue } from './frame.ts'
import { PostWork } from './post-work.tsx'
import { QueueFilters } from './queue-filters.tsx'
import { QueueTable } from './queue-table.tsx'

/** The queue: the first page of everybody who works at the desk. Those who only administer are led to what they administer; other posts find what theirs may do. */
export const queuePage = routes().get('/', async (c) => {
  const { context, page } = c.var
  if (!hasQueue(context) && administers(context.actor)) return c.redirect('/desk/administration', 303)
  if (!hasQueue(context) && (context.actor?.posts.length ?? 0) > 0) return c.html(<PostWork context={context} page={page} />)
  requireQueue(context)
  const words = deskWords(page.locale)
  const filter = readFilter(new URL(c.req.url).searchParams)
  const { rows, next } = await queue(context, filter)
  const rules = await basis(context)
  const counts = { mine: await queueCount(context, { ...everything, show: 'mine' }), overdue: await queueCount(context, { ...everything, due: 'overdue' }) }
  const offered = (Object.keys(bulkMoves) as BulkMove[]).filter((move) => mayAnywhere(context, bulkMoves[move]))
  const narrowed = filterQuery({ ...filter, show: 'mine', sort: 'due', after: undefined }) !== ''
  const done = c.req.query('done')
  return c.html(
    <Layout page={page} kind="desk" title={words.queue.title} aside={<DeskKeys />}>
      <AlarmBanner alarms={await alarms(context, { unreadOnly: true })} page={page} />
      <WorkLinks context={context} page={page} />
      {done === 'view' && <Notice tone="done" title={words.views.saved} announce />}
      <QueueFilters page={page} filter={filter} counts={counts} views={await savedViews(context)} rules={rules} organisations={await organisations(context)} units={await unitChoices(context, filter.unit)} />
      <QueueTable page={page} filter={filter} rows={rows} now={context.now} days={rules.days} bulk={offered.length > 0 && rows.length > 0 && filter.show !== 'closed' ? 'bulk' : undefined}
        empty={<EmptyState title={filter.show === 'mine' && !narrowed ? words.queue.emptyMine : words.queue.empty} action={filter.show === 'mine' && !narrowed ? { href: '/desk?show=open', label: words.queue.seeOpen } : { href: queueHref({ ...everything, show: filter.show }), label: words.queue.clear }}>{filter.show === 'mine' && !narrowed ? words.queue.emptyMineHint : words.queue.emptyHint}</EmptyState>} />
      {offered.length > 0 && rows.length > 0 && filter.show !== 'closed' && (
        <BulkBar id="bulk" action="/desk/bulk" label={words.bulk.label} hidden={{ queue: filterQuery(filter) || undefined }}>
          {offered.map((move) => <Submit tone="secondary" name="do" value={move}>{words.bulk.moves[move]}</Submit>)}
        </BulkBar>
      )}
      <Pager newer={filter.after ? queueHref(filter) : undefined} newerLabel={words.queue.first} older={next === undefined ? undefined : queueHref(filter, { after: next })} olderLabel={words.queue.more} />
      <div class="no-print">
        <details>
          <summary>{words.views.save}</summary>
          <form method="post" action="/desk/views">
            <HiddenFields fields={{ query: filterQuery(filter) }} />
            <TextField name="name" label={words.views.name} hint={words.views.nameHint} required maxlength={40} width="medium" />
            <Submit tone="secondary">{words.views.saveButton}</Submit>
          </form>
        </details>
        <p><a href={queueHref(filter, {}, '/desk/queue.csv')}>{words.queue.export}</a> · <a href="/desk/views">{words.views.manage}</a>
          {mayAnywhere(context, 'matters.report-for-someone') && <> · <a href="/desk/new">{words.queue.newMatter}</a></>}
          {mayAnywhere(context, 'matters.report-patrol-finding') && <> · <a href="/desk/patrol">{words.queue.patrol}</a></>}
          {' '}· <a href="/desk/themes">{words.themes.title}</a>
        </p>
      </div>
    </Layout>)
})

