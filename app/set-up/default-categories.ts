import { demonstrationCategories, wordingOf } from '../demonstration/categories.ts'
import type { CategoryWording } from '#domains/matters'

/** Where the categories come from that a new place begins with: whoever administers it reads that nobody has decided them yet. */
export const defaultSource = '默认：参照 GB/T 30428 与北京 DB11/T 2021—2022（征求意见稿），请核对后改成本地的规定 (default, to be checked and changed by the place)'

/** The categories that a new place begins with, so that a matter can be raised on the first day. */
export const defaultCategories = (validFrom: string): CategoryWording[] => demonstrationCategories.map((category, sort) => wordingOf(category, { sort, validFrom, source: defaultSource }))
