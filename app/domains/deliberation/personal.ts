import { namedPart, type NamedPersonalPart } from '#platform/personal'
import { councilsPersonal } from './councils/personal.ts'
import { topicsPersonal } from './topics/personal.ts'
import { meetingsPersonal } from './meetings/personal.ts'
import { opinionsPersonal } from './opinions/personal.ts'
import { askingPersonal } from './asking/personal.ts'
import { draftsPersonal } from './drafts/personal.ts'
import { covenantsPersonal } from './covenants/personal.ts'
import { resolutionsPersonal } from './resolutions/personal.ts'
import { deliberationNames } from './words/data-words.ts'

/** What the room keeps about people, alcove by alcove. */
export const deliberationPersonal: readonly NamedPersonalPart[] = [
  namedPart('councils', councilsPersonal, deliberationNames.councils),
  namedPart('topics', topicsPersonal, deliberationNames.topics),
  namedPart('meetings', meetingsPersonal, deliberationNames.meetings),
  namedPart('opinions', opinionsPersonal, deliberationNames.opinions),
  namedPart('asking', askingPersonal, deliberationNames.asking),
  namedPart('drafts', draftsPersonal, deliberationNames.drafts),
  namedPart('covenants', covenantsPersonal, deliberationNames.covenants),
  namedPart('resolutions', resolutionsPersonal, deliberationNames.resolutions),
]
