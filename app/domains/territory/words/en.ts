import type { RefusalFacts } from '#platform/refusal'
import { sheetSentences } from '#platform/sheet/sentences'
import type { RowReason } from '../rules/unit-rows.ts'
import type { ImportState } from '../tables.ts'
import type { zh } from './zh.ts'

type ReasonFacts = RowReason['facts']
const at = (facts: ReasonFacts) => (facts.x === undefined ? '' : ` near longitude ${facts.x}, latitude ${facts.y}`)

export const en: typeof zh = {
  places: {
    title: 'Find a place', lead: 'Which community and grid you are in, who answers for it, and the number to ring.',
    search: 'Search by name or code', searchHint: 'For example: Xueyuanlu', find: 'Search', found: (count) => (count === 0 ? 'Nothing found' : `${count} found`),
    foundNone: 'Try a shorter name, or go down step by step below.', more: 'Only the first 50 are listed: please write more of the name.',
    browse: 'Go down step by step', here: 'Where am I?', hereLead: 'Give longitude and latitude to learn the grid. The point is used for this one answer and not kept.',
    lng: 'Longitude', lat: 'Latitude', datum: 'Where the point comes from', locate: 'Look it up', noUnits: 'No places have been entered yet', noUnitsText: 'A place administrator can import divisions and grids at the desk.', roots: 'Top level',
    datums: { WGS84: 'A phone or GPS (WGS-84)', CGCS2000: 'Tianditu, survey data (CGCS2000)', GCJ02: 'Amap, Tencent maps (GCJ-02)', BD09: 'Baidu maps (BD-09)' },
    pointNeeded: 'Please give a longitude (-180 to 180) and a latitude (-90 to 90), for example 116.3540 and 39.9920.',
    map: 'Boundaries',
  },
  located: {
    found: (name) => `This point belongs to ${name}`, ambiguous: 'This point lies in several grids', outside: 'This point lies in no grid',
    ambiguousText: 'We do not guess. Choose the one you know, or ring the service phone and staff will decide.', outsideText: 'We do not guess. These are the nearest; or ring the service phone and staff will decide.',
    inside: 'inside it', metres: (metres) => (metres < 1000 ? `about ${Math.round(metres)} m away` : `about ${(metres / 1000).toFixed(1)} km away`), containing: 'It lies within', none: 'No grid nearby has a boundary.',
    why: {
      ONE_DEDICATED_GRID: 'A dedicated grid goes before the basic grid beneath it.', ONE_BASIC_GRID: 'There is just one basic grid here.', ONE_AREA_OF_THE_LEVEL: 'Just one place of this level holds it.', SEVERAL_DEDICATED_GRIDS: 'Several dedicated grids overlap here.', SEVERAL_BASIC_GRIDS: 'Several basic grids overlap here.',
      SEVERAL_AREAS_OF_THE_LEVEL: 'Several places of this level overlap here.', ON_A_SHARED_BORDER: 'It lies exactly on a border between grids.', OUTSIDE_EVERYTHING: 'It lies outside every boundary.', IN_AN_AREA_WITHOUT_GRID: 'The community here has no grids yet.',
    },
  },
  place: {
    path: 'Where it is', code: 'Code', level: 'Level', since: 'In use since', ended: (day) => `No longer in use (since ${day})`, replacedBy: 'Now part of', duties: 'Who answers for it', dutiesNone: 'Nobody has been published yet', dutiesNoneText: 'Ring the service phone: staff will pass it on.',
    beneath: (count) => `${count} beneath it`, beneathMore: (count) => `${count} more: please search by name`, map: (name) => `Boundary of ${name}`, noMap: 'No boundary has been drawn yet', report: 'Report something here', reportNote: 'A dark lamp, rubbish, a blocked stairwell', open: 'What is open here', openNote: 'See what others have reported', print: 'Print this page', plates: 'Print door plates', inherited: (name) => `Who answers for ${name}`,
    mapSource: 'Drawn locally, for orientation only', basic: 'Basic grid', dedicated: 'Dedicated grid',
  },
  plate: {
    scanned: 'You scanned the door plate of', number: 'Plate number', spot: 'Spot', sampleNote: 'This is a sample plate.',
    printTitle: (name) => `Door plates of ${name}`, printLead: 'Cut along the edges and put them where people see them. Scanning opens the report form; the code holds a number and nothing about anybody.', none: 'There are no plates here yet', noneText: 'Issue them at the desk, then print them here.', note: 'Scan to report and to follow',
  },
  desk: {
    units: 'Places and grids', unitsLead: 'The tree of divisions, communities, grids, estates and buildings.', plates: 'Door plates', responsibilities: 'Published responsibilities', place: 'About this place',
    tree: 'Places', history: 'Imports', levels: 'Levels', upload: 'Import a file', uploadLead: 'Everything is checked first: if one row is wrong, nothing is written. The result can be downloaded, corrected and sent again. The same file again changes nothing.', unitsForm: 'Divisions and grids', unitsFormHint: 'CSV or XLSX with four columns: code, name, level, parent_code. UTF-8 or GB18030.', boundariesForm: 'Boundaries', boundariesFormHint: 'GeoJSON, each polygon with a property code.', file: 'File', form: 'What it is', datum: 'Coordinate system', datumHint: 'For boundaries only.', codeProperty: 'Property with the code', codePropertyHint: 'Left empty: code, 编码 or 代码.', check: 'Check this file', noFile: 'Please choose a file.',
    name: 'Name', code: 'Code', level: 'Level', beneath: 'Beneath', edit: 'Change', editTitle: (name) => `Change ${name}`, save: 'Save', saved: 'Saved', parent: 'Code of parent', parentHint: 'To move it, give the code of the new parent.', merge: 'Merge', mergeLead: (name) => `Merge others into ${name}: their codes lead here from then on, their grids move here, and names published for them are taken down.`, mergeFrom: 'Codes that end', mergeFromHint: 'One per line, of the same level.', mergeDay: 'From which day', mergeDo: 'Merge', add: 'Add one beneath', addDo: 'Add', formerNames: 'Former names and parents', until: (from, to) => `${from} to ${to}`, former: 'Came from', none: 'Nothing beneath it yet', noTree: 'No places yet. Please import a file.', search: 'Search by name or code',
    column: { file: 'File', state: 'Result', rows: 'Rows', at: 'When', row: 'Row', field: 'Column', reason: 'Reason', duty: 'Duty', name: 'Name', phone: 'Phone', spot: 'Spot', plate: 'Number', unit: 'Place' },
    feature: 'Feature',
  },
  imports: {
    title: 'Check of an import', states: { checked: 'Checked, not written yet', waiting: 'Waiting', running: 'Being written', committed: 'Written', undone: 'Taken back', failed: 'Not written' } satisfies Record<ImportState, string> as Record<ImportState, string>,
    refusedState: 'Has errors, not written',
    sound: 'Everything can be imported', soundText: (created, changed, unchanged) => `${created} new, ${changed} changed, ${unchanged} as they are. Nothing has been written yet.`, nothing: 'All of it is there already', nothingText: 'Nothing needs to be written.',
    refused: (count) => `${count} ${count === 1 ? 'row has' : 'rows have'} errors; nothing was written`, refusedText: 'Download the sheet with a column of reasons, correct it and send it again.', download: 'Download with reasons', csv: 'CSV', xlsx: 'XLSX', commit: 'Write it', commitEffect: 'All rows are written together; it can be taken back while nothing depends on it.', undo: 'Take this import back', undoEffect: 'What was new is deleted, what was changed is restored. Not possible once a matter, plate or boundary depends on it.', again: 'Check another file', progress: 'Being written', of: 'Row', shown: (shown, all) => `${all} rows have errors; here are the first ${shown} reasons.`, committed: (created, changed) => `Written: ${created} new, ${changed} changed.`, none: 'Nothing has been imported yet', created: 'New', changed: 'Changed', unchanged: 'As they are', refusedCount: 'Errors',
    reasonColumn: 'reason', failed: 'Nothing was written', failedText: 'When checked again before writing, it conflicted with what is there. Please send the file again.',
  },
  plates: {
    lead: 'Each plate is a number that cannot be guessed. Scanning it opens the report form with the place filled in.', where: 'Where it hangs (code)', spots: 'Spots', spotsHint: 'One per line, for example "Building 3, entrance 1". A spot that has a plate keeps it.', issue: 'Issue plates', issued: (count) => `${count} plates are ready to print.`, withdraw: 'Withdraw', withdrawn: 'Withdrawn.', print: 'Print', all: 'Plates', none: 'No plates yet', choose: 'First find the place that the plates are for',
  },
  responsibilities: {
    lead: 'Who answers for what, and the number to ring. Everybody can read this: give phones of duty only.', duty: 'Duty', dutyHint: 'For example: grid worker, head of building', name: 'Name', phone: 'Phone of duty', publish: 'Publish', published: 'Published.', withdraw: 'Take down', withdrawn: 'Taken down; name and phone are erased.', none: 'Nothing published yet', choose: 'First find the place',
  },
  settings: {
    lead: 'Name, phones and time of this place as the pages show them.', name: 'Name of the place', nameHint: 'At the top of every page', timezone: 'Time zone', phone: 'Service phone', phoneHint: 'At the foot of every page', emergency: 'Emergency number', mapApproval: 'Map approval number', mapApprovalHint: 'Public maps in China must show it. Leave empty when there is none.', root: 'Code of the topmost unit', save: 'Save', saved: 'Saved.',
    levels: 'Names and code rules of levels', levelsLead: 'Levels are data: names, other words and code rules can be changed.', pattern: 'Code rule', patternHint: 'Regular expression; empty: any code', nameZh: 'Chinese name', nameEn: 'English name', aliases: 'Other words', aliasesHint: 'Separated by commas; files may use them', anyParent: 'any wider level', parents: 'Parent must be', prefix: 'Code begins with that of the parent', levelSaved: 'Level saved.',
  },
  acts: {
    'territory.import': 'Import divisions, grids and boundaries', 'territory.change-units': 'Change and merge units', 'territory.set-up': 'Change the place and its levels', 'territory.publish-responsibility': 'Publish who answers', 'territory.issue-plates': 'Issue, withdraw and print door plates', 'territory.read-desk': 'See the desk of places',
  },
  reasons: {
    ...sheetSentences('en').cells,
    'name-missing': () => 'There is no name.', 'name-too-long': (f) => `The name has ${f.length} characters; ${f.most} at most.`, 'name-unreadable': () => 'The name holds invisible or damaged characters.', 'level-missing': () => 'There is no level.', 'level-unknown': (f) => `"${f.given}" is no level. Use one of: ${f.known}, or their Chinese names.`,
    'code-missing': () => 'There is no code.', 'code-unreadable': () => 'A code has no spaces and at most 64 characters.', 'code-shape': (f) => `Code ${f.given} does not fit the rule of "${f.level}"; it should look like ${f.example}.`, 'code-twice': (f) => `Code ${f.given} stands in row ${f.first} already; keep one.`, 'level-differs': (f) => `${f.code} is a "${f.stands}" and cannot become a "${f.given}". Add a new code and merge.`,
    'parent-missing': (f) => `There is no parent_code. A "${f.level}" must belong to a "${f.wanted}".`, 'parent-unknown': (f) => `Parent ${f.given} is neither in this file nor in the tree. Import it first, or correct the code.`, 'parent-level': (f) => `The parent is a "${f.parent}", but a "${f.level}" must belong directly to a "${f.wanted}".`, 'parent-narrower': (f) => `The parent "${f.parent}" is not wider than "${f.level}".`, 'code-not-beneath': (f) => `Code ${f.given} should begin with its parent's ${f.begin}.`,
    'unit-unknown': (f) => `There is no unit with code ${f.given}. Import it first, or give name, level and parent_code in the properties.`, 'geometry-missing': () => 'There is no geometry.', 'geometry-type': () => 'The geometry must be a Polygon or MultiPolygon.', 'geometry-empty': () => 'The geometry is empty.', 'coordinate-malformed': () => 'A position is not a longitude and a latitude.', 'coordinate-out-of-range': (f) => `A coordinate is out of range${f.x === undefined ? '' : `: ${f.x}, ${f.y}`}. Longitude is -180 to 180, latitude -90 to 90, longitude first.`, 'ring-too-short': () => 'A ring has at least 4 positions.', 'ring-not-closed': () => 'A ring is not closed: the last position must be the first.', 'ring-without-area': () => 'A ring has no area: all positions lie on one line.',
    'self-intersection': (f) => `The boundary crosses itself${at(f)}. Correct it where it was drawn.`, 'rings-cross': (f) => `Two rings cross${at(f)}.`, 'parts-overlap': (f) => `Parts overlap${at(f)}.`, 'hole-outside-shell': () => 'A hole lies outside its shell.', 'hole-in-hole': () => 'A hole lies in a hole.', 'self-touch': () => 'The boundary touches itself.', 'datum-edge': (f) => `The coordinates lie outside where ${f.datum} is defined; check the coordinate system.`,
  },
  refusals: {
    ...sheetSentences('en').refusals,
    'territory.calendar-year': () => 'The year is a whole number from 1990 to 2200.', 'territory.calendar-source': () => 'Say the source, in at most 300 characters.', 'territory.calendar-year-held': (f: RefusalFacts) => `The holidays of ${f.year} are there already; nothing was changed.`,
    'territory.calendar-day': (f: RefusalFacts) => ({ none: 'Write at least one weekday off.', 'no-day': `There is no day “${f.day}”; write days as 2027-01-01.`, 'other-year': `${f.day} is not in this year.`, 'weekend-anyway': `${f.day} is a weekend and off anyway.`, 'weekday-anyway': `${f.day} is a weekday and worked anyway.` })[String(f.problem)] ?? 'The day is wrong.',
    'territory.unknown-unit': () => 'There is no such place, or it is no longer in use. Please search again.', 'territory.unknown-responsibility': () => 'This entry was taken down already.', 'territory.unknown-plate': () => 'There is no such plate, or it was withdrawn.', 'territory.unknown-import': () => 'There is no such import.',
    'territory.already-set-up': () => 'This place is set up already; nothing was changed.', 'territory.not-set-up': () => 'The first set-up has not been done.', 'territory.place-name': () => 'Please give the name of the place, 120 characters at most.', 'territory.time-zone-unknown': (f: RefusalFacts) => `There is no time zone ${f.timezone}. For China use Asia/Shanghai.`, 'territory.phone-shape': () => 'The phone is not right: digits, spaces, plus, brackets and dashes, 3 to 30 of them.',
    'territory.duty-missing': () => 'Please give the duty, 120 characters at most.', 'territory.name-missing': () => 'Please give the name, 80 characters at most.', 'territory.no-spots': () => 'Please give at least one spot.', 'territory.too-many-plates': (f: RefusalFacts) => `At most ${f.most} plates at once; you gave ${f.given}.`, 'territory.spot-too-long': (f: RefusalFacts) => `A spot has at most ${f.most} characters.`, 'territory.point-out-of-range': () => 'The point is out of range: longitude -180 to 180, latitude -90 to 90.',
    'territory.rows-refused': (f: RefusalFacts) => `${f.refused} rows have errors and nothing was written. The first is row ${f.row}, "${f.field}". Upload the file again to get the reasons.`, 'territory.row-refused': () => 'There is something wrong with this row; nothing was written. Check code, name, level and parent.', 'territory.day-in-future': (f: RefusalFacts) => `The day ${f.day} will not do: give today or an earlier day, as 2026-05-01.`,
    'territory.column-missing': (f: RefusalFacts) => `Column "${f.column}" is missing. The header needs code, name, level and parent_code.`,
    'territory.broken-json': (f: RefusalFacts) => `The GeoJSON is not well formed at line ${f.line}, column ${f.column}. Export it again. Nothing was written.`, 'territory.not-geojson': () => 'This is not a GeoJSON FeatureCollection. Export it as GeoJSON and send it again.', 'territory.import-has-reasons': (f: RefusalFacts) => `${f.refused} rows still have errors; nothing was written.`, 'territory.import-already-done': () => 'This import has been written or is being written; it was not written twice.', 'territory.not-the-last-import': () => 'Only the latest import can be taken back.', 'territory.import-in-use': () => 'Something depends on what this import brought (units beneath, plates, boundaries, matters or later changes), so it cannot be taken back. Nothing was changed.', 'territory.import-failed': () => 'Something went wrong and nothing was written. Please try again.',
    'territory.merges-with-itself': (f: RefusalFacts) => `${f.code} cannot be merged into itself or what lies beneath it.`, 'territory.merges-levels': (f: RefusalFacts) => `${f.code} and ${f.into} are not of one level.`, 'territory.ends-before-it-begins': (f: RefusalFacts) => `${f.code} is in use since ${f.from} and cannot end on ${f.day}.`, 'territory.pattern-broken': (f: RefusalFacts) => `The code rule of ${f.level} is not a regular expression.`, 'territory.level-name-missing': () => 'Give both the Chinese and the English name.',
  },
}
