import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { test } from 'node:test'
import { DeliveryError } from '#platform/delivery-error'
import { smtpMail } from '#platform/mail/smtp'
import type { MailMessage } from '#platform/mail/provider'
import { httpGatewaySms } from '#platform/sms/http-gateway'
import type { SmsMessage } from '#platform/sms/provider'
import { smtpServer } from '../../../platform/mail/testing/smtp-server.ts'
import { addContact } from '../acts/add-contact.ts'
import { addWebhook } from '../acts/add-webhook.ts'
import { confirmContact } from '../acts/confirm-contact.ts'
import { decideDelivery } from '../acts/decide-delivery.ts'
import { disableWebhook } from '../acts/disable-webhook.ts'
import { notify } from '../acts/notify.ts'
import { stopMessages } from '../acts/stop-messages.ts'
import type { Notice } from '../rules/notice.ts'
import { tokenToLink } from '../rules/token.ts'
import { actor, afternoon, minutesLater, surroundings } from '../testing/surroundings.ts'
import { claimDelivery } from './claim-delivery.ts'
import { emptyOutbox } from './empty-outbox.ts'
import { forgetOldMessages } from './forget-old-messages.ts'
import { routeNotices } from './route-notices.ts'
import { settleDelivery } from './settle-delivery.ts'

const dispatched = (to: Notice['to'], number: string, more: Partial<Notice> = {}): Notice => ({ to, topic: 'matters.dispatched', subject: number, facts: { number }, dedupe: `dispatched ${number}`, why: 'reporter', ...more })

/** Keeps what it is given; throws what it is told to. */
function recorder() {
  const mails: MailMessage[] = [], texts: SmsMessage[] = []
  const fate: { error: Error | undefined } = { error: undefined }
  const out = <Message>(list: Message[]) => ({ async send(message: Message) { list.push(message); if (fate.error) throw fate.error } })
  return { mails, texts, fate, mail: out(mails), sms: out(texts) }
}

