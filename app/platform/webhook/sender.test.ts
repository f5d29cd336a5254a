import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { test } from 'node:test'
import { DeliveryError } from '../delivery-error.ts'
import { webhookSecret } from './secret.ts'
import { signatureOf, webhookSender } from './sender.ts'

const call = { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: new Date(1614265330_000), body: '{"test": 2432232314}' }
const outcome = (expected: string) => (error: unknown) => error instanceof DeliveryError && error.outcome === expected

async function receiver(status: number) {
  let calls = 0
  const server = createServer((request, response) => { calls++; request.resume(); response.writeHead(status, { location: '/elsewhere' }).end() }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return { port, calls: () => calls, async [Symbol.asyncDispose]() { server.closeAllConnections(); server.close() } }
}

test('the signature is that of the example of the standard', () => {
  assert.equal(signatureOf(call), 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test('2xx is taken, 410 ends it, everything else may be tried again, a redirect is not followed', async () => {
  const sender = webhookSender({ loopback: true })
  for (const [status, expected] of [[200, 'taken'], [204, 'taken'], [302, 'unreachable'], [404, 'unreachable'], [410, 'refused'], [500, 'unreachable']] as const) {
    await using there = await receiver(status)
    const sent = sender.send({ ...call, url: `http://127.0.0.1:${there.port}/` })
    if (expected === 'taken') assert.equal(await sent, status)
    else await assert.rejects(sent, outcome(expected), String(status))
    assert.equal(there.calls(), 1)
  }
})

test('this machine and the link-local addresses of clouds are not called, however they are written', async () => {
  await using there = await receiver(200)
  const sender = webhookSender({ timeoutMilliseconds: 2000 })
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '2130706433', '0x7f.1', '169.254.169.254', '[fe80::1]']) {
    await assert.rejects(sender.send({ ...call, url: `http://${host}:${there.port}/` }), outcome('refused'), host)
  }
  await assert.rejects(webhookSender({ loopback: true }).send({ ...call, url: 'http://169.254.169.254/' }), outcome('refused'))
  assert.equal(there.calls(), 0)
})

test('two keys are never the same', () => {
  assert.notEqual(webhookSecret(), webhookSecret())
})
