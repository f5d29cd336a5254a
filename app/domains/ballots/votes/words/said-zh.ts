import type { BallotKind } from '../rules/ballot.ts'
import type { Question, QuestionForm, Say } from '../rules/question.ts'

export const zhKinds: Readonly<Record<BallotKind, string>> = { owners: '业主表决', poll: '意见征询', budget: '参与式预算', assembly: '居民会议表决', election: '选举' }

/** How a question is answered, in a sentence. */
export const zhForms: Readonly<Record<QuestionForm, (question: Question) => string>> = {
  approve: () => '同意、反对、弃权，三选一。',
  'choose-one': () => '只选一项。',
  approval: ({ settings, choices }) => `可选多项${settings.most !== undefined && settings.most < choices.length ? `，最多 ${settings.most} 项` : ''}${(settings.least ?? 1) > 1 ? `，至少 ${settings.least} 项` : ''}。`,
  score: ({ settings }) => `给每一项打分，${settings.lowest ?? 0} 到 ${settings.highest ?? 5} 分；不打分的按最低分算。`,
  ranked: () => '按喜欢的程度排名，1 是最喜欢；可以只排几项。',
  points: ({ settings }) => `把 ${settings.points ?? 0} 点分给各项，可以不分完。`,
}

export const zhSays = { agree: '同意', against: '反对', abstain: '弃权' } as Readonly<Record<Say, string>>

/** A choice in words, by its key. */
export const choiceLabel = (question: Question | undefined, key: string): string =>
  question?.choices.find((choice) => choice.key === key)?.label ?? zhSays[key as Say] ?? key
