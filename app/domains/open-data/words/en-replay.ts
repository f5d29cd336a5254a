import type { zhReplay } from './zh-replay.ts'

/** What the replay command says, in English. */
export const enReplay: typeof zhReplay = {
  usage: 'Usage: npm run replay -- --units BOUNDARIES.geojson --unit-id PROPERTY --requests REQUESTS.csv --label COLUMN --timezone ZONE [--json]',
  missing: (names) => `Missing: ${names}`,
  unknown: (name) => `Unknown argument: ${name}`,
  badUnits: (file, why) => `The boundary file ${file} cannot be read: ${why}`,
  feature: (feature, property, reason, refused) => `Feature ${feature} of the boundary file, ${property}: ${reason} ${refused > 1 ? `${refused} features are wrong; nothing` : 'Nothing'} was written.`,
  waiting: 'Another import is under way; this one begins when it has ended.',
  steps: { reading: 'Reading the files', preparing: 'Preparing the place, units, organisations and categories', 'taking-over': 'Taking the requests over' },
  progress: (done, all, perSecond) => `${done} of ${all} rows, ${perSecond} rows per second`,
  brokenOff: 'Broken off. What was written is kept; run it again to go on.',
  report: {
    units: 'Units of the boundary file', rows: 'Rows read', accepted: 'Stored', refused: 'Refused', repeated: 'Repeated within the file', closed: 'Closed at the recorded time', closingsRefused: 'Closings refused (the request stays open)', shortened: 'Stored with words cut short', located: 'With coordinates', routed: 'Routed to one unit by place', labelled: 'With coordinates and the city’s own label',
    agreed: 'Agree with the city’s label', another: 'In another unit', ambiguous: 'In two units or more', outside: 'In no unit', rowsPerSecond: 'Rows per second', peakMemoryMB: 'Peak memory (MB)',
  },
  share: (percent) => `${percent}`,
  disagreements: 'Disagreeing with the city’s label', inUnits: (units) => (units === '' ? 'in no unit' : `in ${units}`), labelled: (label) => `label ${label}`,
  joined: 'Features of one code, made one unit', joinedUnit: (code, features) => `${code}: features ${features}`,
  leftOut: 'Features left out', leftOutFeature: (feature, property, reason) => `Feature ${feature}: ${reason === 'id-missing' ? `no property “${property}”` : `its property “${property}” is neither text nor number`}`,
  shortenings: 'Words cut short', shortening: { type: (characters) => `the kind of request has ${characters} characters`, address: (characters) => `the address has ${characters} characters` },
  refusals: 'Refused', what: { request: 'the row', closing: 'its closing' }, row: (row) => `Row ${row}`,
  imported: 'Imported closings were never confirmed by a resident and count in no rate.',
  reasons: {
    'broken-row': 'the table breaks off here (a quotation mark without its pair); rows after it cannot be read', 'broken-text': 'unreadable text', 'wrong-number-of-cells': 'not as many cells as the header', 'id-missing': 'no id', 'id-too-long': 'the id is too long', 'id-used-for-another': 'the id belongs to another request with other content',
    'date-missing': 'no time of intake', 'date-unreadable': 'a time that cannot be read or does not exist', 'date-in-future': 'a time in the future', 'type-missing': 'no kind of request', 'coordinates-half': 'only one of two coordinates', 'coordinates-unreadable': 'coordinates that are no numbers',
    'coordinates-out-of-range': 'coordinates out of range', 'place-missing': 'neither coordinates nor address', 'closed-before-reported': 'closed before it was reported', 'act-refused': 'refused by the rules of intake',
  },
}
