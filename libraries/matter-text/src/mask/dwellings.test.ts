import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPersonalData, findPersonalDataInMatter, maskText } from './index.ts'

const dwellingsIn = (text: string) => findPersonalData(text).filter(span => span.type === 'doorplate').map(span => text.slice(span.start, span.end))

test('a bare number is a dwelling beside another one, where water comes from it or somebody lives there', () => {
  for (const [text, ...dwellings] of [
    ['704和804为装修的声音闹了半个月', '704', '804'], ['住2号楼1单元905，跟1005共用烟道', '2号楼1单元905', '1005'], ['水从1203漏到1103，再到1003', '1203', '1103', '1003'],
    ['去敲门，1706的小两口不在', '1706'], ['906不开门，物业也没办法', '906'], ['1006漏水把906淹了', '1006', '906'], ['对门1504天天拉琴', '1504'],
  ] as const) assert.deepEqual(dwellingsIn(text), dwellings, text)
})

test('a side of a storey, a letter, a hut in a court and the last number of an address are dwellings', () => {
  for (const text of ['四单元西户', '八楼右手边那家', '7座18楼C', '3座11楼05室', '丙6号院平房4号', '南园2期9栋1403', '龙王庙7号楼1单元802', '宿舍楼417', '9号院3-1-1206', '6号楼中门702', '9号楼2门15']) {
    assert.equal(maskText(`灯坏了。${text}，请修。`), '灯坏了。〔住址〕，请修。')
  }
})

test('bus lines, steel, years, ratios of lifts and households, order numbers and days are no dwellings', () => {
  for (const text of ['704和705路都绕行', '东门704路公交站', '304不锈钢扶手生锈', '两梯八户的楼等电梯久', '共906户没交', '订单号6-2-1204没到', '改到10-11-2026再说', '7号楼西侧围挡倒了', '3栋1单元左侧电梯停运', '101的大夫来义诊', 'ticket #704-22']) {
    assert.deepEqual(dwellingsIn(text), [], text)
  }
})

test('a dwelling told in the text is masked in the title too', () => {
  const matter = { title: '1206装修太吵', text: '我们楼上1206天天钻墙。' }
  const spans = findPersonalDataInMatter(matter)
  assert.equal(maskText(matter.title, spans.title), '〔住址〕装修太吵')
})
