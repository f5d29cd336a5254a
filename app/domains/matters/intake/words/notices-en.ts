import type { noticesZh } from './notices-zh.ts'

/** In English. */
export const noticesEn: typeof noticesZh = {
  'matters.withdrawn': ({ number }) => ({ title: `Matter ${number} was withdrawn`, body: 'Whoever raised it took it back; nothing more is to be done.' }),
  'matters.undone': ({ number }) => ({ title: `Matter ${number} was undone`, body: 'It had been written down for somebody by mistake; nothing more is to be done.' }),
  'matters.alarm-raised': ({ kind, level }) => ({ title: kind === 'danger' ? 'Alarm: danger' : 'Alarm: somebody’s safety', body: `${kind === 'danger' ? 'A matter tells of danger.' : 'A matter tells of somebody’s safety.'} Please look at once and mark it as read.${Number(level) > 1 ? ` Nobody on ${Number(level) - 1} level(s) before you has.` : ''}` }),
  'matters.reported-for-you': ({ number }) => ({ title: `Matter ${number} was written down for you`, body: 'Staff registered a matter for you. If you did not want that, you can withdraw it.' }),
}
