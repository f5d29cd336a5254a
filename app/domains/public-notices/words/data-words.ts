import type { PersonalNames } from '#platform/personal'

/** Names of what is kept here about a person, and of its codes. */
export const publicNoticesNames: PersonalNames = {
  title: ['公示和异议', 'Public notices and objections'],
  fields: {
    objections: ['我提的异议', 'Objections that I raised'], title: ['公示', 'Notice'], text: ['内容', 'Words'], channel: ['方式', 'By way of'], at: ['时间', 'When'],
    outcome: ['处理结果', 'Outcome'], answer: ['答复', 'Answer'], answeredAt: ['答复时间', 'Answered'],
  },
  values: {
    channel: { online: ['网上', 'online'], counter: ['窗口', 'at a counter'], phone: ['电话', 'by phone'], visit: ['上门', 'at a visit'] },
    outcome: { upheld: ['成立', 'upheld'], 'partly-upheld': ['部分成立', 'partly upheld'], 'not-upheld': ['不成立', 'not upheld'], 'taken-back': ['本人撤回', 'taken back'] },
  },
}
