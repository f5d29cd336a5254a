import type { NewNotice } from '#domains/public-notices'
import type { Budget, Project } from '../reads/budgets.ts'
import { yuan } from '../rules/budget.ts'
import type { BudgetSteps } from '../rules/count-budget.ts'
import { zh } from './zh.ts'

/** What the notices (公示) of a budget say. Notices are written in the language of the place. */
type Text = Pick<NewNotice, 'title' | 'sections' | 'basis'>

const basis = '居务公开：涉及居民利益的事项和公共资金的使用；本次预算事先公布的办法'
const short = (title: string) => [...title].slice(0, 90).join('')

export function collectingNotice(budget: Pick<Budget, 'title' | 'text' | 'amount' | 'source' | 'form' | 'most' | 'rule'>, unitName: string, until: { readonly at: Date; readonly timezone: string }, because?: string): Text {
  return {
    title: `“${short(budget.title)}”征集项目`, basis,
    sections: [
      ...(because === undefined ? [] : [{ text: `征集截止时间有变动：${because}` }]),
      ...(budget.text === '' ? [] : [{ text: budget.text }]),
      { heading: '办法', table: { head: ['项目', '内容'], rows: [
        ['总额', `${yuan(budget.amount)} 元`], ['资金来源', budget.source], ['范围', unitName], ['征集截止', new Intl.DateTimeFormat('zh-CN', { timeZone: until.timezone, dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }).format(until.at)], ['怎么投', zh.formText[budget.form](budget.most)], ['怎么算', `${zh.rules[budget.rule]}：${zh.ruleText[budget.form][budget.rule]}`],
      ] } },
      { heading: '怎样提项目', text: '可以在网上提，也可以到社区由工作人员代为登记。每个项目都会审核并公布费用或理由。' },
    ],
  }
}

export function resultNotice(budget: Budget, projects: readonly Project[], steps: BudgetSteps): Text {
  const binding = steps.rules[0], won = new Set(binding?.winners ?? []), ballot = projects.filter(({ state }) => state === 'admitted')
  const votes = new Map([...(binding?.rounds ?? []), ...(binding?.notFunded ?? [])].map(({ project, votes }) => [project, votes]))
  const rows = [...ballot.filter(({ key }) => won.has(key)), ...ballot.filter(({ key }) => !won.has(key))]
    .map(({ key, title, cost }) => [key, title, yuan(cost ?? 0), String(votes.get(key) ?? 0), won.has(key) ? '得到资助' : '没有得到资助'])
  return {
    title: `“${short(budget.title)}”投票结果`, basis,
    sections: [
      { text: `${steps.voters} 人投票。总额 ${yuan(steps.amount)} 元，资助 ${won.size} 个项目，剩余 ${yuan(binding?.leftover ?? steps.amount)} 元。按事先公布的${zh.rules[steps.binding]}计算。` },
      { heading: '项目', table: { head: ['编号', '项目', '费用（元）', '支持人数', '结果'], rows } },
      { heading: '怎样核对', text: '结果页上有每一步的说明和选票文件，谁都可以重新算一遍。' },
    ],
  }
}
