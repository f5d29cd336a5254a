import { permissionTable } from '#platform/permission'

const organisers = { 'owners-committee': ['unit'], 'community-staff': ['unit'] } as const
const clerks = { ...organisers, 'grid-worker': ['unit'], 'neighbour-head': ['unit'] } as const

/** Who may do what here, and how far. */
export const ownersPermissions = permissionTable({
  'ballots.adopt-charter': { ...organisers, 'place-administrator': ['all'] },
  'ballots.call-assembly': organisers,
  'ballots.see-assembly': { ...clerks, supervisor: ['unit'], auditor: ['all'] },
  'ballots.record-service': clerks,
  'ballots.print-owners-papers': organisers,
  'ballots.receive-owners-paper': clerks,
  'ballots.enter-owners-paper': organisers,
  'ballots.decide-owners-paper': { ...organisers, supervisor: ['unit'] },
  'ballots.take-owners-paper-back': organisers,
  'ballots.record-owners-proxy': organisers,
  'ballots.settle-co-owners': organisers,
  'ballots.import-outside-result': organisers,
  'ballots.state-owners-result': organisers,
  'ballots.vote-as-owner': { resident: ['own'] },
  'ballots.offer-owners-mandate': { resident: ['own'] },
  'ballots.read-full-sheet': { resident: ['own'], 'owners-committee': ['unit'], 'community-staff': ['unit'], auditor: ['all'] },
})
