import { enActs } from './acts.ts'
import { enCourse } from './en-course.ts'
import { enPages } from './en-pages.ts'
import { enRefusals } from './en-refusals.ts'

export const en = { acts: enActs, refusals: enRefusals, ...enPages, ...enCourse }
