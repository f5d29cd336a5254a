import { BadInput } from './bad-input.ts'
import { lineOf, lineOfSyntaxError, readPath, writePath } from './json-place.ts'
import type { JsonPath } from './json-place.ts'

/** Parses JSON; throws `BadInput` (`JSON_MALFORMED`) with the line of the first mistake. */
export function parseJson(text: string, file: string | null = null): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new BadInput('JSON_MALFORMED', error instanceof Error ? error.message : String(error), { file, line: lineOfSyntaxError(text) })
  }
}

/** What reads the values of one JSON text, and refuses with file, line and field what has not the kind that is wanted. */
export type JsonReader = ReturnType<typeof jsonReader>

/** Makes a reader for the values of a valid JSON text. */
export function jsonReader(text: string, file: string | null = null) {
  const refuse = (code: string, message: string, path: JsonPath): never => {
    throw new BadInput(code, message, { file, line: lineOf(text, path), field: writePath(path) })
  }
  const named = (path: JsonPath) => writePath(path) || 'the file'
  return {
    refuse,
    object: (value: unknown, path: JsonPath): Record<string, unknown> =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value as Record<string, unknown> : refuse('OBJECT_EXPECTED', `${named(path)} is not an object`, path),
    array: (value: unknown, path: JsonPath): unknown[] =>
      Array.isArray(value) ? value : refuse('LIST_EXPECTED', `${named(path)} is not a list`, path),
    text: (value: unknown, path: JsonPath): string =>
      typeof value === 'string' ? value : refuse('TEXT_EXPECTED', `${named(path)} is not a text`, path),
    number: (value: unknown, path: JsonPath): number =>
      typeof value === 'number' && Number.isFinite(value) ? value : refuse('NUMBER_EXPECTED', `${named(path)} is not a number`, path),
    /** A whole number that a double holds exactly, at least `least`. */
    whole: (value: unknown, path: JsonPath, least = 0): number =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= least
        ? value : refuse('WHOLE_NUMBER_EXPECTED', `${named(path)} is not a whole number of at least ${least}`, path),
    flag: (value: unknown, path: JsonPath): boolean =>
      typeof value === 'boolean' ? value : refuse('TRUE_OR_FALSE_EXPECTED', `${named(path)} is neither true nor false`, path),
    /** Adds file and line to what a rule refuses; its field is one below the path. */
    at<T>(path: JsonPath, run: () => T): T {
      try {
        return run()
      } catch (error) {
        if (!(error instanceof BadInput) || error.file !== null || error.line !== null) throw error
        return refuse(error.code, error.message, [...path, ...readPath(error.field ?? '')])
      }
    },
  }
}
