import type { NewNotice, NoticeSection } from '#domains/public-notices'
import type { Ballot } from '../reads/ballots.ts'
import type { Outcome } from '../rules/outcome.ts'
import type { Question } from '../rules/question.ts'
import { choiceLabel, zhForms, zhKinds } from './said-zh.ts'

/** What the notices (公示) of a ballot say. Notices are written in the language of the place. */
type Text = Pick<NewNotice, 'title' | 'sections' | 'basis'>

const bases: Readonly<Record<Ballot['kind'], string>> = {
  owners: '民法典第二百七十八条；物业管理条例', poll: '社区意见征询（不作决定，结果供协商参考）', budget: '社区参与式预算办法', assembly: '城市居民委员会组织法、村民委员会组织法（2025年修订）', election: '城市居民委员会组织法、村民委员会组织法（2025年修订）',
}
const doors = { online: '网上', paper: '纸质票', import: '外部表决系统' } as const

function moment(at: Date, timezone: string): string {
  const part = Object.fromEntries(new Intl.DateTimeFormat('zh-CN', { timeZone: timezone, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(at).map(({ type, value }) => [type, value]))
  return `${part.year}年${part.month}月${part.day}日 ${part.hour}:${part.minute}`
}

const asked = (question: Question, index: number): NoticeSection => ({
  heading: `${index + 1}. ${question.title}`, text: [question.text, zhForms[question.form](question)].filter((line) => line !== '').join('\n'),
  ...(question.choices.length > 0 ? { table: { head: ['选项', '说明'], rows: question.choices.map(({ label, text }) => [label, text === '' ? '—' : text]) } } : {}),
})

export function ballotNotice(ballot: Ballot, { roll, entries, area, timezone }: { readonly roll: { readonly title: string; readonly digest: string }; readonly entries: number; readonly area: number; readonly timezone: string }): Text {
  return {
    title: `关于“${ballot.title.slice(0, 100)}”的投票公告`, basis: bases[ballot.kind],
    sections: [
      { text: ballot.text === '' ? `${zhKinds[ballot.kind]}：${ballot.title}` : ballot.text },
      ...ballot.questions.map(asked),
      { heading: '怎样投票', table: { head: ['项目', '内容'], rows: [
        ['投票时间', `${moment(ballot.opensAt, timezone)} 至 ${moment(ballot.closesAt, timezone)}`], ['投票方式', ballot.channels.map((channel) => doors[channel]).join('、')],
        ['谁可以投', `名册“${roll.title}”上的 ${entries} 户（人）${area > 0 ? `，合计 ${(area / 100).toFixed(2)} 平方米` : ''}`], ['可否改票', ballot.mayChange ? '截止前可以改，以最后一次为准' : '不能改，先投的有效'],
        ['记名与否', ballot.secrecy === 'named' ? '记名（法律要求）；公布的只有合计' : '不记名，计票后任何人都查不出谁怎么投'],
        // Eight characters: a long run of digits in a digest could be taken for somebody's telephone.
        ['名册校验码', `${roll.digest.slice(0, 8)}…（SHA-256，全文见投票页）`],
      ] } },
    ],
  }
}

export function resultNotice(ballot: Ballot, outcome: Outcome): Text {
  const { entries } = outcome.participation
  return {
    title: `关于“${ballot.title.slice(0, 100)}”的投票结果`, basis: bases[ballot.kind],
    sections: [
      { text: `名册 ${entries.of} 户（人），参加 ${entries.took} 户（人）。${outcome.setAside > 0 ? `其中 ${outcome.setAside} 票暂不计。` : ''}` },
      ...outcome.questions.map((result, index): NoticeSection => {
        const question = ballot.questions.find(({ key }) => key === result.key)
        return {
          heading: `${index + 1}. ${result.title}`,
          ...(result.passed === null ? {} : { text: result.passed ? '通过。' : '没有通过。' }),
          ...(result.ties.length > 0 ? { text: `并列，待另行决定：${result.ties.flat().map((key) => choiceLabel(question, key)).join('、')}` } : {}),
          table: { head: ['选项', '票数', '结果'], rows: [...result.sums.map(({ choice, heads, points }) => [choiceLabel(question, choice), points === undefined ? String(heads) : `${heads} 票，${points} 分`, result.winners.includes(choice) ? '当选' : '—']), ['未选', String(result.blank), '—'], ...(result.invalid > 0 ? [['无效', String(result.invalid), '—']] : [])] },
        }
      }),
      { heading: '怎样核对', text: `投票记录共 ${outcome.journal.lines} 行，校验码前 8 位 ${outcome.journal.digest.slice(0, 8)}（SHA-256）。结果页上有全文、计票的每一步和回执清单，谁都可以重新计一遍。` },
    ],
  }
}
