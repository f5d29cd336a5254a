import type { CandidateOrder } from '@gongzhi/tally'
import type { NewNotice, NoticeSection } from '#domains/public-notices'
import { squareMetres } from '../../property/rules/square-metres.ts'
import type { Ballot } from '../../votes/reads/ballots.ts'
import type { PublishedCount, PublishedStep } from '../rules/count-owners.ts'
import type { OutsideSaid } from '../rules/outside-says.ts'
import type { Reminder, StatedMatter, Statement } from '../rules/statement.ts'
import { isFewWithin } from '../rules/told-sums.ts'

export interface ResultNotice {
  readonly ballot: Pick<Ballot, 'title' | 'questions'>
  readonly statement: Statement
  readonly counts: readonly Omit<PublishedCount, 'candidates'>[]
  readonly candidates: CandidateOrder | null
  readonly annulUntil: string
  readonly reminders: readonly Reminder[]
  /** Years that a committee serves at most, and days within which its election is filed, as the place says. */
  readonly committee: { readonly termYears: number; readonly filingDays: number }
  /** Name of the outside system whose result was taken over. */
  readonly system: string | null
}

const passedSaid = (passed: boolean | null) => (passed === null ? '待定' : passed ? '通过' : '没有通过')
const weight = ({ area, heads }: { readonly area: number | null; readonly heads: number }, about = '') => `${area === null ? '' : `${about}${squareMetres(area)} 平方米，`}${heads} 人`

/** What the notice (公示) of the result says; in the language of the place. */
export function resultNotice({ ballot, statement, counts, candidates, annulUntil, reminders, committee, system }: ResultNotice): Pick<NewNotice, 'title' | 'sections' | 'basis'> {
  const titleOf = (key: string) => ballot.questions.find((question) => question.key === key)?.title ?? key
  return {
    title: `业主大会决定：${ballot.title.slice(0, 100)}`, basis: '民法典第二百七十八条、第二百八十条；法释〔2020〕17号第十二条、第十三条',
    sections: [
      ...statement.matters.map((matter, at): NoticeSection => section(matter, counts[at], `${at + 1}. ${titleOf(matter.key)}`, statement.binding === 'outside' ? system : null)),
      ...(candidates ? [{ heading: '业主委员会委员', text: `当选 ${candidates.elected.length} 人，共 ${candidates.seats} 席：${candidates.elected.map(titleOf).join('、') || '没有'}。${candidates.tied.length > 0 ? `得票相同、另行决定：${candidates.tied.map(titleOf).join('、')}。` : candidates.elected.length < candidates.seats ? `缺额 ${candidates.seats - candidates.elected.length} 席，由业主大会另行选举。` : ''}按同意的${candidates.by === 'heads' ? '人数' : '面积'}排序。` }] : []),
      ...(reminders.includes('manager-notice') ? [{ heading: '提示', text: '决定解聘物业服务企业的，应当提前 60 日书面通知对方（民法典第九百四十六条）。' }] : []),
      ...(reminders.includes('committee-filing') ? [{ heading: '备案', text: `业主委员会每届任期不超过 ${committee.termYears} 年；自选出之日起 ${committee.filingDays} 日内，向街道（乡镇）备案。` }] : []),
      { heading: '不同意怎么办', text: `业主认为决定侵害自己合法权益的，可以自知道或者应当知道之日起一年内请求人民法院予以撤销。自公布之日起算，到 ${annulUntil} 止。` },
      { heading: '怎样核对', text: `名册上的业主可以查阅每一户的明细并重新计算。投票记录校验码前 8 位 ${statement.digest.slice(0, 8)}（SHA-256）。` },
    ],
  }
}

export interface CorrectedNotice { readonly before: Statement; readonly statedOn: string; readonly reason: string; /** Digest of the list. */ readonly digest: string }

/** What the notice of a corrected result says: why, what was published before, and what comes out now. */
export function correctionNotice(result: ResultNotice, { before, statedOn, reason, digest }: CorrectedNotice): Pick<NewNotice, 'title' | 'sections' | 'basis'> {
  const { title, sections, basis } = resultNotice(result), titleOf = (key: string) => result.ballot.questions.find((question) => question.key === key)?.title ?? key
  return {
    title: `更正：${title}`.slice(0, 120), basis,
    sections: [{
      heading: '更正', text: `${statedOn} 公布的结果，因外部系统更正了名单，重新计算后更正如下。理由：${reason}。更正后的名单校验码前 8 位 ${digest.slice(0, 8)}（SHA-256）。`,
      table: { head: ['事项', '更正以前', '更正以后'], rows: result.statement.matters.map(({ key, passed }) => [titleOf(key), passedSaid(before.matters.find((one) => one.key === key)?.passed ?? null), passedSaid(passed)]) },
    }, ...sections],
  }
}

function section(matter: StatedMatter, count: ResultNotice['counts'][number] | undefined, heading: string, binding: string | null): NoticeSection {
  if (!count) return { heading, text: passedSaid(matter.passed) }
  const both = count.silence.steps ? [['没有交回的不算参加时', `${sumsSaid(count.steps)}${passedSaid(count.silence.excludePassed)}`], ['没有交回的随多数时', `${sumsSaid(count.silence.steps)}${passedSaid(count.silence.withPassed)}`]] : []
  const few = !count.exact && isFewWithin(count.within, count.total.heads) ? '约 ' : ''
  const outside = matter.outside ? [[`${binding ?? '外部系统'}的合计`, `同意 ${weight(matter.outside.sums.agree)}；参加 ${weight(tookPart(matter.outside.sums))}；${passedSaid(matter.outside.passed)}`], ['本系统的记录', passedSaid(matter.ours)]] : []
  return {
    heading, text: `${passedSaid(matter.passed)}。${binding && matter.outside ? `以“${binding}”的结果为准。` : ''}`,
    table: { head: ['项目', '结果'], rows: [
      ['名册', weight(count.total, few)], ['参加表决', weight(count.participating, few)], ['同意', weight(count.agree, count.exact ? '' : '约 ')],
      ...(count.aside.conflict > 0 ? [['共有人意见不一，没有计入', `${count.aside.conflict} 户`]] : []), ...both, ...outside, ['依据', count.source],
    ] },
  }
}

/** Who took part and agreed by one way of counting silence, out of its comparisons; nothing where all have to agree. */
function sumsSaid(steps: readonly PublishedStep[]): string {
  const sum = (what: PublishedStep['what']) => { const [area, heads] = (['area', 'heads'] as const).map((by) => steps.find((step) => step.what === what && step.by === by)); return area && heads ? weight({ area: area.part, heads: heads.part }, area.rounded ? '约 ' : '') : undefined }
  const [took, agree] = [sum('participation'), sum('agreement')]
  return took === undefined || agree === undefined ? '' : `参加 ${took}；同意 ${agree}；`
}

const tookPart = ({ agree, against, abstain }: OutsideSaid['sums']) => ({ area: agree.area === null || against.area === null || abstain.area === null ? null : agree.area + against.area + abstain.area, heads: agree.heads + against.heads + abstain.heads })
