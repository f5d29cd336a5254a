import { zhActs } from './acts.ts'
import { zhCourse } from './zh-course.ts'
import { zhPages } from './zh-pages.ts'
import { zhRefusals } from './zh-refusals.ts'

export const zh = { acts: zhActs, refusals: zhRefusals, ...zhPages, ...zhCourse }
