import type { OpenMatter } from '../reads/open-matters.ts'
import { moment } from '../../open311/rules/moments.ts'

/** What a row says besides its own values, in the reader's language. */
export interface Naming { category(matter: Pick<OpenMatter, 'category_id' | 'category_code'>): { readonly large: string; readonly small: string }; state(state: OpenMatter['state']): string; outcome(outcome: string): string }

/** Columns of the bulk export of Open311, and ours after them. */
export const columns = [
  'service_request_id', 'requested_datetime', 'updated_datetime', 'closed_date', 'status_description', 'status_notes', 'source', 'service_name', 'service_subtype', 'description', 'agency_responsible', 'address', 'lat', 'long',
  'service_code', 'state', 'title', 'unit_code', 'unit_name', 'expected_datetime', 'outcome',
] as const

export function rowOf(matter: OpenMatter, open: boolean, naming: Naming): (string | number | null)[] {
  const { large, small } = naming.category(matter)
  return [
    matter.number, moment(matter.reported_at), moment(matter.updated_at), matter.closed_at ? moment(matter.closed_at) : null, open ? 'open' : 'closed', naming.state(matter.state), matter.channel, large, small, matter.public_text, matter.lead_name, matter.place_words, matter.lat, matter.lng,
    matter.category_code, matter.state, matter.public_title, matter.unit_code, matter.unit_name, open && matter.due_at ? moment(matter.due_at) : null, matter.outcome,
  ]
}

export const objectOf = (matter: OpenMatter, open: boolean, naming: Naming, baseUrl: string) => {
  const { large, small } = naming.category(matter)
  return {
    number: matter.number, url: `${baseUrl}/matters/${matter.number}`, title: matter.public_title, text: matter.public_text, category: { code: matter.category_code, group: large, name: small }, state: matter.state, state_name: naming.state(matter.state), open, outcome: matter.outcome, channel: matter.channel,
    unit: matter.unit_code === null ? null : { code: matter.unit_code, name: matter.unit_name }, lead: matter.lead_name, address: matter.place_words || null, lng: matter.lng, lat: matter.lat,
    reported_at: moment(matter.reported_at), updated_at: moment(matter.updated_at), closed_at: matter.closed_at ? moment(matter.closed_at) : null, due_at: open && matter.due_at ? moment(matter.due_at) : null,
  }
}
