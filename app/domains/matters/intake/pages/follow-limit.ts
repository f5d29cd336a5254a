/** Looking at a matter by its code, per address: plenty for a counter that serves many, far too few to guess one of 5·10^14 codes. */
export const codeTries = { uses: 60, seconds: 600 } as const
