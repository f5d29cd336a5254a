import assert from 'node:assert/strict'
import { test, after } from 'node:test'
import sharp from 'sharp'
import { smallPlace } from '../testing/place.ts'
import { visit } from '../testing/visit.ts'
import { matterRoutes } from '../routes.ts'
import { keepPhoto } from './acts/keep-photo.ts'
import { carried, photoCarriedBy } from './reads/carried-photo.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, many, units } = place
const context = contextOf()
const asVisitor = visit(matterRoutes, context)
const picture = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: '#c08040' } })
const refused = (problem: string) => (error: { code: string; facts: { problem: string } }) => error.code === 'matters.photo-refused' && error.facts.problem === problem
const sendWith = (files: [string, Uint8Array, string][], fields: Record<string, string>, headers: Record<string, string> = { accept: 'application/json' }) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  for (const [name, bytes, type] of files) body.append('photos', new File([new Uint8Array(bytes)], name, { type }))
  return asVisitor.request('/matters/new', { method: 'POST', headers, body })
}
const lamp = (otherwise: Record<string, string> = {}) => ({ text: '路灯不亮了，晚上很黑', category: 'C0101', unit: units.north.id, confirmed: '1', ...otherwise })

test('of a picture that is also an archive and a script, with its place in it, only the pixels are left', async () => {
  const inner = await picture(400, 200).withExif({ IFD0: { Make: 'SecretCamera', ImageDescription: '<script>alert(1)</script>' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 58/1 3000/100', GPSLongitudeRef: 'E', GPSLongitude: '116/1 18/1 600/100' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const comment = Buffer.from('<?php system($_GET["c"]); ?><script>steal()</script>')
  const segment = Buffer.concat([Buffer.from([0xff, 0xfe, (comment.length + 2) >> 8, (comment.length + 2) & 0xff]), comment])
  const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from('payload.exe secret-payload '), Buffer.from('PK\x05\x06'), Buffer.alloc(18)])
  const polyglot = Buffer.concat([inner.subarray(0, 2), segment, inner.subarray(2), zip, Buffer.from('<html><script>tail()</script></html>')])
  assert.ok((await sharp(polyglot).metadata()).exif, 'it does carry what it should lose')
  const kept = await keepPhoto(context, polyglot)
  for (const digest of [kept.digest, kept.smallDigest]) {
    const bytes = await context.files.read(digest), { exif, icc, xmp, iptc, orientation, format } = await sharp(bytes).metadata()
    assert.deepEqual([exif, icc, xmp, iptc, orientation, format], [undefined, undefined, undefined, undefined, undefined, 'jpeg'])
    const text = bytes.toString('latin1')
    for (const trace of ['SecretCamera', '<script', '<?php', 'PK\x03\x04', 'PK\x05\x06', 'secret-payload', 'tail()', 'Exif']) assert.ok(!text.includes(trace), trace)
    assert.deepEqual([...bytes.subarray(-2)], [0xff, 0xd9], 'nothing follows the end of the picture')
  }
  assert.deepEqual([kept.width, kept.height], [200, 400], 'turned upright')
  const small = await sharp(await context.files.read(kept.smallDigest)).metadata()
  assert.equal(Math.max(small.width, small.height), 320)
})

test('a large picture is made smaller, PNG and WebP become JPEG, and the same picture is kept once', async () => {
  const { width, height } = await keepPhoto(context, await picture(4000, 1000).png().toBuffer())
  assert.deepEqual([width, height], [2048, 512])
  const webp = await picture().webp().toBuffer()
  assert.deepEqual(await keepPhoto(context, webp), await keepPhoto(context, webp))
})

test('drawings, pages, archives, broken and huge files are no photographs, each refused by name', async () => {
  await assert.rejects(keepPhoto(context, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')), refused('not-a-picture'))
  await assert.rejects(keepPhoto(context, Buffer.from('<!doctype html><script>alert(1)</script>')), refused('not-a-picture'))
  await assert.rejects(keepPhoto(context, Buffer.from('GIF89a whatever')), refused('not-a-picture'))
  await assert.rejects(keepPhoto(context, Buffer.from('PK\x03\x04 zip')), refused('not-a-picture'))
  await assert.rejects(keepPhoto(context, (await picture(300, 300).png().toBuffer()).subarray(0, 300)), refused('unreadable'))
  await assert.rejects(keepPhoto(context, Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<svg onload="x()">')])), refused('unreadable'))
  await assert.rejects(keepPhoto(context, Buffer.alloc(13 * 1024 * 1024, 0xff)), refused('too-large'))
  const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' } }).png({ compressionLevel: 9 }).toBuffer()
  await assert.rejects(keepPhoto(context, bomb), refused('too-many-pixels'))
  await assert.rejects(keepPhoto(context, Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(200)])), refused('heic'))
})

test('a form says which of the files it cannot take, writes nothing, and keeps the ones that are sound', async () => {
  const sound = await picture().jpeg().toBuffer()
  const answer = await sendWith([['a.jpg', sound, 'image/jpeg'], ['b.jpg', Buffer.from('<svg/>'), 'image/jpeg']], lamp())
  assert.equal(answer.status, 422)
  const { error } = await answer.json() as { error: { problems: { field: string; problem: string; which: number; message: string }[] } }
  assert.deepEqual(error.problems.map(({ field, problem, which }) => [field, problem, which]), [['photos', 'not-a-picture', 2]])
  assert.match(error.problems[0]?.message ?? '', /第 2 张/)
  assert.deepEqual(await many('select id from matters.matter'), [])
  const page = await (await sendWith([['a.jpg', sound, 'image/jpeg'], ['b.jpg', Buffer.from('<svg/>'), 'image/jpeg']], lamp({ confirmed: '' }), {})).text()
  const token = /name="photo" value="([^"]+)"/.exec(page)?.[1] ?? ''
  assert.match(page, /第 2 张：不是照片/)
  const thumbnail = await asVisitor.request(`/matters/new/photo/${token}`)
  assert.equal(thumbnail.headers.get('content-type'), 'image/jpeg')
  const { id } = await (await sendWith([], lamp({ photo: token, key: 'with-photo' }))).json() as { id: string }
  assert.deepEqual(await many('select kind, public, width from matters.photo where matter_id = $1', [id]), [{ kind: 'report', public: false, width: 60 }])
})

test('phones are offered what can be opened, so that they convert by themselves; who sends HEIC all the same is told what to do', async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(200)])
  const page = await (await sendWith([['IMG_0001.HEIC', heic, 'image/heic']], lamp({ confirmed: '' }), {})).text()
  assert.match(page, /第 1 张：这是 HEIC 格式的照片.*兼容性最佳.*截图/)
  assert.match(page, /type="file" accept="image\/jpeg,image\/png,image\/webp"/)
  assert.doesNotMatch(page, /accept="[^"]*hei[cf]/)
})

test('more than six photographs are too many', async () => {
  const answer = await sendWith(await Promise.all(Array.from({ length: 7 }, async (_, index): Promise<[string, Uint8Array, string]> => [`${index}.jpg`, await picture(20 + index, 20).jpeg().toBuffer(), 'image/jpeg'])), lamp())
  assert.match(await answer.text(), /"problem":"too-many","limit":6/)
})

test('a picture that somebody else handed in cannot be put into a form', async () => {
  const photo = await keepPhoto(context, await picture(33, 33).jpeg().toBuffer())
  const token = await carried(context, photo)
  assert.deepEqual(await photoCarriedBy(context, token), photo)
  const forged = `${photo.digest}.${photo.smallDigest}.33x33.${'A'.repeat(43)}`
  assert.equal(await photoCarriedBy(context, forged), undefined)
  assert.equal(await photoCarriedBy(context, token.replace('33x33', '34x33')), undefined)
  assert.equal((await asVisitor.request(`/matters/new/photo/${forged}`)).status, 404)
  assert.match(await (await sendWith([], lamp({ photo: forged }))).text(), /"problem":"gone"/)
})
