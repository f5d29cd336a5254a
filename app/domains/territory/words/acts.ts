import type { Locale } from '#platform/words'

/** What may be done in this room, and what was done, by the names under which the table of permissions and the record keep it: Chinese, English. */
const acts: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'territory.import': ['导入行政区划、网格和范围', 'Import units, grids and boundaries'],
  'territory.change-units': ['修改、撤并、拆分地方', 'Change, merge and split units'],
  'territory.set-up': ['填写本地信息、级别和放假安排', 'Set up the place, its levels and holidays'],
  'territory.publish-responsibility': ['公示负责人', 'Publish who is responsible'],
  'territory.issue-plates': ['发放、停用门牌码', 'Issue and withdraw door plates'],
  'territory.read-desk': ['查看地方和网格工作台', 'See the desk of units and grids'],
  'territory.boundaries-imported': ['导入范围', 'Imported boundaries'],
  'territory.calendar-year-added': ['录入放假安排', 'Entered the holidays of a year'],
  'territory.calendar-year-corrected': ['更正放假安排', 'Corrected the holidays of a year'],
  'territory.import-received': ['收到一张区划表', 'Received a sheet of units'],
  'territory.import-undone': ['撤回导入', 'Undid an import'],
  'territory.level-added': ['新增级别', 'Added a level'],
  'territory.level-changed': ['修改级别', 'Changed a level'],
  'territory.level-removed': ['删除级别', 'Removed a level'],
  'territory.own-days-set': ['设定外地的时区和日历', 'Set the days of a place elsewhere'],
  'territory.place-changed': ['修改本地信息', 'Changed the place'],
  'territory.place-set-up': ['填写本地信息', 'Set up the place'],
  'territory.plate-withdrawn': ['停用门牌码', 'Withdrew a door plate'],
  'territory.plates-issued': ['发放门牌码', 'Issued door plates'],
  'territory.responsibility-published': ['公示负责人', 'Published who is responsible'],
  'territory.responsibility-withdrawn': ['撤下负责人公示', 'Withdrew a published responsibility'],
  'territory.unit-changed': ['修改地方', 'Changed a unit'],
  'territory.unit-split': ['拆分地方', 'Split a unit'],
  'territory.units-imported': ['导入行政区划和网格', 'Imported units and grids'],
  'territory.units-merged': ['撤并地方', 'Merged units'],
}

/** An act of this room in words; undefined when it is none. */
export const territoryActName = (act: string, locale: Locale): string | undefined => acts[act]?.[locale === 'en' ? 1 : 0]
