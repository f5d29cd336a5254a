import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { test } from 'node:test'
import { axeFindings, chromiumPath, testBrowser } from '#platform/testing/browser'
import { serve } from '#platform/testing/listen'
import { notify } from '../acts/notify.ts'
import { emptyOutbox } from '../outbox/empty-outbox.ts'
import { routeNotices } from '../outbox/route-notices.ts'
import { unreadCount } from '../reads/unread-count.ts'
import { personalDataOf } from '../reads/personal-data-of.ts'
import { erasePerson } from '../acts/erase-person.ts'
import type { Notice } from '../rules/notice.ts'
import { tokenToLink } from '../rules/token.ts'
import { builtAssets, pagesOf, post } from '../testing/pages.ts'
import { actor, afternoon, minutesLater, surroundings } from '../testing/surroundings.ts'

const dispatched = (to: Notice['to'], number: string, more: Partial<Notice> = {}): Notice => ({ to, topic: 'matters.dispatched', subject: number, facts: { number }, dedupe: `dispatched ${number}`, why: 'reporter', ...more })
const nobody = '00000000-0000-7000-8000-000000000000'

test('the inbox shows unread messages first, says why each came, and marks them as read when opened', async () => {
  await using here = await surroundings()
  const ada = await here.person(), bo = await here.person()
  await notify(here.at(afternoon), [dispatched(ada, 'm1'), dispatched(ada, 'm2', { urgent: true, why: 'follower' }), dispatched(bo, 'm3')])
  await here.pool.query(`update notifications.notice set read_at = now() where subject = 'm1' and person_id = $1`, [ada])
  await notify(here.at(afternoon), [dispatched(ada, 'm4')])
  const app = pagesOf(() => here.at(minutesLater(5), actor(ada)))
  const html = await (await app.request('/me/notifications')).text()
  assert.ok(!html.includes('m3'))
  assert.deepEqual([...html.matchAll(/诉求 (m\d) 已经派办<\/a>/g)].map(([, number]) => number), ['m4', 'm2', 'm1'])
  assert.ok(html.includes('因为您关注了这件事') && html.includes('2 条未读'))
  const link = /\/me\/notifications\/([0-9a-f-]{36})/.exec(html)![1]!
  const opened = await app.request(`/me/notifications/${link}`)
  assert.deepEqual([opened.status, opened.headers.get('location')], [303, '/matters/m4'])
  assert.equal(await unreadCount(here.at(afternoon), ada), 1)
  assert.equal((await pagesOf(() => here.at(afternoon, actor(bo))).request(`/me/notifications/${link}`)).status, 404)
})

test('marking all as read leaves what came after the page was shown', async () => {
  await using here = await surroundings()
  const ada = await here.person()
  await notify(here.at(afternoon), [dispatched(ada, 'm1'), dispatched(ada, 'm2')])
  const app = pagesOf(() => here.at(minutesLater(5), actor(ada)))
  const newest = /name="all" value="([0-9a-f-]{36})"/.exec(await (await app.request('/me/notifications')).text())![1]!
  await notify(here.at(minutesLater(5)), [dispatched(ada, 'm3')])
  assert.equal((await app.request('/me/notifications', post({ all: newest }))).status, 303)
  assert.equal(await unreadCount(here.at(afternoon), ada), 1)
})

test('a long inbox comes in pages, each message on one of them', async () => {
  await using here = await surroundings()
  const ada = await here.person()
  await notify(here.at(afternoon), Array.from({ length: 50 }, (_, index) => dispatched(ada, `n${index}`)))
  await here.pool.query(`update notifications.notice set read_at = now() where right(subject, 1) in ('1', '4', '7')`)
  const app = pagesOf(() => here.at(afternoon, actor(ada)))
  const seen: string[] = []
  for (let address: string | undefined = '/me/notifications'; address;) {
    const html: string = await (await app.request(address)).text()
    seen.push(...[...html.matchAll(/诉求 (n\d+) 已经派办<\/a>/g)].map(([, number]) => number!))
    address = /href="(\/me\/notifications\?after=[^"]+)"/.exec(html)?.[1]
  }
  assert.equal(seen.length, 50)
  assert.equal(new Set(seen).size, 50)
})

