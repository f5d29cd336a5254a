import { place } from '#domains/territory'
import { routes } from '#platform/http'
import { Layout } from '#ui/layout'
import { QrPicture } from '#ui/qr'
import { Sheet } from '#ui/sheet'
import { Moment } from '#ui/time'
import { draftById } from '../reads/draft-by-id.ts'
import { chapterNumber } from '../rules/clause.ts'
import { draftsWords } from '../words/words.ts'
import { versionAsked } from './draft.tsx'

/** /drafts/:id/print: a version on A4, with a code that leads to its page. */
export const print = routes().get('/:id{[0-9a-f-]{36}}/print', async (c) => {
  const { context, page, settings } = c.var, { pages } = draftsWords(page.locale)
  const { draft, version } = versionAsked(await draftById(context, c.req.param('id')), c.req.query('version'))
  const address = `${settings.baseUrl}/drafts/${draft.id}`, here = await place(context)
  return c.html(
    <Layout page={page} kind="print" title={draft.title} back={{ href: `/drafts/${draft.id}`, label: draft.title }} unlisted>
      <Sheet title={draft.title} number={<>{pages.version(version.version)} · {version.publishedAt && <Moment at={version.publishedAt} now={context.now} locale={page.locale} timezone={here?.timezone} detail="day" />}</>}>
        <div class="sheet-body">
          {version.clauses.map((clause, index) => (
            <>
              {clause.chapter !== undefined && <h3>{pages.chapter(chapterNumber(version.clauses, index), clause.chapter)}</h3>}
              {clause.text.split('\n').map((line, at) => <p>{at === 0 && <strong>{pages.clause(index + 1)} </strong>}{line}</p>)}
            </>
          ))}
        </div>
        {draft.commentsUntil !== undefined && version === draft.published && <p>{pages.commentUntil(draft.commentsUntil)}</p>}
        <QrPicture text={address} label={address} size={112} />
        <p class="soft">{address}</p>
      </Sheet>
    </Layout>)
})
