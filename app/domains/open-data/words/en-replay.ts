import type { zhReplay } from './zh-replay.ts'

/** What the replay command says, in English. */
export const enReplay: typeof zhReplay = {
  usage: 'Usage: npm run replay -- --units BOUNDARIES.geojson --unit-id PROPERTY --requests REQUESTS.csv --label COLUMN --timezone ZONE [--json]',
  missing: (names) => `Missing: ${names}`,
  unknown: (name) => `Unknown argument: ${name}`,
  badUnits: (file, why) => `The boundary file ${file} cannot be read: ${why}`,
  steps: { reading: 'Reading the files', preparing: 'Preparing the place, units, organisations and categories', 'taking-over': 'Taking the requests over' },
  progress: (done, all, perSecond) => `${done} of ${all} rows, ${perSecond} rows per second`,
  brokenOff: 'Broken off. What was written is kept; run it again to go on.',
  report: {
    rows: 'Rows read', accepted: 'Stored', refused: 'Refused', repeated: 'Repeated within the file', closed: 'Closed at the recorded time', closingsRefused: 'Closings refused (the request stays open)', located: 'With coordinates', routed: 'Routed to one unit by place', labelled: 'With coordinates and the city’s own label',
    agreed: 'Agree with the city’s label', another: 'In another unit', ambiguous: 'In two units or more', outside: 'In no unit', rowsPerSecond: 'Rows per second', peakMemoryMB: 'Peak memory (MB)',
  },
  share: (percent) => `${percent}`,
  disagreements: 'Disagreeing with the city’s label', inUnits: (units) => (units === '' ? 'in no unit' : `in ${units}`), labelled: (label) => `label ${label}`,
  refusals: 'Refused', what: { request: 'the row', closing: 'its closing' }, row: (row) => `Row ${row}`,
  imported: 'Imported closings were never confirmed by a resident and count in no rate.',
  reasons: {
    'broken-row': 'the table breaks off here (a quotation mark without its pair); rows after it cannot be read', 'broken-text': 'unreadable text', 'wrong-number-of-cells': 'not as many cells as the header', 'id-missing': 'no id', 'id-too-long': 'the id is too long', 'id-used-for-another': 'the id belongs to another request with other content',
    'date-missing': 'no time of intake', 'date-unreadable': 'a time that cannot be read or does not exist', 'date-in-future': 'a time in the future', 'type-missing': 'no kind of request', 'type-too-long': 'the kind of request is too long', 'coordinates-half': 'only one of two coordinates', 'coordinates-unreadable': 'coordinates that are no numbers',
    'coordinates-out-of-range': 'coordinates out of range', 'place-missing': 'neither coordinates nor address', 'address-too-long': 'the address is too long', 'closed-before-reported': 'closed before it was reported', 'act-refused': 'refused by the rules of intake',
  },
}