test('an empty inbox says what to do next; who is not signed in is asked to; a broken link is no error', async () => {
  await using here = await surroundings()
  const ada = await here.person()
  const app = pagesOf(() => here.at(afternoon, actor(ada)))
  assert.match(await (await app.request('/me/notifications')).text(), /href="\/matters\/new"/)
  assert.equal((await app.request('/me/notifications?after=unread.x')).status, 200)
  assert.equal((await app.request('/me/notifications/nonsense')).status, 404)
  assert.equal((await app.request('/me/notifications', post({ read: 'x' }))).status, 404)
  for (const path of ['/me/notifications', '/me/notifications/preferences', '/desk/administration/webhooks', '/desk/administration/deliveries']) assert.equal((await pagesOf(() => here.at(afternoon)).request(path)).status, 401)
})

test('what is chosen on the settings page holds for what is sent', async () => {
  await using here = await surroundings()
  const ada = await here.person({ mail: 'ada@example.org', phone: '+8613800000001' })
  const app = pagesOf(() => here.at(afternoon, actor(ada)))
  assert.match(await (await app.request('/me/notifications/preferences')).text(), /<select[^>]*name="mine-sms"[^>]*>.*?<option value="urgent" selected/s)
  assert.equal((await app.request('/me/notifications/preferences', post({ 'mine-mail': 'none', 'mine-sms': 'all', from: '23', to: '6' }))).status, 303)
  const html = await (await app.request('/me/notifications/preferences')).text()
  assert.match(html, /<select[^>]*name="mine-sms"[^>]*>.*?<option value="all" selected/s)
  assert.doesNotMatch(html, /name="quiet"[^>]*checked/)
  await notify(here.at(afternoon), [dispatched(ada, 'm1')])
  await routeNotices(here.at(afternoon), 'Asia/Shanghai')
  const { rows } = await here.pool.query('select channel from notifications.delivery')
  assert.deepEqual(rows, [{ channel: 'sms' }])
  for (const wrong of [{ 'mine-mail': 'sometimes', from: '1', to: '2' }, { 'mine-sms': 'daily', from: '1', to: '2' }, { from: '24', to: '2' }, { from: '', to: '2' }] as Record<string, string>[]) assert.equal((await app.request('/me/notifications/preferences', post(wrong))).status, 422)
  const { rows: acts } = await here.pool.query(`select name from transparency.act`)
  assert.deepEqual(acts, [{ name: 'notifications.preferences-changed' }])
})

test('the link in a message stops without signing in: looking changes nothing, a press stops, another takes it back', async () => {
  await using here = await surroundings()
  const ada = await here.person({ mail: 'ada@example.org' })
  await notify(here.at(afternoon), [dispatched(ada, 'm1')])
  await emptyOutbox(here.at(afternoon), here.outside())
  const token = tokenToLink((await here.pool.query<{ token: string }>('select token from notifications.delivery')).rows[0]!.token)
  const app = pagesOf(() => here.at(minutesLater(1)))
  const page = await (await app.request(`/notifications/stop/${token}`)).text()
  assert.ok(page.includes('诉求 m1 已经派办') && page.includes('停“我提交的事”的邮件'))
  assert.equal((await here.pool.query('select from notifications.preference')).rowCount, 0)
  const answer = await app.request(`/notifications/stop/${token}`, post({ stop: 'group' }))
  assert.equal(answer.status, 303)
  assert.match(await (await app.request(answer.headers.get('location')!)).text(), /已经停了/)
  const { rows } = await here.pool.query('select topic_group, channel, wanted from notifications.preference')
  assert.deepEqual(rows, [{ topic_group: 'mine', channel: 'mail', wanted: 'none' }])
  await app.request(`/notifications/stop/${token}`, post({ resume: '1' }))
  assert.equal((await here.pool.query('select from notifications.preference')).rowCount, 0)
})

