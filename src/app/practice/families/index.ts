import type { PracticeFamily } from '../family.ts'
import { ashby } from './ashby.ts'
import { birch } from './birch.ts'
import { hale } from './hale.ts'
import { lark } from './lark.ts'
import { linnet } from './linnet.ts'
import { marlow } from './marlow.ts'
import { quill } from './quill.ts'
import { sorrel } from './sorrel.ts'
import { tandy } from './tandy.ts'
import { wren } from './wren.ts'

export { practitioners } from './practitioners.ts'

/** Every practice family. */
export const families: readonly PracticeFamily[] = [hale, marlow, birch, lark, quill, tandy, wren, linnet, sorrel, ashby]
