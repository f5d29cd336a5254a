import type { NoticeSentences } from '#domains/notifications'

/** What people are told, by topic. */
export const electionsNotices: NoticeSentences = {
  'ballots.election-candidates-stated': ({ election }, locale) => ({
    href: `/elections/${election}`,
    ...(locale === 'en' ? { title: 'The candidates are known', body: 'See who stands, when and where to vote, and how to give a mandate if you are away.' } : { title: '正式候选人已经公布', body: '请看候选人、投票时间和地点；外出不能投票的，可以办理委托。' }),
  }),
  'ballots.election-voting-called': ({ election }, locale) => ({
    href: `/elections/${election}`,
    ...(locale === 'en' ? { title: 'Please come and vote', body: 'See what is voted on, when and where.' } : { title: '请参加投票', body: '请看投什么、什么时候、在哪里。' }),
  }),
  'ballots.voting-day-moved': ({ election }, locale) => ({
    href: `/elections/${election}`,
    ...(locale === 'en' ? { title: 'The voting day has changed', body: 'See the new day, and why.' } : { title: '投票日改了', body: '请看新的日期和原因。' }),
  }),
  'ballots.election-cancelled': ({ election }, locale) => ({
    href: `/elections/${election}`,
    ...(locale === 'en' ? { title: 'The voting does not take place', body: 'See why.' } : { title: '这次投票不办了', body: '请看原因。' }),
  }),
  'ballots.residents-meeting-cancelled': ({ assembly }, locale) => ({
    href: `/residents-meetings/${assembly}`,
    ...(locale === 'en' ? { title: 'The assembly is called off', body: 'See why. You will be told when another is called.' } : { title: '会议取消了', body: '请看原因。再召集时会另行通知。' }),
  }),
  'ballots.residents-meeting-called': ({ assembly }, locale) => ({
    href: `/residents-meetings/${assembly}`,
    ...(locale === 'en' ? { title: 'An assembly is called that you may take part in', body: 'See when and where it is, and what it decides.' } : { title: '通知您参加会议', body: '请看什么时候、在哪里开，要决定什么事。' }),
  }),
  'ballots.election-voting-voided': ({ election, because }, locale) => ({
    href: `/desk/elections/${election}`,
    ...(locale === 'en'
      ? { title: 'A voting is void', body: because === 'overfull-box' ? 'More papers came out of the boxes than were given out. Nothing was counted; the voting is locked.' : 'Fewer took part than the law asks. Nothing was counted; the voting is locked.' }
      : { title: '投票无效，已锁定', body: because === 'overfull-box' ? '收回的选票多于发出的选票，本次投票无效，没有计票，已锁定，请尽快处理。' : '参加投票的人数没有达到法定要求，本次投票无效，没有计票，已锁定。' }),
  }),
}