test('a mail program stops with one click: no redirect, no cookie, no page of ours before it', async () => {
  await using here = await surroundings()
  const ada = await here.person({ mail: 'ada@example.org' })
  await notify(here.at(afternoon), [dispatched(ada, 'm1')])
  await routeNotices(here.at(afternoon), 'Asia/Shanghai')
  const token = tokenToLink((await here.pool.query<{ token: string }>('select token from notifications.delivery')).rows[0]!.token)
  const answer = await pagesOf(() => here.at(afternoon)).request(`/notifications/stop/${token}`, post({ 'List-Unsubscribe': 'One-Click' }))
  assert.equal(answer.status, 200)
  assert.equal((await here.pool.query(`select from notifications.preference where wanted = 'none'`)).rowCount, 1)
})

test('a token that nobody was given stops nothing', async () => {
  await using here = await surroundings()
  const app = pagesOf(() => here.at(afternoon))
  for (const token of ['x', 'AAAAAAAAAAAAAAAAAAAAAA', nobody, '%00', "' or 1=1"]) {
    assert.equal((await app.request(`/notifications/stop/${encodeURIComponent(token)}`)).status, 404, token)
    assert.equal((await app.request(`/notifications/stop/${encodeURIComponent(token)}`, post({ stop: 'channel' }))).status, 404, token)
    assert.equal((await app.request(`/notifications/confirm/${encodeURIComponent(token)}`)).status, 404, token)
  }
})

test('a place administrator adds a webhook, sees its key once, tries it and disables it; nobody else may', async () => {
  await using here = await surroundings()
  const ada = await here.person(), bo = await here.person()
  const app = pagesOf(() => here.at(afternoon, actor(ada, 'place-administrator')), { staff: true })
  const added = await (await app.request('/desk/administration/webhooks', post({ url: 'https://city.example/hook', topics: 'matters.*\nballots.opened' }))).text()
  const secret = /whsec_[A-Za-z0-9+/=]{44}/.exec(added)?.[0]
  assert.ok(secret)
  const list = await (await app.request('/desk/administration/webhooks')).text()
  assert.ok(list.includes('city.example') && !list.includes(secret))
  const { rows: [webhook] } = await here.pool.query<{ id: string }>('select id from notifications.webhook')
  assert.equal((await app.request('/desk/administration/webhooks', post({ ping: webhook!.id }))).status, 303)
  assert.equal((await here.pool.query(`select from notifications.delivery where channel = 'webhook' and state = 'waiting'`)).rowCount, 1)
  for (const fields of [{ url: 'ftp://x', topics: '*' }, { url: 'https://user:pw@x.example', topics: '*' }, { url: 'https://x.example', topics: 'no topic!' }, { url: 'https://x.example', topics: '' }]) {
    const answer = await app.request('/desk/administration/webhooks', post(fields))
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /没有登记/)
  }
  for (const someone of [actor(bo), actor(bo, 'dispatcher'), actor(bo, 'user-administrator')]) {
    const other = pagesOf(() => here.at(afternoon, someone))
    assert.equal((await other.request('/desk/administration/webhooks')).status, 403)
    assert.equal((await other.request('/desk/administration/webhooks', post({ url: 'https://x.example', topics: '*' }))).status, 403)
    assert.equal((await other.request('/desk/administration/webhooks', post({ disable: webhook!.id }))).status, 403)
  }
  assert.equal((await app.request('/desk/administration/webhooks', post({ disable: webhook!.id }))).status, 303)
  assert.equal((await app.request('/desk/administration/webhooks', post({ ping: webhook!.id }))).status, 404)
})

