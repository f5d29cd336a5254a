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
    'open-data.no-unit-id': (facts) => `None of the ${facts.features} features of the boundary file has the property “${facts.property}”. Check --unit-id; nothing was written.`,
    'open-data.code-held': (facts) => `Code ${facts.code} is “${facts.name}” here already and does not become an imported unit. Take another property for the codes, or another database; nothing was written.`,
    'open-data.key-name': (facts) => `Say which system the key is for, in at most ${facts.most} characters.`,
    'open-data.unknown-organisation': () => 'There is no such organisation, or it has ended. Choose again.',
    'open-data.unknown-key': () => 'There is no such key, or it has ended.',
    'open-data.bad-filter': (facts) => `The filter “${facts.field}” cannot be read; nothing was given.`,
  } as RefusalSentences,
}
