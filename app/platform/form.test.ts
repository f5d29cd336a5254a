import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { letGo, longestForm, longestUpload, mostHeld, readForm } from './form.ts'

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

const withFiles = new Hono().post('/', async (c) => {
  const form = await readForm(c.req, { files: true })
  return c.json({ entries: form.entries, files: await Promise.all(form.files('photo').map(async (file) => [file.name, file.type, await file.text()])) })
}).onError((error, c) => c.json({ code: (error as { code?: string }).code }, 422))

test('a form with files is read whole: names as they were given, line ends within files kept, empty files left out', async () => {
  const form = new FormData()
  form.set('text', '路灯\r\n不亮')
  form.set('__proto__', 'a field like any other')
  form.append('photo', new File(['--no boundary\r\n--\r\n'], '灯 "3".jpg', { type: 'image/jpeg' }))
  form.append('photo', new File([], '', { type: 'application/octet-stream' }))
  assert.deepEqual(await (await withFiles.request('/', { method: 'POST', body: form })).json(), {
    entries: [['text', '路灯\n不亮'], ['__proto__', 'a field like any other']], files: [['灯 "3".jpg', 'image/jpeg', '--no boundary\r\n--\r\n']],
  })
  const send = async (body: string, type = 'multipart/form-data; boundary=b') => (await withFiles.request('/', { method: 'POST', body: Buffer.from(body, 'latin1'), headers: { 'content-type': type } })).json()
  const other = 'preamble\r\n--b\r\ncontent-disposition: form-data; name=text\r\n\r\nx\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: form-data; name="photo"; filename*=UTF-8\'\'%E7%81%AF.png\r\n\r\n\r\n--b--\r\n'
  assert.deepEqual(await send(other), { entries: [['text', 'x']], files: [] })
  assert.equal((await send('--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n\xd6\xd0\r\n--b--')).code, 'site.broken-text')
  for (const broken of ['--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nno end', '--b\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--b--', '--b\r\n\r\n--b--', '--b', '']) assert.equal((await send(broken)).code, 'site.not-a-form', broken)
  assert.equal((await send(other, 'multipart/form-data')).code, 'site.not-a-form')
})

const large = (size: number) => `--b\r\nContent-Disposition: form-data; name="photo"; filename="a"\r\n\r\n${'x'.repeat(size)}\r\n--b--\r\n`

test('where no files are taken a form with files is no larger than one without', async () => {
  const type = 'multipart/form-data; boundary=b'
  assert.equal((await post(large(longestForm), type)).code, 'site.too-large')
  assert.equal((await post(large(1000), type)).files, 1)
  let pulled = 0
  const stream = new ReadableStream({ pull(controller) { pulled += 1; controller.enqueue(new Uint8Array(1024 * 1024)) } })
  await app.request(new Request('http://localhost/', { method: 'POST', body: stream, duplex: 'half', headers: { 'content-type': type } } as RequestInit))
  assert.ok(pulled < 6, 'the rest is not even read')
})

test('of large uploads only so many bytes are held at once; who comes then is asked to wait, and not for long', async () => {
  const release = Promise.withResolvers<void>()
  const slow = new Hono().post('/', async (c) => {
    try {
      await readForm(c.req, { files: true })
      await release.promise
      return c.json({ code: 'read' })
    } finally { letGo(c.req.raw) }
  }).onError((error, c) => c.json({ code: (error as { code?: string }).code }))
  const send = async () => ((await (await slow.request('/', { method: 'POST', body: large(longestUpload - 1000), headers: { 'content-type': 'multipart/form-data; boundary=b' } })).json()) as { code: string }).code
  const held = Array.from({ length: mostHeld / longestUpload }, send)
  const refused = await Promise.race([...held, send()])
  assert.equal(refused, 'site.too-many')
  release.resolve()
  assert.deepEqual(await Promise.all(held), held.map(() => 'read'))
  assert.equal(await send(), 'read')
})

test('something that is no form is refused', async () => {
  assert.equal((await post('{}', 'application/json')).code, 'site.not-a-form')
  assert.equal((await post('nonsense', 'multipart/form-data; boundary=x')).code, 'site.not-a-form')
})
