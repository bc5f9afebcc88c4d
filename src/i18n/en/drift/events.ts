import type { ChildNotSeenFigures } from '../../../core/drift/child-not-seen.ts'
import { daysAfter } from '../../../core/drift/clock.ts'
import type { CompensatingCareFigures } from '../../../core/drift/compensating-care.ts'
import type { HomeNotReachedFigures } from '../../../core/drift/home-not-reached.ts'
import type { InjuriesFigures } from '../../../core/drift/injuries.ts'
import type { MissingLearningFigures } from '../../../core/drift/missing-learning.ts'
import type { TargetMissedFigures } from '../../../core/drift/target-missed.ts'
import type { WasNotBroughtFigures } from '../../../core/drift/was-not-brought.ts'
import { counted, formatAgo } from '../../format.ts'
import type { RuleWords } from './words.ts'

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)
const ago = (day: string, days: number) => formatAgo(day, daysAfter(day, days))
const daysLong = (days: number) => counted(days, 'day', 'days')
const ROOM: Readonly<Record<string, string>> = { 'child-bedroom': 'a child’s bedroom', kitchen: 'the kitchen' }
const roomOf = (room: string) => ROOM[room] ?? room
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const targetMissed: RuleWords<TargetMissedFigures> = {
  name: 'Target missed or moved',
  about:
    'Looks at each open target: the day by which the item was to be better met, and how often that day was moved to a later one. Agreeing again and again without change is a sign that help does not reach the child.',
  canDoWrong:
    'A day can be moved for a good reason, such as a waiting list, and an item that nobody has graded since looks as if it had stayed the same.',
  practitioner: (say, { figures: { item, to, by, days, grade, gradedOn, moved, firstBy } }) =>
    [
      days > 0
        ? `${say.item(item)} was to be at ${to} by ${say.day(by)}, ${ago(by, days)}.`
        : `${say.item(item)} is to be at ${to} by ${say.day(by)}.`,
      grade === null || gradedOn === null ? 'It has not been graded yet.' : `It was graded ${grade} on ${say.day(gradedOn)}.`,
      ...(moved > 0 ? [`The day was moved to a later one ${times(moved)}; the first was ${say.day(firstBy)}.`] : []),
    ].join(' '),
  supervisor: (say, { figures: { item, to, by, days, moved } }) =>
    `${say.item(item)} for ${say.child}: target ${to}, due ${say.day(by)}${days > 0 ? `, ${ago(by, days)}` : ''}${moved > 0 ? `, day moved ${times(moved)}` : ''}. What help was given, what stood in the way, and what follows now?`,
  family: (say, { figures: { item, by, days } }) =>
    days > 0
      ? `We agreed to work on “${say.item(item)}” until ${say.day(by)}. It is not there yet. Let us talk about what would help.`
      : `We moved the day for “${say.item(item)}”. Let us talk about what would help to get there by ${say.day(by)}.`,
  clears: (say, { figures: { item, to } }) =>
    `A visit that grades ${say.item(item)} at ${to} or better, or the target ended as carried on or dropped, with the reason.`,
}

const childNotSeen: RuleWords<ChildNotSeenFigures> = {
  name: 'Child not seen',
  about:
    'Counts the days since anybody saw the child, at a visit or noted as “seen”, and the visits in a row at which nobody saw them alone. A child before birth is left out, and so are visits where seeing them alone did not fit.',
  canDoWrong: 'A school or a nursery may see the child every day without it being noted here.',
  practitioner: (say, { figures }) =>
    figures.what === 'seen'
      ? figures.last === null
        ? `Nobody is noted as having seen ${say.child} in this episode, ${daysLong(figures.days)} so far. The limit is ${daysLong(figures.limit)}.`
        : `${say.child} was last seen on ${say.day(figures.last)}, ${ago(figures.last, figures.days)}. The limit is ${daysLong(figures.limit)}.`
      : `${say.child} was not seen alone at ${counted(figures.visits, 'visit', 'visits')} in a row. ${
          figures.last === null ? 'Nobody has seen them alone in this episode.' : `The last time was ${say.day(figures.last)}.`
        }`,
  supervisor: (say, { figures }) =>
    figures.what === 'seen'
      ? `${figures.last === null ? `${say.child} has not been seen in this episode` : `${say.child} was last seen on ${say.day(figures.last)}`}, ${daysLong(figures.days)} without being seen. Who can see them this week?`
      : `${counted(figures.visits, 'visit', 'visits')} in a row without time alone with ${say.child}. What makes it hard, and who could do it?`,
  family: (say, { figures }) =>
    figures.what === 'seen'
      ? `We would like to see ${say.child} soon. It has been ${daysLong(figures.days)}.`
      : `At the next visit we would like some time with ${say.child} alone, to hear how things are for them.`,
  clears: (say, { figures }) =>
    figures.what === 'seen'
      ? `Seeing ${say.child}: 1 visit where they are seen, or “seen” noted with who saw them.`
      : `1 visit at which ${say.child} is seen alone, or where that is marked as not fitting for their age.`,
}

