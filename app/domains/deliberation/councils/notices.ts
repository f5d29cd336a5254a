import type { NoticeSentences } from '#domains/notifications'

/** What people are told, by topic. */
export const councilsNotices: NoticeSentences = {
  'deliberation.seated': ({ council }, locale) => locale === 'en'
    ? { title: 'You hold a seat in a council', body: 'See who sits there, when it meets and by which rules.', href: `/councils/${council}` }
    : { title: '您有了一个议事席位', body: '请看看谁在议事、什么时候开会、有哪些规则。', href: `/councils/${council}` },
  'deliberation.term-ends': ({ council, runs }, locale) => locale === 'en'
    ? { title: 'The term of a seat ends soon', body: 'Renew it, or see who follows, before it ends.', href: runs === 'yes' ? `/desk/councils/${council}#seats` : `/councils/${council}` }
    : { title: '有议事席位任期快到了', body: '请在到期前续任，或者安排接任的人。', href: runs === 'yes' ? `/desk/councils/${council}#seats` : `/councils/${council}` },
  'deliberation.seat-empty': ({ council }, locale) => locale === 'en'
    ? { title: 'A seat in a council is empty', body: 'Please see who follows.', href: `/desk/councils/${council}#seats` }
    : { title: '有议事席位空缺', body: '请安排接任的人。', href: `/desk/councils/${council}#seats` },
  'deliberation.seat-renewed': ({ council }, locale) => locale === 'en'
    ? { title: 'Your seat is renewed', body: 'You hold it for another term.', href: `/councils/${council}` }
    : { title: '您的议事席位已续任', body: '请看新的任期。', href: `/councils/${council}` },
  'deliberation.council-review': ({ council, year }, locale) => locale === 'en'
    ? { title: `A council reports on ${year}`, body: 'See what it did, and say what you think of its work.', href: `/councils/${council}/reviews/${year}` }
    : { title: `议事会报告 ${year} 年的工作`, body: '请看它一年做了什么，并作评议。', href: `/councils/${council}/reviews/${year}` },
  'deliberation.review-closed': ({ council, year }, locale) => locale === 'en'
    ? { title: `The review of ${year} is over`, body: 'Please see what residents said, and answer it.', href: `/desk/councils/${council}#reviews` }
    : { title: `${year} 年的评议已结束`, body: '请看居民的评议，并作答复。', href: `/desk/councils/${council}#reviews` },
  'deliberation.drawn': ({ draw }, locale) => locale === 'en'
    ? { title: 'You were drawn by lot', body: 'The seat is yours when the time for objections is over. If you cannot take it, please decline in time.', href: `/councils/draws/${draw}` }
    : { title: '您在抽选中中选', body: '异议期满后席位自动生效。去不了的话，请及时谢绝，会补抽一人。', href: `/councils/draws/${draw}` },
  'deliberation.draw-given-up': ({ draw }, locale) => locale === 'en'
    ? { title: 'A draw by lot was given up', body: 'You had put yourself down for it. See why; what you stated is erased.', href: `/councils/draws/${draw}` }
    : { title: '您报名的抽选取消了', body: '取消的原因写在页面上，您填写的情况已经删除。', href: `/councils/draws/${draw}` },
}
