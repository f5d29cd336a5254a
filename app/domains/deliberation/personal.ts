import type { PersonalPart } from '#platform/personal'
import { councilsPersonal } from './councils/personal.ts'
import { topicsPersonal } from './topics/personal.ts'
import { meetingsPersonal } from './meetings/personal.ts'
import { opinionsPersonal } from './opinions/personal.ts'
import { askingPersonal } from './asking/personal.ts'
import { draftsPersonal } from './drafts/personal.ts'
import { covenantsPersonal } from './covenants/personal.ts'
import { resolutionsPersonal } from './resolutions/personal.ts'

/** What the room keeps about people, alcove by alcove. */
export const deliberationPersonal: readonly (PersonalPart & { readonly name: string })[] = [
  { name: 'councils', ...councilsPersonal },
  { name: 'topics', ...topicsPersonal },
  { name: 'meetings', ...meetingsPersonal },
  { name: 'opinions', ...opinionsPersonal },
  { name: 'asking', ...askingPersonal },
  { name: 'drafts', ...draftsPersonal },
  { name: 'covenants', ...covenantsPersonal },
  { name: 'resolutions', ...resolutionsPersonal },
]