const homeNotReached: RuleWords<HomeNotReachedFigures> = {
  name: 'Home not reached',
  about:
    'Looks at whether anybody gets into the main home: times of no access with no visit there in between, visits held elsewhere in a row, and whether the child’s bedroom and the kitchen were seen at the last visits there.',
  canDoWrong:
    'A family can be out for an ordinary reason, and a visit elsewhere can be the right choice for a child who wants to talk away from home.',
  practitioner: (say, { figures }) => {
    if (figures.what === 'room')
      return `${counted(figures.visits, 'visit', 'visits')} at home in a row did not see ${roomOf(figures.room)}, the first on ${say.day(figures.first)} and the last on ${say.day(figures.last)}.`
    const since = figures.reached === null ? 'No visit at the main home in this episode.' : `Last visit there: ${say.day(figures.reached)}.`
    return figures.what === 'no-access'
      ? `No access to the home ${times(figures.times)}, from ${say.day(figures.first)} to ${say.day(figures.last)}. ${since}`
      : `${counted(figures.times, 'visit', 'visits')} in a row held away from the main home, from ${say.day(figures.first)} to ${say.day(figures.last)}. ${since}`
  },
  supervisor: (say, { figures }) =>
    figures.what === 'room'
      ? `${capital(roomOf(figures.room))} not seen at ${counted(figures.visits, 'visit', 'visits')} at home in a row. What was said when you asked?`
      : `The home has not been reached ${times(figures.times)} in a row (${figures.what === 'no-access' ? 'no access' : 'held elsewhere'}), last on ${say.day(figures.last)}. What is behind it, and who else can go?`,
  family: (_say, { figures }) =>
    figures.what === 'room'
      ? `At the next visit we would like to see ${roomOf(figures.room)}, with you.`
      : 'We have not seen you at home for a while. Let us agree a day and a time that suits you.',
  clears: (_say, { figures }) =>
    figures.what === 'room' ? `1 visit at the main home that sees ${roomOf(figures.room)}.` : '1 signed visit at the main home.',
}

const wasNotBrought: RuleWords<WasNotBroughtFigures> = {
  name: 'Was not brought',
  about:
    'Counts appointments to which the child was not brought, or that were cancelled late or moved. Children do not miss appointments; they are brought or not. One is enough while there is a protection plan.',
  canDoWrong:
    'A letter can go to an old address, and an appointment moved by the service itself must not be entered as moved by the family.',
  practitioner: (say, { figures: { times: count, days, first, last, protection } }) =>
    `${say.child} was not brought ${times(count)} in the last ${daysLong(days)}${count > 1 ? `: first on ${say.day(first)}, last on ${say.day(last)}` : `, on ${say.day(last)}`}.${
      protection ? ' While there is a protection plan, 1 is enough.' : ''
    }`,
  supervisor: (say, { figures: { times: count, days, last } }) =>
    `${counted(count, 'appointment', 'appointments')} missed, cancelled late or moved in ${daysLong(days)}, last on ${say.day(last)}. Which need of ${say.child} waits because of it, and who has told the service?`,
  family: (say, { figures: { times: count } }) =>
    `${say.child} did not get to ${counted(count, 'appointment', 'appointments')}. Let us look at what would make the next one easier.`,
  clears: (say, { figures: { days, last } }) =>
    `Appointments that are kept. This ends once ${daysLong(days)} have passed since those behind it; the last was on ${say.day(last)}. Note each time ${say.child} is brought.`,
}

