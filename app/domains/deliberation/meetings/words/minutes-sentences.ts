import { partyClassName } from '../../rules/party-classes.ts'
import { dayInChinese } from '../rules/local-clock.ts'
import type { MinutesWords } from '../rules/minutes.ts'

const name = (partyClass: Parameters<typeof partyClassName>[0]) => partyClassName(partyClass, 'zh-CN')

/** Sentences of which minutes are made. They are a document of the place, in its language. */
export const minutesSentences: MinutesWords = {
  opening: '会议情况', order: '会议规则与秩序',
  when: (facts) => `时间：${facts.when}\n地点：${facts.place}`,
  who: ({ chair, secretary }) => [chair === null ? '' : `主持：${chair}`, secretary === null ? '' : `记录：${secretary}`].filter((part) => part !== '').join('；'),
  present: (classes, { members, membersHere, remote }) => `应到 ${members} 人，实到 ${membersHere} 人${remote === 0 ? '' : `，其中远程参加的共 ${remote} 人`}${classes.length === 0 ? '' : `；到场：${classes.map(([partyClass, count]) => `${name(partyClass)} ${count} 人`).join('、')}`}`,
  quorum: ({ quorum: { membersNeeded, lines } }) => `开会条件：成员至少到 ${membersNeeded} 人${lines.map(({ partyClass, needed, here }) => `；${name(partyClass)}至少 ${needed} 人，到 ${here} 人`).join('')}`,
  moved: (from, reason) => `原定：${from}。改期原因：${reason}`, onPaper: '本次会议用纸面记录，会后补录。', undecided: '没有形成结果。',
  urgent: (reason) => `（临时增加的紧急议题，理由：${reason}）`, issue: (title) => `【${title}】`, statement: (partyClass, text, written) => `${name(partyClass)}${written ? '（书面）' : ''}：${text}`, hidden: (partyClass) => `${name(partyClass)}：（有人身攻击，已隐去）`,
  waived: (classes) => `${classes.map(name).join('、')}表示不发言。`, nothing: '没有讨论记录。',
  decision: ({ decision, decisionWords, hands, deferredTo, noDeed }) => decision === 'consensus' ? `结果：协商一致。${decisionWords}${noDeed ? '（不需要另外落实）' : ''}` : decision === 'count' ? `结果：举手同意 ${hands?.agree ?? 0}，反对 ${hands?.against ?? 0}，弃权 ${hands?.abstain ?? 0}。${decisionWords}${noDeed ? '（不需要另外落实）' : ''}`
    : decision === 'deferred' ? `结果：移到${deferredTo === null ? '下次会议' : dayInChinese(deferredTo)}。理由：${decisionWords}` : `结果：已讨论，没有形成决定。${decisionWords}`,
  resolution: (text, deadline) => `协商成果：${text}（期限 ${dayInChinese(deadline)}）`, warning: (rule, reason) => `${rule}：会议有提醒，继续的理由：${reason}`,
  approval: '纪要确认', approved: (day, { present, confirmed, onPaper }) => `到会 ${present} 人，${confirmed} 人确认无误${confirmed === present ? '' : `，其余 ${present - confirmed} 人在更正期内没有表示`}。主持人${dayInChinese(day)}确认${onPaper ? '（纸面签字）' : ''}。`,
  measure: ({ kind, reason, appealed, upheld, decision }) => `${{ remind: '提醒发言规则', suspend: '暂缓发言', hide: '隐去人身攻击内容' }[kind]}，理由：${reason}${appealed ? `；有人申诉${upheld === null ? '，尚未答复' : upheld ? `，维持：${decision}` : `，撤销：${decision}`}` : ''}`,
}
