import { Refusal } from '#platform/refusal'
import { jsonErrorAt } from './json-error.ts'
import { readText } from '#platform/sheet/read-text'

/** One feature of a GeoJSON file, numbered as a person counts. */
export interface Feature {
  readonly number: number
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: unknown
}

const mostFeatures = 200_000

/** Reads the bytes of a GeoJSON file. Refuses `territory.broken-json` with line and column, `territory.not-geojson`. */
export function readFeatures(bytes: Uint8Array): Feature[] {
  if (bytes.length === 0) throw new Refusal('sheet.empty-file', 'invalid')
  const { text } = readText(bytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refusal('territory.broken-json', 'invalid', placeIn(text, jsonErrorAt(text) ?? text.length))
  }
  return featuresOf(value)
}

/** The features of a FeatureCollection, or the one of a lone Feature. */
export function featuresOf(value: unknown): Feature[] {
  const given = value as { type?: unknown; features?: unknown } | null
  const list = given?.type === 'Feature' ? [given] : given?.type === 'FeatureCollection' && Array.isArray(given.features) ? given.features as unknown[] : undefined
  if (!list) throw new Refusal('territory.not-geojson', 'invalid', { type: typeof given?.type === 'string' ? given.type.slice(0, 40) : null })
  if (list.length === 0) throw new Refusal('sheet.empty-file', 'invalid')
  if (list.length > mostFeatures) throw new Refusal('sheet.too-many-rows', 'invalid', { most: mostFeatures, given: list.length })
  return list.map((feature, index) => {
    const { properties, geometry } = (feature ?? {}) as { properties?: unknown; geometry?: unknown }
    return { number: index + 1, properties: (typeof properties === 'object' && properties !== null ? properties : {}) as Record<string, unknown>, geometry: geometry ?? null }
  })
}

function placeIn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}