test('an administrator decides about what is uncertain, once; an auditor only looks', async () => {
  await using here = await surroundings()
  const ada = await here.person({ mail: 'secret@example.org' })
  await notify(here.at(afternoon), [dispatched(ada, 'm1')])
  await routeNotices(here.at(afternoon), 'Asia/Shanghai')
  const { rows: [delivery] } = await here.pool.query<{ id: string }>(`update notifications.delivery set state = 'uncertain', attempts = 1, reason = 'interrupted', settled_at = now() returning id`)
  const admin = pagesOf(() => here.at(afternoon, actor(ada, 'place-administrator')), { staff: true })
  const auditor = pagesOf(() => here.at(afternoon, actor(ada, 'auditor')), { staff: true })
  const html = await (await admin.request('/desk/administration/deliveries')).text()
  assert.ok(html.includes('诉求 m1 已经派办') && html.includes('不确定') && !html.includes('secret@'))
  assert.doesNotMatch(await (await auditor.request('/desk/administration/deliveries')).text(), /value="resend"/)
  assert.equal((await auditor.request('/desk/administration/deliveries', post({ id: delivery!.id, decision: 'resend' }))).status, 403)
  const answers = await Promise.all(Array.from({ length: 5 }, () => admin.request('/desk/administration/deliveries', post({ id: delivery!.id, decision: 'resend' }))))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409, 409, 409, 409])
})

test('a person gets a copy of everything kept about them, and it can be erased', async () => {
  await using here = await surroundings()
  const ada = await here.person({ mail: 'ada@example.org' })
  await notify(here.at(afternoon), [dispatched(ada, 'm1')])
  await routeNotices(here.at(afternoon), 'Asia/Shanghai')
  const copy = await personalDataOf(here.at(afternoon), ada)
  assert.deepEqual([copy.notices.length, copy.messages.length], [1, 1])
  await erasePerson(here.at(afternoon), ada)
  const { notices, messages } = await personalDataOf(here.at(afternoon), ada)
  assert.deepEqual([notices, messages], [[], []])
})

test('every screen is accessible, on a phone and on a desk, by day, in large print and in English', { skip: !chromiumPath() && 'no Chromium on this machine' }, async () => {
  await using here = await surroundings()
  const assets = await builtAssets()
  const ada = await here.person({ mail: 'ada@example.org' })
  await notify(here.at(afternoon), [dispatched(ada, 'm1'), dispatched(ada, 'm2', { urgent: true, why: 'follower' }), dispatched(ada, 'm3')])
  await here.pool.query(`update notifications.notice set read_at = now() where subject = 'm3'`)
  await routeNotices(here.at(minutesLater(-5)), 'Asia/Shanghai')
  const { rows: [delivery] } = await here.pool.query<{ token: string }>(`update notifications.delivery set state = 'uncertain', attempts = 1, reason = 'interrupted', settled_at = $1 returning token`, [afternoon])
  const staff = { staff: true, unread: 2, assets }
  await pagesOf(() => here.at(afternoon, actor(ada, 'place-administrator')), staff).request('/desk/administration/webhooks', post({ url: 'https://city.example/hook', topics: 'matters.* ballots.opened' }))
  const { rows: [webhook] } = await here.pool.query<{ id: string }>('select id from notifications.webhook')
  await pagesOf(() => here.at(afternoon, actor(ada, 'place-administrator')), staff).request('/desk/administration/webhooks', post({ ping: webhook!.id }))
  await using browser = await testBrowser()
  for (const locale of ['zh-CN', 'en'] as const) {
    await using listening = await serve(pagesOf(() => here.at(minutesLater(8), actor(ada, 'place-administrator')), { ...staff, locale }))
    for (const width of [360, 1280]) {
      const tab = await browser.page({ width })
      for (const path of ['/me/notifications', '/me/notifications/preferences', `/notifications/stop/${tokenToLink(delivery!.token)}`, '/desk/administration/webhooks', '/desk/administration/deliveries'] ) for (const print of ['', '?large=1']) {
        await tab.goto(listening.url + path + print)
        assert.deepEqual(await axeFindings(tab), [], `${path} ${locale} ${width} ${print}`)
        assert.ok(await tab.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${path} ${locale} ${width} ${print} scrolls sideways`)
        if (process.env.SCREENS && locale === 'zh-CN' && !print) await tab.screenshot({ path: `${process.env.SCREENS}/${path.replace(/[^a-z]+/g, '-').slice(0, 40)}-${width}.png`, fullPage: true })
      }
      await tab.context().close()
    }
  }
  await rm(assets, { recursive: true })
})
