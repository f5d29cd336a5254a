import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPersonalData, maskText } from './index.ts'

const namesIn = (text: string) => findPersonalData(text).filter(span => span.type === 'name').map(span => text.slice(span.start, span.end))

test('behind a word that announces a name it is one, whatever its characters and however the sentence goes on', () => {
  for (const [text, name] of [
    ['来电人上官岚近年在南方带孙子', '上官岚'], ['市民谌若涵自地下车库打来', '谌若涵'], ['副馆长安然推门就走', '安然'], ['业主万程凭房本来领卡', '万程'],
    ['求助人令狐川因断药来电', '令狐川'], ['队长石磊只会发表情', '石磊'], ['我叫慕容雪就住楼下', '慕容雪'],
  ] as const) {
    // A character too many harms less than one too few.
    const [found = '', ...others] = namesIn(text)
    assert.ok(found.startsWith(name) && found.length <= name.length + 1 && others.length === 0, `${text}: ${found}`)
  }
})

test('what only begins like a name behind such a word is none', () => {
  for (const text of ['来电人时常半夜打来', '居民平时都走西门', '业主方面不同意', '管家应该早点说', '市民关心几号通车', '签名看不清楚', '联系人未填写']) {
    assert.deepEqual(namesIn(text), [], text)
  }
})

test('words for things that begin like a family name are none', () => {
  for (const text of ['墙角堆着瓷砖、石膏线、旧马桶', '房东在国外，水表箱没人开', '托管班家长都不满意', '经协商，下月再换', '展架倒了没人扶']) {
    assert.deepEqual(namesIn(text), [], text)
  }
})

test('characters beyond the first plane of Unicode stand in names', () => {
  for (const [text, name] of [['我叫宋𬭚，第二个字打不出', '宋𬭚'], ['邻居林小𬭎说灯不亮', '林小𬭎'], ['请找钱𬬻安。', '钱𬬻安']] as const) assert.deepEqual(namesIn(text), [name], text)
})

test('names with a dot are found whole, of clans too; brands with a dot are none', () => {
  for (const [text, name] of [['叶赫那拉·秀来电', '叶赫那拉·秀'], ['阿依仙木·图尔荪，13700137000', '阿依仙木·图尔荪']] as const) assert.deepEqual(namesIn(text), [name], text)
  for (const text of ['搬到绿地·云庭两年了', '金茂·悦府，电梯坏了']) assert.deepEqual(namesIn(text), [], text)
})

test('two or three characters alone before a telephone or mail are a signature, words that introduce the contact are none', () => {
  assert.equal(maskText('谁的车谁挪走？白天，13718250463'), '谁的车谁挪走？〔姓名〕，〔电话〕')
  assert.equal(maskText('请给个说法。石榴，shiliu.k@example.com'), '请给个说法。〔姓名〕，〔邮箱〕')
  assert.equal(maskText('请给个说法。手机，13718250463'), '请给个说法。手机，〔电话〕')
})

test('a bare local number beside a name and an id with a hyphen behind one are the signer’s', () => {
  assert.equal(maskText('请来修。孟砚秋，62175308。'), '请来修。〔姓名〕，〔电话〕。')
  assert.equal(maskText('请来修。孟砚秋，myq-qiuyu'), '请来修。〔姓名〕，〔微信号〕')
  assert.equal(maskText('报修没有人接请回13718250463'), '报修没有人接请回〔电话〕')
  assert.equal(maskText('报修单13718250463一直没人理'), '报修单13718250463一直没人理')
})
