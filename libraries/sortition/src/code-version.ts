/** The version of this library and of the engine: with the list and the seed it gives the panel. */
export const codeVersion = 'sortition 0.2.0, highs 1.15.3'
