import type { pages as zh } from './pages-zh.ts'
export const pages: typeof zh = {}
