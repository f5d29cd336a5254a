import { createHash } from 'node:crypto'
import { BadInput } from '@gongzhi/bad-input'
import { codeVersion } from './code-version.ts'
import type { Rule } from './fair-shares.ts'
import { listDigest } from './list-digest.ts'
import type { Person } from './person.ts'
import type { Quota } from './quota.ts'

/** A public source of chance that nobody can know beforehand: what it is, where anyone reads it, from when on it is known. */
export type SeedSource = { readonly name: string, readonly address: string, readonly knownFrom: string }

/** First event: published before the seed can be known, and never changed. Instants are ISO 8601 with a time zone. */
export type Announcement = {
  readonly listDigest: string
  readonly size: number
  readonly rule: Rule
  readonly codeVersion: string
  readonly source: SeedSource
  readonly announcedAt: string
}

/** Second event: what the source said, and when it was read. */
export type SeedTaken = { readonly announcement: Announcement, readonly value: string, readonly takenAt: string, readonly seed: string }

/**
 * Fixes everything that a draw depends on but its seed. Throws `BadInput` SOURCE_NOT_IN_FUTURE where the source may be
 * known already: then whoever announces could choose the list to suit the seed.
 */
export function announceDraw(draw: { people: readonly Person[], quotas: readonly Quota[], size: number, rule: Rule, source: SeedSource, announcedAt: string }): Announcement {
  const announced = instant(draw.announcedAt, 'announcedAt'), known = instant(draw.source.knownFrom, 'source.knownFrom')
  for (const field of ['name', 'address'] as const) {
    if (draw.source[field].trim() === '') throw new BadInput('SOURCE_MISSING', `the source of the seed has no ${field}`, { field: `source.${field}` })
  }
  if (known <= announced) throw new BadInput('SOURCE_NOT_IN_FUTURE', `the source is known from ${draw.source.knownFrom}, which is not after ${draw.announcedAt}`, { field: 'source.knownFrom' })
  const { size, rule, source, announcedAt } = draw
  return { listDigest: listDigest(draw.people, draw.quotas, size), size, rule, codeVersion, source: { ...source }, announcedAt }
}

/** SHA-256 of an announcement: what is published, and part of the seed, so that no other announcement shares the draw. */
export function announcementDigest({ listDigest: digest, size, rule, codeVersion: version, source, announcedAt }: Announcement): string {
  return createHash('sha256').update(JSON.stringify(['announcement', digest, size, rule, version, source.name, source.address, source.knownFrom, announcedAt])).digest('hex')
}

/** Takes the seed from the source. Throws `BadInput` SEED_TOO_EARLY before the source is known. */
export function takeSeed(announcement: Announcement, value: string, takenAt: string): SeedTaken {
  if (value.trim() === '') throw new BadInput('SEED_MISSING', 'the source said nothing', { field: 'value' })
  if (instant(takenAt, 'takenAt') < instant(announcement.source.knownFrom, 'source.knownFrom')) {
    throw new BadInput('SEED_TOO_EARLY', `the source is known from ${announcement.source.knownFrom}; a seed taken at ${takenAt} is not from it`, { field: 'takenAt' })
  }
  return { announcement, value, takenAt, seed: `${announcementDigest(announcement)} ${value.trim()}` }
}

/** What does not hold of a record of events and the list it speaks of; nothing where all does. The panel is repeated with `drawPanel`. */
export function faultsOfRecord(record: SeedTaken, people: readonly Person[], quotas: readonly Quota[]): string[] {
  const { announcement, value, takenAt, seed } = record
  const faults: string[] = []
  const digest = listDigest(people, quotas, announcement.size)
  if (digest !== announcement.listDigest) faults.push(`the list has the digest ${digest}, announced was ${announcement.listDigest}`)
  if (announcement.codeVersion !== codeVersion) faults.push(`announced was ${announcement.codeVersion}, this is ${codeVersion}`)
  if (instant(announcement.source.knownFrom, 'source.knownFrom') <= instant(announcement.announcedAt, 'announcedAt')) faults.push('the source was known when the draw was announced')
  if (instant(takenAt, 'takenAt') < instant(announcement.source.knownFrom, 'source.knownFrom')) faults.push('the seed was taken before the source was known')
  if (seed !== `${announcementDigest(announcement)} ${value.trim()}`) faults.push('the seed is not the one that announcement and source give')
  return faults
}

function instant(text: string, field: string): number {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(at)) throw new BadInput('INSTANT_MALFORMED', `${field} is an instant with its time zone (2026-10-08T09:00:00+08:00), not ${JSON.stringify(text)}`, { field })
  return at
}
