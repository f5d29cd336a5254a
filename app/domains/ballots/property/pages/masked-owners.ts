import { maskName } from '#domains/people'
import type { Owner } from '../rules/exclusive-unit.ts'

/** Owners as a list shows them: persons by surname, organisations in full. */
export const maskedOwners = (owners: readonly Owner[]): string => owners.map(({ name, party }) => (party === 'organisation' ? name : maskName(name))).join('、')
