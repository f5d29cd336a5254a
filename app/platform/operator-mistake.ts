/** What may stand in the sentence about a mistake: numbers, folders, addresses without passwords. */
export type MistakeFacts = Readonly<Record<string, string | number>>

/** Something that whoever runs the server can put right: said in one sentence of `app/words/terminal.ts`, without a stack, and ended with status 1. */
export class OperatorMistake extends Error {
  readonly code: string
  readonly facts: MistakeFacts
  constructor(code: string, facts: MistakeFacts = {}, options?: ErrorOptions) {
    super([code, ...Object.values(facts)].join(' '), options)
    this.name = 'OperatorMistake'
    this.code = code
    this.facts = facts
  }
}
