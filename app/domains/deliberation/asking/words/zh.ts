import type { RefusalSentences } from '#platform/room'
import { dayInChinese } from '../../meetings/rules/local-clock.ts'
import { zhPages } from './zh-pages.ts'

/** Words of asking every household, in Chinese. */
export const zh = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'deliberation.see-askings': '查看逐户征询', 'deliberation.run-asking': '组织逐户征询', 'deliberation.record-visit': '登记上门情况', 'deliberation.count-answers': '清点征询答卷', 'deliberation.answer-asking': '填写征询答卷',
    'deliberation.prepared-asking': '准备了逐户征询', 'deliberation.listed-doors': '编了住户名单', 'deliberation.made-asking-team': '编了上门小组', 'deliberation.named-counter': '指定了清点人', 'deliberation.made-slips': '印了答卷', 'deliberation.opened-asking': '开始了逐户征询', 'deliberation.cancelled-asking': '取消了逐户征询', 'deliberation.recorded-visit': '登记了一次上门', 'deliberation.recorded-paper-visits': '录入了纸质上门登记', 'deliberation.changed-asking': '修改了逐户征询', 'deliberation.prolonged-asking': '延长了逐户征询', 'deliberation.removed-asking-team': '撤掉了上门小组', 'deliberation.removed-counter': '撤掉了清点人', 'deliberation.dropped-answer': '投入了一份答卷', 'deliberation.typed-paper': '录入了一份纸质答卷',
    'deliberation.closed-visits': '结束了上门', 'deliberation.read-box': '打开了答卷箱', 'deliberation.confirmed-count': '确认了清点结果', 'deliberation.published-asking': '公布了征询结果', 'deliberation.erased-answers': '删除了单份答卷和上门记录',
  } as Record<string, string>,
  states: { draft: '准备中', visiting: '正在征询', counting: '正在清点', published: '结果已公布', erased: '结果已公布，答卷已删除', cancelled: '已取消' },
  outcomes: { answered: '已答', 'slip-later': '留了答卷', nobody: '没有人', refused: '不愿意答' },
  notice: {
    title: (title: string) => `逐户征询：${title}`, basis: '中办发〔2015〕41号；居民委员会组织法第三十二条', questions: '问什么', kept: '怎么保密', text: (from: string, until: string, doors: number) => `${dayInChinese(from)}至${dayInChinese(until)}，工作人员两人一组，上门征询 ${doors} 户的意见。也可以用答卷上的二维码自己填写。上门如果延长，新的截止日期见本公示的变更说明和征询页面。`,
    keptText: (days: number) => `上门记录只记是否上门、是否答复；答卷不记名，与上门记录分开存放，不能对应到户。答卷只有清点人在清点时能看，结果公布后 ${days} 天删除，只留合计数。不到十份的合并公布。`,
  },
  pages: zhPages,
  refusals: {
    'deliberation.unknown-asking': () => '没有这次征询。', 'deliberation.asking-not-so-far': () => '征询现在不能做这一步，可能刚刚有人推进了。请刷新页面。', 'deliberation.questions-needed': () => '请写 1 到 6 个问题，每个问题下面列 2 到 9 个不同的选项，每个选项一行，前面加“-”。', 'deliberation.days-in-order': () => '截止日要在开始日以后，开始日不能早于今天。',
    'deliberation.doors-needed': () => '请列出住户：每行写楼栋和门牌，用逗号隔开；或者选一份户名册。', 'deliberation.door-line-wrong': (facts) => `第 ${facts.line} 行${facts.problem === 'twice' ? '和前面重复' : facts.problem === 'too-long' ? '太长了' : '缺楼栋或者门牌'}，请改好再保存。`, 'deliberation.too-many-doors': (facts) => `一次最多 ${facts.most} 户，请分成几次征询。`, 'deliberation.two-people': () => '一组要两个不同的人，不能一个人上门。', 'deliberation.counter-visits': () => '上门、登记上门的人和清点的人要分开。请另选一个人。', 'deliberation.in-another-team': () => '这个人已经在别的小组里。一个人只在一个小组。', 'deliberation.counters-needed': () => '上门期间至少要有两位清点人。请先指定另一位，再撤掉这一位。', 'deliberation.asking-over': () => '已经过了截止日，不能再延长。', 'deliberation.account-unknown': () => '没有找到用这个手机号的账号。请核对号码，或者请对方先登录一次。',
    'deliberation.too-many-slips': (facts) => `${facts.doors} 户最多印 ${Number(facts.doors) * 2} 份答卷，已经印了 ${facts.slips} 份。`, 'deliberation.asking-incomplete': (facts) => `还不能开始：${facts.missing === 'doors' ? '没有住户名单' : facts.missing === 'teams' ? '还有楼栋没有分给小组' : '清点人不足两位'}。`, 'deliberation.asking-not-begun': (facts) => `征询从${dayInChinese(String(facts.day))}开始，到时再上门。`, 'deliberation.not-your-door': () => '这一户不在您这一组。请看自己组的名单。',
    'deliberation.box-closed': () => '现在不能交答卷：征询还没有开始，或者已经截止。', 'deliberation.slip-unknown': () => '没有这个答卷码。请照答卷上的十二位再输入一次。', 'deliberation.slip-used': () => '这张答卷已经投入了，一张只能用一次。您要是刚刚交过，就是收到了。', 'deliberation.answer-wrong': (facts) => ({ 'none-chosen': '请选一项。', 'not-offered': '请从给出的选项里选。', 'too-long': '写得太长了，最多 500 个字。', 'no-words-asked': '这个问题不用写文字。' })[String(facts.problem)] ?? '请检查这一题。',
    'deliberation.box-changed': (facts) => `答卷箱有变化，现在是 ${facts.answers} 份。请重新看一遍再确认。`, 'deliberation.two-count': () => '要有两位清点人分别确认，才能公布。', 'deliberation.count-differs': () => '两位清点人确认的数和现在的答卷对不上（后来又录入了纸质答卷）。请两位重新确认。', 'deliberation.paper-waits': (facts) => `还有 ${facts.slips} 份纸质答卷没有两个人录成一样，请先录完。`, 'deliberation.more-answers-than-doors': (facts) => `答卷有 ${facts.answers} 份，比答复的 ${facts.doors} 户还多，不能公布。请核对上门记录：有没有答了却没有登记的户。`,
  } as RefusalSentences,
}
