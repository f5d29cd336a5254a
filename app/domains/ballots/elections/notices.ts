import type { NoticeSentences } from '#domains/notifications'

/** What people are told, by topic. */
export const electionsNotices: NoticeSentences = {
  'ballots.election-voting-voided': ({ election, because }, locale) => ({
    href: `/desk/elections/${election}`,
    ...(locale === 'en'
      ? { title: 'A voting is void', body: because === 'overfull-box' ? 'More papers came out of the boxes than were given out. Nothing was counted; the voting is locked.' : 'Fewer took part than the law asks. Nothing was counted; the voting is locked.' }
      : { title: '投票无效，已锁定', body: because === 'overfull-box' ? '收回的选票多于发出的选票，本次投票无效，没有计票，已锁定，请尽快处理。' : '参加投票的人数没有达到法定要求，本次投票无效，没有计票，已锁定。' }),
  }),
}
