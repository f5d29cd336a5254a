import type { PersonalPart } from '#platform/personal'

/** What is kept here about a person: how it is shown to them, and forgotten. */
export const meetingsPersonal: PersonalPart = {}
