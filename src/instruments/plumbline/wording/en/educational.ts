import type { ItemWording } from '../../../../core/instrument.ts'

/**
 * The words of the 11 educational items, in code order; original, not validated.
 *
 * Frequencies mean the same in every set: *every day* (1), slips are rare (2), *some days each week* (3),
 * *most days* or a lasting effect (4), *nearly every day* and help turned down, hidden or waved away (5).
 * What comes by the week, the night or the visit takes the same steps. Up to grade 4 a second sentence that starts with *Or* is
 * enough for the grade by itself; in grade 5 the harm and what became of help belong together.
 */
export const educational = {
  'EDU.1a': {
    name: 'Attendance and being on time',
    about: 'Whether the child is at school or nursery, and on time.',
    look: 'Attendance and late marks this term. Leave out illness, exclusion and agreed plans. Count days taught at home. Who is in on a school day.',
    listen: 'What the child says about going in: fear, tiredness, jobs at home. What staff say about mornings and calls home.',
    ask: 'What are mornings like? What makes it hard to get there? What helps on the days that go well?',
    grades: [
      'The child is there on time every day they are well, or keeps to an agreed plan. The carer always gives reasons that morning.',
      'The child misses or is late for no more than one day a month without good reason. The carer tells the school.',
      'The child misses or is late for two or three days a month, for reasons the carer could change.',
      'Most weeks the child misses or is late for a day or more, for reasons the carer could change, or learning has slipped from it.',
      'The child could go, but is away more than there. The carer keeps them home, makes up reasons or turns help down.',
    ],
    variants: {
      T: [
        'The child is at every agreed nursery session on time. Or the carer keeps them home by choice, with other groups each week.',
        'One or two sessions a month are missed or late. Or home is the choice, and the child mixes with others most weeks.',
        'Three or four agreed sessions a month are missed or late, for reasons the carer could change.',
        'Most weeks two or more sessions are missed or late. Or the child mixes with nobody, and it shows in their speech or play.',
        'The child hardly ever gets to nursery or groups they need. The carer turns every place down, or gives false reasons.',
      ],
      Y: [
        'The young person is there on time every day they are well. If they will not go, the carer acts that day.',
        'The young person misses or is late no more than one day a month. If they will not go, the carer follows a plan.',
        'The young person misses or is late for two or three days a month, and the carer does not know or act.',
        'Most weeks the young person misses or is late for a day or more, with no action. Or courses are being lost this way.',
        'The young person is away more than there. The carer keeps them home to help, makes up reasons or turns every plan down.',
      ],
    },
  },
  'EDU.1b': {
    name: 'On roll, with full-time education or a plan to reach it',
    about: 'Whether the child has a school place, or a real plan for one.',
    look: 'The school roll, hours on the timetable, and letters about places. For home teaching: books, work done and a plan of the week.',
    listen: 'What the child says they learn, with whom and when. What staff say about forms, missed starts or a part-time timetable.',
    ask: 'What does your child’s week of learning look like? Who has applied, and where? What happens next, and when?',
    grades: [
      'The child has a full-time place, or good home teaching every week, that suits them. The carer applies early for each next step.',
      'The child has full-time learning, at school or home, or a dated plan. A late form has cost no more than a week or two.',
      'The child has gone some weeks without enough teaching, because the carer put off a form, a call or a meeting.',
      'The child has gone most of a term without enough teaching, or has lost a place, because the carer has not acted.',
      'The child has had no teaching for over a term. The carer turns suitable places down, or says home teaching happens when it does not.',
    ],
    variants: {
      Y: [
        'The young person is in full-time school, college, training or home teaching that suits them. The carer plans each next step early.',
        'The young person has full-time learning or a dated plan. A late form has cost no more than a week or two.',
        'The young person has gone some weeks without a course or teaching, because the carer put off a form, a call or a meeting.',
        'The young person has gone most of a term without a course, or has lost a place, because the carer has not acted.',
        'The young person has had no course for over a term. The carer turns suitable places down, or says teaching happens when it does not.',
      ],
    },
  },
  'EDU.1c': {
    name: 'Arriving ready: fed, rested, equipped',
    about: 'Whether the child starts the day fed, rested and with what they need.',
    look: 'How the child arrives: awake, fed, dressed for the day. The bag, lunch and kit. Glasses or aids they need.',
    listen: 'Yawns, a rumbling tummy, or a child who asks for food. What staff say about mornings. What the child says about bedtime.',
    ask: 'When was bedtime last night, and who saw to it? What was breakfast today? What would make mornings easier?',
    grades: [
      'The child arrives fed, rested and with the right things every day. The carer gets things ready the night before.',
      'The child arrives fed, awake and with what they need nearly every day. A bag may be forgotten once or twice a month.',
      'Some days each week the child arrives hungry, tired or without something they need, because no adult saw to it.',
      'Most days no adult sees to it, and the child arrives hungry, tired or unequipped. Or they have fallen behind from it.',
      'Nearly every day the child arrives hungry, worn out or without what they need. The carer denies it, or turns help down.',
    ],
    variants: {
      Y: [
        'The young person sets off fed, rested and with the right things every day. The carer checks, and plans ahead with them.',
        'There is breakfast, a quiet night and kit nearly every day. The young person may get ready alone, with a reminder.',
        'Some days each week the young person starts hungry, tired or without kit, because no adult saw to it.',
        'Most days no adult sees to it, and the young person starts hungry, tired or without kit. Or they have fallen behind from it.',
        'Nearly every day the young person starts hungry, worn out or without kit. The carer says it is not their job, or denies it.',
      ],
    },
  },
  'EDU.2a': {
    name: 'Toys, books and things to explore',
    about: 'Whether the child has things to play with, look at and explore.',
    look: 'What the child can reach now. Homemade, borrowed and everyday things count. Toys that are broken or kept out of reach.',
    listen: 'Sounds of play. What the child says is their favourite. A child who is quiet, with nothing in their hands.',
    ask: 'What does your child love to play with or look at? Where do toys and books come from, such as swaps or a library?',
    grades: [
      'Every day the child can reach toys, books or other things that suit them. The carer changes or adds to them.',
      'The child has a few things to play with or read every day. They may be homemade, borrowed or everyday objects.',
      'Some days each week there is nothing in reach that suits the child, and they are left with little to do.',
      'Most days the child has nothing to play with or read, or only broken things. Or, left like this, they stopped trying to play.',
      'Nearly every day the child has nothing. The carer takes things away, turns down free ones or says the child needs none.',
    ],
    variants: {
      B: [
        'Every day the child has safe things to hold, mouth, look at and hear. The carer changes them as the child grows.',
        'The child has a few safe things to hold and look at every day. Spoons, cloths or boxes do well.',
        'Some days each week there is nothing in reach to hold or look at, and the child is left with nothing to do.',
        'Most days the child has nothing safe to hold or look at. Or, after long with nothing, they no longer reach out.',
        'Nearly every day the child has nothing. The carer takes things away, turns down free ones or says a baby needs none.',
      ],
    },
  },
  'EDU.2b': {
    name: 'Talk, songs, stories and shared attention',
    about: 'Whether someone talks, sings, reads and shares interest with the child.',
    look: 'Shared looks, pointing, smiles and signing. Who starts, and who answers. Books or pictures, in any language.',
    listen: 'Talk, songs or stories, in any language. How long the silences are. Whether the child’s sounds or words get an answer.',
    ask: 'What do you two enjoy together? When do songs, rhymes or stories come into the day? Which ones did you grow up with?',
    grades: [
      'Carer and child talk or sign together through every day, in any language. They share a story, song or book daily.',
      'Carer and child talk or sign together every day. Stories, songs or books come a few times a week.',
      'Some days each week the carer only tells the child what to do. They hardly talk, sing or look at things together.',
      'Most days the carer says almost nothing to the child, or only scolds. Or the child, long unanswered, has stopped trying to share things.',
      'Nearly every day nobody talks, signs or reads with the child, or they are pushed away. The carer sees no point in it.',
    ],
    variants: {
      B: [
        'Every day the carer looks, talks, sings or signs to the child often, and waits for their sounds or smiles back.',
        'The carer talks, sings or signs to the child every day, such as at feeds and changes. Books are looked at now and then.',
        'Some days each week the carer feeds and changes the child with no talk, song or sign. Their sounds and looks get no answer.',
        'Most days the carer hardly looks at, talks or signs to the child. Or the child, long unanswered, has stopped trying.',
        'Nearly every day nobody talks, sings or signs to the child, or they are turned away. The carer says babies need no talk.',
      ],
    },
  },
  'EDU.2c': {
    name: 'Room and chances to move and play',
    about: 'Whether the child has space and time to move, play and get out.',
    look: 'Clear floor and room to move. Time in seats, prams, cots or at screens. Outdoor shoes, wheels or aids in use.',
    listen: 'Laughing, running feet, or a screen that is always on. What the child says about going out. A baby who cries to get down.',
    ask: 'Where does your child move and play? How does a day divide between seats, screens and floor? Where do you go outdoors?',
    grades: [
      'The child moves and plays freely every day, indoors and out, in a way that suits them. The carer makes room and time.',
      'The child has clear space to move and play every day, though it may be small. They get out several times a week.',
      'Some days each week the child is kept still for hours, in a seat or with a screen, with no active play.',
      'Most days the child is kept still for hours, with no active play. Or it has left them stiff, restless or unsure of moving.',
      'Nearly every day the child is shut in or strapped in for hours without need. The carer will not change it, or hides it.',
    ],
    variants: {
      B: [
        'The child has watched floor time many times every day, to kick, roll, crawl or walk in a way that suits them.',
        'The child has clear floor or a mat to move on every day, though it may be small. They go out most weeks.',
        'Some days each week the child is left for hours in a seat, pram or cot, with no time to move.',
        'Most days the child is left for hours in a seat, pram or cot. Or it has left them stiff or slow to move.',
        'Nearly every day the child is left strapped in or shut in for hours. The carer has been told and will not change it.',
      ],
    },
  },
  'EDU.2d': {
    name: 'Learning everyday skills',
    about: 'Whether the carer helps the child learn to do things for themselves.',
    look: 'What the child does for themselves: coat, spoon, bag, snack. How the carer shows, waits, steps in or takes over.',
    listen: 'Words that praise, rush or mock. A child who says they can do it, or that they never get to try.',
    ask: 'What does your child do alone now? What are they learning next, and who shows them? To the child: what are you proud of?',
    grades: [
      'Every day the carer shows and praises small steps, such as dressing or making food, in a way that suits this child.',
      'The child gets chances and help to do things for themselves nearly every day. When rushed, the carer does it for them.',
      'Some days each week the child is left to struggle, or has things done for them that they are ready to try.',
      'Most days nobody shows the child how, or lets them try. Or they lack several skills they are ready for.',
      'Nearly every day the child is left to manage alone, stopped from trying or mocked. The carer turns help and advice down.',
    ],
    variants: {
      Y: [
        'Every week the carer teaches and trusts the young person with more, such as cooking, money or travel, in a way that suits them.',
        'The young person gets chances to cook, wash clothes or travel most weeks. The carer helps when asked.',
        'Some skills the young person is ready for are not taught. Some weeks they are left to struggle, or get no chance to try.',
        'Most weeks nobody teaches the young person or lets them try. Or they lack several skills needed to live more on their own.',
        'The young person is nearly always left to manage alone, stopped from trying or mocked. The carer turns help and advice down.',
      ],
    },
  },
  'EDU.2e': {
    name: 'A place and time for homework or study',
    about: 'Whether the child has a place, time and backing for homework or study.',
    look: 'A table, corner, club or library used for study. Time kept from noise and chores. Homework records at school.',
    listen: 'What the child says about homework, and who notices it. Noise at home. How the carer talks about learning.',
    ask: 'Where and when does homework get done? Who helps? To the child: what gets in the way, and what would help?',
    grades: [
      'A place and time for study are kept every day they are needed. The carer takes an interest and finds help.',
      'Homework gets done nearly every week, at a shared table, a club or a library. The carer makes sure there is time.',
      'Some weeks homework is missed, because no time or place was kept from noise, chores or other jobs.',
      'Most homework is missed, because no time or place is kept for it. Or the child has fallen behind from it.',
      'Homework hardly ever happens and the child falls behind. The carer stops it, throws it away or turns down places to study.',
    ],
  },
  'EDU.3a': {
    name: 'Answering the setting and acting on its worries',
    about: 'Whether the carer answers the school, nursery or college and acts on worries.',
    look: 'Messages, meeting notes and replies at the school, nursery or college. Dates of worries raised, and what changed after each.',
    listen: 'How staff and carer speak of each other. What the child has been told to say, or not say. The same worry heard again.',
    ask: 'How do you and the staff keep in touch? What did you last agree? What would make contact easier?',
    grades: [
      'The carer answers staff within a day or two, and tells them of worries first. Agreed steps are always done.',
      'The carer answers within a week, perhaps after a reminder. Nearly all agreed steps are done, and disagreements are said openly.',
      'Some messages or meetings get no answer after a reminder, or an agreed step for the child has not been done.',
      'Most messages and meetings get no answer. Or the same worry has gone on for weeks, because agreed steps are not done.',
      'Nearly all contact is avoided or turned away, and the child goes without help. The carer hides facts, or tells the child to keep quiet.',
    ],
  },
  'EDU.3b': {
    name: 'Backing help for additional needs',
    about: 'Whether the carer backs the extra help the child needs to learn.',
    look: 'The agreed plan and its dates. Help, aids or picture cards in use at home. Notes of meetings and visits.',
    listen: 'How the carer speaks of the child’s need: with respect, doubt or shame. What the child says or shows helps them.',
    ask: 'What help is agreed, and how is it going? What works at home? To the child: what helps you most?',
    grades: [
      'The carer asks for help that suits this child, goes to every meeting, and uses what works at home every day.',
      'The carer takes up agreed help and goes to nearly every meeting. They may question it, and say so openly.',
      'Some agreed help is missed, such as a form, a meeting or practice at home that the carer could manage.',
      'Most agreed help is missed or stopped early. Or the child is losing skills or confidence because of it.',
      'The child goes without nearly all help. The carer turns it down with no other plan, or says the child is putting it on.',
    ],
  },
  'EDU.4a': {
    name: 'Friends, activities and time outdoors',
    about: 'Whether the child can have friends, do things they like and get out.',
    look: 'Signs of things the child loves: a ball, drawings, a kit bag. Friends who call. Whether the child is ever out.',
    listen: 'Names of friends, or none. What the child says they used to do. How the carer talks about friends and going out.',
    ask: 'To the child: who do you like to be with, and what do you love doing? To the carer: what gets in the way?',
    grades: [
      'Every week the child sees friends, gets outdoors and does things they love, in ways that suit them. The carer helps it happen.',
      'Nearly every week the child sees others their age and gets outdoors, often for free. The carer agrees when it is safe.',
      'Some weeks the child sees no friends or has no time outdoors, though they want it and it could be arranged.',
      'Most weeks the child sees no friends or stays indoors, though it could be arranged. Or it has made them give up things they loved.',
      'The child is hardly ever allowed friends or time out. The carer stops it without a safety reason, or hides it.',
    ],
  },
} as const satisfies Record<string, ItemWording>
