import type { JsonPath, JsonReader } from '@gongzhi/bad-input'
import { shippedTrees } from './default-tree.ts'
import { checkKeys } from './read-keys.ts'
import { isBranch } from './tree.ts'
import type { Branch, Indicator, Sense, Source, TreeNode } from './tree.ts'

const keys = ['id', 'name', 'weight', 'children', 'sense', 'direction', 'type', 'target', 'targetBasis', 'best', 'limits', 'pace', 'phase', 'source', 'sources', 'unit', 'note']
const senses: Record<string, Sense> = { positive: 'positive', benefit: 'positive', '1': 'positive', negative: 'negative', cost: 'negative', '-1': 'negative', interval: 'interval' }
const sources: Record<string, Source> = { system: 'system', S: 'system', statistics: 'statistics', T: 'statistics', survey: 'survey', Q: 'survey', 'third-party': 'third-party', R: 'third-party' }

/**
 * Reads a tree: "default" or "emergency" for a tree that ships with the library, a root node, or a list of first-level nodes. Throws `BadInput`:
 * `TREE_UNKNOWN`, `ID_TWICE`, `CHILDREN_EMPTY`, `WEIGHT_NEGATIVE`, `SENSE_UNKNOWN`, `INTERVAL_MISSING`, `INTERVAL_ORDER`, `TARGET_NEGATIVE` and so on.
 */
export function readTree(reader: JsonReader, value: unknown, path: JsonPath): Branch {
  if (typeof value === 'string') {
    const [, shipped] = Object.entries(shippedTrees).find(([name, tree]) => value === name || value === tree.id) ?? []
    return shipped ?? reader.refuse('TREE_UNKNOWN', `a tree is a node, a list of nodes, or ${Object.keys(shippedTrees).map(name => `"${name}"`).join(' or ')}, not ${JSON.stringify(value)}`, path)
  }
  const seen = new Set<string>()
  if (Array.isArray(value)) return { id: 'root', name: 'root', children: readChildren(reader, value, path, seen) }
  const root = reader.object(value, path)
  const node = readNode(reader, root.id === undefined ? { ...root, id: 'root' } : root, path, seen)
  return isBranch(node) ? node : { id: 'root', name: 'root', children: [node] }
}

function readChildren(reader: JsonReader, value: unknown, path: JsonPath, seen: Set<string>): TreeNode[] {
  const list = reader.array(value, path)
  if (list.length === 0) reader.refuse('CHILDREN_EMPTY', 'a branch needs at least one child', path)
  return list.map((child, i) => readNode(reader, child, [...path, i], seen))
}

function readNode(reader: JsonReader, value: unknown, path: JsonPath, seen: Set<string>): TreeNode {
  const node = reader.object(value, path)
  checkKeys(reader, node, keys, path)
  const id = reader.text(node.id, [...path, 'id'])
  if (seen.has(id)) reader.refuse('ID_TWICE', `${id} stands twice in the tree`, [...path, 'id'])
  seen.add(id)
  const number = (key: string, least = -Infinity, code = ''): Record<string, number> => {
    if (node[key] === undefined || node[key] === null) return {}
    const found = reader.number(node[key], [...path, key])
    return found < least ? reader.refuse(code, `${key} of ${id} is not below ${least}: ${found}`, [...path, key]) : { [key]: found }
  }
  const words = (key: string): Record<string, string> => (node[key] === undefined || node[key] === null ? {} : { [key]: reader.text(node[key], [...path, key]) })
  const named = { id, name: node.name === undefined ? id : reader.text(node.name, [...path, 'name']), ...number('weight', 0, 'WEIGHT_NEGATIVE') }
  if (node.children !== undefined) return { ...named, children: readChildren(reader, node.children, [...path, 'children'], seen) }
  const senseKey = ['sense', 'direction', 'type'].find(key => node[key] !== undefined)
  const sense = senseKey === undefined ? 'positive' : senses[String(node[senseKey])] ?? reader.refuse('SENSE_UNKNOWN', `${id} is positive, negative or interval, not ${JSON.stringify(node[senseKey])}`, [...path, senseKey])
  const choice = <T extends string>(key: string, all: readonly T[]): T =>
    node[key] === undefined ? all[0] as T : all.find(one => one === node[key]) ?? reader.refuse('CHOICE_UNKNOWN', `${key} of ${id} is ${all.join(' or ')}, not ${JSON.stringify(node[key])}`, [...path, key])
  const sourceKey = node.sources === undefined ? 'source' : 'sources'
  return {
    ...named, sense, ...number('target', 0, 'TARGET_NEGATIVE'),
    ...readInterval(reader, node, path, id, sense),
    pace: choice('pace', ['dynamic', 'static']), phase: choice('phase', ['everyday', 'emergency']),
    sources: [node[sourceKey] ?? []].flat().map(one => sources[String(one)] ?? reader.refuse('SOURCE_UNKNOWN', `a source is ${Object.keys(sources).join(', ')}, not ${JSON.stringify(one)}`, [...path, sourceKey])),
    ...words('unit'), ...words('note'), ...words('targetBasis'),
  }
}

function readInterval(reader: JsonReader, node: Record<string, unknown>, path: JsonPath, id: string, sense: Sense): Pick<Indicator, 'best' | 'limits'> {
  if (sense !== 'interval') return {}
  const pair = (key: string): [number, number] => {
    const [low, high, ...more] = reader.array(node[key], [...path, key]).map((end, i) => reader.number(end, [...path, key, i]))
    if (low === undefined || high === undefined || more.length > 0 || low > high) return reader.refuse('INTERVAL_ORDER', `${key} of ${id} is [low, high]`, [...path, key])
    return [low, high]
  }
  if (node.best === undefined) reader.refuse('INTERVAL_MISSING', `${id} needs the interval that is best: "best": [low, high]`, path)
  const best = pair('best')
  if (node.limits === undefined || node.limits === null) return { best }
  const limits = pair('limits')
  if (limits[0] > best[0] || limits[1] < best[1]) reader.refuse('INTERVAL_ORDER', `the limits of ${id} lie outside its best interval`, [...path, 'limits'])
  return { best, limits }
}
