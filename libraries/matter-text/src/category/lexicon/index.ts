import { facilityWords } from './facilities.ts';
import { orderWords } from './order.ts';
import { serviceWords } from './public-services.ts';
import { surroundingWords } from './surroundings.ts';

/** All hand-made words by category code. */
export const lexicon: Readonly<Record<string, string>> = { ...facilityWords, ...surroundingWords, ...orderWords, ...serviceWords };
