import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshMatters, labelledMatters } from '../../training/lessons.ts';
import { incidentIndex } from './incident-index.ts';
import { offerFrom, sameIncident, scorer } from './same-incident.ts';
import { signatureOf, type Signature } from './signature.ts';
import { partsOf } from './own-part.ts';
import { agreement, numberOf, spotOf } from './spot.ts';

const first = { id: 'a', place: 'p', title: '4号楼电梯困人', text: '4号楼2单元电梯停在11层，里面困着三个人。', where: '4号楼2单元' };
const again = { id: 'b', place: 'p', title: '电梯卡住了快来', text: '四号楼二单元电梯卡住了，有人在里头拍门喊。', where: '四号楼二单元' };
const other = { id: 'c', place: 'p', title: '9号楼电梯里没信号', text: '不是困人那个事，是9号楼，电梯一关门手机就没信号。', where: '9号楼' };

test('Numbers of buildings are the same in figures and in characters', () => {
  assert.equal(numberOf('二十一'), 21);
  assert.equal(numberOf('十二'), 12);
  assert.deepEqual([...spotOf('四号楼二单元').buildings], [4]);
  assert.deepEqual([...spotOf('5、6、7号楼全停水').buildings].sort(), [5, 6, 7]);
  assert.deepEqual([...spotOf('巡查1至4号楼').buildings].sort(), [1, 2, 3, 4]);
  assert.deepEqual([...spotOf('住6-2-304').buildings], [6]);
});

test('Agreement is open where one side is silent', () => {
  assert.equal(agreement(new Set([1]), new Set()), 0);
  assert.equal(agreement(new Set([1]), new Set([2])), -1);
});

test('A second report in other words is offered with reasons', () => {
  const index = incidentIndex();
  index.add(first);
  const [match] = index.similar(again);
  assert.equal(match?.id, 'a');
  assert.ok(match.why.some(reason => reason.code === 'same-building' && reason.detail === '4'));
});

test('Another building and a writer who sets the matter apart are not offered, and why is said', () => {
  const index = incidentIndex();
  index.add(first);
  assert.deepEqual(index.similar(other), []);
  const codes = sameIncident(first, other).why.map(reason => reason.code);
  assert.ok(codes.includes('other-building') && codes.includes('set-apart'));
});

test('What a report says it is not about does not liken it to that', () => {
  for (const [text, own, apart] of [
    ['跟1单元那部不是一回事:2单元货梯按钮失灵。', '2单元货梯按钮失灵。', '跟1单元那部不是一回事'],
    ['不是北门那个,是东门。', '是东门。', '不是北门那个'],
    ['2单元(不是烧了的1单元)箱子没锁。', '2单元箱子没锁。', '不是烧了的1单元'],
    ['灯坏了另有人报,我这个是灯太亮。', '我这个是灯太亮。', '灯坏了另有人报'],
    ['与编号1203非同一处,护栏在南侧。', '护栏在南侧。', '与编号1203非同一处'],
    ['停水先按下不表,水表转得飞快是怎么回事?', '水表转得飞快是怎么回事?', '停水先按下不表'],
    ['除了楼顶漏雨以外,楼道窗户也关不上。', '楼道窗户也关不上。', '除了楼顶漏雨以外'],
    ['不是停电那个事是我们楼道灯老闪', '是我们楼道灯老闪', '不是停电那个事'],
    ['四栋没人打扫是保洁的事,我说的是门卫。', '我说的是门卫。', '四栋没人打扫是保洁的事'],
    ['卖菜的在西头,我说东头:垃圾没人收。', '我说东头:垃圾没人收。', '卖菜的在西头'],
    ['沟堵了是2号楼那头;这头是水管在漏。', '这头是水管在漏。', '沟堵了是2号楼那头'],
    ['楼顶那事是9号楼,千万别弄混了。', '', '楼顶那事是9号楼，千万别弄混了'],
  ] as const) assert.deepEqual(partsOf(text), { own, apart }, text);
  for (const text of [
    '是不是漏气了?', '不是停水就是停电,没个安生', '和物业说了三次没人来', '跟孩子一起摔了', '楼道灯不亮,我们家老人晚上不敢出门。',
    '电梯是三号楼的,又停了。', '这件事归街道管,请转过去。', '我上周报过一次,到今天还是没修。', '前两天修过,今天又漏了。', '不是一天两天了,垃圾堆成山。',
    '我说了几次他们都不听,音响还是放到半夜。', '不得不说,早市太火了。', '保安不管,外卖随便进。', '想问什么时候来修,两天没水了。',
  ]) assert.deepEqual(partsOf(text), { own: text, apart: '' }, text);
  const gate = { id: 'g', place: 'p', title: '北门刷脸机认不出人', text: '北门换了刷脸机，老人天天进不来门，请保留刷卡。', where: '北门' };
  const bell = { id: 'h', place: 'p', title: '4号楼单元对讲没声', text: '4号楼楼下对讲听不见说话。跟北门刷脸的是两套设备。', where: '4号楼' };
  const index = incidentIndex();
  index.add(gate);
  assert.deepEqual(index.similar(bell), []);
});

