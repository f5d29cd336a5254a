import type { SettledRules } from './charter.ts'

/** What is printed on every ballot about silence; empty where silence counts for nothing. Chinese, as the ballot is: it quotes the owners' own clause. */
export const consequenceOf = (rules: Pick<SettledRules, 'silence' | 'silenceClause'>): string =>
  rules.silence === 'exclude' ? '' : `重要提示：按本小区业主大会议事规则，表决票送达后没有在截止时间前交回的，计入已表决的多数意见。规则原文：“${rules.silenceClause}”`
