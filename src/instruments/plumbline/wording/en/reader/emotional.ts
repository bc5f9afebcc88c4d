import type { ItemReader } from '../../../../../core/instrument.ts'

/**
 * What is read about the fourteen emotional items, in code order; original, not validated.
 *
 * Family lines speak to the carer about *your child*, *your teenager* or *your baby*, and say the same thing as the descriptor
 * of that grade.
 */
export const emotional = {
  'EMO.1a': {
    goodEnough: 'Every day the child is shown some warmth, in their family’s own way, and cross moments are made up.',
    carersPart: 'What counts is the warmth that reaches this child, and what happens when they come for comfort.',
    notCarersPart:
      'Shy, quiet or customary ways of showing love, few words, and a child who does not like touch are not held against the carer.',
    family: [
      'Your child gets hugs, smiles and kind words in their own way. You enjoy each other.',
      'You show your child love every day, even in small ways. After a cross moment you make up.',
      'You show your child love. But some days each week they come for comfort and get none.',
      'Most days your child meets cold or cross words. Or they no longer come to you for comfort.',
      'Your child is pushed away, or told that nobody wants them. That hurts deeply. This must change now.',
    ],
    familyVariants: {
      B: [
        'All day long your baby is held, smiled at and talked to. You both enjoy it.',
        'Each day your baby gets cuddles, smiles and soft words. Tired or cross moments soon pass.',
        'You show your baby love. But some days each week they are fed with no look or smile.',
        'Most days your baby gets no cuddle or warmth. Or they no longer smile or reach out.',
        'Your baby is held only to be fed or changed. Babies need love to grow. This must change now.',
      ],
      Y: [
        'Your teenager gets love in ways they like: jokes, hugs, a favourite meal. You enjoy each other.',
        'You stay mostly kind, even when your teenager is moody. After a row you make up.',
        'You show your teenager love. But some days each week they feel low and meet only coldness.',
        'Most days your teenager meets cold or mocking words. Or they stay away because of it.',
        'Your teenager is shown no love, or is told that nobody wants them. This must change now.',
      ],
    },
  },
  'EMO.1b': {
    goodEnough: 'Most of what the child shows is seen and answered within minutes, or they are told why they must wait.',
    carersPart: 'What counts is whether somebody notices this child’s signals and tries to answer them.',
    notCarersPart:
      'A child whose signs are hard to read, and a carer who is deaf, blind or disabled and answers in another way, count no less.',
    family: [
      'You spot small signs: hungry, tired, worried, happy. You answer in a way that suits your child.',
      'You see most signs and answer in a few minutes. If your child must wait, you say why.',
      'You answer most signs. But some days each week your child is hurt, hungry or worried and is left waiting.',
      'Most days your child’s signs are missed or met with anger. Or they have stopped asking.',
      'When your child is hurt or asks, they are nearly always left or punished. This must change now.',
    ],
    familyVariants: {
      B: [
        'You spot small signs, like a yawn or turning away. You mostly answer before your baby cries.',
        'When your baby cries, you mostly come very soon. You try things until they settle.',
        'You answer most cries. But some days each week your baby is left to cry with you close by.',
        'Most days your baby’s crying is left or met with anger. Or they no longer call for you.',
        'When your baby cries, they are nearly always left or punished. They cannot wait. This must change now.',
      ],
      Y: [
        'You notice changes in mood, sleep or friends. You find a good time to ask, and you listen.',
        'You mostly notice when something is wrong. You make time to listen that day or the next.',
        'You notice most signs. But some days each week your teenager is clearly upset and nothing is said or done.',
        'Most days signs of trouble are missed or met with anger. Or your teenager no longer tells you.',
        'When your teenager asks for help, they are nearly always left or punished. This must change now.',
      ],
    },
  },
  'EMO.1c': {
    goodEnough: 'Nearly every day there is a little time that is about the child; chores and journeys together count.',
    carersPart: 'What counts is whether the carer turns to this child, if only for a short while.',
    notCarersPart: 'Long or odd hours at work, illness, many children, and having no money for outings are not held against the carer.',
    family: [
      'Every day you and your child have time together that they enjoy. Phones and chores can wait.',
      'Nearly every day you have some time together, even if short. You look up when your child speaks.',
      'Some days each week pass with no time together. Your child tries to tell you something and is not heard.',
      'Most days nobody has time when your child wants it. Or they have given up trying.',
      'Your child is sent away, or shut out for hours. They are all alone. This must change now.',
    ],
    familyVariants: {
      B: [
        'Many times a day you play, sing or chat, face to face. You follow your baby’s lead.',
        'Nearly every day, feeds, changes and baths are times to talk and smile. There is some play too.',
        'Some days each week your baby sits for hours in a seat or cot. There is no play or talk.',
        'Most days your baby spends hours in a seat or cot. Or they no longer look for company.',
        'Your baby is kept alone all day, apart from feeds. Babies need company to grow. This must change now.',
      ],
      Y: [
        'Nearly every day you make time for a chat or something they like. You keep plans you made.',
        'Most days you share a meal, a chat or a journey. You listen when it matters.',
        'Some weeks you hardly speak. Or something that matters to your teenager gets missed.',
        'Most weeks nobody has time for your teenager, even for big events. Or they have stopped asking.',
        'Your teenager is shut out, or nobody speaks to them for days. That hurts. This must change now.',
      ],
    },
  },
  'EMO.1d': {
    goodEnough: 'The carer thinks about the baby, can talk about mixed feelings, and has the basics ready or planned.',
    carersPart: 'What counts is making room for the baby in mind, and taking the help that is there.',
    notCarersPart:
      'Fear, loss, an unplanned pregnancy, a plan for others to bring up the baby, second-hand or promised things, and customs of buying nothing before the birth are not held against the carer.',
    family: [
      'You speak warmly of your baby and wonder who they will be. Things and helpers are ready or planned.',
      'You think about your baby. The basics are ready or planned, and you can talk about mixed feelings.',
      'You think about your baby. But one basic thing has no plan yet, such as who will help.',
      'At most visits we hardly hear about your baby. Or most basics have no plan, even with help.',
      'Nothing is planned for your baby and help is turned away. A newborn cannot wait. This must change now.',
    ],
  },
  'EMO.2a': {
    goodEnough: 'On most days somebody notices what the child tried, in words, a look or a nod, and mistakes are taken kindly.',
    carersPart: 'What counts is what the child hears and sees when they try something.',
    notCarersPart: 'Prizes, lessons and presents do not count, and families who praise by a look or by trust do as well as any.',
    family: [
      'Every day you see what your child does well and tell them. You cheer them on to try things.',
      'Most days you praise your child or cheer them on. You mostly take mistakes kindly.',
      'You praise your child. But some days each week a real effort goes unseen. Or a mistake is laughed at.',
      'Most days your child hears what is wrong and hardly what is right. Or they have stopped trying.',
      'Your child is never praised, and is put down or shamed for trying. This must change now.',
    ],
    familyVariants: {
      B: [
        'You smile, clap and cheer each new thing. Your baby gets time to try again.',
        'Most days you meet a new thing with a smile or kind word. Your baby may try things out.',
        'You notice new things. But some days each week your baby looks up at you and nobody smiles back.',
        'Most days your baby’s tries are missed or stopped with a sharp word. Or they no longer look up.',
        'Nearly every time your baby tries something, they are laughed at or told off. This must change now.',
      ],
    },
  },
  'EMO.2b': {
    goodEnough: 'Adults mostly speak kindly to and about the child, and cross words are about what was done.',
    carersPart: 'What counts is the words and tone that this child hears, and what the carer does when others are unkind.',
    notCarersPart:
      'Loud or blunt ways of talking that the child enjoys, another language, a tic or disability, and frightening thoughts told to get help are not held against anyone.',
    family: [
      'Adults speak kindly and use the name your child likes. They tell others good things about your child.',
      'Adults mostly speak kindly. Cross words are about what your child did, not who they are.',
      'Talk is mostly kind. But some days each week your child is called hurtful names or put down to others.',
      'Most days talk to your child is sharp or unkind. Or they now say those things about themselves.',
      'Your child nearly always hears words of hate, or that they should be gone. This must change now.',
    ],
    familyVariants: {
      PB: [
        'Everyone speaks of your baby with warmth. Your baby is part of your plans.',
        'You mostly speak of your baby kindly. Worries are about how life will change, not about your baby.',
        'Talk is mostly kind. But at some visits your baby gets the blame for feelings or money worries.',
        'At most visits your baby is blamed, mocked or called a mistake. We hardly hear a kind word.',
        'Adults nearly always speak of your baby with hate, or of hurting them. This must change now.',
      ],
      B: [
        'All day long adults chat to your baby in soft, happy voices. They speak of your baby with joy.',
        'Adults mostly speak gently to your baby. A tired grumble is soon over.',
        'Talk is mostly kind. But some days each week your baby is shouted at, or called bad for crying.',
        'Most days your baby hears sharp words, or hardly any. They are called greedy, lazy or bad.',
        'Nearly every day adults swear at your baby or speak of them with hate. This must change now.',
      ],
    },
  },
  'EMO.2c': {
    goodEnough: 'The child can be themselves at home, and adults who find a part of it hard stay kind and try to learn.',
    carersPart: 'What counts is how adults treat this child for who they are, today.',
    notCarersPart:
      'A family’s faith, first questions after a diagnosis or coming out, and what others outside say are not held against the carer.',
    family: [
      'Your child is welcome just as they are. You are proud of them and say so.',
      'Your child can be themselves at home. Some things may be hard for you, but you stay kind.',
      'You mostly accept your child. But some days each week one part of who they are is teased or hushed.',
      'Most days your child is mocked for one part of who they are. Or they now hide it.',
      'Your child is shamed, punished or shut out for who they are. That hurts deeply. This must change now.',
    ],
    familyVariants: {
      B: [
        'You enjoy your baby’s looks, nature and pace. You are proud of who they are.',
        'You take your baby as they are. If something was hard, you stay kind and talk it through.',
        'You mostly accept your baby. But some days each week they are called a let-down next to another child.',
        'Most days one thing about your baby is held against them. It may be their sex or skin.',
        'Your baby is pushed away or hidden for who they are. Every baby needs love. This must change now.',
      ],
    },
  },
  'EMO.3a': {
    goodEnough: 'Nearly every day meals and sleep follow a pattern, also in one room or away from home, and it is calm enough to rest.',
    carersPart: 'What counts is what the carer does to keep the child’s day known and calm, wherever they live.',
    notCarersPart:
      'Shift work, a hostel, moves that others decide, thin walls and a lively family that the child enjoys are not held against the carer.',
    family: [
      'Your child knows what comes next: meals, bed, going out. You explain changes first.',
      'Nearly every day, meals and sleep follow a pattern. Home is mostly calm enough to rest and play.',
      'Most days follow a pattern. But some days each week it breaks with no warning, and your child is upset.',
      'Most days are noisy or have no pattern. Or your child is always tired or on edge from it.',
      'Your child never knows what comes next and is scared. Help is turned down. This must change now.',
    ],
    familyVariants: {
      B: [
        'Feeds, sleep and play fit your baby’s own pace. They know the few people who care for them.',
        'Nearly every day, feeds and sleep come in much the same order. You keep noise down for sleep.',
        'Most days have a pattern. But some days each week feeds or sleep are put off. Your baby is upset.',
        'Most days are loud, with new faces and no pattern. Or your baby is jumpy and sleeps badly.',
        'Day and night your baby lives in noise or with strangers. Help is turned down. This must change now.',
      ],
      Y: [
        'Your teenager knows what to expect, such as meals and who is home. You ask them before things change.',
        'Nearly every day has a loose pattern. Home is mostly calm enough to study, rest and sleep.',
        'Most days have a pattern. But some weeks plans or promises are dropped, and your teenager loses out.',
        'Most days are full of upset, or promises are broken. Or your teenager stays out to get away.',
        'Your teenager never knows if a meal or bed will be there. Help is turned down. This must change now.',
      ],
    },
  },
  'EMO.3b': {
    goodEnough: 'The carer mostly stays near and comforts, and makes up soon after losing patience.',
    carersPart: 'What counts is what the carer does when this child cries, rages or is afraid.',
    notCarersPart:
      'How long the upset is, a child who settles in an unusual way, and a carer who hands over or lays a baby down safely to calm themselves are not held against anyone.',
    family: [
      'You stay calm, name the feeling and stay until your child settles. You know what helps.',
      'You mostly stay near and give comfort. If you lose patience, you soon make up for it.',
      'You mostly give comfort. But some days each week your child is told off for being upset, or left alone.',
      'Most days your child’s upset is shouted at or left. Or they hide feelings or cannot settle.',
      'Nearly every time your child shows feelings, they are hit, shut away or scared. This must change now.',
    ],
    familyVariants: {
      B: [
        'You soothe your baby with voice, rocking or touch until they are calm. You know what works.',
        'You mostly pick your baby up to soothe them. If worn out, you lay them down safely or get help.',
        'You mostly soothe your baby. But some days each week they are left to cry hard.',
        'Most days your baby cries for a long time with no comfort. Or they have given up crying.',
        'When your baby cries, they meet rough hands or a shut door. This could hurt them. It must change now.',
      ],
      Y: [
        'You stay calm and give your teenager space or company, as they like. You talk it through later.',
        'You mostly listen without blame. After a row you are ready to make the first move.',
        'You mostly listen. But some days each week strong feelings are brushed off or turned into a row.',
        'Most days your teenager’s upset meets anger, blame or silence. Or they bottle it up or lash out.',
        'Nearly every time your teenager is upset, they are hit, mocked or put out. This must change now.',
      ],
    },
  },
  'EMO.3c': {
    goodEnough: 'Rows are short and mostly away from the child, and adult worries stay with adults.',
    carersPart: 'What counts is what the carer can do to keep rows and worries off the child, and to explain them after.',
    notCarersPart:
      'Violence or control by another adult, thin walls, one shared room and honest talk about hard news are not held against the carer.',
    family: [
      'Adults sort out troubles in private. Your child is told just enough, and that it is not their fault.',
      'Rows are short and mostly away from your child. Adult worries are not put on them.',
      'Some weeks your child hears a loud row or adult worries. Nobody explains it to them after.',
      'Most weeks rows or worries reach your child. Or they take sides or try to keep the peace.',
      'Your child is made to spy, carry messages or choose between adults. It harms them. This must change now.',
    ],
    familyVariants: {
      B: [
        'Adults keep rows and tears away from your baby. They calm down before they pick your baby up.',
        'Raised voices are rare and short. Your baby is moved away or comforted right after.',
        'Some weeks your baby is in the room for a loud row. Nobody comforts them after.',
        'Most weeks your baby is close to loud rows, or was caught in one. Or they freeze or jump.',
        'Your baby is grabbed or pulled about in rows. They could be badly hurt. This must change now.',
      ],
    },
  },
  'EMO.4a': {
    goodEnough: 'Over a week love, treats and blame are shared fairly, and a complaint about it is heard.',
    carersPart: 'What counts is how this child fares beside the others at home, each by their own needs.',
    notCarersPart: 'More time for a baby or a disabled child, hand-me-downs, and presents from relatives are not held against the carer.',
    family: [
      'Each child gets love, treats and help that fit them. This child is as welcome as any.',
      'Love, treats and blame are shared fairly over a week. If something is unfair, you put it right.',
      'Care is mostly fair. But some days each week this child gets less comfort, or more blame, than others.',
      'Most days this child comes last or gets the blame. Or the other children now do it too.',
      'Only this child is fed, dressed or housed worse, or is shut out. This must change now.',
    ],
  },
  'EMO.4b': {
    goodEnough: 'The child helps out, while adults or helpers carry the main load, and school, friends and rest do not suffer.',
    carersPart: 'What counts is how the load is shared, and whether help is asked for and taken.',
    notCarersPart:
      'Being ill or disabled, waiting for care that was asked for, and customs of helping at home are not held against the carer.',
    family: [
      'Your child has small jobs that suit their age, and is thanked. School, friends and rest come first.',
      'Your child helps out, but adults or helpers do the most. School, friends and rest do not suffer.',
      'Some days each week your child does an adult’s job. They miss sleep, friends or homework.',
      'Most days your child does an adult’s job, with no help asked for. Or school or health suffers.',
      'Your child runs the home or cares for an adult alone. Help is turned away. This must change now.',
    ],
  },
  'EMO.4c': {
    goodEnough: 'The child sees or hears from safe people who matter, and the carer does not stand in the way.',
    carersPart: 'What counts is whether the carer helps, or stands in the way of, contact that is safe and that the child wants.',
    notCarersPart:
      'Distance, cost, others who do not turn up, a court’s order, and keeping away from an unsafe person are not held against the carer.',
    family: [
      'You help your child see or call safe people who matter. You speak well of them.',
      'Your child sees or hears from safe people who matter. You do not stand in the way.',
      'Your child is mostly in touch. But some visits or calls are dropped because adults fell out.',
      'Most visits or calls with someone who matters are blocked or forgotten. Or they have lost touch.',
      'Your child is cut off from all the safe people they love. This hurts them. It must change now.',
    ],
  },
  'EMO.4d': {
    goodEnough: 'The young person has a say in what matters to them, and somebody to fall back on when things go wrong.',
    carersPart: 'What counts is whether the carer asks, listens, lets them learn and stands by them.',
    notCarersPart:
      'Having no money for courses or travel, family customs about age, and more help for a disability are not held against the carer.',
    family: [
      'You ask what your teenager thinks, and it counts. You back their plans in a way that suits them.',
      'Your teenager has a say in things that matter. You are there when things go wrong.',
      'Your teenager mostly has a say. But one big thing was decided without them, or they coped alone.',
      'Most weeks your teenager has no say or must cope alone. Or they have lost chances, like a course.',
      'Your teenager has no choice at all, or was put out with no help. This must change now.',
    ],
  },
} as const satisfies Readonly<Record<string, ItemReader>>
