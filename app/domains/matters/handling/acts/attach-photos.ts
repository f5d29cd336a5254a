import type { Context } from '#platform/context'
import type { KeptPhoto } from '../../rules/photo.ts'
import { tables } from '../../tables.ts'

/** Hangs photographs, already re-encoded and kept, on a line of the story. Part of an act. */
export async function attachPhotos(context: Context, matterId: string, eventId: number, kind: 'evidence' | 'check', photos: readonly KeptPhoto[], isPublic: boolean): Promise<void> {
  if (photos.length === 0) return
  await tables(context).insertInto('matters.photo').values(photos.map((photo) => ({
    matter_id: matterId, event_id: eventId, kind, digest: photo.digest, small_digest: photo.smallDigest, width: photo.width, height: photo.height, public: isPublic, at: context.now,
  }))).execute()
}
