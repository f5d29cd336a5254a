import type { Facts, NoticeSentences } from '#domains/notifications'
import type { Locale } from '#platform/words'

type Said = { readonly title: string; readonly body: string }
type Saying = (number: Facts[string] | undefined) => Said

const sayings: Readonly<Record<string, readonly [zh: Saying, en: Saying]>> = {
  'deliberation.topic-waits': [(n) => ({ title: `议题 ${n} 等待受理`, body: '请在期限前答复是否受理。' }), (n) => ({ title: `Topic ${n} waits`, body: 'Please say in time whether it is admitted.' })],
  'deliberation.topic-late': [(n) => ({ title: `议题 ${n} 过了答复期限`, body: '还没有答复是否受理，或者申诉还没有答复。请马上办。' }), (n) => ({ title: `Topic ${n} is past its answer`, body: 'Nobody has said whether it is admitted, or answered the appeal. Please do it now.' })],
  'deliberation.dissent-late': [(n) => ({ title: `议题 ${n} 的不同意见过了答复期限`, body: '请尽快公布答复。' }), (n) => ({ title: `Topic ${n}: dissent is past its answer`, body: 'Please publish the answer soon.' })],
  'deliberation.petition-complete': [(n) => ({ title: `议题 ${n} 联名人数已满`, body: '议题进入受理，社区会在规定时间内答复。' }), (n) => ({ title: `Topic ${n} has its signatures`, body: 'The community answers within a set time.' })],
  'deliberation.petition-lapsed': [(n) => ({ title: `议题 ${n} 联名期满`, body: '人数不够，没有进入受理。可以改一改再提。' }), (n) => ({ title: `Topic ${n} ran out of time`, body: 'There were too few signatures. It may be raised again.' })],
  'deliberation.topic-withdrawn': [(n) => ({ title: `议题 ${n} 已撤回`, body: '提出人撤回了这个议题，原因写在议题页面。' }), (n) => ({ title: `Topic ${n} was taken back`, body: 'Whoever raised it took it back; the page says why.' })],
  'deliberation.topic-admitted': [(n) => ({ title: `议题 ${n} 已受理`, body: '接下来确定谁参加、怎么商量。' }), (n) => ({ title: `Topic ${n} is admitted`, body: 'Next: who takes part, and in which form.' })],
  'deliberation.topic-refused': [(n) => ({ title: `议题 ${n} 没有受理`, body: '请看理由。提出人可以申诉一次。' }), (n) => ({ title: `Topic ${n} was not admitted`, body: 'Please read why. Whoever raised it may appeal once.' })],
  'deliberation.topic-appealed': [(n) => ({ title: `议题 ${n} 的提出人申诉`, body: '请在期限前答复。' }), (n) => ({ title: `Topic ${n}: an appeal`, body: 'Please answer it in time.' })],
  'deliberation.appeal-refused': [(n) => ({ title: `议题 ${n} 的申诉没有获得支持`, body: '请看答复的理由。' }), (n) => ({ title: `Topic ${n}: the appeal was refused`, body: 'Please read why.' })],
  'deliberation.topic-carried-up': [(n) => ({ title: `议题 ${n} 已上提`, body: '涉及的人更多，改由更大的范围来商量。' }), (n) => ({ title: `Topic ${n} was carried up`, body: 'It is deliberated at a wider level.' })],
  'deliberation.topic-announced': [(n) => ({ title: `议题 ${n} 已公布`, body: '请看材料，公布期满后开始商量。' }), (n) => ({ title: `Topic ${n} is announced`, body: 'Please read the materials; deliberation begins when the days have run.' })],
  'deliberation.opinion-formed': [(n) => ({ title: `议题 ${n} 已有协商意见`, body: '请看一致的地方和不同意见的答复。' }), (n) => ({ title: `Topic ${n}: an opinion is formed`, body: 'See what was agreed, and the answers to dissent.' })],
  'deliberation.topic-handed-over': [(n) => ({ title: `议题 ${n} 已提交决定`, body: '协商不等于表决，这件事由依法有权的一方决定。' }), (n) => ({ title: `Topic ${n} was handed over`, body: 'Deliberation is no vote; those entitled by law decide.' })],
  'deliberation.topic-decided': [(n) => ({ title: `议题 ${n} 已有决定`, body: '请看决定的结果。' }), (n) => ({ title: `Topic ${n} is decided`, body: 'Please see the decision.' })],
  'deliberation.topic-again': [(n) => ({ title: `议题 ${n} 重新协商`, body: '请看原因，欢迎再来参加。' }), (n) => ({ title: `Topic ${n} is deliberated again`, body: 'Please read why, and take part again.' })],
  'deliberation.topic-reported': [(n) => ({ title: `议题 ${n} 的结果反馈`, body: '请看落实情况。参与过的人可以评价。' }), (n) => ({ title: `Topic ${n}: what came of it`, body: 'See what was done. Whoever took part may rate it.' })],
}

/** What people are told, by topic of the notice. */
export const topicsNotices: NoticeSentences = Object.fromEntries(Object.entries(sayings).map(([name, [zh, en]]) => [
  name, ({ topic, number, reader }: Facts, locale: Locale) => ({ ...(locale === 'en' ? en : zh)(number), href: reader === 'desk' ? `/desk/topics/${topic}` : `/topics/${topic}` }),
]))
