import { namedPart, type NamedPersonalPart } from '#platform/personal'
import { propertyPersonal } from './property/personal.ts'
import { papersPersonal } from './papers/personal.ts'
import { rollsPersonal } from './rolls/personal.ts'
import { votesPersonal } from './votes/personal.ts'
import { ownersPersonal } from './owners/personal.ts'
import { electionsPersonal } from './elections/personal.ts'
import { budgetsPersonal } from './budgets/personal.ts'
import { ballotsNames } from './words/data-words.ts'

/** What the room keeps about people, alcove by alcove. */
export const ballotsPersonal: readonly NamedPersonalPart[] = [
  namedPart('property', propertyPersonal, ballotsNames.property),
  namedPart('rolls', rollsPersonal, ballotsNames.rolls),
  namedPart('votes', votesPersonal, ballotsNames.votes),
  namedPart('papers', papersPersonal, ballotsNames.papers),
  namedPart('owners', ownersPersonal, ballotsNames.owners),
  namedPart('elections', electionsPersonal, ballotsNames.elections),
  namedPart('budgets', budgetsPersonal, ballotsNames.budgets),
]
