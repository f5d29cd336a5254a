import { pages } from './pages-zh.ts'
import { refusals } from './refusals-zh.ts'
import { zhForms, zhKinds, zhSays } from './said-zh.ts'

export const zh = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'ballots.draft-ballot': '拟定表决', 'ballots.conduct-ballot': '组织表决（公布、开始、截止、计票、作废）', 'ballots.enter-paper': '录入纸质票', 'ballots.see-ballots': '查看表决工作台',
    'ballots.closes-soon': '表决快要截止', 'ballots.drafted': '拟定了表决', 'ballots.edited': '修改了表决草稿', 'ballots.announced': '公布了表决', 'ballots.opened': '表决开始', 'ballots.closed': '表决截止', 'ballots.counted': '完成计票', 'ballots.cancelled': '作废了表决',
    'ballots.voted': '有人投了票', 'ballots.vote-set-aside': '有一票暂不计，待处理', 'ballots.vote-restored': '暂不计的一票恢复计入', 'ballots.reminder-asked': '改了截止提醒',
  } as Record<string, string>,
  refusals,
  kinds: zhKinds,
  forms: zhForms,
  says: zhSays,
  pages,
  told: {
    'ballots.opened': { title: '有一项表决开始了，您可以投票', body: '请点开看清楚问的是什么、到什么时候截止。' },
    'ballots.closes-soon': { title: '有一项表决 24 小时内截止', body: '还没有投的，请抓紧；已经投过的不用再投。' },
    'ballots.counted': { title: '表决有结果了', body: '可以看合计、计票的每一步，也可以用回执核对您的票有没有计入。' },
  },
}
