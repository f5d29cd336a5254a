import type { Facts } from '#domains/notifications'

/** In Chinese; the facts are numbers and codes. */
export const noticesZh = {
  'matters.withdrawn': ({ number }: Facts) => ({ title: `诉求 ${number} 已撤回`, body: '提出人撤回了这一件，不用再办。' }),
  'matters.undone': ({ number }: Facts) => ({ title: `诉求 ${number} 已撤销`, body: '这一件是代办登记有误，已经撤销，不用再办。' }),
  'matters.alarm-raised': ({ kind, level }: Facts) => ({ title: kind === 'danger' ? '险情警报' : '人身安全警报', body: `${kind === 'danger' ? '有诉求提到险情。' : '有诉求提到人身安全。'}请马上查看并点“已读”。${Number(level) > 1 ? `前面 ${Number(level) - 1} 级没有人看。` : ''}` }),
  'matters.reported-for-you': ({ number }: Facts) => ({ title: `已为您登记诉求 ${number}`, body: '工作人员代您登记了一件诉求。如果不是您的意思，可以撤回。' }),
}
