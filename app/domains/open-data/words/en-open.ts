import type { zhOpen } from './zh-open.ts'

/** What the page of open data and the page of keys say, in English. */
export const enOpen: typeof zhOpen = {
  title: 'Open data', lead: 'Every public matter, for anyone to download, pass on and check.',
  feedTitle: (place) => `${place}: newest matters`,
  what: 'What is open', whatText: 'Public matters: category, progress, who answers for them, when they were raised and closed, published words and place. Names, phones, addresses and other personal data are masked; categories that touch private life are open to the community only, or not at all.',
  licence: 'Licence', licenceText: 'Creative Commons Attribution 4.0 (CC BY 4.0). Name the source and the day of download. Not to be used to identify or harass those who raised matters.', licenceName: 'CC BY 4.0 in full',
  files: 'Downloads', table: 'Files to download',
  file: { csv: 'Table, for a spreadsheet', csvPlain: 'Table, for programs', json: 'For programs, page by page', geojson: 'Matters with a place, for map software', atom: 'Feed of the newest matters', rates: 'The three rates with numerators, denominators and exclusions', acts: 'Record of acts that nobody can change, one per line' },
  column: { what: 'What', address: 'Address' },
  filters: 'A part of it', filtersText: 'Add conditions to the address, several together if you like:', filter: { unit: 'code of a unit, with all beneath it', category: 'code of a category', state: 'open, closed, or one state', from: 'raised on this day or later', to: 'raised on this day or earlier' }, example: 'For example',
  fields: 'What each column holds', fieldsText: 'Columns are named as in the bulk export of Open311; the last ones are our own. Every time has its zone.',
  field: {
    service_request_id: 'Number', requested_datetime: 'Raised at', updated_datetime: 'Last changed at', closed_date: 'Closed at', status_description: 'open or closed', status_notes: 'Progress in words', source: 'How it came in', service_name: 'Category, broad', service_subtype: 'Category, narrow', description: 'Published words', agency_responsible: 'Who answers for it', address: 'Place in words', lat: 'Latitude (WGS84)', long: 'Longitude (WGS84)',
    service_code: 'Code of the category', state: 'Code of the state', title: 'Title', unit_code: 'Code of the unit', unit_name: 'Unit', expected_datetime: 'Next deadline', outcome: 'Code of the outcome; imported means closed by another system and never confirmed by whoever raised it',
  },
  open311: 'For other systems: Open311 GeoReport v2', open311Text: 'Other systems can read requests, send requests and tell each other of progress, in XML and JSON.', open311Extra: 'Besides the standard arguments: bbox (west,south,east,north), updated_after, updated_before, page, page_size, extensions=true. A header Idempotency-Key with a posted request keeps it from being taken twice.',
  keys: 'Keys', keysText: (phone) => `Reading needs no key. Sending requests does: ask the administrator of this place${phone ? `, phone ${phone}` : ''}. Each key may be used 600 times a minute.`,
  copy: 'Copy the address',
  keyPage: {
    title: 'Open311 keys', lead: 'Other systems send requests and tell of progress with a key. A key is shown once, when it is issued.', back: 'Administration', none: 'No key has been issued yet', noneNext: 'Issue one below when another system wants to send requests.', list: 'Issued keys',
    column: { name: 'For', ending: 'Ends in', organisation: 'Organisation', since: 'Issued', state: 'State', end: 'End it' }, active: 'In use', ended: 'Ended', noOrganisation: 'May send and read only',
    issue: 'Issue a key', name: 'Which system is it for', nameHint: 'For example: the city’s 12345 platform', organisation: 'For which organisation', organisationHint: 'With one, the system may tell of progress on the matters that it leads; without one it may only send and read.', organisationNone: 'For none', submit: 'Issue',
    issued: 'The key was issued. Copy it now and hand it over: it cannot be seen again after you leave this page.', shown: 'New key', toList: 'I have copied it', end: 'End', endLabel: (name) => `End the key of ${name}`, endedNow: 'The key has ended, as of now.', copy: 'Copy the key',
  },
}
