import { unitById } from '#domains/territory'
import { routes } from '#platform/http'
import { EmptyState } from '#ui/empty'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import { Pager } from '#ui/table'
import { endedNotices, standingNotices } from '../reads/notice-lists.ts'
import { publicNoticesWords } from '../words/words.ts'
import { NoticeCards } from './notice-cards.tsx'

/** /notices: what stands now, what ended below it; of one place with ?unit=. */
export const list = routes().get('/', async (c) => {
  const { context, page } = c.var, { pages } = publicNoticesWords(page.locale)
  const before = c.req.query('before'), unit = c.req.query('unit') ? await unitById(context, c.req.query('unit') ?? '') : undefined
  const standing = before === undefined ? await standingNotices(context, { unitId: unit?.id }) : []
  const { notices: ended, older } = await endedNotices(context, { unitId: unit?.id, before })
  const address = (query: Record<string, string>) => `/notices?${new URLSearchParams({ ...(unit ? { unit: unit.id } : {}), ...query })}`
  return c.html(
    <Layout page={page} title={unit ? pages.at(unit.name) : pages.title} lead={pages.lead} back={unit ? { href: `/places/${unit.id}`, label: unit.name } : { href: '/together' }} feed={{ href: '/notices.atom', title: pages.title }}>
      {before === undefined && (standing.length > 0 ? <NoticeCards notices={standing} locale={page.locale} level={2} />
        : ended.length > 0 ? <EmptyState title={pages.none}>{pages.noneText}</EmptyState> : <EmptyState title={pages.noneAtAll}>{pages.noneAtAllText}</EmptyState>)}
      {ended.length > 0 && (
        <Panel title={pages.ended} id="ended">
          <NoticeCards notices={ended} locale={page.locale} />
          <Pager older={older && address({ before: older })} olderLabel={pages.older} locale={page.locale} />
        </Panel>
      )}
    </Layout>)
})
