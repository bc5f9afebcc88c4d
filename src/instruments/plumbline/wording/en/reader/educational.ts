import type { ItemReader } from '../../../../../core/instrument.ts'

/**
 * What is read about the 11 educational items, and what each grade says to the family.
 *
 * A family line is about the same thing, at the same level, as the descriptor of its grade.
 */
export const educational = {
  'EDU.1a': {
    goodEnough: 'The child misses or is late for no more than a day a month without good reason, and the carer tells the school.',
    carersPart: 'Whether the carer gets the child there on time, gives reasons, and follows a plan when mornings are hard.',
    notCarersPart:
      'Illness, exclusion, fear of school, no transport, a disability that lacks help or home teaching is not held against the carer.',
    family: [
      'Your child is at school on time every day they are well. You always say why if not.',
      'Your child misses or is late one day a month at most. You tell the school.',
      'Your child misses or is late two or three days a month. You could change this.',
      'Most weeks your child misses or is late for a day or more. Or learning has slipped.',
      'Your child could go to school, but is mostly away. They lose lessons and friends. This must change now.',
    ],
    familyVariants: {
      T: [
        'Your child is on time for every nursery session. Or you chose home, with other groups each week.',
        'One or two sessions a month are missed or late. Or you chose home, and your child mixes most weeks.',
        'Three or four nursery sessions a month are missed or late. You could change this.',
        'Most weeks two or more sessions are missed. Or your child mixes with nobody, and it shows in play.',
        'Your child hardly ever gets to nursery or groups they need. They miss talk and play. This must change now.',
      ],
      Y: [
        'Your teenager is there on time every day they are well. If they will not go, you act that day.',
        'Your teenager misses or is late a day a month at most. If they won’t go, you follow a plan.',
        'Your teenager misses or is late two or three days a month. Nobody acts on it.',
        'Most weeks your teenager misses or is late a day or more. Nobody acts, or courses are being lost.',
        'Your teenager is away more than there, and plans are turned down. They are losing chances. This must change now.',
      ],
    },
  },
  'EDU.1b': {
    goodEnough: 'The child learns full time, at school or home, or has a dated plan, and a late form has cost no more than two weeks.',
    carersPart: 'Whether the carer applies, answers and turns up in time, or sees that home teaching really happens.',
    notCarersPart:
      'A wait for a place, an open dispute about one, part-time hours set by a school, exclusion or choosing home teaching is not held against the carer.',
    family: [
      'Your child has a full-time place, or good home teaching each week. You apply early for each next step.',
      'Your child learns full time, or has a plan with dates. A late form cost two weeks at most.',
      'Your child has gone some weeks without enough teaching. A form, call or meeting was put off.',
      'Your child has missed most of a term, or lost a place. Nobody acted in time.',
      'Your child has had no teaching for over a term. Every child needs to learn. This must change now.',
    ],
    familyVariants: {
      Y: [
        'Your teenager has a full-time place or good home teaching. You plan each next step early.',
        'Your teenager learns full time, or has a plan with dates. A late form cost two weeks at most.',
        'Your teenager has gone some weeks with no course. A form, call or meeting was put off.',
        'Your teenager has missed most of a term, or lost a place. Nobody acted in time.',
        'Your teenager has had no course for over a term. They need one to move on. This must change now.',
      ],
    },
  },
  'EDU.1c': {
    goodEnough: 'The child arrives fed, awake and with what they need nearly every day; a bag may be forgotten once or twice a month.',
    carersPart: 'Whether an adult sees to bedtime, breakfast and the things that the child needs for the day.',
    notCarersPart: 'The cost of kit, a sleep problem, a crowded home or a child who eats few foods is not held against the carer.',
    family: [
      'Your child arrives fed, rested and with the right things every day. You get ready the night before.',
      'Your child arrives fed, awake and ready nearly every day. A bag is left once or twice a month.',
      'Some days each week your child arrives hungry, tired or without things. No adult saw to it.',
      'Most days your child arrives hungry, tired or without things. Or they have fallen behind from it.',
      'Nearly every day your child arrives hungry or worn out. They cannot learn like that. This must change now.',
    ],
    familyVariants: {
      Y: [
        'Your teenager sets off fed, rested and with the right things every day. You plan ahead with them.',
        'There is breakfast, a quiet night and kit nearly every day. You remind your teenager if need be.',
        'Some days each week your teenager starts hungry, tired or without kit. No adult saw to it.',
        'Most days your teenager starts hungry, tired or without kit. Or they have fallen behind from it.',
        'Nearly every day your teenager starts hungry or worn out. They still need your help. This must change now.',
      ],
    },
  },
  'EDU.2a': {
    goodEnough: 'A few things to play with or read are there every day, and they may be homemade, borrowed or everyday objects.',
    carersPart: 'Whether the carer lets the child have and reach things that suit them, and uses free ones that are offered.',
    notCarersPart: 'Few or old toys, no money for new ones, a small home or a child’s own way of playing is not held against the carer.',
    family: [
      'Every day your child can reach toys and books that suit them. You change or add to them.',
      'Your child has a few things to play with or read every day. Homemade and borrowed are fine.',
      'Some days each week nothing in reach suits your child. They are left with little to do.',
      'Most days your child has nothing to play with, or only broken things. Or they have stopped trying.',
      'Nearly every day your child has nothing to play with, even when free things are offered. This must change now.',
    ],
    familyVariants: {
      B: [
        'Every day your baby has safe things to hold, look at and hear. You change them as they grow.',
        'Your baby has a few safe things to hold every day. Spoons, cloths or boxes are fine.',
        'Some days each week nothing is in reach for your baby. They have nothing to hold or look at.',
        'Most days your baby has nothing safe to hold or look at. Or they no longer reach out.',
        'Nearly every day your baby has nothing to hold, even when free things are offered. This must change now.',
      ],
    },
  },
  'EDU.2b': {
    goodEnough: 'Carer and child talk or sign together every day, in any language, and share a song, story or book a few times a week.',
    carersPart: 'Whether the carer talks, signs, sings or looks at things with the child, and answers when the child tries.',
    notCarersPart:
      'Another home language, signing, finding reading hard, owning no books or a child who says little is not held against the carer.',
    family: [
      'You and your child talk or sign all through the day. You share a story or song every day.',
      'You and your child talk or sign every day. Songs or stories come a few times a week.',
      'Some days each week you only tell your child what to do. You hardly talk or sing together.',
      'Most days your child hears hardly a word, or only cross ones. Or they have stopped trying.',
      'Nearly every day nobody talks, signs or reads with your child. They need it to learn. This must change now.',
    ],
    familyVariants: {
      B: [
        'Every day you look, talk, sing or sign to your baby a lot. You wait for them to answer.',
        'You talk, sing or sign to your baby every day. You look at a book now and then.',
        'Some days each week you feed and change your baby in silence. Their sounds get no answer.',
        'Most days your baby gets hardly a look or a word. Or they have stopped trying.',
        'Nearly every day nobody talks, sings or signs to your baby. Babies need it to grow. This must change now.',
      ],
    },
  },
  'EDU.2c': {
    goodEnough:
      'The child has clear space to move and play every day, however small, and gets out several times a week, a baby most weeks.',
    carersPart: 'Whether the carer makes room and time for the child to move and play, and gets them outdoors.',
    notCarersPart:
      'A small home, no garden, an unsafe street, a broken lift or a seat that a disabled child needs is not held against the carer.',
    family: [
      'Your child moves and plays freely every day, indoors and out. You make room and time.',
      'Your child has clear space to play every day. They get out several times a week.',
      'Some days each week your child sits still for hours. They are in a seat or at a screen.',
      'Most days your child is kept still for hours, with no active play. Or it leaves them stiff or restless.',
      'Your child is shut or strapped in for hours nearly every day. They need to move. This must change now.',
    ],
    familyVariants: {
      B: [
        'Your baby has floor time many times every day, with you watching. They move in their own way.',
        'Your baby has clear floor or a mat every day. You go out most weeks.',
        'Some days each week your baby is in a seat or cot for hours. They get no time to move.',
        'Most days your baby is left for hours in a seat or cot. Or it has made them stiff.',
        'Your baby is strapped or shut in for hours nearly every day. They need to move. This must change now.',
      ],
    },
  },
  'EDU.2d': {
    goodEnough: 'The child gets chances and help to do things for themselves nearly every day; in a rush, the carer may do it for them.',
    carersPart: 'Whether the carer shows, waits and lets the child try, at this child’s own pace.',
    notCarersPart:
      'A disability, a slower pace of learning, a wait for therapy or family customs about children’s jobs are not held against the carer.',
    family: [
      'Every day you show your child small steps and praise them. It suits how they learn.',
      'Your child gets chances to do things nearly every day. In a rush, you do it for them.',
      'Some days each week your child is left to struggle. Or you do things they could try.',
      'Most days nobody shows your child how, or lets them try. Or they lack skills they are ready for.',
      'Nearly every day your child copes alone or is stopped from trying. They need kind help. This must change now.',
    ],
    familyVariants: {
      Y: [
        'Every week you teach and trust your teenager with more, such as cooking. It suits how they learn.',
        'Most weeks your teenager gets to cook, wash clothes or travel. You help when asked.',
        'Some weeks your teenager struggles alone, or gets no chance to try. Some skills are not taught.',
        'Most weeks nobody teaches your teenager or lets them try. Or they lack skills to live more alone.',
        'Your teenager is nearly always left to cope, or stopped from trying. They need kind help. This must change now.',
      ],
    },
  },
  'EDU.2e': {
    goodEnough: 'Homework gets done nearly every week, and a shared table, a club or a library is as good as a desk.',
    carersPart: 'Whether the carer keeps time clear, makes or finds a place, and backs the child’s study.',
    notCarersPart:
      'A crowded home, no desk or internet, work that is too hard or a carer who cannot help with it is not held against them.',
    family: [
      'There is a place and time for homework every day it is needed. You take an interest.',
      'Homework gets done nearly every week. A shared table, club or library is fine.',
      'Some weeks homework is missed. No time or place was kept free for it.',
      'Most homework is missed, with no time or place kept for it. Or your child has fallen behind.',
      'Homework is stopped and hardly ever happens. Your child is falling behind. This must change now.',
    ],
  },
  'EDU.3a': {
    goodEnough: 'The carer answers within a week, perhaps after a reminder, and does nearly all that was agreed.',
    carersPart: 'Whether the carer answers, speaks openly, in disagreement too, and does what was agreed for the child.',
    notCarersPart:
      'Language or reading needs, no phone credit, shift work, bad memories of school or open disagreement is not held against the carer.',
    family: [
      'You answer staff in a day or two, and share worries first. You always do what was agreed.',
      'You answer within a week, maybe after a reminder. You do nearly all that was agreed.',
      'Some messages or meetings get no answer, even after a reminder. Or an agreed step is not done.',
      'Most messages and meetings get no answer. Or a worry goes on for weeks, as agreed steps are not done.',
      'Nearly all contact with staff is avoided. Your child goes without help they need. This must change now.',
    ],
  },
  'EDU.3b': {
    goodEnough: 'The carer takes up agreed help and goes to nearly every meeting, and is free to question it openly.',
    carersPart: 'Whether the carer asks for, takes up and backs the help that suits this child, at home too.',
    notCarersPart:
      'The need itself, waiting lists, help that never came, or questions and another plan that works is not held against the carer.',
    family: [
      'You ask for help that suits your child and go to every meeting. You use it each day.',
      'You take up agreed help and go to nearly every meeting. You ask questions openly.',
      'Some agreed help is missed. It may be a form, a meeting or practice you could manage.',
      'Most agreed help is missed or stopped early. Or your child is losing skills or trust in themselves.',
      'Nearly all help is turned down, so your child goes without. Their need is real. This must change now.',
    ],
  },
  'EDU.4a': {
    goodEnough: 'Nearly every week the child sees others their age and gets outdoors, and free things such as the park count in full.',
    carersPart: 'Whether the carer makes time with friends and outdoors possible, and agrees to it when it is safe.',
    notCarersPart: 'No money for clubs, no transport, an unsafe area or a child who likes few friends is not held against the carer.',
    family: [
      'Every week your child sees friends, gets outdoors and does things they love. You help it happen.',
      'Nearly every week your child sees others their age and gets outdoors. Free things are fine.',
      'Some weeks your child sees no friends or stays indoors. They want more, and it could be arranged.',
      'Most weeks your child sees no friends or stays indoors. Or they gave up things they loved.',
      'Your child is hardly ever allowed friends or time out, even when safe. They need both. This must change now.',
    ],
  },
} as const satisfies Readonly<Record<string, ItemReader>>
