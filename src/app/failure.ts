import type { ReadFailure, WriteFailure } from '../store/failure.ts'

// The screens may not reach past this floor; what can go wrong on the disk is theirs to word.
export type { ReadFailure, WriteFailure }
