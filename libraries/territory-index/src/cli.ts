#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { BadInput, lineOf, readPath } from '@gongzhi/bad-input'
import { readText, runCommand } from '@gongzhi/bad-input/cli'
import { buildIndex } from './build-index.ts'
import { checkGeometry } from './check-geometry.ts'
import type { Datum } from './datum.ts'
import { locate } from './locate.ts'
import { readFeatures, readUnits } from './read-units.ts'
import type { UnitKind } from './unit.ts'

const usage = `territory-index locate UNITS.geojson --id-property NAME --lng X --lat Y [--datum WGS84|CGCS2000|GCJ02|BD09]
                       [--units-datum ...] [--code-property NAME] [--kind-property NAME] [--kind basic|dedicated|area] [--json]
territory-index check UNITS.geojson [--id-property NAME] [--json]      ends with 1 where something is wrong`

function parsed() {
  try {
    const text = { type: 'string' } as const
    return parseArgs({
      allowPositionals: true,
      // Western longitudes begin with a minus, which would be read as an option.
      args: process.argv.slice(2).flatMap((word, i, all) => (/^--(lng|lat)$/.test(all[i - 1] ?? '') ? [] : /^--(lng|lat)$/.test(word) ? [`${word}=${all[i + 1] ?? ''}`] : [word])),
      options: {
        'json': { type: 'boolean' }, 'lng': text, 'lat': text, 'datum': text, 'units-datum': text, 'id-property': text,
        'code-property': text, 'kind-property': text, 'kind': text,
      },
    })
  } catch (error) {
    throw new BadInput('USAGE', `${error instanceof Error ? error.message : error}. ${usage}`)
  }
}

type Values = ReturnType<typeof parsed>['values']

function coordinate(values: Values, field: 'lng' | 'lat'): number {
  const text = values[field]
  if (!text) throw new BadInput('USAGE', `--${field} is missing. ${usage}`, { field })
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw new BadInput('COORDINATE_MALFORMED', `--${field} is a number of degrees, not ${text}`, { field })
  return Number(text)
}

function locateCommand(file: string, values: Values): string {
  const lng = coordinate(values, 'lng'), lat = coordinate(values, 'lat')
  if (!values['id-property']) throw new BadInput('USAGE', `--id-property is missing. ${usage}`, { field: 'id-property' })
  const index = buildIndex(readUnits(readText(file), {
    file,
    idProperty: values['id-property'],
    ...(values['code-property'] ? { codeProperty: values['code-property'] } : {}),
    ...(values['kind-property'] ? { kindProperty: values['kind-property'] } : {}),
    ...(values.kind ? { kind: values.kind as UnitKind } : {}),
    ...(values['units-datum'] ? { datum: values['units-datum'] as Datum } : {}),
  }))
  const found = locate(index, [lng, lat], values.datum ? { datum: values.datum as Datum } : {})
  if (values.json) {
    return JSON.stringify(found.kind === 'found' ? { ...found, unit: { ...found.unit, geometry: undefined } } : found)
  }
  if (found.kind === 'found') return `${found.unit.id}  ${found.why}`
  return [
    `${found.kind}  ${found.why}: for a person to decide`,
    ...found.candidates.map(({ id, distanceMetres, borderMetres }) => `${id.padEnd(20)} ${distanceMetres.toFixed(1)} m away, border at ${borderMetres.toFixed(1)} m`),
  ].join('\n')
}

function checkCommand(file: string, values: Values): string {
  const text = readText(file)
  const idProperty = values['id-property']
  const geometries = readFeatures(text, { file, ...(idProperty ? { idProperty } : {}) })
  const problems = geometries.flatMap(({ id, geometry }, i) => checkGeometry(geometry).map(problem => {
    return { unit: id, line: lineOf(text, ['features', i, 'geometry', ...readPath(problem.path)]), ...problem }
  }))
  if (problems.some(problem => problem.severity === 'error')) process.exitCode = 1
  if (values.json) return JSON.stringify({ units: geometries.length, problems })
  return [
    ...problems.map(({ unit, line, severity, code, path, message }) => `${file}:${line}  ${severity}  ${unit}  ${code}  ${path}  ${message}`),
    `${geometries.length} units, ${problems.length} problems`,
  ].join('\n')
}

runCommand(() => {
  const { values, positionals: [command, file] } = parsed()
  if ((command !== 'locate' && command !== 'check') || !file) throw new BadInput('USAGE', usage, { field: command ?? null })
  return command === 'locate' ? locateCommand(file, values) : checkCommand(file, values)
})
