import type { RulePack } from '../rules/rule-pack.ts'
import { cn } from './cn.ts'
import { cnBeijing } from './cn-beijing.ts'
import { examplePermissive } from './example-permissive.ts'

/** Packs that come with the program; migrations put them into the table, a test holds both to the same words. */
export const builtInPacks: readonly RulePack[] = [cn, cnBeijing, examplePermissive]
