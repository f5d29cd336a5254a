import type { Problem } from '../open311/rules/problem.ts'
import type { zhOpen311 } from './zh-open311.ts'

const field = ({ field }: Problem) => field ?? ''

/** What the Open311 doors say, in English. */
export const enOpen311: typeof zhOpen311 = {
  contact: (place, phone) => [place, phone].filter(Boolean).join(', phone ') || 'Please contact this site',
  keyService: (address) => `Keys are issued by the administrator of the place: ${address}`,
  notice: (urgent) => (urgent ? 'Received. Where somebody is in danger call 110, 119 or 120 at once.' : 'Received. The id shows how far it has come at any time.'),
  problems: {
    'key-missing': () => 'api_key was not provided.', 'key-invalid': () => 'api_key is not valid, or has been ended.', 'key-may-not': () => 'The organisation of this key does not answer for this request.',
    'service-code-missing': () => 'service_code was not provided.', 'service-unknown': () => 'service_code not found.', 'request-unknown': () => 'service_request_id not found, or not public.', 'token-unknown': () => 'token not found.',
    'resource-unknown': () => 'There is nothing at this address.', 'format-unknown': () => 'There are two formats, .xml and .json.', 'method-unknown': (problem) => `This address does not take ${problem.detail ?? ''}.`,
    'date-unreadable': (problem) => `${field(problem)} is not an ISO 8601 time such as 2026-11-20T09:00:00+08:00.`, 'dates-reversed': (problem) => `${field(problem)} is before the beginning.`, 'span-too-long': (problem) => `The span may not exceed ${problem.limit} days.`,
    'dates-in-pairs': () => 'Give both start_date and end_date, or neither.', 'status-unknown': () => 'status is not known.', 'bbox-unreadable': () => 'bbox must be west,south,east,north in degrees (WGS84).',
    'page-unreadable': () => 'page must be a whole number from 1.', 'page-size-unreadable': (problem) => `page_size must be a whole number from 1 to ${problem.limit}.`, 'too-many-ids': (problem) => `At most ${problem.limit} ids at once.`,
    'location-missing': () => 'A location is needed: lat and long, address_string or address_id.', 'coordinates-in-pairs': () => 'lat and long must be given together.', 'coordinates-unreadable': () => 'lat must be within -90 and 90, long within -180 and 180.', 'address-id-unknown': () => 'address_id not found (the id of a door plate or the code of a unit).',
    'too-long': (problem) => `${field(problem)} exceeds ${problem.limit ?? 'its limit'}.`, 'contact-unreadable': (problem) => `${field(problem)} cannot be read.`, 'contact-needed': () => 'This service does not take anonymous requests: phone or email is needed.',
    'answer-missing': (problem) => `${field(problem)} is required.`, 'answer-unfit': (problem) => `The value of ${field(problem)} does not fit.`, 'question-unknown': (problem) => `This service has no ${field(problem)}.`, 'media-url-unreadable': () => 'media_url must be an http or https address.',
    'not-a-form': () => 'The body must be a form: application/x-www-form-urlencoded, or multipart/form-data with photographs.', 'body-too-large': (problem) => `The body exceeds ${problem.limit ?? ''} MB.`, 'text-broken': (problem) => `${field(problem) || 'What was sent'} holds text that is not UTF-8.`, 'status-not-yours': () => 'The system that sent this request may comment on it, not change its status: repeat the status that it has now.',
    'field-missing': (problem) => `${field(problem)} was not provided.`, 'update-repeated': () => 'This update_id was received before.', 'update-unlawful': () => 'The request does not take this status where it stands now.', 'not-accepted': (problem) => `Not accepted (${problem.detail ?? field(problem)}).`,
    'too-many': (problem) => `Too many requests; please try again in ${problem.limit ?? 60} seconds.`,
    failed: (problem) => `Something went wrong here; number ${problem.detail ?? ''}.`,
  },
}
