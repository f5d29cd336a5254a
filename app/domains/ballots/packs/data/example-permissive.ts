import type { RulePack } from '../rules/rule-pack.ts'
import { cn } from './cn.ts'

const made = 'place-suggestion'

/** A place that does not exist and allows its owners, and the voters of its residents' committee, to vote through this system: for showing how that would go. */
export const examplePermissive: RulePack = {
  ...cn,
  code: 'example-permissive',
  title: { zh: '示例：允许线上表决的地方', en: 'Example: a place that allows voting online' },
  owners: { ...cn.owners, online: true, noticeDays: { regular: 15, extraordinary: 7 }, votingDays: { least: 5, greatest: 60 } },
  committees: { rc: { ...cn.committees.rc, online: true }, vc: cn.committees.vc },
  sources: { ...cn.sources, 'owners.online': made, 'committees.rc.online': made, 'owners.noticeDays.extraordinary': made, 'owners.votingDays.least': made, 'owners.votingDays.greatest': made },
}
