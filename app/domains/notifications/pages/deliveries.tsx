import { mayDo, requirePermission } from '#domains/people'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { EmptyState } from '#ui/empty'
import { Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { StateMark } from '#ui/state'
import { Pager, Table } from '#ui/table'
import { Moment } from '#ui/time'
import { decideDelivery } from '../acts/decide-delivery.ts'
import { sentenceOf } from '../outbox/compose-message.ts'
import { deliveriesInDoubt } from '../reads/deliveries-in-doubt.ts'
import { isKey } from '../rules/key.ts'
import type { NoticeSentences } from '../rules/notice.ts'
import { notificationsPermissions } from '../rules/permissions.ts'
import { wordsOf } from '../words/words.ts'
import { toneOf } from './tone-of.ts'

const address = '/desk/administration/deliveries'

/** Messages that did not arrive, or of which nobody knows: an administrator decides. Addresses are not shown. */
export const deliveries = (sentences: NoticeSentences) => routes()
  .get('/', async (c) => {
    const { context, page } = c.var
    requirePermission(context, notificationsPermissions['notifications.deliveries-seen'])
    const decides = mayDo(context.actor, notificationsPermissions['notifications.delivery-decided'])
    const before = c.req.query('before')
    const { deliveries: found, next } = await deliveriesInDoubt(context, before && isKey(before) ? before : undefined)
    const { deliveries: words, channel, state, reason } = wordsOf(page.locale)
    const done = c.req.query('done')
    return c.html(
      <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: '/desk/administration', label: words.back }}>
        {(done === 'resend' || done === 'drop') && <Notice tone="done" announce><p>{done === 'resend' ? words.resent : words.dropped}</p></Notice>}
        <Table
          caption={words.title} captionHidden rows={found} empty={<EmptyState title={words.none}><p>{words.noneNext}</p></EmptyState>}
          columns={[
            { key: 'about', label: words.columns.about, main: true, cell: ({ notices }) => <>{[...new Set(notices.map((notice) => sentenceOf(sentences, notice, page.locale).title))].join('；')}</> },
            { key: 'channel', label: words.columns.channel, cell: (delivery) => channel[delivery.channel] },
            { key: 'to', label: words.columns.to, cell: ({ person_id, contact_id, recipient }) => (person_id ? words.person : contact_id ? words.contact : words.webhook)(recipient.slice(-6)) },
            { key: 'when', label: words.columns.when, cell: ({ settled_at, created_at }) => <Moment at={settled_at ?? created_at} now={context.now} detail="exact" /> },
            { key: 'state', label: words.columns.state, cell: (delivery) => <StateMark tone={toneOf[delivery.state]}>{state[delivery.state]}</StateMark> },
            { key: 'reason', label: words.columns.reason, cell: (delivery) => reason(delivery.reason) },
            ...(decides ? [{ key: 'next', label: words.columns.next, cell: (delivery: (typeof found)[number]) => (
              <form method="post" action={address}>
                <input type="hidden" name="id" value={delivery.id} />
                <Submit tone="secondary" name="decision" value="resend">{words.resend}</Submit>{' '}
                <Submit tone="quiet" name="decision" value="drop">{words.drop}</Submit>
                {delivery.state === 'uncertain' && <><br /><span class="soft">{words.resendNote}</span></>}
              </form>
            ) }] : []),
          ]}
        />
        <Pager older={next && `${address}?before=${next}`} olderLabel={words.older} newer={before ? address : undefined} />
      </Layout>,
    )
  })
  .post('/', async (c) => {
    const form = await readForm(c.req)
    const id = form.text('id'), decision = form.text('decision')
    if (!isKey(id) || (decision !== 'resend' && decision !== 'drop')) throw new Refusal('notifications.not-in-doubt', 'conflict')
    await decideDelivery(c.var.context, id, decision)
    return c.redirect(`${address}?done=${decision}`, 303)
  })
