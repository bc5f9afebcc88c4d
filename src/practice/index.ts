import type { Practice } from '../core/practice.ts'
import { plumblinePractice } from './plumbline/v1.ts'

/** The settings that apply until an area brings its own. */
export const builtInPractice: Practice = plumblinePractice
