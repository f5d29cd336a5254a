/** `npm run bench`: under a Node that reads TypeScript, whichever runs npm. */
import { launch } from '@gongzhi/bad-input/launch'

await launch(new URL('./against-references.ts', import.meta.url))
