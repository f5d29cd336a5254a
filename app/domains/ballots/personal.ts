import type { PersonalPart } from '#platform/personal'
import { propertyPersonal } from './property/personal.ts'
import { papersPersonal } from './papers/personal.ts'
import { rollsPersonal } from './rolls/personal.ts'
import { votesPersonal } from './votes/personal.ts'
import { ownersPersonal } from './owners/personal.ts'
import { electionsPersonal } from './elections/personal.ts'
import { budgetsPersonal } from './budgets/personal.ts'

/** What the room keeps about people, alcove by alcove. */
export const ballotsPersonal: readonly (PersonalPart & { readonly name: string })[] = [
  { name: 'property', ...propertyPersonal },
  { name: 'rolls', ...rollsPersonal },
  { name: 'votes', ...votesPersonal },
  { name: 'papers', ...papersPersonal },
  { name: 'owners', ...ownersPersonal },
  { name: 'elections', ...electionsPersonal },
  { name: 'budgets', ...budgetsPersonal },
]
