import { ballotsRoutes } from '../../app/domains/ballots/index.ts'
import { deliberationRoutes } from '../../app/domains/deliberation/index.ts'
import { publicNoticesRoutes } from '../../app/domains/public-notices/index.ts'

/** Addresses of public notices, votes and deliberation, as their routes have them: a new one is among them by itself. */
const all = [...ballotsRoutes.routes, ...deliberationRoutes.routes, ...publicNoticesRoutes.routes]
const pattern = (path: string) => new RegExp(`^${path.replace(/:\w+(?:\{((?:[^{}]|\{[^}]*\})*)\})?/g, (_, inner = '[^/]+') => `(?:${inner})`)}$`)
const patterns = all.map(({ path }) => pattern(path))

/** Those that take a form. */
export const takingForms = [...new Set(all.filter(({ method }) => method === 'POST').map(({ path }) => path))].map((path) => ({ path, fits: pattern(path) }))

/** Whether an address, with or without a query, belongs to one of these rooms. */
export const isOfDecidingRooms = (path: string): boolean => patterns.some((fits) => fits.test(path.split(/[?#]/)[0] ?? ''))
