import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons } from '#ui/form'
import { Icon } from '#ui/icon'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Moment } from '#ui/time'
import { commentsOn } from '../reads/comments.ts'
import { type Draft, draftById, type DraftVersion } from '../reads/draft-by-id.ts'
import { draftsPermissions } from '../rules/permissions.ts'
import { draftsWords } from '../words/words.ts'
import { Clauses } from './clauses.tsx'
import { CommentList } from './comment-list.tsx'

/** The published version that an address asks for, the latest unless told. Refuses `deliberation.unknown-draft`. */
export function versionAsked(draft: Draft | undefined, asked: string | undefined): { draft: Draft; version: DraftVersion } {
  const version = asked === undefined ? draft?.published : draft?.versions.find(({ version, publishedAt }) => publishedAt !== null && String(version) === asked)
  if (!draft || !version) throw new Refusal('deliberation.unknown-draft', 'missing')
  return { draft, version }
}

/** /drafts/:id: a published version clause by clause, with comments and what the office answered. */
export const draftPage = routes().get('/:id{[0-9a-f-]{36}}', async (c) => {
  const { context, page } = c.var, { pages } = draftsWords(page.locale)
  const { draft, version } = versionAsked(await draftById(context, c.req.param('id')), c.req.query('version'))
  const comments = await commentsOn(context, draft.id, version.version)
  const latest = version === draft.published, open = latest && draft.commentsUntil !== undefined
  const earlier = draft.versions.filter((other) => other.publishedAt !== null && other !== version)
  const before = earlier.findLast((other) => other.version < version.version)
  const commentHref = (clause: string) => { const form = `/drafts/${draft.id}/comment?clause=${clause}`; return page.reader ? form : `/sign-in?return=${encodeURIComponent(form)}` }
  const sent = c.req.query('sent')
  return c.html(
    <Layout page={page} title={draft.title} back={draft.origin.href ? { href: draft.origin.href } : { href: '/drafts', label: pages.title }} aside={<StateMark tone={open ? 'active' : 'done'}>{open ? pages.openNow : latest && version.noticeId ? pages.closed : pages.version(version.version)}</StateMark>}>
      {sent !== undefined && <Notice tone="done" title={Number(sent) > 0 ? pages.form.sentMasked(Number(sent)) : pages.form.sent} announce />}
      {open && draft.commentsUntil !== undefined && <Notice><p>{pages.commentUntil(draft.commentsUntil)}</p></Notice>}
      <Facts items={[
        { term: pages.place, detail: <a href={`/places/${draft.unitId}`}>{draft.unitName}</a> },
        { term: pages.published, detail: <>{pages.version(version.version)} · {version.publishedAt && <Moment at={version.publishedAt} now={context.now} locale={page.locale} detail="day" />}</> },
        version.note !== '' && { term: pages.note, detail: version.note },
      ]} />
      <Buttons>
        {before && <ButtonLink href={`/drafts/${draft.id}/compare?from=${before.version}&to=${version.version}`}>{pages.compare}</ButtonLink>}
        <ButtonLink href={`/drafts/${draft.id}/print?version=${version.version}`} tone="quiet"><Icon name="print" />{pages.print}</ButtonLink>
        {mayDo(context.actor, draftsPermissions['deliberation.read-drafts-desk'], { unitPath: draft.unitPath }) && <ButtonLink href={`/desk/drafts/${draft.id}`} tone="quiet">{pages.desk.title}</ButtonLink>}
      </Buttons>
      <Clauses own clauses={version.clauses} locale={page.locale} beneath={(clause) => (
        <>
          <CommentList comments={comments.filter((comment) => comment.clause === clause.key)} now={context.now} locale={page.locale} />
          {open && <p><a href={commentHref(clause.key)}>{page.reader ? pages.comment : pages.signIn}<span class="for-ears"> {pages.clause(version.clauses.indexOf(clause) + 1)}</span></a></p>}
        </>
      )} />
      {(open || comments.some(({ clause }) => clause === null)) && (
        <Panel title={pages.whole} id="whole">
          <CommentList comments={comments.filter(({ clause }) => clause === null)} now={context.now} locale={page.locale} open />
          {open && <Buttons><ButtonLink href={commentHref('')}>{page.reader ? pages.commentWhole : pages.signIn}</ButtonLink></Buttons>}
        </Panel>
      )}
      {earlier.length > 0 && <Panel title={pages.other} id="versions"><ul>{earlier.map((other) => <li><a href={`/drafts/${draft.id}?version=${other.version}`}>{pages.version(other.version)}</a> {other.publishedAt && <Moment at={other.publishedAt} now={context.now} locale={page.locale} detail="day" />}</li>)}</ul></Panel>}
      <p class="soft">{pages.digest}: <span class="code">{version.digest}</span></p>
    </Layout>)
})
