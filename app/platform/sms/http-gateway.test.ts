import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { once } from 'node:events'
import { test } from 'node:test'
import { DeliveryError } from '../delivery-error.ts'
import { consoleSms } from './console.ts'
import { httpGatewaySms } from './http-gateway.ts'

const message = { to: '+8613800000000', text: '【示例社区】验证码 482913，5 分钟内有效。', id: 'key-1' }
const outcome = (expected: string) => (error: unknown) => error instanceof DeliveryError && error.outcome === expected

/** A gateway that gives the listed answers in turn: a status, `break` (hangs up) or `silence`. */
async function gateway(...answers: (number | 'break' | 'silence')[]) {
  const calls: { headers: IncomingHttpHeaders; body: string }[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    calls.push({ headers: request.headers, body })
    const answer = answers[calls.length - 1] ?? 200
    if (answer === 'silence') return
    if (answer === 'break') request.socket.destroy()
    else response.writeHead(answer).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}/send`
  return { calls, provider: httpGatewaySms({ url, key: 'secret', timeoutMilliseconds: 300, pausesMilliseconds: [1, 1] }), async [Symbol.asyncDispose]() { server.closeAllConnections(); server.close() } }
}

test('a message is posted with its key and its idempotency key', async () => {
  await using there = await gateway(202)
  await there.provider.send(message)
  assert.equal(there.calls.length, 1)
  const { headers, body } = there.calls[0]!
  assert.equal(headers.authorization, 'Bearer secret')
  assert.equal(headers['idempotency-key'], 'key-1')
  assert.deepEqual(JSON.parse(body), message)
})

test('429, 5xx and a broken connection are tried again under the same key', async () => {
  await using there = await gateway(429, 'break', 200)
  await there.provider.send(message)
  assert.deepEqual(there.calls.map(({ headers }) => headers['idempotency-key']), ['key-1', 'key-1', 'key-1'])
})

test('a refusal is not tried again', async () => {
  await using there = await gateway(400)
  await assert.rejects(there.provider.send(message), outcome('refused'))
  assert.equal(there.calls.length, 1)
})

test('a redirect is not followed: the key is for one gateway only', async () => {
  await using there = await gateway(302)
  await assert.rejects(there.provider.send(message), outcome('refused'))
})

test('a gateway without an answer leaves it uncertain and is not asked twice', async () => {
  await using there = await gateway('silence')
  await assert.rejects(there.provider.send(message), outcome('uncertain'))
  assert.equal(there.calls.length, 1)
})

test('once a try may have arrived, later refusals to connect do not make it certain', async () => {
  await using there = await gateway('break', 503, 503)
  await assert.rejects(there.provider.send(message), outcome('uncertain'))
})

test('a gateway that is always busy, or not there, has certainly not taken it', async () => {
  await using busy = await gateway(503, 503, 503)
  await assert.rejects(busy.provider.send(message), outcome('unreachable'))
  await busy[Symbol.asyncDispose]()
  await assert.rejects(busy.provider.send(message), outcome('unreachable'))
})

test('the terminal shows the code by itself', async () => {
  let shown = ''
  await consoleSms((text) => { shown += text }).send(message)
  assert.match(shown, /code: 482913/)
})

test('the terminal takes no port, year or number of a message for a code', async () => {
  let shown = ''
  await consoleSms((text) => { shown += text }).send({ ...message, text: '【示例社区】您已有账号，请打开 http://localhost:4102/sign-in 登录。2026 年起有效，编号 261122000001。' })
  assert.doesNotMatch(shown, /验证码|code:/)
  await consoleSms((text) => { shown += text }).send({ ...message, text: 'Gongzhi: your code is 482913, good for 5 minutes. http://localhost:4102/' })
  assert.match(shown, /code: 482913/)
})
