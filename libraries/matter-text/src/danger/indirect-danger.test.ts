import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recogniseDanger } from './index.ts'

// These sentences stand in no training file.
const dangers = [
  ['门关上就没动静了', '我跟我闺女站里头七八分钟了，楼层数字不跳，按哪个键都不亮，喊外面也没人答应'],
  ['帮忙开下门', '送菜上来，轿厢在九层半的地方停住，我看得见外面一条缝，手机剩百分之六'],
  ['灶台那边不对劲', '一进厨房就觉得脑袋发沉，像坏鸡蛋的味，软管接口那儿丝丝响，关了开关还是有'],
  ['早上起来全家恶心', '昨晚封着炉子睡的，今早三口人都吐，我妈喊她她不睁眼'],
  ['表箱有动静', '单元门口铁箱子里噼噼啪啪，一亮一亮的蓝光，盖子摸着烫'],
  ['摸栏杆胳膊发木', '雨后小广场那排铁栏杆，谁碰谁胳膊一木，刚才小狗蹭了一下就倒了'],
  ['对面楼', '四楼那户窗户里红彤彤的，一股黑的往外涌，他家玻璃刚炸了'],
  ['巡查发现', '巡查至6号楼西侧，二十层外墙贴砖成片鼓起并陆续坠落，下方为公交站台，暂无人看守'],
  ['空调摇摇晃晃', '十五楼外机就剩一颗螺丝吊着，风一来就撞墙，楼底下正是取快递的地方'],
  ['咨询医保并反映气味', '想问医保异地怎么报。另外我们这层现在煤气味很冲，隔壁阿婆敲门不应'],
  ['店梯里关了个小朋友', '店梯里关了个小朋友一直哭维修的说要四十分钟才到'],
  ['线垂下来了', '货车把横过马路的那根线刮断，断头搭在护栏上直冒火星，学生还在往那边走'],
] as const
const calm = [
  ['电梯上周困人', '上周我被关在电梯里半小时，后来维保开的门，今天想问事故报告在哪看'],
  ['闻着像煤气', '楼道有股怪味，以为是煤气，燃气公司来测过说是下水道返味，请疏通'],
  ['怕着火', '楼道里纸箱堆到顶，万一有人扔个烟头怎么得了，请清一清'],
  ['配电箱门坏了', '配电箱的门合不上，里面没响没味，就是怕孩子乱动，换把锁'],
  ['墙砖去年掉过', '去年掉下来的墙砖一直没补，围挡还在，什么时候动工'],
  ['井盖没了', '路中间的井盖不见了，晚上看不清，真怕有人掉进去，快来！！'],
  ['火锅店太呛', '一楼火锅店每晚往上冒油烟，熏得眼睛睁不开，请装净化器'],
  ['水管爆了', '主管爆了水冲到车棚，全楼停水，急急急'],
  ['想给电梯装空调', '夏天电梯里闷得喘不过气，能不能装个空调'],
  ['昨晚冒烟的事', '昨晚车棚电瓶冒烟，保安拿灭火器喷灭了，请尽快装喷淋'],
  ['消防演练通知', '周六上午演练，会有烟雾和警报声，请大家不要惊慌'],
  ['灯一闪一闪', '三楼楼道灯一闪一闪，换个灯泡吧'],
] as const

test('A danger told without its usual word is recognised', () => {
  for (const [title, text] of dangers) assert.ok(recogniseDanger({ title, text }).urgent, text)
})

test('What is over, feared or harmless is told apart from the same scene now', () => {
  for (const [title, text] of calm) assert.equal(recogniseDanger({ title, text }).urgent, false, text)
})

test('The reasons of a danger that no rule knows are words of its text', () => {
  const [title, text] = dangers[0]
  const { why } = recogniseDanger({ title, text })
  assert.match(why[0]!, /^合起来看：/)
  for (const word of why[0]!.replace('合起来看：', '').split('、')) assert.ok(`${title}。${text}`.includes(word), word)
})