/** A server on loopback that answers what `answer` says and keeps every call. */
async function receiver(answer: (call: number) => number = () => 200) {
  const calls: { headers: Record<string, string>; body: string }[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    calls.push({ headers: request.headers as Record<string, string>, body })
    response.writeHead(answer(calls.length)).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { calls, url: `http://127.0.0.1:${(server.address() as { port: number }).port}/hook`, async [Symbol.asyncDispose]() { server.closeAllConnections(); server.close() } }
}

test('twenty workers at a time send every message once, by mail, text message and call', async () => {
  await using here = await surroundings()
  await using post = await smtpServer()
  await using gateway = await receiver()
  await using hook = await receiver()
  await addWebhook(here.at(afternoon, actor(await here.person(), 'place-administrator')), { url: hook.url, topics: ['matters.*'] })
  const people = await Promise.all(Array.from({ length: 30 }, (_, index) => here.person({ mail: `p${index}@example.org`, phone: `+86138000000${String(index).padStart(2, '0')}`, account: false })))
  await notify(here.at(afternoon), people.map((id, index) => dispatched(id, `m${index}`)))
  await notify(here.at(afternoon), people.map((_, index) => dispatched({ webhook: 'all' }, `m${index}`)))
  const outside = here.outside({ mail: smtpMail({ url: post.url, from: 'notice@gongzhi.example' }), sms: httpGatewaySms({ url: gateway.url, key: 'k' }) })
  for (const now of [afternoon, minutesLater(10)]) await Promise.all(Array.from({ length: 20 }, () => emptyOutbox(here.at(now), outside)))
  assert.deepEqual(post.received.map(({ to }) => to[0]).sort(), people.map((_, index) => `p${index}@example.org`).sort())
  assert.equal(gateway.calls.length, 30)
  assert.equal(new Set(gateway.calls.map(({ body }) => JSON.parse(body).to)).size, 30)
  assert.equal(hook.calls.length, 30)
  assert.equal(new Set(hook.calls.map(({ body }) => JSON.parse(body).data.subject)).size, 30)
  const { rows } = await here.pool.query('select distinct state from notifications.delivery')
  assert.deepEqual(rows, [{ state: 'sent' }])
})

test('a message that was under way when the process died becomes uncertain, and nobody but an administrator sends it again', async () => {
  await using here = await surroundings()
  const { mails, ...out } = recorder()
  await notify(here.at(afternoon), [dispatched(await here.person({ mail: 'ada@example.org' }), 'm1')])
  await routeNotices(here.at(afternoon), 'Asia/Shanghai')
  const claimed = await claimDelivery(here.at(minutesLater(10)), 'Asia/Shanghai')
  assert.ok(typeof claimed === 'object')
  // Here the process dies: nothing is settled.
  await emptyOutbox(here.at(minutesLater(15)), here.outside(out))
  assert.equal(await state(here, claimed.id), 'sending')
  await emptyOutbox(here.at(minutesLater(25)), here.outside(out))
  await emptyOutbox(here.at(minutesLater(2 * 1440)), here.outside(out))
  assert.equal(await state(here, claimed.id), 'uncertain')
  assert.equal(mails.length, 0)
  await decideDelivery(here.at(minutesLater(2 * 1440 + 1), actor(await here.person(), 'place-administrator')), claimed.id, 'resend')
  await emptyOutbox(here.at(minutesLater(2 * 1440 + 2)), here.outside(out))
  assert.deepEqual(mails.map(({ id }) => id), [claimed.id])
  assert.equal(await state(here, claimed.id), 'sent')
})

test('a slow process that ends after all still writes down what it knows, but not over a later try', async () => {
  await using here = await surroundings()
  await notify(here.at(afternoon), [dispatched(await here.person({ mail: 'ada@example.org' }), 'm1')])
  await routeNotices(here.at(afternoon), 'Asia/Shanghai')
  const first = await claimDelivery(here.at(minutesLater(10)), 'Asia/Shanghai')
  assert.ok(typeof first === 'object')
  await emptyOutbox(here.at(minutesLater(25)), here.outside())
  await settleDelivery(here.at(minutesLater(26)), first)
  assert.equal(await state(here, first.id), 'sent')
  await here.pool.query(`update notifications.delivery set state = 'waiting'`)
  const second = await claimDelivery(here.at(minutesLater(30)), 'Asia/Shanghai')
  assert.ok(typeof second === 'object')
  await settleDelivery(here.at(minutesLater(31)), first, new DeliveryError('refused', 'late'))
  assert.equal(await state(here, first.id), 'sending')
})

test('what a broken connection left open is uncertain and is not sent again; what certainly did not arrive is, under the same id', async () => {
  await using here = await surroundings()
  const { mails, fate, ...out } = recorder()
  const outside = here.outside(out)
  await notify(here.at(afternoon), [dispatched(await here.person({ mail: 'ada@example.org' }), 'm1')])
  fate.error = new DeliveryError('unreachable', 'SMTP: 451')
  await emptyOutbox(here.at(afternoon), outside)
  await emptyOutbox(here.at(minutesLater(10)), outside)
  await emptyOutbox(here.at(minutesLater(10)), outside)
  assert.equal(mails.length, 1)
  fate.error = new DeliveryError('uncertain', 'SMTP: ECONNECTION')
  await emptyOutbox(here.at(minutesLater(11)), outside)
  await emptyOutbox(here.at(minutesLater(600)), outside)
  assert.equal(mails.length, 2)
  assert.equal(mails[0]!.id, mails[1]!.id)
  assert.equal(mails[0]!.text, mails[1]!.text)
  assert.equal(await state(here, mails[0]!.id), 'uncertain')
})

test('a message is given up after the last try', async () => {
  await using here = await surroundings()
  const { mails, fate, ...out } = recorder()
  fate.error = new DeliveryError('unreachable', 'SMTP: 451')
  await notify(here.at(afternoon), [dispatched(await here.person({ mail: 'ada@example.org' }), 'm1')])
  for (let hours = 0; hours < 72; hours++) await emptyOutbox(here.at(minutesLater(hours * 60)), here.outside(out))
  assert.equal(mails.length, 6)
  assert.equal(await state(here, mails[0]!.id), 'failed')
})

test('notices to one person within ten minutes become one mail, which says of each why it came and how to stop', async () => {
  await using here = await surroundings()
  const { mails, ...out } = recorder()
  const ada = await here.person({ mail: 'ada@example.org' })
  await notify(here.at(afternoon), [dispatched(ada, 'm1'), dispatched(ada, 'm2', { why: 'account' })])
  await emptyOutbox(here.at(afternoon), here.outside(out))
  await notify(here.at(minutesLater(5)), [dispatched(ada, 'm3')])
  await emptyOutbox(here.at(minutesLater(9)), here.outside(out))
  assert.equal(mails.length, 0)
  await emptyOutbox(here.at(minutesLater(10)), here.outside(out))
  assert.equal(mails.length, 1)
  const { subject, text, html, headers } = mails[0]!
  assert.equal(subject, '您有 3 条新消息 - 示例社区')
  for (const part of ['诉求 m1 已经派办', '诉求 m2 已经派办', '诉求 m3 已经派办', '因为您提交了这件事', '因为这关系到您的账号', 'https://gongzhi.example/matters/m1']) assert.ok(text.includes(part) && html!.includes(part), part)
  const token = /https:\/\/gongzhi\.example\/notifications\/stop\/([\w-]{22})/.exec(text)?.[1]
  assert.ok(token)
  assert.equal(headers?.['List-Unsubscribe'], `<https://gongzhi.example/notifications/stop/${token}>`)
  assert.equal(headers?.['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click')
  await notify(here.at(minutesLater(11)), [dispatched(ada, 'm4')])
  await emptyOutbox(here.at(minutesLater(30)), here.outside(out))
  await emptyOutbox(here.at(minutesLater(41)), here.outside(out))
  assert.equal(mails[1]?.subject, '诉求 m4 已经派办 - 示例社区')
})

test('at night only what is urgent goes out; the rest waits for the morning', async () => {
  await using here = await surroundings()
  const { mails, ...out } = recorder()
  const ada = await here.person({ mail: 'ada@example.org' })
  const night = new Date('2026-03-02T21:58:00+08:00')
  await notify(here.at(night), [dispatched(ada, 'm1'), dispatched(ada, 'm2', { urgent: true })])
  await emptyOutbox(here.at(night), here.outside(out))
  assert.deepEqual(mails.map(({ subject }) => subject), ['紧急：诉求 m2 已经派办 - 示例社区'])
  await emptyOutbox(here.at(new Date('2026-03-03T07:59:00+08:00')), here.outside(out))
  assert.equal(mails.length, 1)
  await emptyOutbox(here.at(new Date('2026-03-03T08:00:00+08:00')), here.outside(out))
  assert.equal(mails.length, 2)
})

test('a message that was due before the night but not sent waits for the morning too', async () => {
  await using here = await surroundings()
  const { mails, ...out } = recorder()
  await notify(here.at(afternoon), [dispatched(await here.person({ mail: 'ada@example.org' }), 'm1')])
  await routeNotices(here.at(afternoon), 'Asia/Shanghai')
  await emptyOutbox(here.at(new Date('2026-03-02T23:00:00+08:00')), here.outside(out))
  assert.equal(mails.length, 0)
  await emptyOutbox(here.at(new Date('2026-03-03T08:00:00+08:00')), here.outside(out))
  assert.equal(mails.length, 1)
})

test('who has an account gets text messages only when it is urgent; who has none gets them all; invented people get none', async () => {
  await using here = await surroundings()
  const { texts, ...out } = recorder()
  const withAccount = await here.person({ phone: '+8613800000001' })
  const without = await here.person({ phone: '+8613800000002', account: false })
  const invented = await here.person({ phone: '+8613800000003', account: false, sample: true })
  await notify(here.at(afternoon), [withAccount, without, invented].flatMap((id) => [dispatched(id, 'm1'), dispatched(id, 'm2', { urgent: true })]))
  for (const minutes of [0, 10]) await emptyOutbox(here.at(minutesLater(minutes)), here.outside(out))
  assert.deepEqual(texts.map(({ to }) => to).sort(), ['+8613800000001', '+8613800000002', '+8613800000002'])
  assert.match(texts[0]!.text, /^【示例社区】诉求 m2 已经派办。/)
  assert.match(texts[0]!.text, /（因为您提交了这件事）停收：https:\/\/gongzhi\.example\/notifications\/stop\/[\w-]{22}$/)
})

test('what has been read in the app is not mailed any more', async () => {
  await using here = await surroundings()
  const { mails, ...out } = recorder()
  const ada = await here.person({ mail: 'ada@example.org' })
  await notify(here.at(afternoon), [dispatched(ada, 'm1'), dispatched(ada, 'm2')])
  await emptyOutbox(here.at(afternoon), here.outside(out))
  await here.pool.query(`update notifications.notice set read_at = now() where subject = 'm1'`)
  await emptyOutbox(here.at(minutesLater(10)), here.outside(out))
  assert.equal(mails.length, 1)
  assert.equal(mails[0]!.subject, '诉求 m2 已经派办 - 示例社区')
})

test('the same notice from fifty parallel acts reaches a person once', async () => {
  await using here = await surroundings()
  const { mails, ...out } = recorder()
  const ada = await here.person({ mail: 'ada@example.org' })
  await Promise.all(Array.from({ length: 50 }, () => notify(here.at(afternoon), [dispatched(ada, 'm1'), dispatched({ webhook: 'all' }, 'm1')])))
  for (const minutes of [0, 10]) await emptyOutbox(here.at(minutesLater(minutes)), here.outside(out))
  assert.equal(mails.length, 1)
  const { rows } = await here.pool.query('select person_id from notifications.notice')
  assert.deepEqual(rows, [{ person_id: ada }], 'and nothing is left for other systems where none is registered')
})

test('a notice of an act that was undone is never sent', async () => {
  await using here = await surroundings()
  const { mails, ...out } = recorder()
  const ada = await here.person({ mail: 'ada@example.org' })
  await assert.rejects(here.database.transaction().execute(async (database) => {
    await notify({ ...here.at(afternoon), database }, [dispatched(ada, 'm1')])
    throw new Error('undone')
  }))
  for (const minutes of [0, 10]) await emptyOutbox(here.at(minutesLater(minutes)), here.outside(out))
  assert.equal(mails.length, 0)
})

test('free text among the facts is refused', async () => {
  await using here = await surroundings()
  const ada = await here.person()
  await assert.rejects(notify(here.at(afternoon), [dispatched(ada, 'm1', { facts: { title: '三楼漏水' } })]), TypeError)
})

test('a contact without account gets nothing but one request until the address is confirmed', async () => {
  await using here = await surroundings()
  const { mails, ...out } = recorder()
  const contact = await addContact(here.at(afternoon), 'Bo@example.org')
  assert.equal(await addContact(here.at(afternoon), 'bo@EXAMPLE.org'), contact)
  await notify(here.at(afternoon), [dispatched({ contact }, 'm1', { why: 'follower' })])
  for (const minutes of [0, 10]) await emptyOutbox(here.at(minutesLater(minutes)), here.outside(out))
  assert.deepEqual(mails.map(({ to, subject }) => [to, subject]), [['Bo@example.org', '请确认您的邮箱 - 示例社区']])
  const token = /notifications\/confirm\/([\w-]{22})/.exec(mails[0]!.text)?.[1]
  assert.ok(token)
  await confirmContact(here.at(minutesLater(11)), token)
  await notify(here.at(minutesLater(12)), [dispatched({ contact }, 'm2', { why: 'follower' })])
  for (const minutes of [12, 22]) await emptyOutbox(here.at(minutesLater(minutes)), here.outside(out))
  assert.equal(mails.length, 2)
  const stop = /notifications\/stop\/([\w-]{22})/.exec(mails[1]!.text)![1]!
  await stopMessages(here.at(minutesLater(23)), stop, 'erase')
  await notify(here.at(minutesLater(24)), [dispatched({ contact }, 'm3', { why: 'follower' })])
  for (const minutes of [24, 40]) await emptyOutbox(here.at(minutesLater(minutes)), here.outside(out))
  assert.equal(mails.length, 2)
  const { rows } = await here.pool.query('select mail from notifications.contact')
  assert.deepEqual(rows, [{ mail: null }])
})

test('stopping what waits already stops it', async () => {
  await using here = await surroundings()
  const { mails, ...out } = recorder()
  const ada = await here.person({ mail: 'ada@example.org' })
  await notify(here.at(afternoon), [dispatched(ada, 'm1')])
  await emptyOutbox(here.at(afternoon), here.outside(out))
  const { rows } = await here.pool.query<{ token: string }>('select token from notifications.delivery')
  await stopMessages(here.at(minutesLater(1)), tokenToLink(rows[0]!.token), 'subject')
  await notify(here.at(minutesLater(2)), [dispatched(ada, 'm1', { dedupe: 'again' }), dispatched(ada, 'm2')])
  for (const minutes of [2, 12]) await emptyOutbox(here.at(minutesLater(minutes)), here.outside(out))
  assert.deepEqual(mails.map(({ subject }) => subject), ['诉求 m2 已经派办 - 示例社区'])
})

test('a call carries an id, a time and a signature that an independent computation confirms, and keeps its id when tried again', async () => {
  await using here = await surroundings()
  await using hook = await receiver((call) => (call === 1 ? 500 : 204))
  const { id, secret } = await addWebhook(here.at(afternoon, actor(await here.person(), 'place-administrator')), { url: hook.url, topics: ['matters.dispatched'] })
  await notify(here.at(afternoon), [dispatched({ webhook: 'all' }, 'm1', { why: 'subscriber' }), { ...dispatched({ webhook: 'all' }, 'm1'), topic: 'matters.closed', dedupe: 'closed m1' }])
  for (const seconds of [0, 1, 6]) await emptyOutbox(here.at(new Date(afternoon.getTime() + seconds * 1000)), here.outside())
  assert.equal(hook.calls.length, 2)
  for (const [index, { headers, body }] of hook.calls.entries()) {
    assert.deepEqual({ ...JSON.parse(body), id: '' }, { id: '', type: 'matters.dispatched', timestamp: afternoon.toISOString(), data: { subject: 'm1', facts: { number: 'm1' } } })
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
    const expected = createHmac('sha256', key).update(Buffer.concat([Buffer.from(headers['webhook-id']!), Buffer.from('.'), Buffer.from(headers['webhook-timestamp']!), Buffer.from('.'), Buffer.from(body)])).digest('base64')
    assert.equal(headers['webhook-signature'], `v1,${expected}`)
    assert.equal(headers['webhook-timestamp'], String(afternoon.getTime() / 1000 + (index === 0 ? 0 : 6)))
  }
  assert.equal(hook.calls[0]!.headers['webhook-id'], hook.calls[1]!.headers['webhook-id'])
  await disableWebhook(here.at(afternoon, actor(await here.person(), 'place-administrator')), id)
  await notify(here.at(minutesLater(1)), [dispatched({ webhook: 'all' }, 'm2')])
  await emptyOutbox(here.at(minutesLater(1)), here.outside())
  assert.equal(hook.calls.length, 2)
})

test('what was read more than a year ago is forgotten, what is under way or uncertain is not', async () => {
  await using here = await surroundings()
  const ada = await here.person({ mail: 'ada@example.org' })
  await notify(here.at(afternoon), ['old', 'unread', 'doubt'].map((number) => dispatched(ada, number)))
  await routeNotices(here.at(afternoon), 'Asia/Shanghai')
  await here.pool.query(`update notifications.delivery set state = 'sent', settled_at = $1`, [afternoon])
  await here.pool.query(`update notifications.notice set read_at = $1 where subject <> 'unread'`, [afternoon])
  await here.pool.query(`with d as (insert into notifications.delivery (channel, person_id, pace, state, due_at, created_at) values ('sms', $1, 'soon', 'uncertain', $2, $2) returning id, recipient, channel)
    insert into notifications.delivery_notice select d.id, d.recipient, d.channel, n.id from d, notifications.notice n where n.subject = 'doubt'`, [ada, afternoon])
  await forgetOldMessages(here.at(new Date('2027-03-03T00:00:00+08:00')))
  const { rows } = await here.pool.query('select subject from notifications.notice order by subject')
  assert.deepEqual(rows.map(({ subject }) => subject), ['doubt', 'unread'])
})

async function state(here: { pool: { query(text: string, values: unknown[]): Promise<{ rows: { state: string }[] }> } }, id: string) {
  const { rows } = await here.pool.query('select state from notifications.delivery where id = $1', [id])
  return rows[0]?.state
}
