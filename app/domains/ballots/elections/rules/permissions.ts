import { permissionTable } from '#platform/permission'

const conducts = { 'community-staff': ['unit'] } as const

/** Who may do what here, and how far. */
export const electionsPermissions = permissionTable({
  'ballots.see-elections': { 'community-staff': ['unit'], 'grid-worker': ['unit'], supervisor: ['unit'], auditor: ['all'] },
  'ballots.prepare-election': conducts,
  'ballots.conduct-election': conducts,
  'ballots.take-nominations': conducts,
  'ballots.register-mandate': conducts,
  'ballots.issue-paper': { 'community-staff': ['unit'], 'grid-worker': ['unit'] },
  'ballots.enter-count': { 'community-staff': ['unit'], 'grid-worker': ['unit'], supervisor: ['unit'] },
  'ballots.accept-count': conducts,
  // A voting that was void is repeated on the word of whoever stands above the community.
  'ballots.order-new-voting': { supervisor: ['unit'] },
  'ballots.record-hand-over': conducts,
  'ballots.call-residents-meeting': conducts,
  'ballots.record-residents-meeting': conducts,
})