test('What exactly is the matter tells two reports of one thing at one spot apart', () => {
  const stopped = { id: 'a', place: 'p', where: '6号楼电梯', title: '6号楼电梯又停了', text: '6号楼电梯这周停了四回，老人爬十层楼，请尽快大修。' };
  const repeated = { id: 'b', place: 'p', where: '六号楼', title: '电梯三天两头趴窝', text: '六号楼的电梯今早又不走了，买菜都下不去楼。' };
  const dirty = { id: 'c', place: 'p', where: '6号楼电梯', title: '6号楼电梯里一股尿味', text: '6号楼电梯轿厢角落骚味刺鼻，地垫黏脚，请物业冲洗。' };
  assert.ok(sameIncident(stopped, repeated).score > offerFrom());
  const apart = sameIncident(stopped, dirty);
  assert.ok(apart.score < offerFrom(), String(apart.score));
  assert.ok(apart.why.some(({ code }) => code === 'other-aspect'));
});

test('Time counts only where both times are known', () => {
  const now = { ...again, at: '2026-11-20T08:00:00+08:00' };
  const timeless = sameIncident(first, now).score;
  const lately = sameIncident({ ...first, at: '2026-11-19T08:00:00+08:00' }, now).score;
  const longAgo = sameIncident({ ...first, at: '2026-01-19T08:00:00+08:00' }, now).score;
  assert.equal(lately, timeless);
  assert.ok(longAgo < offerFrom());
});

test('A report from another place is not offered', () => {
  const index = incidentIndex();
  index.add({ ...first, place: 'q' });
  assert.deepEqual(index.similar(again), []);
  assert.ok(sameIncident({ ...first, place: 'q' }, again).score < sameIncident(first, again).score);
});

test('Among hundreds of reports at one place, what is offered first is what comparing with each of them would offer', () => {
  const index = incidentIndex();
  const before: Signature[] = [];
  let offered = 0;
  let same = 0;
  for (const matter of [...labelledMatters(), ...freshMatters()]) {
    const signature = signatureOf({ ...matter, place: 'one place' });
    const score = scorer(signature);
    let best: { id: string; score: number } | undefined;
    for (const earlier of before) {
      const match = { id: earlier.id, score: score(earlier) };
      if (match.score >= offerFrom() && match.score > (best?.score ?? 0)) best = match;
    }
    if (best !== undefined) {
      offered += 1;
      if (index.likely(signature)[0]?.id === best.id) same += 1;
    }
    before.push(signature);
    index.add(matter, signature);
  }
  assert.ok(offered > 150 && same >= 0.97 * offered, `${same} of ${offered}`);
});

test('Front and back, left and right are two spots; two kinds of trees are two things', () => {
  const one = { id: 'a', title: '前街路灯不亮', text: '前街的路灯三盏都不亮，晚上走路看不见。', place: 'p' };
  const back = { id: 'b', title: '后街路灯不亮', text: '后街的路灯三盏都不亮，晚上走路看不见。', place: 'p' };
  assert.ok(sameIncident(one, back).score < sameIncident(one, { ...one, id: 'c' }).score);
  const camphor = { id: 'd', title: '樟树挡光', text: '四栋窗前的樟树太密，白天都要开灯。', place: 'p' };
  const osmanthus = { id: 'e', title: '桂花树挡光', text: '四栋窗前的桂花太密，白天都要开灯。', place: 'p' };
  assert.ok(sameIncident(camphor, osmanthus).why.some(({ code }) => code === 'other-aspect'));
});

test('Two things told of one spot and one kind are two incidents', () => {
  const bricks = { id: 'a', place: 'p', where: '11号楼', title: '又掉砖', text: '11号楼墙上掉砖，哐的一下，上头还有几块悬着。' };
  const paint = { id: 'b', place: 'p', where: '11号楼', title: '11号楼北墙颜色刷花了', text: '北墙去年刷的涂料，一块深一块浅，墙没裂也没掉，就是难看。' };
  const index = incidentIndex();
  index.add(bricks);
  assert.deepEqual(index.similar(paint), []);
});
