import { noticeStanding } from '#domains/public-notices'
import { routes } from '#platform/http'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Layout } from '#ui/layout'
import { StateMark } from '#ui/state'
import { publishedDrafts } from '../reads/drafts-list.ts'
import { draftsWords } from '../words/words.ts'

/** /drafts: what is being written together, those on which comments are asked for first. */
export const list = routes().get('/', async (c) => {
  const { context, page } = c.var, { pages } = draftsWords(page.locale)
  const drafts = await Promise.all((await publishedDrafts(context)).map(async (draft) => ({ ...draft, notice: draft.noticeId === null ? undefined : await noticeStanding(context, draft.noticeId) })))
  const isOpen = ({ notice }: (typeof drafts)[number]) => notice?.state === 'standing'
  return c.html(
    <Layout page={page} title={pages.title} lead={pages.lead} back={{ href: '/together' }}>
      {drafts.length === 0 ? <EmptyState title={pages.none}>{pages.noneText}</EmptyState> : (
        <Cards>
          {[...drafts.filter(isOpen), ...drafts.filter((draft) => !isOpen(draft))].map((draft) => (
            <Card level={2} title={draft.title} href={`/drafts/${draft.id}`} meta={draft.unitName} state={<StateMark tone={isOpen(draft) ? 'active' : 'done'}>{isOpen(draft) ? pages.openNow : draft.notice ? pages.closed : pages.published}</StateMark>}>
              {isOpen(draft) && draft.notice && <p>{pages.commentUntil(draft.notice.endsOn)}</p>}
            </Card>
          ))}
        </Cards>
      )}
    </Layout>)
})
