import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { readForm } from './form.ts'

const app = new Hono().post('/', async (c) => {
  const form = await readForm(c.req)
  return c.json({ entries: form.entries, files: form.files('photo').length })
}).onError((error, c) => c.json({ code: (error as { code?: string }).code, facts: (error as { facts?: unknown }).facts }, 422))
const post = async (body: BodyInit, type = 'application/x-www-form-urlencoded') => (await app.request('/', { method: 'POST', body, headers: type ? { 'content-type': type } : {} })).json()

test('encoded and raw UTF-8 are the same text, decoded once', async () => {
  assert.deepEqual(await post('a=%E8%B7%AF%E7%81%AF+1&b=100%2525'), { entries: [['a', '路灯 1'], ['b', '100%25']], files: 0 })
  assert.deepEqual(await post('a=路灯&b=100%2525'), { entries: [['a', '路灯'], ['b', '100%25']], files: 0 })
})

test('text that is not UTF-8, holds NUL or half a character is refused by the name of its field', async () => {
  for (const body of ['text=%C2%B7%C0%80', 'text=a%00b', 'text=%ED%A0%80', 'text=%E8%B7', 'text=%zz']) assert.deepEqual(await post(body), { code: 'site.broken-text', facts: { field: 'text' } }, body)
  assert.equal((await post(new Uint8Array([0x74, 0x3d, 0xc2, 0xb7, 0xb5]))).code, 'site.broken-text', 'GB18030 bytes')
})

test('a form larger than the limit is refused, whatever its length says', async () => {
  assert.equal((await post(`text=${'x'.repeat(2 * 1024 * 1024)}`)).code, 'site.too-large')
  const stream = new ReadableStream({ pull(controller) { controller.enqueue(new TextEncoder().encode('x'.repeat(1024 * 1024))) } })
  const response = await app.request(new Request('http://localhost/', { method: 'POST', body: stream, duplex: 'half', headers: { 'content-type': 'application/x-www-form-urlencoded' } } as RequestInit))
  assert.equal(((await response.json()) as { code: string }).code, 'site.too-large')
})

test('something that is no form is refused', async () => {
  assert.equal((await post('{}', 'application/json')).code, 'site.not-a-form')
  assert.equal((await post('nonsense', 'multipart/form-data; boundary=x')).code, 'site.not-a-form')
})
