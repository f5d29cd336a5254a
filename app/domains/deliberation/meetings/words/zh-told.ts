import type { Facts } from '#domains/notifications'
import { dayInChinese } from '../rules/local-clock.ts'

type Said = (facts: Facts) => { readonly title: string; readonly body: string }

/** What people are told of meetings, in Chinese. */
export const zhTold = {
  'deliberation.meeting-announced': ({ form }) => ({ title: form === 'hearing' ? '请您参加听证会' : '请您参加议事会', body: '时间、地点、议题和材料都在页面上。打开就算已送达。' }),
  'deliberation.meeting-moved': ({ form }) => ({ title: form === 'hearing' ? '听证会改期了' : '议事会改期了', body: '新的时间、地点和改期的原因都在页面上。打开就算已送达。' }),
  'deliberation.meeting-cancelled': () => ({ title: '会议取消了', body: '取消的原因在页面上。' }),
  'deliberation.meeting-soon': () => ({ title: '明天有会，请您记得参加', body: '时间、地点和议题在页面上。' }),
  'deliberation.meeting-minutes-due': () => ({ title: '会议纪要快到公开期限', body: '请答复更正，由主持人确认后公开。' }),
  'deliberation.meeting-minutes-late': () => ({ title: '会议纪要已过公开期限', body: '请尽快确认并公开。逾期会显示在公开页面上。' }),
  'deliberation.minutes-to-correct': ({ until }) => ({ title: '会议开完了，请您核对纪要', body: `记得不对的地方，请在${dayInChinese(String(until))} 24 时以前提出更正。` }),
  'deliberation.correction-decided': ({ taken }) => ({ title: Number(taken) === 1 ? '您提的纪要更正已采纳' : '您提的纪要更正有答复了', body: '答复在页面上。' }),
  'deliberation.meeting-appeal': () => ({ title: '有人对会场措施提出申诉，请您答复', body: '由没有参与这项措施的人答复，理由公开。' }),
  'deliberation.appeal-decided': ({ upheld }) => ({ title: Number(upheld) === 1 ? '您的申诉有答复了：维持原措施' : '您的申诉有答复了：措施已撤销', body: '理由在会议页面上。' }),
  'deliberation.minutes-published': () => ({ title: '您参加的会议，纪要公开了', body: '可以看结果和协商成果。' }),
} as const satisfies Record<string, Said>
export type MeetingTold = Readonly<Record<keyof typeof zhTold, Said>>
