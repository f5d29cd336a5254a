import type { Context as Call } from 'hono'
import { readForm } from '#platform/form'
import { routes, type Variables } from '#platform/http'
import { Moves } from '#ui/desk'
import { ButtonLink } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { resumeMessages } from '../acts/resume-messages.ts'
import { stopMessages, type StopScope, stopScopes } from '../acts/stop-messages.ts'
import { sentenceOf } from '../outbox/compose-message.ts'
import { messageBehind, type MessageBehind } from '../reads/message-behind.ts'
import type { NoticeSentences } from '../rules/notice.ts'
import { wordsOf } from '../words/words.ts'

/**
 * The page behind the link in every mail and text message: looking changes nothing, one press stops.
 * Mail programs press it themselves with `List-Unsubscribe=One-Click` (RFC 8058), which may not be answered by a redirect.
 */
export const stop = (sentences: NoticeSentences) => routes()
  .get('/:token', async (c) => show(c, sentences, await messageBehind(c.var.context, c.req.param('token'))))
  .post('/:token', async (c) => {
    const token = c.req.param('token'), form = await readForm(c.req)
    if (form.text('List-Unsubscribe') === 'One-Click') {
      await stopMessages(c.var.context, token, 'group')
      return c.text(wordsOf(c.var.page.locale).stop.stopped)
    }
    if (form.has('resume')) {
      await resumeMessages(c.var.context, token)
      return c.redirect(`/notifications/stop/${token}?done=resumed`, 303)
    }
    const scope = stopScopes.find((known) => known === form.text('stop')) ?? 'group'
    await stopMessages(c.var.context, token, scope)
    return c.redirect(`/notifications/stop/${token}?done=${scope === 'erase' ? 'erased' : 'stopped'}`, 303)
  })

function show(c: Call<{ Variables: Variables }>, sentences: NoticeSentences, message: MessageBehind | undefined) {
  const { page } = c.var
  const { stop: words, preferences } = wordsOf(page.locale)
  if (!message) return c.html(<Layout page={page} title={words.unknown} lead={words.unknownText} unlisted><p><ButtonLink href="/me/notifications/preferences">{words.preferences}</ButtonLink></p></Layout>, 404)
  const { channel, contact_id, subjects, groups, notices, hasAddress } = message
  const done = c.req.query('done'), action = c.req.path
  const titles = [...new Set(notices.map((notice) => sentenceOf(sentences, notice, page.locale).title))]
  const names = groups.map((group) => preferences.groups[group].name).join(page.locale === 'en' ? ', ' : '、')
  const ways: readonly { scope: StopScope; label: string; note: string }[] = [
    { scope: 'group', label: words.group(names, channel), note: words.groupNote },
    { scope: 'subject', label: subjects.length > 1 ? words.subjects : words.subject, note: words.subjectNote },
    ...(contact_id === null ? [{ scope: 'channel' as const, label: words.channel(channel), note: words.channelNote(channel) }] : [{ scope: 'erase' as const, label: words.erase, note: words.eraseNote }]),
  ]
  const stopped = message.stopped || !hasAddress
  return c.html(
    <Layout page={page} title={stopped ? words.stopped : words.title} lead={stopped ? undefined : words.lead} unlisted>
      {done === 'resumed' && <Notice tone="done" announce><p>{words.resumed}</p></Notice>}
      {!hasAddress && <Notice tone="done" announce={done === 'erased'}><p>{words.erased}</p></Notice>}
      {hasAddress && message.stopped && <Notice tone="done" announce={done === 'stopped'}><p>{words.stoppedText}</p></Notice>}
      {titles.length > 0 && <><p>{words.about(channel)}</p><ul>{titles.map((title) => <li>{title}</li>)}</ul></>}
      {hasAddress && (
        <Moves
          label={words.title}
          moves={[
            ...(message.stopped ? [{ label: words.resume, effect: words.resumeNote, action, fields: { resume: '1' } }] : []),
            ...ways.map(({ scope, label, note }, index) => ({ label, effect: note, action, fields: { stop: scope }, tone: index === 0 && !message.stopped ? 'primary' as const : 'secondary' as const })),
          ]}
        />
      )}
      {contact_id === null && <p><a href="/me/notifications/preferences">{words.preferences}</a></p>}
    </Layout>,
  )
}
