import type { LensWording } from '../../../../core/lens.ts'

/** The words of the adults' lens in English. Original. What is asked is meant to be said as it stands, to the adult whom it is about. */
export const lens = {
  name: 'Adults’ capacity to care',
  rule: 'This is never graded. It can bring help sooner and shape the plan. It never makes a grade better or worse.',
  groups: {
    health: 'Health, drink and drugs',
    relationships: 'Relationships',
    circumstances: 'Circumstances',
    'own-story': 'Own story',
    'adults-around': 'The adults around the child',
    engagement: 'Working together',
    'capacity-to-change': 'Capacity to change',
    strengths: 'Strengths',
  },
  entries: {
    'mental-ill-health': {
      name: 'Living with mental ill health',
      means: 'A condition of mind or mood that makes caring harder on some days, treated or not.',
      ask: 'How have you been in yourself? What is a hard day like, and who helps then?',
    },
    'low-mood': {
      name: 'Low mood, also after a birth',
      means: 'Feeling flat, tearful, anxious or far away from the child, in pregnancy, after a birth or later.',
      ask: 'How have your spirits been since the baby, or lately? What has got harder to do or enjoy?',
    },
    'physical-illness': {
      name: 'Physical illness, pain or disability',
      means: 'An illness, injury or disability that takes strength or time. It says how to help, not how well somebody cares.',
      ask: 'How is your health? What is hard on a bad day, and who steps in?',
    },
    'learning-disability': {
      name: 'Learning disability or difficulty',
      means: 'Needing things said, shown or written another way. It says how to help, not how well somebody loves.',
      ask: 'How do you like to have things explained? What helps you to remember and plan?',
    },
    drink: {
      name: 'Drink',
      means: 'Drinking that takes money, sleep, patience or attention which the child needs.',
      ask: 'What do you drink in a usual week? Who looks after the children when you drink?',
    },
    drugs: {
      name: 'Drugs',
      means: 'Street drugs, or medicines used in another way than prescribed, that take from what the child needs.',
      ask: 'What do you use, and when? Where is it kept? Who has the children then?',
    },
    'violence-or-control': {
      name: 'Living with violence or control',
      means: 'One adult frightens, hurts or controls another. Say in the note who does it, and ask each person alone.',
      ask: 'Asked alone: Do you feel safe at home? Does anybody scare you, or decide what you may do?',
    },
    conflict: {
      name: 'Conflict between adults',
      means: 'Rows or bad feeling that do not end, with no one adult in control of the other.',
      ask: 'Asked alone: What do the rows tend to be about? How do they end, and where are the children?',
    },
    separation: {
      name: 'Separation',
      means: 'Adults parting, or lately parted, and what is unsettled about the children.',
      ask: 'Asked alone: How are things since you parted? What is agreed about the children, and what is not?',
    },
    isolation: {
      name: 'Being on their own',
      means: 'Few or no people to talk to or turn to, or kept away from them.',
      ask: 'Who did you talk to this week? Who would you ring at night if you needed somebody?',
    },
    support: {
      name: 'People who support them',
      means: 'Family, friends, neighbours or a group who help, and whom the adults want.',
      ask: 'Who helps you, and with what? Who would you like to come to a family meeting?',
    },
    money: {
      name: 'Money, debt or benefits',
      means: 'Not enough to live on, debts, or benefits that are late, cut or not claimed.',
      ask: 'How far does the money go each month? What letters worry you? May we look at it together?',
    },
    'unsettled-housing': {
      name: 'An unsettled place to live',
      means: 'A home that may be lost, is only for now, or is somebody else’s.',
      ask: 'How long can you stay here? Have you had any notice or letter about it?',
    },
    overcrowding: {
      name: 'Too little room',
      means: 'More people than the home has room for. It is about the home, not about those in it.',
      ask: 'Who sleeps where? What would you do with one more room? Who knows that you need it?',
    },
    disrepair: {
      name: 'Repairs the landlord has not done',
      means: 'Damp, cold, leaks or broken things that are the landlord’s to mend.',
      ask: 'What needs mending? Who did you tell, and when? What did they say?',
    },
    work: {
      name: 'Work, or being out of work',
      means: 'No work, unsure work, or hours that are hard to fit around the children.',
      ask: 'What work do you do, or would you like? Who has the children in those hours?',
    },
    immigration: {
      name: 'Immigration, or no access to public funds',
      means: 'Waiting for, or afraid of, a decision on staying here, or not allowed to claim benefits.',
      ask: 'Are there rules on what you may claim or where you may work? Who gives you legal advice?',
    },
    language: {
      name: 'Language, reading and writing',
      means: 'Help given in words, letters or forms that do not reach them. An interpreter is never a child or one of the family.',
      ask: 'Which language do you like best for talking, and for reading? Who helps you with letters?',
    },
    'caring-for-others': {
      name: 'Caring for others',
      means: 'Looking after a parent, partner, friend or another child who needs a lot of care.',
      ask: 'Who else do you look after? When did you last have a day off? Has anyone offered a carer’s assessment?',
    },
    transport: {
      name: 'Distance and transport',
      means: 'Living far from help, school or shops, or with no way to get there.',
      ask: 'How do you get to school, the shops and the doctor? What happens when you miss the bus?',
    },
    'young-parent': {
      name: 'A young parent',
      means: 'Under 20, or was when the first child came. Many do well; some were given less help, or judged.',
      ask: 'What has gone well for you as a parent? Who is there for you? What would you like to learn or do next?',
    },
    'own-childhood': {
      name: 'Hurt, or in care, as a child',
      means: 'Not kept safe or cared for when young, or brought up away from home.',
      ask: 'Who looked after you when you were small? What do you want to be the same for your children, or different?',
    },
    trauma: {
      name: 'Living through frightening or terrible things',
      means: 'Loss, violence, war, flight or another shock that still comes back.',
      ask: 'Has something happened that still troubles you? What helps when it comes back?',
    },
    'children-removed': {
      name: 'Children who live elsewhere',
      means: 'An earlier child has gone to live with others, by a court’s decision or by agreement.',
      ask: 'Would you tell me about your other children? What would you want me to know about that time?',
    },
    'earlier-concerns': {
      name: 'Earlier worries about a child’s care',
      means: 'Others were worried before about the care of this or another child. Ask what helped, and what lasted.',
      ask: 'Have people come about the children before? What helped then? What did not?',
    },
    'lives-here': {
      name: 'Lives here',
      means: 'Sleeps in the child’s home on most nights, or on some.',
      ask: 'Who slept here this week? Who has a key?',
    },
    'cares-for-child': {
      name: 'Looks after the child',
      means: 'Feeds, minds, fetches or puts the child to bed, in this home or another.',
      ask: 'What do you do with the child in a usual week? Who has them when you are out?',
    },
    protective: {
      name: 'Keeps the child safe',
      means: 'Has acted to keep the child safe, or could if somebody asked them to.',
      ask: 'When did you last step in for the child? What would you do if you were worried?',
    },
    risk: {
      name: 'May be a danger to the child',
      means: 'Something known or suspected of this adult could hurt the child. Check it; do not rest on one account.',
      ask: 'Asked alone: Is there anything in your past, or going on now, that people would worry about around children?',
    },
    'spoken-to': {
      name: 'We have spoken to them',
      means: 'Somebody has met or rung this adult about the child, also where they live elsewhere.',
      ask: 'How do you see things for the child? What would you like us to know? How can we reach you?',
    },
    'working-together': {
      name: 'How we work together',
      means: 'How open things are between this adult and those who come. There is mostly a reason: ask for it.',
      ask: 'What is it like to have us come? What have people done that made it harder, or easier?',
    },
    'agreed-and-done': {
      name: 'What was agreed, and what was done',
      means: 'What this adult said they would do by today, beside what has happened. Ask also what we did not do.',
      ask: 'We agreed some things last time. What worked out? What got in the way, and what did we forget?',
    },
    change: {
      name: 'How far along a change is',
      means: 'The furthest step reached on the worry that matters most. Give the date, and how anyone can tell.',
      ask: 'What would be different for your child? What have you tried, how long did it last, and what would help?',
    },
    'protective-people': {
      name: 'People who keep the child safe',
      means: 'Adults whom the child trusts and can reach.',
      ask: 'Who does the child run to? Ask the child: Who makes you feel safe?',
    },
    routines: {
      name: 'Routines that work',
      means: 'Times of the day or week that go well and that the child can count on.',
      ask: 'Which part of the day goes best? What makes it work?',
    },
    skills: {
      name: 'Skills and knowledge',
      means: 'What the adults do well, with a child or anywhere else.',
      ask: 'What are you good at? What would your child say you do best?',
    },
    'what-has-worked': {
      name: 'What has worked before',
      means: 'Help, ideas or people that made things better, and for how long.',
      ask: 'When were things better? What was different then? Who or what helped?',
    },
  },
  states: {
    now: 'Now',
    past: 'In the past',
    suspected: 'Suspected',
    no: 'No',
    open: 'Open',
    partial: 'Partly open',
    'only-when-pressed': 'Only when pressed',
    avoids: 'Avoids us',
    hostile: 'Angry or hostile',
    'says-no': 'Says no',
    done: 'Done',
    'partly-done': 'Partly done',
    'not-done': 'Not done',
    'not-yet': 'Does not see the worry yet',
    understands: 'Understands the worry',
    accepts: 'Accepts it',
    'wants-to': 'Wants to change it',
    'is-able-to': 'Is able to change it',
    'done-and-kept': 'Has done it and kept it',
    present: 'Present',
    'not-known': 'Not known',
  },
} as const satisfies LensWording
