import { readFileSync } from 'node:fs'
import { eachFeature } from '../src/mask/name-features.ts'
import { findNumbers } from '../src/mask/numbers.ts'
import { possibleNames } from '../src/mask/possible-names.ts'
import { Reading } from '../src/mask/reading.ts'
import { chanceFrom } from './chance.ts'
import { anyWord, inventedName, inventedThing } from './invented-names.ts'

/** A text with the places of the names in it; what is undecided counts neither way. */
export interface NameText { text: string; names: [number, number][]; undecided: [number, number][] }

/** One stretch to learn from. */
export interface NameLesson { keys: string[]; isName: boolean; weight: number }

interface Labelled { title: string; text: string; pii: { type: string; value: string }[]; grey?: string[] }

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const lines = (name: string): string[] => file(name).split('\n').filter(line => line !== '' && !line.startsWith('#'))
const isHanName = (value: string): boolean => /^[㐀-鿿]{2,4}$/.test(value)

function placesOf(text: string, values: readonly string[]): [number, number][] {
  return values.flatMap(value => [...text.matchAll(new RegExp(value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].map((found): [number, number] => [found.index, found.index + value.length]))
}

function labelled(name: string): NameText[] {
  return lines(name).map(line => JSON.parse(line) as Labelled).flatMap(matter => [matter.title, matter.text].map(text => ({
    text,
    names: placesOf(text, matter.pii.filter(pii => pii.type === 'name' && isHanName(pii.value)).map(pii => pii.value)),
    undecided: placesOf(text, [...matter.grey ?? [], ...matter.pii.filter(pii => pii.type === 'name' && !isHanName(pii.value)).map(pii => pii.value)]),
  })))
}

/** Towns, each by one author: none is judged by what was learnt from it. */
export const towns = ['matters', 'town-matters', 'town-matters-2', 'town-matters-3', 'town-matters-4', 'town-matters-5'] as const
const others = ['own-matters', 'own-matters-2', 'own-matters-3', 'own-matters-4', 'own-matters-5', 'own-matters-6', 'own-matters-7']

/** The texts of one file, of which every name is known. */
export const nameTextsOf = (name: string): NameText[] => labelled(`${name}.jsonl`)

/** All texts of which every name is known, without those of one town. */
export const nameTextsWithout = (left?: string): NameText[] => [...towns, ...others].filter(name => name !== left).flatMap(nameTextsOf)

const plain = [
  ...lines('no-names.txt'),
  ...['danger.txt', 'danger-2.txt', 'danger-3.txt', 'danger-4.txt', 'danger-5.txt', 'danger-6.txt', 'danger-7.txt', 'danger-8.txt', 'danger-9.txt', 'danger-10.txt', 'danger-11.txt'].flatMap(name => lines(name)).map(line => line.slice(1).split('|')[1] ?? ''),
  ...['invented/components.txt', 'invented/events.txt'].flatMap(name => lines(name)).flatMap(line => line.split('|').slice(1)),
  ...['danger-misleading', 'danger-misleading-2'].flatMap(name => lines(`${name}.jsonl`)).map(line => JSON.parse(line) as Labelled).flatMap(matter => [matter.title, matter.text]),
  ...lines('first-set.txt').flatMap(line => line.split('|').slice(3, 5)),
]
const sentence = chanceFrom(7)

/** How many texts are made of a line: three, or as many as it has choices. */
const roundsOf = (line: string): number => Math.min(160, Math.max(3, line.split('|').length))

/** Takes one of each `[this|that]`, for `[名]` an invented thing and for `[词]` a word that begins like a name. */
const chosen = (line: string): string => line.replace(/\[([^\]]*)\]/g, (_, choices: string) =>
  choices === '名' ? inventedThing(sentence) : choices === '词' ? anyWord(sentence) : choices.split('|')[Math.floor(sentence() * choices.split('|').length)]!)

function inContext(line: string, round: number): NameText {
  let text = round % 3 === 0 ? '' : plain[Math.floor(sentence() * 170)]!
  const names: [number, number][] = []
  const surname = '吴'
  for (const piece of chosen(line).replaceAll('\\n', '\n').replaceAll('{s}', surname).split(/(\{\})/)) {
    if (piece === '{}') names.push([text.length, text.length + 3])
    text += piece === '{}' ? `${surname}天明` : piece
  }
  return { text, names, undecided: [] }
}

/** Ways to name a person in passing, most of them behind another sentence; and texts without any name. */
export const plainTexts: readonly NameText[] = [
  ...plain.flatMap(line => line.includes('[') ? Array.from({ length: 2 * roundsOf(line) }, () => chosen(line)) : [line]).map(text => ({ text, names: [], undecided: [] })),
  ...lines('names-in-context.txt').flatMap(line => Array.from({ length: roundsOf(line) }, (_, round) => inContext(line, round))),
]

/** The same text with other names. */
function renamed({ text, names, undecided }: NameText, chance: () => number): NameText {
  const others = new Map<string, string>()
  const cuts = [...names.map(([start, end]) => ({ start, end, isName: true })), ...undecided.map(([start, end]) => ({ start, end, isName: false }))].sort((a, b) => a.start - b.start)
  const fresh: NameText = { text: '', names: [], undecided: [] }
  let position = 0
  for (const { start, end, isName } of cuts) {
    if (start < position) continue
    fresh.text += text.slice(position, start)
    const old = text.slice(start, end)
    if (isName && !others.has(old)) others.set(old, inventedName(chance))
    const value = isName ? others.get(old)! : old
    ;(isName ? fresh.names : fresh.undecided).push([fresh.text.length, fresh.text.length + value.length])
    fresh.text += value
    position = end
  }
  fresh.text += text.slice(position)
  return fresh
}

/** Every stretch of a text that is worth a look, with what it is. */
function* lessonsOf({ text, names, undecided }: NameText, weight: number, onlyNear: boolean): Generator<NameLesson> {
  const reading = new Reading(text, findNumbers(text))
  for (const possible of possibleNames(reading)) {
    const { start, end } = possible
    if (undecided.some(([from, to]) => start < to && end > from)) continue
    const isName = names.some(([from, to]) => from === start && to === end)
    const touching = names.find(([from, to]) => start < to && end > from)
    if (onlyNear && !touching) continue
    const holds = touching && start <= touching[0] && end >= touching[1]
    const keys: string[] = []
    eachFeature(reading, possible, key => keys.push(key))
    // Every name overlaps with many stretches that are none; weighed fully they would unlearn its surroundings.
    yield { keys, isName, weight: weight * (isName ? 1 : holds ? 0.1 : touching ? 0.25 : 1) }
  }
}

/** Lessons from the texts as they are and from `rounds` copies with other names. */
export function lessonsFrom(texts: readonly NameText[], rounds: number): NameLesson[] {
  const chance = chanceFrom(42)
  return texts.flatMap(text => [
    ...lessonsOf(text, 1.5, false),
    ...text.names.length === 0 ? [] : Array.from({ length: rounds }, () => [...lessonsOf(renamed(text, chance), 0.4, true)]).flat(),
  ])
}
