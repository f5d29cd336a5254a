import emergency from '../trees/emergency-response.json' with { type: 'json' }
import tree from '../trees/community-governance.json' with { type: 'json' }
import type { Branch } from './tree.ts'

/**
 * The default tree of community governance: 7 dimensions, 15 groups, 36 indicators, 100 points (handbook of rules, section 9.2, which has everyday
 * indicators only). An engineering default, no official standard: weights are meant to be discussed and changed, and targets whose `targetBasis` begins
 * with "own choice" are this library's, to be set by each place.
 */
export const defaultTree = tree as unknown as Branch

/** How an emergency was prepared for, met and looked back upon: 4 dimensions, 8 groups, 19 indicators, 100 points, all of them this library's own choice. */
export const emergencyTree = emergency as unknown as Branch

/** The trees that ship, by the names that files and the command line know them by. */
export const shippedTrees: Readonly<Record<string, Branch>> = { default: defaultTree, emergency: emergencyTree }
