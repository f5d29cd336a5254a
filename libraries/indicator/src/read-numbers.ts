import type { JsonPath, JsonReader } from '@gongzhi/bad-input'

/** A list of numbers of a JSON file; `one` reads each. */
export function readNumbers(reader: JsonReader, value: unknown, path: JsonPath, one: (value: unknown, path: JsonPath) => number = reader.number): number[] {
  return reader.array(value, path).map((item, i) => one(item, [...path, i]))
}

/** A list of rows of numbers of a JSON file; that they fit together is checked where they are used. */
export function readMatrix(reader: JsonReader, value: unknown, path: JsonPath, one: (value: unknown, path: JsonPath) => number = reader.number): number[][] {
  return reader.array(value, path).map((row, i) => readNumbers(reader, row, [...path, i], one))
}

/** A pairwise judgement: a number, or a text such as "1/3". */
export function readJudgement(reader: JsonReader): (value: unknown, path: JsonPath) => number {
  return (value, path) => {
    if (typeof value !== 'string') return reader.number(value, path)
    const [, above = '', below = '1'] = /^\s*(\d+(?:\.\d+)?)\s*(?:\/\s*(\d+(?:\.\d+)?))?\s*$/.exec(value) ?? []
    const ratio = above ? Number(above) / Number(below) : NaN
    return Number.isFinite(ratio) ? ratio : reader.refuse('JUDGEMENT_MALFORMED', `a judgement is a number or a ratio such as "1/3", not ${JSON.stringify(value)}`, path)
  }
}
