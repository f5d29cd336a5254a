import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshMatters, labelledMatters } from '../../training/lessons.ts';
import { incidentIndex } from './incident-index.ts';
import { offerFrom, sameIncident, scorer } from './same-incident.ts';
import { signatureOf, type Signature } from './signature.ts';
import { ownPart, partsFromAnother } from './own-part.ts';
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
  assert.equal(ownPart('跟1单元那部不是一回事：2单元货梯按钮失灵。'), '：2单元货梯按钮失灵。');
  assert.equal(ownPart('不是北门那个，是东门。'), '，是东门。');
  for (const text of ['是不是漏气了？', '不是停水就是停电，没个安生', '和物业说了三次没人来', '跟孩子一起摔了']) assert.equal(ownPart(text), text);
  assert.ok(partsFromAnother('对讲没声。跟北门刷脸的是两套设备。'));
  const gate = { id: 'g', place: 'p', title: '北门刷脸机认不出人', text: '北门换了刷脸机，老人天天进不来门，请保留刷卡。', where: '北门' };
  const bell = { id: 'h', place: 'p', title: '4号楼单元对讲没声', text: '4号楼楼下对讲听不见说话。跟北门刷脸的是两套设备。', where: '4号楼' };
  const index = incidentIndex();
  index.add(gate);
  assert.deepEqual(index.similar(bell), []);
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

test('A sentence that turns from another thing to its own does not liken it to that other thing', () => {
  for (const text of [
    '后巷不亮是另一件事，我说的是前街：新装的彩灯一闪一闪，照进卧室到十二点。',
    '南边打桩归南边打桩，北门修地铁的切割机每晚十点响到十二点。',
    '三幢天台是三幢的，一幢一楼把绿化带围成院子，摆了烧烤桌。',
    '四栋没人打扫是保洁的事，我说的是门卫，新来的大叔不收快递。',
    '豆腐店那个没盖，我们巷尾这个是盖反了，凸起来两公分。',
  ]) {
    assert.ok(partsFromAnother(text), text);
    assert.doesNotMatch(ownPart(text), /后巷|打桩|三幢|打扫|豆腐店/);
  }
  for (const text of ['楼道灯不亮，我们家老人晚上不敢出门。', '电梯是三号楼的，又停了。', '这件事归街道管，请转过去。']) assert.equal(ownPart(text), text);
});

test('Front and back, left and right are two spots; two kinds of trees are two things', () => {
  const one = { id: 'a', title: '前街路灯不亮', text: '前街的路灯三盏都不亮，晚上走路看不见。', place: 'p' };
  const back = { id: 'b', title: '后街路灯不亮', text: '后街的路灯三盏都不亮，晚上走路看不见。', place: 'p' };
  assert.ok(sameIncident(one, back).score < sameIncident(one, { ...one, id: 'c' }).score);
  const camphor = { id: 'd', title: '樟树挡光', text: '四栋窗前的樟树太密，白天都要开灯。', place: 'p' };
  const osmanthus = { id: 'e', title: '桂花树挡光', text: '四栋窗前的桂花太密，白天都要开灯。', place: 'p' };
  assert.ok(sameIncident(camphor, osmanthus).why.some(({ code }) => code === 'other-aspect'));
});

test('Two things told of one spot and one kind are two incidents; what stands in brackets as not meant does not count', () => {
  const bricks = { id: 'a', place: 'p', where: '11号楼', title: '又掉砖', text: '11号楼墙上掉砖，哐的一下，上头还有几块悬着。' };
  const paint = { id: 'b', place: 'p', where: '11号楼', title: '11号楼北墙颜色刷花了', text: '北墙去年刷的涂料，一块深一块浅，墙没裂也没掉，就是难看。' };
  const index = incidentIndex();
  index.add(bricks);
  assert.deepEqual(index.similar(paint), []);
  assert.equal(ownPart('2单元（不是烧了的1单元），箱子没锁。'), '2单元（），箱子没锁。');
});
