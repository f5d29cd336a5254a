import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { reportMatter } from '../acts/report-matter.ts'
import { matterRoutes } from '../routes.ts'
import { smallPlace } from '../testing/place.ts'
import { form, visit } from '../testing/visit.ts'
import { codeTries } from './acts/try-code.ts'
import { keepPhoto } from './acts/keep-photo.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, lamp, people, one } = place
const asVisitor = visit(matterRoutes, contextOf())
const picture = await keepPhoto(contextOf(), await sharp({ create: { width: 40, height: 30, channels: 3, background: '#123456' } }).jpeg().toBuffer())
const { id, number, followCode } = await reportMatter(contextOf(people.resident), lamp({ categoryCode: 'E0701', title: '与邻居的事', photos: [picture] }))
const { id: photo } = await one<{ id: string }>('select id from matters.photo where matter_id = $1', [id])

type Door = readonly [path: string, init?: RequestInit]
/** Every door that takes the code of a receipt. */
const doors = (code: string): Door[] => [
  [`/matters/follow?number=${number}&code=${code}`], ['/matters/follow', form({ number, code, version: '9', reason: '算了' })], [`/matters/sent/${number}?code=${code}`],
  [`/matters/${number}/confirm?code=${code}`], [`/matters/${number}/confirm`, form({ code, version: '1', do: 'answer' })],
  [`/matters/${number}/appeal?code=${code}`], [`/matters/${number}/appeal`, form({ code, appeal: '请再看看' })], [`/files/photo/${photo}?code=${code}`],
]
const statusAt = async ([path, init]: Door, visitor = asVisitor) => (await visitor.request(path, init)).status

test('however many people behind one address hold a right code, all of them read their matter', async () => {
  for (let person = 0; person < codeTries.uses + 5; person += 1) assert.equal(await statusAt([`/matters/follow?number=${number}&code=${followCode}`]), 200)
  assert.equal(await statusAt([`/matters/sent/${number}?code=${followCode}`]), 200)
})

test('wrong codes are counted together over every door that takes one; after too many no door opens, with the right code neither', async () => {
  const wrong = doors('ABCDEFGHJK')
  for (let attempt = 0; attempt < codeTries.uses; attempt += 1) assert.equal(await statusAt(wrong[attempt % wrong.length]!), 404)
  for (const door of [...doors('KJHGFEDCBA'), ...doors(followCode)]) assert.equal(await statusAt(door), 429, door[0])
  const asReporter = visit(matterRoutes, contextOf(people.resident))
  for (const path of [`/matters/${number}`, `/matters/${number}/confirm`, `/files/photo/${photo}`]) assert.equal(await statusAt([path], asReporter), 200, `${path}: signed in, nobody guesses`)
})
