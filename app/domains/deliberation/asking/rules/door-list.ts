export interface Door { readonly building: string; readonly label: string }
export interface DoorProblem { readonly line: number; readonly problem: 'no-door' | 'too-long' | 'twice' }

export const mostDoors = 20_000

/** Doors typed line by line, `building, door` (1号楼，101); empty lines are passed over, and what is wrong is told by its line. */
export function readDoors(text: string): { readonly doors: readonly Door[]; readonly problems: readonly DoorProblem[] } {
  const doors: Door[] = [], problems: DoorProblem[] = [], seen = new Set<string>()
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [building = '', ...rest] = line.split(/[,，\t]/).map((part) => part.trim()), label = rest.join(' ').trim(), key = `${building}\u0000${label}`
    if (building === '' || label === '') problems.push({ line: index + 1, problem: 'no-door' })
    else if ([...building].length > 60 || [...label].length > 60) problems.push({ line: index + 1, problem: 'too-long' })
    else if (seen.has(key)) problems.push({ line: index + 1, problem: 'twice' })
    else { seen.add(key); doors.push({ building, label }) }
  }
  return { doors, problems }
}

/** Questions typed one after the other: a line for the question, a line that begins with a dash for each choice, `+` alone where words may be added. */
export function readQuestions(text: string): { readonly text: string; readonly choices: readonly string[]; readonly words: boolean }[] {
  const questions: { text: string; choices: string[]; words: boolean }[] = []
  for (const line of text.split('\n').map((one) => one.trim()).filter((one) => one !== '')) {
    const last = questions.at(-1), choice = /^[-－—·•*]\s*(.+)$/.exec(line)?.[1]
    if (choice !== undefined && last) last.choices.push(choice)
    else if (/^[+＋]$/.test(line) && last) last.words = true
    else questions.push({ text: line, choices: [], words: false })
  }
  return questions
}
