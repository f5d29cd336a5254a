import type { Context } from '#platform/context'
import type { Settings } from '#platform/settings'
import { place } from '#domains/territory'
import { changedAt } from '../reads/updates.ts'
import { contentTypes, formats, type Value } from '../rules/body.ts'
import { moment } from '../rules/moments.ts'
import type { Open311Words } from '../../words/words.ts'

/** Where the doors are and in which formats they answer. */
export async function discovery(context: Context, settings: Settings, words: Open311Words): Promise<Value> {
  const here = await place(context)
  const changeset = moment(await changedAt(context))
  return {
    changeset, contact: words.contact(here?.name ?? '', here?.phone ?? ''), key_service: words.keyService(`${settings.baseUrl}/open#keys`),
    endpoints: [{ specification: 'http://wiki.open311.org/GeoReport_v2', url: `${settings.baseUrl}/open311/v2`, changeset, type: here?.sample === true ? 'test' : 'production', formats: formats.map((format) => contentTypes[format].split(';')[0] ?? '') }],
  }
}
