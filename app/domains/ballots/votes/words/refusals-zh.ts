import type { RefusalSentences } from '#platform/room'

const channels: Readonly<Record<string, string>> = { online: '网上投票', paper: '纸质投票', import: '导入外部系统的结果' }
const kinds: Readonly<Record<string, string>> = { owners: '业主表决', poll: '意见征询', budget: '参与式预算', assembly: '居民会议表决', election: '选举' }
const question: Readonly<Record<string, string>> = {
  title: '没有题目，或者题目太长', 'too-few-choices': '选项太少', 'too-many-choices': '选项太多', 'same-choice': '有两个一样的选项', label: '有选项没有写字，或者太长', key: '题目或选项的编号重复或不合规',
  settings: '选几项、打几分或分值的设置对不上', matter: '没有选明是业主共同决定的哪一类事项',
}
const answer: Readonly<Record<string, string>> = {
  unknown: '有一个答案不属于这张票', form: '答案和题目的答法对不上', choice: '选了没有的选项', twice: '同一个选项填了两次', 'too-few': '选得太少', 'too-many': '选得太多', range: '分数超出范围', points: '分出去的点数超过了总数',
  'equal-ranks': '这一题不能并列排名', invalid: '网上不能投废票；不想选可以留空',
}

export const refusals: RefusalSentences = {
  'ballots.unknown-ballot': () => '没有这个表决，或者还没有公布。请核对地址。',
  'ballots.unknown-place': () => '没有找到这个地方，请重新选择。',
  'ballots.title': ({ most }) => `请写题目，不超过 ${most} 字。`,
  'ballots.text': ({ most }) => `说明太长了，最多 ${most} 字。您写的内容还在。`,
  'ballots.times': () => '截止时间要晚于开始时间。',
  'ballots.times-past': () => '截止时间已经过去，不能公布。请先在草稿里改时间。',
  'ballots.announced-already': () => '已经公布，题目、名册、时间都不能再改。什么也没有改动。',
  'ballots.edited-meanwhile': () => '您打开以后，别人改过这份草稿。您写的内容还在下面，没有存；请先看最新的草稿再改。',
  'ballots.edit-not-allowed': () => '这一部分不能在这里改。什么也没有改动。',
  'ballots.roll-elsewhere': () => '这份名册是别处的，不能换成它。要在别处问，请另拟一份。',
  'ballots.no-question': ({ most }) => `至少要有 1 个问题，最多 ${most} 个。`,
  'ballots.question-unsound': (facts) => `第 ${facts.question} 个问题${question[String(facts.problem)] ?? '有误'}，请改一改。您写的内容还在。`,
  'ballots.channel-not-allowed': (facts) => (facts.channel === undefined ? '请至少选一种投票方式。' : `本地规则不允许${kinds[String(facts.kind)] ?? '这类表决'}用“${channels[String(facts.channel)] ?? '这种方式'}”。`),
  'ballots.change-not-allowed': () => '本地规则不允许改票，请取消“可以改”。',
  'ballots.owners-by-roll': () => '业主表决要用业主名册，并且记名。',
  'ballots.roll-not-frozen': () => '名册还没有定稿。请先公示名册、处理完异议并定稿。',
  'ballots.roll-changed': () => '名册在公布之后变动过，不能开始。请作废后按新名册另办。',
  'ballots.opens-too-early': ({ days }) => `公告与开始投票之间至少要隔 ${days} 天（公告当天不算），请把开始时间往后放。`,
  'ballots.unlawful-move': () => '表决现在的状态不允许这一步，什么也没有改动。请刷新看最新情况。',
  'ballots.not-yet': () => '还没到开始的时间。',
  'ballots.not-yet-over': () => '还没到截止时间，也还有人没有投，不能提前结束。',
  'ballots.reason': ({ most }) => `请写明理由（不超过 ${most} 字），所有人都会看到。`,
  'ballots.not-open': () => '现在不能投票：还没有开始，或者已经截止。这一票没有记下。',
  'ballots.not-on-roll': () => '名册上没有您，这一票不能投。如果应该有，请联系社区工作人员。',
  'ballots.channel-closed': (facts) => `这次表决不接受${channels[String(facts.channel)] ?? '这种方式'}。`,
  'ballots.answers-unsound': (facts) => `${answer[String(facts.problem)] ?? '有一题没有填对'}${typeof facts.limit === 'number' ? `（${facts.limit}）` : ''}。其他选择都还在，改好再投。`,
  'ballots.voted-already': () => '这一户（人）已经投过票了，按规则不能再投或改投。先投的那一票有效。',
  'ballots.key-used': () => '这张票刚才已经投出，内容和现在的不同，没有再记。请重新打开投票页。',
  'ballots.no-vote': () => '名册的这一行还没有投票。',
  'ballots.not-counted': () => '投票还没有计票。为了公平，计票之前谁也看不到各选项的票数。',
  'ballots.journal-disagrees': () => '投票记录与现行票对不上，没有计票。请联系系统管理员查看。',
  'ballots.journal-not-public': () => '记名表决的逐票记录只给有权查阅的业主看；投票人数太少时也不公开。',
  'ballots.no-such-line': ({ number }) => `名册上没有第 ${number} 号，请核对。`,
}
