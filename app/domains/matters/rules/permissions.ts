import { permissionTable } from '#platform/permission'

/** Who may do what with a matter, and how far: this room's part of the one table of permissions. */
export const matterPermissions = permissionTable({
  // Taking in
  'matters.report': { visitor: ['all'] },
  'matters.report-for-someone': { 'community-staff': ['all'], dispatcher: ['all'], 'grid-worker': ['all'], 'neighbour-head': ['all'] },
  'matters.report-patrol-finding': { 'grid-worker': ['unit'], 'community-staff': ['unit'] },
  'matters.import': { 'place-administrator': ['all'], dispatcher: ['all'] },
  'matters.undo': { resident: ['own'], 'community-staff': ['own'], dispatcher: ['own'], 'grid-worker': ['own'], 'neighbour-head': ['own'] },
  // Seeing
  'matters.see-story': { resident: ['own'], handler: ['organisation'], 'community-staff': ['unit', 'organisation'], 'grid-worker': ['unit'], dispatcher: ['all'], supervisor: ['unit'], auditor: ['all'] },
  'matters.see-original': { resident: ['own'], handler: ['organisation'], 'community-staff': ['unit', 'organisation'], dispatcher: ['all'], supervisor: ['unit'], 'grid-worker': ['unit'] },
  'matters.open-original': { auditor: ['all'] },
  'matters.see-reporter': { resident: ['own'], dispatcher: ['all'], 'community-staff': ['unit'], handler: ['organisation'], supervisor: ['unit'] },
  'matters.see-queue': { handler: ['organisation'], 'community-staff': ['unit', 'organisation'], 'grid-worker': ['unit'], dispatcher: ['all'], supervisor: ['unit'], auditor: ['all'] },
  // Dispatch
  'matters.dispatch': { dispatcher: ['all'] },
  'matters.redirect': { dispatcher: ['all'], supervisor: ['unit'] },
  'matters.answer-at-once': { dispatcher: ['all'], 'community-staff': ['unit'] },
  'matters.not-accept': { dispatcher: ['all'] },
  'matters.merge': { dispatcher: ['all'], 'community-staff': ['unit'] },
  'matters.to-deliberation': { dispatcher: ['all'], 'community-staff': ['unit'] },
  'matters.from-deliberation': { dispatcher: ['all'], 'community-staff': ['unit'], supervisor: ['unit'] },
  'matters.recategorise': { dispatcher: ['all'] },
  'matters.judge-return': { dispatcher: ['all'], supervisor: ['unit'] },
  'matters.decide-extension': { dispatcher: ['all'], supervisor: ['unit'] },
  'matters.decide-suspension': { supervisor: ['unit'] },
  // Lead and helpers
  'matters.accept': { handler: ['organisation'], 'community-staff': ['organisation'] },
  'matters.contact': { handler: ['organisation'], 'community-staff': ['organisation'] },
  'matters.ask-return': { handler: ['organisation'], 'community-staff': ['organisation'] },
  'matters.ask-extension': { handler: ['organisation'], 'community-staff': ['organisation'] },
  'matters.ask-suspension': { handler: ['organisation'], 'community-staff': ['organisation'] },
  'matters.resume': { handler: ['organisation'], 'community-staff': ['organisation'], supervisor: ['unit'] },
  'matters.ask-helper': { handler: ['organisation'], 'community-staff': ['organisation'] },
  'matters.answer-lead': { handler: ['organisation'], 'community-staff': ['organisation'] },
  'matters.add-progress': { handler: ['organisation'], 'community-staff': ['organisation'] },
  'matters.note': { handler: ['organisation'], 'community-staff': ['unit', 'organisation'], 'grid-worker': ['unit'], dispatcher: ['all'], supervisor: ['unit'] },
  'matters.finish': { handler: ['organisation'], 'community-staff': ['organisation'] },
  // Joint calls
  'matters.call-jointly': { 'community-staff': ['unit', 'organisation'], dispatcher: ['all'] },
  'matters.report-in': { handler: ['organisation'], 'community-staff': ['organisation'] },
  'matters.confirm-presence': { 'community-staff': ['unit', 'organisation'], dispatcher: ['all'], 'grid-worker': ['unit'] },
  'matters.rate-joint-call': { 'community-staff': ['unit', 'organisation'], dispatcher: ['all'] },
  // Check, confirmation, another pair of eyes
  'matters.check': { 'grid-worker': ['unit'], 'community-staff': ['unit'], dispatcher: ['all'] },
  'matters.ask-reporter': { dispatcher: ['all'], 'community-staff': ['unit'], supervisor: ['unit'] },
  'matters.confirm': { resident: ['own'] },
  'matters.review': { supervisor: ['unit'], dispatcher: ['all'] },
  'matters.close-explained': { supervisor: ['unit'] },
  'matters.reopen': { resident: ['own'], supervisor: ['unit'], dispatcher: ['all'] },
  'matters.withdraw': { resident: ['own'] },
  'matters.follow': { resident: ['all'] },
  // Supervision, themes, rates
  'matters.supervise': { supervisor: ['unit'] },
  'matters.answer-supervision': { handler: ['organisation'], 'community-staff': ['organisation'] },
  'matters.set-theme': { supervisor: ['unit', 'all'], 'place-administrator': ['all'] },
  'matters.ask-exclusion': { handler: ['organisation'], 'community-staff': ['organisation'], dispatcher: ['all'] },
  'matters.decide-exclusion': { supervisor: ['unit'] },
  'matters.see-ratings': { supervisor: ['unit'], auditor: ['all'] },
  // Publishing and duty
  'matters.moderate': { dispatcher: ['all'], 'community-staff': ['unit'] },
  'matters.read-alarm': { dispatcher: ['all'], 'community-staff': ['unit'], supervisor: ['unit'], 'grid-worker': ['unit'] },
  'matters.set-roster': { 'place-administrator': ['all'], supervisor: ['unit'] },
  // Rules
  'matters.administer-categories': { 'place-administrator': ['all'] },
  'matters.see-rules': { 'place-administrator': ['all'], auditor: ['all'] },
})
export type MatterAct = keyof typeof matterPermissions
