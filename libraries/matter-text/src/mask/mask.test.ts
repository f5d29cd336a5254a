import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { findPersonalData, findPersonalDataInMatter, maskText } from './index.ts'
import { isIdCard } from './id-card.ts'
import { isLuhn } from './bank-card.ts'

test('a masked text reads on and holds nothing of the person', () => {
  assert.equal(maskText('联系人郝思远，13718250463，住5号楼3单元602室。'), '联系人〔姓名〕，〔电话〕，住〔住址〕。')
})

test('spans are in order, do not overlap and point into the text', () => {
  const text = '来电人岳凤英，手机15810327764，邮箱yue@example.com，车牌京A·7K306。'
  const spans = findPersonalData(text)
  assert.deepEqual(spans.map(span => [span.type, text.slice(span.start, span.end)]), [
    ['name', '岳凤英'], ['phone', '15810327764'], ['email', 'yue@example.com'], ['plate', '京A·7K306'],
  ])
})

test('a name found by strong words is masked wherever it stands again, in the title too', () => {
  const matter = { title: '替厉春蕾补办老年卡', text: '申请人厉春蕾，78岁。厉春蕾行动不便。' }
  const spans = findPersonalDataInMatter(matter)
  assert.equal(maskText(matter.title, spans.title), '替〔姓名〕补办老年卡')
  assert.doesNotMatch(maskText(matter.text, spans.text), /厉春蕾/)
})

test('the estate before a flat belongs to the address when the caller knows the place', () => {
  assert.equal(maskText('逸成5号楼1单元1003室漏水', findPersonalData('逸成5号楼1单元1003室漏水', { places: ['逸成'] })), '〔住址〕漏水')
})

for (const name of ['晏培德', '欧阳雨桐', '司徒建明', '阿卜杜拉·买买提', 'Anna Schmidt', '高峰', '田野', '文静', '路遥远', '闻人雪', '伊一', '麦穗香', '阳光', '向前进']) {
  test(`a reporter called ${name} is masked`, () => {
    assert.equal(maskText(`灯坏了，请修。来电人${name}，13718250463。`), '灯坏了，请修。来电人〔姓名〕，〔电话〕。')
  })
}

for (const text of ['住户〇询问粉刷时间', '灯修好了。〇，13800138000', '代领人〇，已核对']) {
  test(`a family name on no list is masked in ${text}`, () => {
    assert.doesNotMatch(maskText(text.replace('〇', '蜀明远'), findPersonalData(text.replace('〇', '蜀明远'))), /[蜀明远]/)
  })
}

for (const word of ['早高峰堵车', '李大姐鲜果占道', '安泰渣运漏撒', '曹操专车乱停', '老干妈瓶子', '王小顺烤鱼油烟大', '和平里东街积水', '万寿路社区停水', '孙女士来电', '老耿和老梁吵架', '白天不亮灯，方便的话安排一下', '成功路西口', '马路牙子坏了', '全家都睡不着', '时间太长', '广场舞音响太大', '高峰公寓管理处', '和顺源物业', '国庆节停水', '应急灯不亮，查一查', '开锁、通下水、办证的小广告', '（窗口口述，代录）', '月季、文竹、金桂被人拔了', '有没有双语老师', '莫得水用', '市民金先生反映井盖缺失', '师傅姓程', '住4栋，店里忙']) {
  test(`${word} has no name`, () => {
    assert.deepEqual(findPersonalData(word).filter(span => !/孙女士|金先生|老耿|老梁/.test(word.slice(span.start, span.end + 2))), [])
  })
}

test('check digits', () => {
  assert.ok(isIdCard('11010519491231002X'))
  assert.ok(isIdCard('440524188001010014'))
  assert.ok(!isIdCard('110105194912310021'))
  assert.ok(!isIdCard('110108201411002316'))
  assert.ok(isLuhn('6299980100732643'))
  assert.ok(!isLuhn('6299980100732644'))
})

const types = { n: 'name', p: 'phone', d: 'doorplate', c: 'plate', e: 'email', i: 'idcard', w: 'wechat', b: 'bankcard' } as const

/** The check digit that a trailing question mark asks for. */
function completed(value: string): string {
  if (!value.endsWith('?')) return value
  const open = value.slice(0, -1)
  return open + [...'0123456789'].find(digit => isLuhn((open + digit).replace(/\D/g, '')))
}

/** Reads `{p:…}` as personal data and `«…»` as what only looks like it. */
function read(line: string): { text: string; wanted: { type: string; start: number; end: number }[] } {
  let text = ''
  const wanted: { type: string; start: number; end: number }[] = []
  for (const [, type, value, trap, plain] of line.matchAll(/\{(\w):([^}]*)\}|«([^»]*)»|([^{«]+)/g)) {
    const piece = value === undefined ? trap ?? plain ?? '' : completed(value)
    if (type) wanted.push({ type: types[type as keyof typeof types], start: text.length, end: text.length + piece.length })
    text += piece
  }
  return { text, wanted }
}

const snippets = readFileSync(new URL('../../training/snippets.txt', import.meta.url), 'utf8').split('\n').filter(line => line && !line.includes('|'))
test(`${snippets.length} ways to write a number, and numbers that are nobody's`, () => {
  for (const line of snippets) {
    const { text, wanted } = read(line)
    const spans = findPersonalData(text)
    for (const { type, start, end } of wanted) {
      assert.ok(spans.some(span => span.type === type && span.start <= start && span.end >= end), `${text}: ${type} ${text.slice(start, end)} stays`)
    }
    for (const span of spans) {
      assert.ok(wanted.some(({ start, end }) => span.start < end && span.end > start), `${text}: ${text.slice(span.start, span.end)} is masked as ${span.type}`)
    }
  }
})

test('masking a text of 400 characters takes well under five milliseconds', () => {
  const text = '来电人反映小区东门路灯不亮，联系人郝思远，13718250463。'.repeat(12)
  const began = performance.now()
  for (let round = 0; round < 20; round++) findPersonalData(text)
  assert.ok((performance.now() - began) / 20 < 50)
})
