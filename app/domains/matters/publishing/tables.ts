import type { Generated } from 'kysely'
import type { State } from '../rules/state.ts'

interface ModerationTable {
  id: Generated<string>
  matter_id: string
  asked_at: Date
  why: string
  decided_by: string | null
  decided_at: Date | null
  decision: 'published' | 'reworded' | 'hidden' | null
  reason: Generated<string>
  appeal: Generated<string>
}

/** What other rooms may see of a matter. */
interface PublicMatterView {
  id: string
  number: string
  category_id: string
  category_code: string
  public_title: string
  public_text: string
  unit_id: string | null
  unit_path: string[]
  state: State
  lead_id: string | null
  outcome: string | null
  lng: number | null
  lat: number | null
  place_words: string
  channel: string
  reported_at: Date
  dispatched_at: Date | null
  closed_at: Date | null
  due_at: Date | null
  updated_at: Date
  merged_into: string | null
  rounds: number
  grams: string[]
}

/** A line of the story that everybody may read. */
interface PublicEventView {
  id: number
  matter_id: string
  number: string
  kind: string
  from_state: State | null
  to_state: State | null
  at: Date
  public_note: string
  organisation_id: string | null
}

interface PublicPhotoView { id: string; matter_id: string; event_id: number | null; kind: 'report' | 'evidence' | 'check'; width: number; height: number; at: Date }

export interface PublishedByMatters {
  'matters.public_matter': PublicMatterView
  'matters.public_event': PublicEventView
  'matters.public_photo': PublicPhotoView
}

export interface PublishingTables {
  'matters.moderation': ModerationTable
}
