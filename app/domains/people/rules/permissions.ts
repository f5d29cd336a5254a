import { permissionTable } from './permission.ts'

/** Who may do what in this room. */
export const peoplePermissions = permissionTable({
  'people.sign-in': { visitor: ['all'] },
  'people.change-own-data': { resident: ['own'] },
  'people.see-who-looked': { resident: ['own'] },
  'people.export-own-data': { resident: ['own'] },
  'people.erase': { resident: ['own'] },
  'people.register-walk-in': { visitor: ['all'], 'neighbour-head': ['all'], 'grid-worker': ['all'], 'community-staff': ['all'], dispatcher: ['all'] },
  'people.act-for-someone': { 'neighbour-head': ['all'], 'grid-worker': ['all'], 'community-staff': ['all'], dispatcher: ['all'] },
  'people.undo-acting': { 'neighbour-head': ['own'], 'grid-worker': ['own'], 'community-staff': ['own'], dispatcher: ['own'] },
  'people.read-personal-data': {
    'neighbour-head': ['all'], 'grid-worker': ['all'], 'community-staff': ['all'], dispatcher: ['all'], handler: ['all'],
    supervisor: ['all'], mediator: ['all'], 'owners-committee': ['all'], auditor: ['all'], 'place-administrator': ['all'], 'user-administrator': ['all'],
  },
  'people.see-accounts': { 'user-administrator': ['all'] },
  'people.open-account': { 'user-administrator': ['all'] },
  'people.close-account': { 'user-administrator': ['all'] },
  'people.reset-sign-in': { 'user-administrator': ['all'] },
  'people.appoint': { 'user-administrator': ['all'] },
  'people.end-post': { 'user-administrator': ['all'] },
  'people.found-organisation': { 'user-administrator': ['all'] },
  'people.end-organisation': { 'user-administrator': ['all'] },
  'people.serve-at-counter': { 'community-staff': ['all'] },
  'people.decide-sign-in-policy': { 'place-administrator': ['all'] },
  'people.decide-retention': { 'place-administrator': ['all'] },
  'people.audit': { auditor: ['all'] },
})
