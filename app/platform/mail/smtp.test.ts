import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DeliveryError } from '../delivery-error.ts'
import { smtpMail } from './smtp.ts'
import { smtpServer } from './testing/smtp-server.ts'

const mail = { to: 'ada@example.org', subject: '您的诉求有了进展', text: '路灯已经修好。', html: '<p>路灯已经修好。</p>', id: '0198c2f0-0000-7000-8000-000000000001', headers: { 'List-Unsubscribe': '<https://example.org/stop>' } }
const outcome = (expected: string) => (error: unknown) => error instanceof DeliveryError && error.outcome === expected && !error.message.includes('ada@')

test('a mail arrives with its words, its id and its headers', async () => {
  await using server = await smtpServer()
  await smtpMail({ url: server.url, from: '示例社区 <notice@gongzhi.example>' }).send(mail)
  assert.equal(server.received.length, 1)
  const { to, raw } = server.received[0]!
  assert.deepEqual(to, ['ada@example.org'])
  assert.match(raw, /Message-ID: <0198c2f0-0000-7000-8000-000000000001@gongzhi\.example>/)
  assert.match(raw, /List-Unsubscribe: <https:\/\/example\.org\/stop>/)
  assert.match(raw, /Auto-Submitted: auto-generated/)
  const parts = [...raw.matchAll(/Content-Transfer-Encoding: base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, text]) => Buffer.from(text!, 'base64').toString())
  assert.ok(parts.some((part) => part.includes('路灯已经修好')), raw)
})

test('an address that the server refuses is refused', async () => {
  await using server = await smtpServer()
  server.manner = 'refuse-recipient'
  await assert.rejects(smtpMail({ url: server.url, from: 'a@b.example' }).send(mail), outcome('refused'))
})

test('a busy server, a server that hangs up before the text and a server that is not there have certainly not taken the mail', async () => {
  await using server = await smtpServer()
  const provider = smtpMail({ url: server.url, from: 'a@b.example' })
  server.manner = 'busy'
  await assert.rejects(provider.send(mail), outcome('unreachable'))
  server.manner = 'hang-up-early'
  await assert.rejects(provider.send(mail), outcome('unreachable'))
  await server[Symbol.asyncDispose]()
  await assert.rejects(provider.send(mail), outcome('unreachable'))
})

test('a server that hangs up after the text leaves it uncertain', async () => {
  await using server = await smtpServer()
  server.manner = 'hang-up-late'
  await assert.rejects(smtpMail({ url: server.url, from: 'a@b.example' }).send(mail), outcome('uncertain'))
  assert.equal(server.received.length, 1)
})

test('a line break in a subject cannot add a header', async () => {
  await using server = await smtpServer()
  await smtpMail({ url: server.url, from: 'a@b.example' }).send({ ...mail, subject: 'hello\r\nBcc: eve@example.org' })
  assert.deepEqual(server.received[0]!.to, ['ada@example.org'])
  assert.doesNotMatch(server.received[0]!.raw, /^Bcc:/m)
})
