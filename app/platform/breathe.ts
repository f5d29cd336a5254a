const atLeastEvery = 512

/**
 * Lets everybody else have their turn in the midst of long work: awaited with the number of the step, it waits at one in some hundreds.
 * Without it, a file of half a million rows would keep the whole site from answering.
 */
export const breathe = (step: number): Promise<void> | undefined => (step % atLeastEvery === atLeastEvery - 1 ? breatheNow() : undefined)

/** The same at once, for work whose steps are long. */
export const breatheNow = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
