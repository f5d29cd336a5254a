import type { RefusalSentences } from '#platform/room'
import { enOpen } from './en-open.ts'
import { enOpen311 } from './en-open311.ts'
import { enReplay } from './en-replay.ts'
import type { zh } from './zh.ts'

/** The words of the room, in English. */
export const en: typeof zh = {
  replay: enReplay,
  open: enOpen,
  open311: enOpen311,
  refusals: {
    'open-data.columns-missing': (facts) => `The file lacks these columns: ${facts.columns}. Its first row must name the columns; nothing was written.`,
    'open-data.file-missing': (facts) => `The file ${facts.file} cannot be read (${facts.reason}). Check the path.`,
    'open-data.time-zone-unknown': (facts) => `No time zone is called ${facts.timezone}. Write a name such as Asia/Shanghai or America/Los_Angeles.`,
    'open-data.other-time-zone': (facts) => `The time zone here is ${facts.timezone}, that of the file ${facts.given}; deadlines would fall on wrong days, so nothing was written. Use another, empty database.`,
    'open-data.no-root-unit': () => 'There is no place yet to which imported units could belong. Import a table of units first.',
    'open-data.key-name': (facts) => `Say which system the key is for, in at most ${facts.most} characters.`,
    'open-data.unknown-organisation': () => 'There is no such organisation, or it has ended. Choose again.',
    'open-data.unknown-key': () => 'There is no such key, or it has ended.',
    'open-data.bad-filter': (facts) => `The filter “${facts.field}” cannot be read; nothing was given.`,
  } as RefusalSentences,
}