const injuries: RuleWords<InjuriesFigures> = {
  name: 'Injuries and emergency visits',
  about:
    'Counts days with an injury or an emergency visit. For a child under 1 a single one is enough, because a baby hardly moves alone. Each can be an accident; several together ask how the child is watched over.',
  canDoWrong: 'An active child, or one with a long-term condition, comes to hospital more than others.',
  practitioner: (say, { figures: { times: count, days, first, last, months } }) =>
    [
      `${counted(count, 'day', 'days')} with an injury or emergency visit of ${say.child} in the last ${daysLong(days)}, ${count > 1 ? `from ${say.day(first)} to ${say.day(last)}` : `on ${say.day(last)}`}.`,
      ...(months === null ? [] : [`One of them at ${counted(months, 'month', 'months')} old.`]),
    ].join(' '),
  supervisor: (say, { figures: { times: count, days, months } }) =>
    `${counted(count, 'injury or emergency visit', 'injuries or emergency visits')} of ${say.child} in ${daysLong(days)}${
      months === null ? '' : `, one at ${counted(months, 'month', 'months')} old`
    }. Does each explanation fit the child’s age, and has a health colleague seen them together?`,
  family: (say, { figures: { times: count } }) =>
    `${say.child} has been hurt or needed urgent help ${times(count)}. Let us look together at what could make things safer.`,
  clears: (say, { figures: { days, last } }) =>
    `Time without another: this ends once ${daysLong(days)} have passed since those behind it; the last was on ${say.day(last)}. Until then, look at the items about a safe home and watching over at the next visit.`,
}

const compensatingCare: RuleWords<CompensatingCareFigures> = {
  name: 'Others make up for care',
  about:
    'Counts entries where somebody else meets a need of the child, such as a school that feeds or washes. That is kind, and it can hide that nothing changes at home, so it asks for a target or a referral.',
  canDoWrong: 'Help from family, friends and school is part of ordinary life and can be the plan itself.',
  practitioner: (say, { figures: { times: count, days, first, last } }) =>
    `Others met a need of ${say.child} ${times(count)}, from ${say.day(first)} to ${say.day(last)}, at least some within ${daysLong(days)} of each other. There is no open target for ${say.child} and no referral since.`,
  supervisor: (say, { figures: { times: count, first } }) =>
    `${counted(count, 'entry', 'entries')} of others making up for care since ${say.day(first)}, with no target and no referral. What has to change at home, and what would happen to ${say.child} if that help stopped?`,
  family: (say, { figures: { times: count } }) =>
    `Other people have helped ${times(count)} with something ${say.child} needs. Let us agree what would let you do it yourselves.`,
  clears: (say) => `1 target for ${say.child}, or 1 referral noted on or after the first of these days.`,
}

const missingLearning: RuleWords<MissingLearningFigures> = {
  name: 'Missing learning',
  about:
    'Looks at the latest attendance figure of the last half year, at part-time timetables that go on too long or past the day on which they were to end, and at children on no school’s roll.',
  canDoWrong:
    'Illness, a school that cannot meet a need, or a placement that is being waited for all lower attendance without anybody at home having a part in it.',
  practitioner: (say, { figures }) => {
    if (figures.what === 'attendance')
      return `Attendance of ${say.child} was ${figures.percent}% up to ${say.day(figures.on)}, below ${figures.limit}%${figures.severe ? ' (severe absence)' : ''}.`
    if (figures.what === 'roll')
      return `${say.child} has been on no school’s roll since ${say.day(figures.from)}, ${daysLong(figures.days)}.`
    const hours = figures.hours === null ? 'part-time timetable' : `timetable of ${counted(figures.hours, 'hour', 'hours')} a week`
    return figures.until === null
      ? `The ${hours} of ${say.child} has no end day and began on ${say.day(figures.from)}, ${daysLong(figures.days)} ago.`
      : `The ${hours} of ${say.child} was to end or be looked at again on ${say.day(figures.until)}, ${ago(figures.until, figures.days)}.`
  },
  supervisor: (say, { figures }) =>
    figures.what === 'attendance'
      ? `${say.child}: attendance ${figures.percent}%, below ${figures.limit}%. What keeps them away, and who from the school is part of the plan?`
      : `${say.child}: ${figures.what === 'roll' ? 'on no roll' : 'a timetable past its time'}, ${daysLong(figures.days)}. Who in the authority knows, and when will it be put right?`,
  family: (say, { figures }) =>
    figures.what === 'attendance'
      ? `${say.child} was at school for ${figures.percent}% of the time. Let us talk about what would make going in easier.`
      : `${say.child} has a right to full-time learning. We will ask the school and the council with you.`,
  clears: (say, { figures }) =>
    figures.what === 'attendance'
      ? `A later attendance figure of ${figures.enough}% or more.`
      : figures.what === 'roll'
        ? `A school place: put the last day of “not on roll” for ${say.child} once there is 1.`
        : 'A new timetable with a day in the future by which it ends, or of 25 hours a week or more.',
}

/** The words of the rules that read targets and events of a child or a home. */
export const eventWords = {
  D8: targetMissed,
  D10: childNotSeen,
  D11: homeNotReached,
  D13: wasNotBrought,
  D14: injuries,
  D21: compensatingCare,
  D25: missingLearning,
}
