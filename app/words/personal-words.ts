import type { PurposeCode } from '#domains/people'
import type { Locale } from '#platform/words'

type InLanguages = readonly [zh: string, en: string]
interface PersonalField { readonly label: InLanguages; readonly purposes: readonly PurposeCode[]; readonly kept: InLanguages }

const asPublished: InLanguages = ['公布的内容长期保留；注销时不再和您联系在一起', 'what was published stays; when you close your account it no longer leads to you']
const asRegister: InLanguages = ['随产权登记册和名册依法保存；账号和它的联系到注销为止', 'with the register and the roll, as the law says; its link to your account until you close it']

/** What deliberation, public notices, votes and elections keep about people. */
const fields: readonly PersonalField[] = [
  { label: ['您提的议题、建议、对征求意见稿的意见', 'Topics and suggestions you raise, comments on drafts'], purposes: ['deliberate-and-vote'], kept: asPublished },
  { label: ['您的联名', 'Petitions that you sign'], purposes: ['deliberate-and-vote'], kept: ['议题归档或者您注销为止，只留人数', 'until the topic is filed or you close your account; the number stays'] },
  { label: ['议事会席位、抽选报名、年度评议', 'Seats in councils, volunteering for draws, reviews of a year'], purposes: ['posts', 'deliberate-and-vote'], kept: ['抽选时填的特征，异议期满即删，愿意候补的保留到任期结束；谁参加了评议，评议结束即删；席位名单公布', 'what you state for a draw until the time for objections is over, or until the term ends if you agreed to follow; that you took part in a review until it is over; seats are published'] },
  { label: ['会议的邀请和签到名单', 'Lists of who was invited to a meeting and who came'], purposes: ['deliberate-and-vote'], kept: ['纪要公开后 2 年', '2 years after the minutes are published'] },
  { label: ['您在意见地图里的表态（只有您自己能看到）', 'Your votes on opinion maps (seen by you alone)'], purposes: ['deliberate-and-vote'], kept: ['和您的联系到注销为止，以后只是数字', 'the link to you until you close your account; then they are mere numbers'] },
  { label: ['您对公示提的异议', 'Objections to public notices'], purposes: ['deliberate-and-vote'], kept: ['到您注销为止，只留件数', 'until you close your account; the number stays'] },
  { label: ['您的房屋、业主认证和名册', 'Your home, that you own it, and rolls of voters'], purposes: ['deliberate-and-vote'], kept: asRegister },
  { label: ['业主的记名表决', 'Owners’ votes by name'], purposes: ['deliberate-and-vote', 'oversight'], kept: ['随表决档案依法保存', 'with the file of the vote, as the law says'] },
  { label: ['不记名投票里的联系', 'The link to your vote in secret ballots'], purposes: ['deliberate-and-vote'], kept: ['到计票为止', 'until the votes are counted'] },
  { label: ['替他人表决的委托', 'Mandates to vote for others'], purposes: ['act-for-someone'], kept: ['可以请求法院撤销决定的期限届满为止', 'until no court can be asked any more to annul the decision'] },
  { label: ['提名、选举委员会、选举工作人员', 'Nominations, election committees, work at elections'], purposes: ['posts', 'deliberate-and-vote'], kept: asPublished },
]

/** These fields in the reader's language, for the page about personal data. */
export const personalFields = (locale: Locale): { label: string; purposes: readonly PurposeCode[]; kept: string }[] => {
  const at = locale === 'en' ? 1 : 0
  return fields.map(({ label, purposes, kept }) => ({ label: label[at], purposes, kept: kept[at] }))
}
