export { packsPermissions } from './rules/permissions.ts'
export type { CommitteePack, ElectionMethod, FrozenPack, MeetingsPack, OwnersCommitteePack, OwnersPack, ParticipationPack, RulePack } from './rules/rule-pack.ts'
export { frozenPackAt, nationalCode, packById } from './reads/frozen-pack.ts'
export { builtInPacks } from './data/built-in.ts'
