import type { RulePack } from '../rules/rule-pack.ts'
import { cn } from './cn.ts'

const beijing = '北京市物业管理条例'

/** Beijing: votes of owners over the internet count only in the city's own system, results of which are imported here. */
export const cnBeijing: RulePack = {
  ...cn,
  code: 'cn-beijing',
  title: { zh: '北京市规则', en: 'Rules of Beijing' },
  owners: {
    ...cn.owners,
    outsideSystem: { zh: '北京市住建委业主决定共同事项公共决策平台', en: 'Decision platform for owners of the Beijing Commission of Housing and Urban-Rural Development' },
    resultWithinDays: 3,
    managementCommittee: true,
    committee: { ...cn.owners.committee, smallBelow: 100, smallLeast: 3 },
  },
  sources: {
    ...cn.sources,
    'owners.online': `${beijing}：互联网表决只能用市住建委系统 [V]`, 'owners.outsideSystem': `${beijing}：互联网表决只能用市住建委系统 [V]`, 'owners.resultWithinDays': `${beijing}：3日内公示 [V]`,
    'owners.onlyAnnounced': `${beijing}35 [V]`, 'owners.managementCommittee': `${beijing}：物业管理委员会 [V]`,
    'owners.committee.seats.least': `${beijing}：不少于5人的单数 [V]`, 'owners.committee.smallBelow': `${beijing}：不足100户的可以3人 [V]`, 'owners.committee.smallLeast': `${beijing}：不足100户的可以3人 [V]`,
  },
}
