import type { Context as Call } from 'hono'
import { signedIn } from '#domains/people'
import { readForm } from '#platform/form'
import { routes, type Variables } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { StateMark } from '#ui/state'
import { Pager } from '#ui/table'
import { Moment } from '#ui/time'
import { markAllRead } from '../acts/mark-all-read.ts'
import { markRead } from '../acts/mark-read.ts'
import { sentenceOf } from '../outbox/compose-message.ts'
import { type InboxNotice, type InboxPlace, inboxOf } from '../reads/inbox-of.ts'
import { unreadCount } from '../reads/unread-count.ts'
import { isKey } from '../rules/key.ts'
import type { NoticeSentences, SubjectNames } from '../rules/notice.ts'
import { wordsOf } from '../words/words.ts'

const placeFrom = (text: string | undefined): InboxPlace | undefined => {
  const [part, id] = text?.split('.') ?? []
  return id && isKey(id) && (part === 'unread' || part === 'read') ? { unread: part === 'unread', id } : undefined
}

/** What a person was told: the unread first. Opening a notice marks it as read and leads to what it is about. */
export const inbox = (sentences: NoticeSentences, names: readonly SubjectNames[]) => routes()
  .get('/', (c) => show(c, sentences, names))
  .get('/:id', async (c) => {
    const id = c.req.param('id')
    if (!isKey(id)) throw new Refusal('notifications.unknown-notice', 'missing')
    return c.redirect(sentenceOf(sentences, await markRead(c.var.context, id), c.var.page.locale).href, 303)
  })
  .post('/', async (c) => {
    const form = await readForm(c.req)
    const all = form.text('all'), one = form.text('read')
    if (isKey(all)) await markAllRead(c.var.context, all)
    else if (isKey(one)) await markRead(c.var.context, one)
    else throw new Refusal('notifications.unknown-notice', 'missing')
    return c.redirect(isKey(all) ? '/me/notifications?done=all' : '/me/notifications', 303)
  })

async function show(c: Call<{ Variables: Variables }>, sentences: NoticeSentences, names: readonly SubjectNames[]) {
  const { context, page } = c.var
  const reader = signedIn(context)
  const after = placeFrom(c.req.query('after'))
  const [{ notices, next }, unread] = await Promise.all([inboxOf(context, reader.id, after), unreadCount(context, reader.id)])
  const words = wordsOf(page.locale).inbox
  const keys = [...new Set(notices.map(({ subject }) => subject).filter(isKey))], called = new Map((await Promise.all(names.map((of) => of(context, keys)))).flatMap((found) => [...found]))
  const newest = notices.reduce((last, { id }) => (id > last ? id : last), '')
  const fresh = notices.filter(({ read_at }) => read_at === null), old = notices.filter(({ read_at }) => read_at !== null)
  const list = (some: readonly InboxNotice[]) => <Cards>{some.map((notice) => <NoticeCard notice={notice} about={called.get(notice.subject)} sentences={sentences} now={context.now} locale={page.locale} />)}</Cards>
  return c.html(
    <Layout page={page} title={words.title} lead={words.unread(unread)} aside={<a href="/me/notifications/preferences">{words.preferences}</a>} unlisted>
      {c.req.query('done') === 'all' && <Notice tone="done" announce><p>{words.allRead}</p></Notice>}
      {fresh.length > 0 && <form method="post" action="/me/notifications"><Submit tone="secondary" name="all" value={newest}>{words.readAll}</Submit></form>}
      {notices.length === 0 && !after && <EmptyState title={words.empty} action={{ href: '/matters/new', label: words.emptyAction }}><p>{words.emptyNext}</p></EmptyState>}
      {fresh.length > 0 && <section aria-label={words.new}><h2>{words.new}</h2>{list(fresh)}</section>}
      {old.length > 0 && <section aria-label={words.old}><h2>{words.old}</h2>{list(old)}</section>}
      <Pager newer={after ? '/me/notifications' : undefined} newerLabel={words.newest} older={next && `/me/notifications?after=${next.unread ? 'unread' : 'read'}.${next.id}`} olderLabel={words.older} />
    </Layout>,
  )
}

function NoticeCard({ notice, about, sentences, now, locale }: { notice: InboxNotice; about: string | undefined; sentences: NoticeSentences; now: Date; locale: Variables['page']['locale'] }) {
  const { inbox: words, message } = wordsOf(locale)
  const { title, body } = sentenceOf(sentences, notice, locale)
  const unread = notice.read_at === null
  return (
    <Card
      title={title}
      href={`/me/notifications/${notice.id}`}
      state={unread || notice.urgent ? <>{notice.urgent && <StateMark tone="late">{words.urgent}</StateMark>} {unread && <StateMark tone="new">{words.new}</StateMark>}</> : undefined}
      meta={<><Moment at={notice.created_at} now={now} /> · {message.why[notice.why]}</>}
      actions={unread && <form method="post" action="/me/notifications"><button type="submit" class="button button-quiet" name="read" value={notice.id} aria-label={words.readOne(title)}>{words.read}</button></form>}
    >
      {about !== undefined && <p><strong>{about}</strong></p>}
      <p>{body}</p>
    </Card>
  )
}
