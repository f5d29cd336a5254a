import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { recogniseDanger, recogniseDistress } from './index.ts'

const lines = ['danger.txt', 'danger-2.txt', 'danger-3.txt', 'danger-4.txt', 'danger-5.txt', 'danger-6.txt', 'danger-7.txt', 'danger-8.txt', 'danger-9.txt', 'danger-10.txt', 'danger-11.txt', 'danger-12.txt', 'danger-13.txt', 'danger-14.txt'].flatMap(name => readFileSync(new URL(`../../training/${name}`, import.meta.url), 'utf8').split('\n')).filter(Boolean)
const matters = lines.map(line => {
  const [title = '', text = ''] = line.slice(1).split('|')
  return { urgent: line.startsWith('+'), title, text }
})

test(`every danger of ${matters.filter(matter => matter.urgent).length} is recognised, with its reason`, () => {
  for (const matter of matters.filter(({ urgent }) => urgent)) {
    const { urgent, why } = recogniseDanger(matter)
    assert.ok(urgent && why.length > 0, matter.text)
  }
})

test('at most three in a hundred calm matters raise an alarm', () => {
  const calm = matters.filter(({ urgent }) => !urgent)
  const alarms = calm.filter(matter => recogniseDanger(matter).urgent)
  assert.ok(alarms.length <= calm.length * 0.03, alarms.map(alarm => alarm.text).join('\n'))
})

test('capitals, haste and anger are no danger', () => {
  assert.equal(recogniseDanger({ title: '急急急！！！', text: '马上来人！！！三天没水了，火冒三丈！！URGENT!!!' }).urgent, false)
})

test('violence and self-harm are told apart from manners of speaking', () => {
  assert.deepEqual(recogniseDistress('他天天喝了酒打老婆'), { violence: true, selfHarm: false, why: ['打老婆'] })
  assert.equal(recogniseDistress('我真的不想活了').selfHarm, true)
  for (const text of ['吵死了，困死我了', '跳楼价大甩卖的喇叭', '请社区讲讲反家暴知识', '蚊子打死不少', '臭死人了']) {
    const { violence, selfHarm } = recogniseDistress(text)
    assert.ok(!violence && !selfHarm, text)
  }
})
