import type { NoticeSentences } from '#domains/notifications'

/** What people are told, by topic. */
export const councilsNotices: NoticeSentences = {
  'deliberation.seated': ({ council }, locale) => locale === 'en'
    ? { title: 'You hold a seat in a council', body: 'See who sits there, when it meets and by which rules.', href: `/councils/${council}` }
    : { title: '您有了一个议事席位', body: '请看看谁在议事、什么时候开会、有哪些规则。', href: `/councils/${council}` },
  'deliberation.drawn': ({ draw }, locale) => locale === 'en'
    ? { title: 'You were drawn by lot', body: 'The seat is yours when the time for objections is over. If you cannot take it, please decline in time.', href: `/councils/draws/${draw}` }
    : { title: '您在抽选中中选', body: '异议期满后席位自动生效。去不了的话，请及时谢绝，会补抽一人。', href: `/councils/draws/${draw}` },
}
