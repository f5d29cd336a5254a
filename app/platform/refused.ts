import { Refusal, type RefusalKind } from './refusal.ts'

/** Why the work of a form was refused, in the reader's language, and the field it speaks of. */
export interface Refused {
  readonly refusal: Refusal
  readonly sentence: string
  readonly field: string | undefined
}

/**
 * Does the work of a posted form; gives why it was refused, so that the form can be shown again as it was filled.
 * What has no sentence here, and refusals of the kinds that the page leaves to the site, go on there.
 */
export async function refused(work: () => Promise<unknown>, sentenceOf: (refusal: Refusal) => string | undefined, toSite: readonly RefusalKind[]): Promise<Refused | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    const sentence = error instanceof Refusal && !toSite.includes(error.kind) ? sentenceOf(error) : undefined
    if (!(error instanceof Refusal) || sentence === undefined) throw error
    return { refusal: error, sentence, field: typeof error.facts.field === 'string' ? error.facts.field : undefined }
  }
}
