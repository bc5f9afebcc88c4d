/** The case under which pages of the log lie. No family has it: theirs are random, and a file that says otherwise is not believed. */
export const LOG_CASE = 'log'
