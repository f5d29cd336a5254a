import type { Context as Call } from 'hono'
import { requirePermission } from '#domains/people'
import { readForm } from '#platform/form'
import { routes, type Variables } from '#platform/http'
import { Refusal, statusOf } from '#platform/refusal'
import type { Locale } from '#platform/words'
import { EmptyState } from '#ui/empty'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, ErrorSummary, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { addWebhook } from '../acts/add-webhook.ts'
import { disableWebhook } from '../acts/disable-webhook.ts'
import { pingWebhook } from '../acts/ping-webhook.ts'
import { webhooks as allWebhooks } from '../reads/webhooks.ts'
import { isKey } from '../rules/key.ts'
import { notificationsPermissions } from '../rules/permissions.ts'
import { pinged } from '../rules/topics.ts'
import { wordsOf } from '../words/words.ts'
import { toneOf } from './tone-of.ts'

const address = '/desk/administration/webhooks'

/** What other rooms tell, with its name on screen. */
export type TopicNames = (locale: Locale) => readonly { readonly topic: string; readonly name: string }[]

/** Other systems that are told by signed calls: add, try, disable, see the last calls. */
export const webhooks = (topics: TopicNames) => routes()
  .get('/', (c) => show(c, topics))
  .post('/', async (c) => {
    const { context, page } = c.var
    const form = await readForm(c.req)
    if (form.has('ping')) {
      await pingWebhook(context, idOf(form.text('ping')))
      return c.redirect(`${address}?done=ping`, 303)
    }
    if (form.has('disable')) {
      await disableWebhook(context, idOf(form.text('disable')))
      return c.redirect(`${address}?done=disable`, 303)
    }
    const answers = { url: form.text('url'), topics: form.text('topics') }
    try {
      const { secret } = await addWebhook(context, { url: answers.url, topics: answers.topics.split(/[\s,，]+/).filter(Boolean) })
      const words = wordsOf(page.locale).webhooks
      // Shown in the answer itself, never again: the key stands in no address and no history.
      return c.html(
        <Layout page={page} kind="desk" title={words.secret} back={{ href: address, label: words.title }}>
          <Notice tone="warn" announce><p>{words.added}</p></Notice>
          <p><code>{secret}</code></p>
          <p class="soft">{words.secretNote}</p>
          <ButtonLink href={address} tone="primary">{words.toList}</ButtonLink>
        </Layout>,
      )
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
      return show(c, topics, { ...answers, error })
    }
  })

/** A call as it goes out; the keys are made up. */
const sample = `POST /hooks/gongzhi HTTP/1.1
content-type: application/json; charset=utf-8
webhook-id: 0199e1f2-6a4c-7d31-9a55-2f0c7be1a001
webhook-timestamp: 1763780400
webhook-signature: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=

${JSON.stringify({ id: '0199e1f2-6a4b-7c20-8b11-5d2a9cf3b002', type: 'matters.finished', timestamp: '2026-11-22T03:00:00.000Z', data: { subject: '0199dff0-1122-7abc-8def-0123456789ab', facts: { matter: '0199dff0-1122-7abc-8def-0123456789ab', number: '261120000042', state: 'done', version: 5, category: 'C0101', unit: '0199d000-0000-7000-8000-000000000001', lead: '0199d000-0000-7000-8000-000000000002', outcome: null, from: 'in-progress' } } }, null, 2)}`

function idOf(text: string): string {
  if (!isKey(text)) throw new Refusal('notifications.unknown-webhook', 'missing')
  return text
}

async function show(c: Call<{ Variables: Variables }>, topics: TopicNames, given?: { url: string; topics: string; error: Refusal }) {
  const { context, page } = c.var
  requirePermission(context, notificationsPermissions['notifications.webhook-managed'])
  const { webhooks: words, state, reason, refusals } = wordsOf(page.locale)
  const all = await allWebhooks(context)
  const done = c.req.query('done')
  const problem = given && (refusals as Record<string, (facts: Refusal['facts']) => string>)[given.error.code]?.(given.error.facts)
  const wrong = given?.error.code === 'notifications.bad-topics' ? 'topics' : 'url'
  return c.html(
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: '/desk/administration', label: words.back }}>
      <ErrorSummary errors={problem ? [{ name: wrong, message: problem }] : []} />
      {done === 'ping' && <Notice tone="done" announce><p>{words.pinged}</p></Notice>}
      {done === 'disable' && <Notice tone="done" announce><p>{words.disabledNow}</p></Notice>}
      {all.length === 0 && <EmptyState title={words.none}><p>{words.noneNext}</p></EmptyState>}
      {all.map((webhook) => (
        <Panel title={new URL(webhook.url).host} id={`webhook-${webhook.id}`} aside={webhook.disabled_at ? <StateMark tone="stopped">{words.disabled}</StateMark> : <StateMark tone="active">{words.active}</StateMark>}>
          <Facts items={[
            { term: words.url, detail: <code>{webhook.url}</code> },
            { term: words.topics, detail: webhook.topics.map((topic) => <><code>{topic}</code> </>) },
            { term: words.since, detail: <Moment at={webhook.created_at} now={context.now} detail="day" /> },
          ]} />
          <Table caption={words.last} rows={webhook.calls} empty={<p class="soft">{words.noCalls}</p>} columns={[
            { key: 'topic', label: words.columns.topic, main: true, cell: ({ topic }) => <code>{topic}</code> },
            { key: 'when', label: words.columns.when, cell: ({ created_at }) => <Moment at={created_at} now={context.now} detail="exact" /> },
            { key: 'state', label: words.columns.state, cell: (call) => <><StateMark tone={toneOf[call.state]}>{state[call.state]}</StateMark> <span class="soft">{reason(call.reason)}</span></> },
            { key: 'attempts', label: words.columns.attempts, align: 'end', cell: ({ attempts }) => attempts },
          ]} />
          {!webhook.disabled_at && (
            <form method="post" action={address}>
              <Buttons>
                <Submit tone="secondary" name="ping" value={webhook.id}>{words.ping}</Submit>
                <Submit tone="danger" name="disable" value={webhook.id}>{words.disable}</Submit>
              </Buttons>
            </form>
          )}
        </Panel>
      ))}
      <Panel title={words.add} id="add">
        <form method="post" action={address}>
          <TextField name="url" label={words.url} hint={words.urlHint} type="url" inputmode="text" required maxlength={1000} value={given?.url} error={wrong === 'url' ? problem : undefined} />
          <TextArea name="topics" label={words.topics} hint={words.topicsHint} rows={3} required value={given?.topics ?? '*'} error={wrong === 'topics' ? problem : undefined} />
          <Submit>{words.submit}</Submit>
        </form>
      </Panel>
      <Panel title={words.what} id="what">
        <p>{words.whatLead}</p>
        <pre><code>{sample}</code></pre>
        <ul>{words.rules.map((rule) => <li>{rule}</li>)}</ul>
        <details>
          <summary>{words.allTopics}</summary>
          <dl class="facts">{[...topics(page.locale), { topic: pinged, name: words.ping }].map(({ topic, name }) => <div class="fact"><dt><code>{topic}</code></dt><dd>{name}</dd></div>)}</dl>
        </details>
      </Panel>
    </Layout>,
    given ? statusOf[given.error.kind] : 200,
  )
}
