import tree from '../trees/community-governance.json' with { type: 'json' }
import type { Branch } from './tree.ts'

/**
 * The default tree of community governance: 7 dimensions, 15 groups, 36 indicators, 100 points. An engineering default, no official standard: weights are
 * meant to be discussed and changed, and targets marked so in the README are to be set by each place.
 */
export const defaultTree = tree as unknown as Branch
