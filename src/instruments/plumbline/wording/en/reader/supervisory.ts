import type { ItemReader } from '../../../../../core/instrument.ts'

/**
 * What is read about the fourteen supervisory items, in code order; original, not validated.
 *
 * Family lines speak to the carer about *your child*, *your teenager* or *your baby*, and say the same thing as the descriptor
 * of that grade.
 */
export const supervisory = {
  'SUP.1a': {
    goodEnough: 'Things that burn, cut or poison are kept where this child cannot get them, and a slip is put right at once.',
    carersPart: 'What counts is where dangerous things are kept, and what the carer does after a slip or a warning.',
    notCarersPart:
      'A heater or cooker that the landlord will not mend, or guards and locks asked for but not yet given, are not held against the carer.',
    family: [
      'Tablets, lighters, sharp things and cleaning things are locked away or up high. Hot things are guarded.',
      'Things that burn, cut or poison are kept out of reach. You put a small slip right at once.',
      'Something that could hurt your child is left out. It may be tablets on a low table.',
      'Most days several dangers are out, or drugs even once. Or one hurt your child and is still there.',
      'Drugs, needles or flames are left where your child plays. They could be badly hurt. This must change now.',
    ],
    familyVariants: {
      PB: [
        'You have looked for dangers to your baby at home. You have made the changes.',
        'Tablets, cleaning things and sharp things have a safe place. You have a plan for the rest before the birth.',
        'A clear danger has no plan yet. It may be a heater with no guard.',
        'At most visits, several dangers lie about. Advice has not changed this yet.',
        'Drugs, needles or open flames are about the home. They could badly hurt your baby. This must change now.',
      ],
      Y: [
        'Tablets and sharp things are kept safe. You have taught your teenager to cook and take tablets safely.',
        'Tablets are put away. Your teenager is safe with the cooker and heaters.',
        'A danger is left. It may be lots of spare tablets lying about.',
        'Most days several dangers are left. Or tablets and blades stay out though your teenager has self-harmed.',
        'Drugs, needles or weapons are in your teenager’s reach. They could be badly hurt. This must change now.',
      ],
    },
  },
  'SUP.1b': {
    goodEnough: 'Stairs, windows, water and pets are made safe or closely watched, and repairs the carer cannot do have been asked for.',
    carersPart: 'What counts is that the carer watches, fixes what they can, asks for what they cannot, and keeps pets in hand.',
    notCarersPart: 'A loose rail, a broken gate or a window catch that has been reported and not mended is not held against the carer.',
    family: [
      'Gates, locks or covers keep your child safe, indoors and out. Pets are calm and watched.',
      'Stairs, windows, water and pets are safe or closely watched. You have asked for repairs you cannot do.',
      'A danger you could fix or report is left. It may be a window that opens wide.',
      'Most days several dangers are left. Or a bad fall or bite has changed nothing.',
      'Your child can reach water, a high window or a fierce dog. This must change now to keep them safe.',
    ],
    familyVariants: {
      PB: [
        'You have thought about stairs, windows and water for a crawling baby. You are getting pets ready too.',
        'You have a plan to keep your baby safe from stairs, windows and pets. You have asked for repairs.',
        'A danger has no plan yet. It may be a dog that jumps up or a broken stair.',
        'Several dangers have no plan. Advice has been given more than once, and nothing has changed.',
        'A fierce dog or a big drop is left. Your baby could be badly hurt. This must change now.',
      ],
      Y: [
        'Home and yard are safe and pets are under control. Your teenager knows about heights, water and risk.',
        'Windows, stairs and yard are safe, and pets are under control. You have asked for repairs.',
        'A danger you could fix or report is left. It may be a loose rail or a dog that snaps.',
        'Several dangers are left, with no repair asked for. Or your teenager was hurt and nothing has changed.',
        'A fierce dog, a drop or a broken stair could badly hurt your teenager. This must change now.',
      ],
    },
  },
  'SUP.1c': {
    goodEnough: 'A smoke alarm works or has been asked for, the ways out are clear, and any smoking is outdoors.',
    carersPart: 'What counts is that the carer keeps or asks for an alarm, keeps the ways out clear, and keeps smoke and flames away.',
    notCarersPart:
      'An alarm or fire door the landlord has not fitted, smoke from next door, or candles in a power cut are not held against the carer.',
    family: [
      'You test the smoke alarm each month and keep ways out clear. Nobody smokes indoors.',
      'The smoke alarm works, or you have asked for one. Ways out are clear and any smoking is outside.',
      'Something is missing. It may be a working alarm, a clear way out or rooms free of smoke.',
      'At most visits more than one thing is missing. It may be the alarm, a way out or clean air.',
      'People smoke in bed, leave fires burning or take alarms down. A fire could kill. This must change now.',
    ],
  },
  'SUP.1d': {
    goodEnough:
      'The baby is put down on their back in a clear, firm, flat place and handled gently; any bed sharing follows safe sleep advice.',
    carersPart: 'What counts is how the baby is put down and handled, by everyone who helps, and whether advice is tried.',
    notCarersPart:
      'A cot that is second-hand or still to come, a shared room, a hard night or a custom that is safe is not held against the carer.',
    family: [
      'Your baby always sleeps on their back in a clear, firm, flat cot. Everyone who helps is gentle.',
      'Your baby sleeps on their back in a clear cot. If you share a bed, you follow safe sleep advice.',
      'A part of safe sleep is missed some nights each week. There may be pillows or a hot room.',
      'Most sleeps are unsafe, or your baby is handled roughly. Or they slept beside someone drunk, or on a sofa.',
      'Your baby is shaken, or sleeps by someone drunk or drugged. Babies can die this way. This must change now.',
    ],
    familyVariants: {
      PB: [
        'A clear, flat place to sleep is ready. You know how to put a baby down and cope with crying.',
        'A place to sleep is ready or on its way. You know that babies sleep on their back.',
        'A part of safe sleep is not planned yet. It may be a room free of smoke.',
        'Little is planned for safe sleep. Advice has been given more than once, and nothing has changed.',
        'The plan is to share a bed after drink or drugs. Babies can die this way. This must change now.',
      ],
    },
  },
  'SUP.2a': {
    goodEnough: 'Someone checks on the child as closely as their age needs and comes quickly when called.',
    carersPart: 'What counts is that the carer keeps an eye on the child at home, or makes sure that a fit adult does.',
    notCarersPart:
      'A small bump while someone was near, a carer’s own disability with help in place, a door kept shut by an agreed plan, or covered shift work is not held against them.',
    family: [
      'You always know where your child is and what they are doing. You stay as close as they need.',
      'You check on your child and come quickly when they call. Their time out of sight suits their age.',
      'Some days each week your child is left unchecked too long for their age. Spills or bumps go unseen.',
      'Most days nobody watches your child for long spells. Or they were hurt or in danger when nobody looked.',
      'Your child is left alone too young, or locked in. They could be badly hurt. This must change now.',
    ],
    familyVariants: {
      B: [
        'You can see or hear your baby all the time, awake or asleep. You can reach them in seconds.',
        'When your baby is awake, you check every few minutes. A cry brings someone quickly.',
        'Some days each week nobody checks your baby for ten minutes or more. Or they are left on a sofa.',
        'Most days your baby is out of sight and hearing. Or they were badly hurt when nobody looked.',
        'Your baby is left alone, or with adults too drunk to help. This is dangerous and must change now.',
      ],
      Y: [
        'You catch up with your teenager each day. They can reach you when you are out.',
        'Your teenager is home alone only for times that suit them. They know who to call, and someone checks.',
        'Some weeks your teenager is left too long, such as late into the night. They cannot reach you.',
        'Most weeks your teenager is left all night. Or they came to harm, or were left for days.',
        'Your teenager is left for days, or nobody checks on them. They are not safe. This must change now.',
      ],
    },
  },
  'SUP.2b': {
    goodEnough: 'The child is kept within sight or call as suits their age, and seats, straps and belts are used.',
    carersPart: 'What counts is that the carer stays near enough, teaches the child the dangers and uses straps, seats and belts.',
    notCarersPart: 'A busy road, no safe place to play, or a car seat still to come is not held against a carer who keeps the child close.',
    family: [
      'You stay close near roads and water and say why. Your child has the right seat or belt every trip.',
      'You keep your child in sight or call, as suits their age. Car seats and belts are used.',
      'Some days each week your child is too far off near roads or water. Or the right seat is skipped.',
      'Most days your child is out alone too young, or rides with no belt. Or they were in real danger.',
      'Your child roams alone by roads or water, or rides with drunk drivers. They could die. This must change now.',
    ],
    familyVariants: {
      B: [
        'Outdoors, your baby is strapped in, held or within arm’s reach. The right car seat is used every trip.',
        'Outdoors, your baby is in sight, and close to you near roads or water. Straps and car seat are used.',
        'Some trips are made with straps undone or the wrong seat. Or your baby is left outside a shop.',
        'Most trips are made with no straps or proper seat. Or your baby was hurt or in real danger.',
        'Your baby is left alone outdoors, or driven by someone drunk. They could be killed. This must change now.',
      ],
      Y: [
        'You agree how your teenager gets there and back each time. You would go and fetch them.',
        'You have taught your teenager about roads, water and travel. You mostly know how they will get home.',
        'Some weeks your teenager goes out late or swims in open water. No plan was agreed first.',
        'Most weeks your teenager takes real risks on roads, roofs or water. Nobody steps in, or they were hurt.',
        'Your teenager rides with drunk drivers or in stolen cars. They could be killed. This must change now.',
      ],
    },
  },
  'SUP.2c': {
    goodEnough: 'The child is never left in the bath, and an adult is in the room while they eat.',
    carersPart: 'What counts is that an adult stays within reach of water and in the room at meals.',
    notCarersPart:
      'A shared or missing bath, a bowl wash, meals on the floor by custom, or tube feeding as taught is not held against the carer.',
    family: [
      'You stay within arm’s reach for the whole bath and test the water. You sit with your child at meals.',
      'Your child is never left in the bath, not even for a moment. You are near while they eat.',
      'You always watch the bath. But your child eats some meals alone, or has food they could choke on.',
      'Most meals are unwatched, or bottles are propped. Or your child was left in the bath, even briefly.',
      'Your child is left in the bath for minutes. A child can drown very fast. This must change now.',
    ],
  },
  'SUP.3a': {
    goodEnough: 'Whoever is left in charge is sober, old enough, known to the child and knows when the carer will be back.',
    carersPart: 'What counts is whom the carer chooses, what they tell them, and that they come back when they said.',
    notCarersPart:
      'Having no family near, a wide circle of trusted kin, or harm by someone nobody had reason to doubt is not held against the carer.',
    family: [
      'Only a few adults you trust look after your child. They know the routine and can reach you.',
      'Those in charge are sober, old enough and known to your child. They know when you will be back.',
      'Some weeks your child is left with someone too young or hardly known. Or you are back hours late.',
      'Most weeks your child is left with people too young or hardly known. Or they were hurt or in danger.',
      'Your child is left with nobody, or someone known to be dangerous. This must change now to keep them safe.',
    ],
    familyVariants: {
      Y: [
        'When you are away, your teenager has food and an adult to call. You are back on time.',
        'Your teenager is left alone, or in charge, only as long as suits them. An adult can be called.',
        'Some weeks your teenager is left all night, or in charge of younger ones. They are not ready for it.',
        'Most weeks your teenager is left all night, or once for days. Or they sleep wherever they can.',
        'Your teenager is left for days, or with someone dangerous. They are not safe. This must change now.',
      ],
    },
  },
  'SUP.3b': {
    goodEnough: 'Visitors are known to the carer and sober, and new people are met slowly with the carer in the room.',
    carersPart: 'What counts is whom the carer lets in, what they find out first and what they do after a warning.',
    notCarersPart:
      'Someone who forces or frightens their way in, a danger nobody had told the carer of, or a shared hallway is not held against them.',
    family: [
      'You choose visitors with care and find out about new partners first. You act on any warning.',
      'You know your visitors, and they are sober. Your child meets new people slowly, with you there.',
      'Some weeks someone you hardly know stays over. Or they are left alone with your child.',
      'Most weeks people you hardly know, or were warned about, are there. Or someone dangerous was left with your child.',
      'Someone dangerous lives with your child or is left near them. This must change now to keep them safe.',
    ],
    familyVariants: {
      PB: [
        'You have thought about who will be near your baby. Anyone unsafe is kept away.',
        'People in your home are known and safe. You talk openly about partners and visitors.',
        'Some weeks someone at home is drunk, on drugs or scary. There is no plan yet for the baby.',
        'Most weeks people you hardly know come and go. Or someone you were warned about is there.',
        'Someone known to be dangerous lives here or is due to. Your baby could be hurt. This must change now.',
      ],
      Y: [
        'You know the friends and partners who visit. If your teenager feels uneasy, you listen and act.',
        'You have met most visitors and have no worries. Your teenager can say if one makes them uneasy.',
        'Some weeks people you have not met stay late. Or your teenager is uneasy and nothing is said.',
        'Most weeks people you cannot vouch for use your home. Or your teenager feels unsafe there now.',
        'People who hurt or use your teenager are let into your home. This must change now to keep them safe.',
      ],
    },
  },
  'SUP.4a': {
    goodEnough: 'The carer knows the place and the time, and starts looking at once when the child is late.',
    carersPart: 'What counts is that the carer asks, notices, searches and reports the child missing.',
    notCarersPart:
      'That the child goes missing, is lured away or switches off a phone, or that a report was not taken up, is not held against the carer.',
    family: [
      'You know where your child is, who with and when they are due back. You agree any change first.',
      'You know the place and time. If your child is late, you look for them at once.',
      'Some days each week you do not know where your child is. Or you wait an hour before looking.',
      'Most days you do not know where your child is. Or others had to report them missing.',
      'Your child is gone for most of a day, and nobody reports it. This is dangerous and must change now.',
    ],
    familyVariants: {
      Y: [
        'You agree places, friends and times home. If your teenager is late, you ring round and report it.',
        'You mostly know the plan for the night. If your teenager is late, you search and report it.',
        'Some weeks you do not know where your teenager is. You find out only later.',
        'Most weeks you do not know where your teenager is. Or others reported it, or they were locked out.',
        'Your teenager is gone overnight and not reported, or is locked out. They are in danger. This must change now.',
      ],
    },
  },
  'SUP.4b': {
    goodEnough: 'Most rules are clear, fit the child’s age and are mostly kept to, without hitting or threats.',
    carersPart: 'What counts is what the carer asks, how they keep to it and what happens when a rule is broken.',
    notCarersPart:
      'Strict or easy-going customs that do no harm, and behaviour that comes from a disability or from hurt, are not held against the carer.',
    family: [
      'Your rules are few, clear and the same each day. You stay calm and never hit or frighten.',
      'Most of your rules are clear and fit your child’s age. You mostly keep to them, without hitting or threats.',
      'Some days each week rules change with no warning. Or some weeks there are threats or a smack.',
      'Most days there are no limits. Or punishment is harsh or hard to predict, and your child is on edge.',
      'Your child is hurt, shut away or left to run into danger. This does harm and must change now.',
    ],
    familyVariants: {
      Y: [
        'You talk over rules with your teenager. Rules loosen as they show they can manage.',
        'There are clear rules about nights out, school and home. You mostly keep to them without threats.',
        'Some weeks rules are dropped after a row or kept by threats. Or one is much too tight or loose.',
        'Most weeks there are no limits. Or rules are too tight for friends, or punishment is harsh.',
        'Your teenager is in danger with no limits. Or they are beaten or locked out. This must change now.',
      ],
    },
  },
  'SUP.4c': {
    goodEnough: 'Screens are off for sleep and some meals, and settings or checks keep out what is meant for adults.',
    carersPart: 'What counts is that the carer knows what the child sees and plays, sets limits and listens to worries.',
    notCarersPart:
      'Talking aids, screens that help a disabled child, school work online, or what a child meets in spite of checks is not held against the carer.',
    family: [
      'You choose what your child watches or plays, and join in. There is always plenty else to do.',
      'Screens are off for sleep and some meals. Settings or checks keep out things meant for adults.',
      'Some days each week your child sees things not meant for their age. Or screens run past bedtime.',
      'Most days screens run for hours with nobody checking. Or your child’s sleep, talk or mood has suffered.',
      'Your child sees violent or sexual things most weeks, and nobody stops it. This does harm and must change now.',
    ],
    familyVariants: {
      Y: [
        'You and your teenager talk openly about life online. They would bring you a worry.',
        'You agree limits on nights and content, and mostly keep them. You ask about people met online.',
        'Some nights each week the phone keeps your teenager up late. Or a known worry is not talked about.',
        'Most nights are lost to screens. Or your teenager meets bullying, betting or sexual things and nobody checks.',
        'Someone harms or uses your teenager online, and nothing is done. This must change now to keep them safe.',
      ],
    },
  },
  'SUP.4d': {
    goodEnough: 'The carer asks about new friends, money or trips, and tells someone who can help when something seems wrong.',
    carersPart: 'What counts is that the carer notices, asks without blame and works with those trying to help.',
    notCarersPart:
      'Others who target, groom or threaten the child or the family, and the street they live on, are the fault of neither carer nor child.',
    family: [
      'You know your child’s friends and spot changes early. You talk about people who use children, and never blame.',
      'You ask about new friends, money or trips. If something seems wrong, you tell someone who can help.',
      'A warning sign was seen, such as money nobody could explain. Nobody has asked or been told yet.',
      'Warning signs go on most weeks. Your child is blamed, or nobody works with those trying to help.',
      'Your child is used for sex, crime or money. It is allowed or hidden. This must change now.',
    ],
  },
  'SUP.5a': {
    goodEnough: 'The child does not see or hear violence, drug use or crime, and if danger came close an adult sought help.',
    carersPart: 'What counts is what each adult does to keep violence, drugs and crime away from the child, and to get help.',
    notCarersPart:
      'A carer who is hurt, threatened or controlled is never to blame for another adult’s violence, nor for the street they live on.',
    family: [
      'Adults settle things calmly. No violence, drug use or crime comes near your child.',
      'Your child does not see or hear violence, drug use or crime. If danger came close, an adult got help.',
      'Your child has met threats, drugs or crime once or a few times. No help has been sought since.',
      'Most weeks your child meets violence, drugs or crime, or violence once with no help sought. Or they are scared.',
      'Your child is hurt when adults fight, or used to hide things. They are not safe. This must change now.',
    ],
    familyVariants: {
      PB: [
        'Home is calm, with no violence, drug use or crime. You have a plan if anyone becomes unsafe.',
        'There is no violence, drug use or crime at home now. You talk about past worries and have help.',
        'Threats, drugs or crime came up once or a few times in this pregnancy. Nobody has sought help yet.',
        'Violence, drug use or crime comes up most weeks. Or a known danger to your baby has no plan.',
        'Violence or drug dealing goes on at home now. You and your baby are in danger. This must change now.',
      ],
    },
  },
} as const satisfies Readonly<Record<string, ItemReader>>
