import type { Practice } from '../../core/practice.ts'

/** The settings that Plumbline comes with: common English names, every threshold at its default. An area brings its own as a pack. */
export const plumblinePractice = {
  id: 'plumbline-practice',
  version: 1,
  name: 'Plumbline defaults',
  source: 'Plumbline authors, 2026. Names of levels as commonly used in England; an area sets its own.',
  licence: 'CC BY 4.0',
  levels: [
    { id: 'universal', name: 'Universal', about: 'Services that every family has.', protection: false },
    { id: 'universal-plus', name: 'Universal plus', about: 'A little more from services that every family has.', protection: false },
    { id: 'early-help', name: 'Targeted early help', about: 'A plan with the family, with one lead professional.', protection: false },
    { id: 'in-need', name: 'Child in need', about: 'A plan under section 17 of the Children Act 1989.', protection: false },
    { id: 'protection', name: 'Child protection plan', about: 'A plan after a child protection conference.', protection: true },
    { id: 'looked-after', name: 'Looked after', about: 'The child is looked after by the local authority.', protection: true },
  ],
  roles: [
    { id: 'health-visitor', name: 'Health visitor', contact: null, set: 'full' },
    { id: 'social-worker', name: 'Social worker', contact: null, set: 'full' },
    { id: 'early-help', name: 'Early help worker', contact: null, set: 'full' },
    { id: 'school', name: 'School or nursery', contact: 'school', set: 'school' },
    { id: 'housing', name: 'Housing officer', contact: 'housing', set: 'home' },
    { id: 'adult-worker', name: 'Worker for an adult', contact: 'adult', set: 'adult' },
  ],
  thresholds: {},
  stages: [
    { id: 'talk', name: 'Talk to each other', answerDays: 1, source: 'St Helens: 1 day' },
    { id: 'managers', name: 'Manager to manager', answerDays: 1, source: 'St Helens: 1 day' },
    { id: 'senior', name: 'Senior managers', answerDays: 5, source: 'St Helens: 5 working days' },
    { id: 'partnership', name: 'Safeguarding partnership', answerDays: 5, source: 'Birmingham: within one working week' },
  ],
  links: [],
} as const satisfies Practice
