import type { ItemReader } from '../../../../../core/instrument.ts'

/**
 * What is read about the eleven medical items, in code order; original, not validated.
 *
 * Family lines speak to the carer about *your child*, *your teenager* or *your baby*, and say the same thing as the descriptor
 * of that grade.
 */
export const medical = {
  'MED.1a': {
    goodEnough: 'There is a GP or midwife, nearly every appointment is kept, and a missed one is soon rebooked.',
    carersPart: 'It is the carer who registers, gets there or calls ahead, and rebooks what was missed.',
    notCarersPart:
      'Waiting lists, lost letters, no interpreter, no fare, fear of being charged or somebody who stops them going are not held against the carer.',
    family: [
      'Your child has a GP. You get to every visit, or change it in good time.',
      'Your child has a GP. You get to nearly every visit, and soon rebook any you miss.',
      'A visit that mattered was missed, or there is no GP yet. It took a reminder to sort it out.',
      'Your child misses most visits, even with help to get there. Or missed visits make care months late.',
      'Your child is kept from doctors, even when help is offered. They could get very ill. This must change now.',
    ],
    familyVariants: {
      PB: [
        'You saw a midwife early. You get to every visit, or change it in good time.',
        'You have a midwife. You get to nearly every visit, and soon rebook any you miss.',
        'You saw a midwife late, or missed a visit that mattered. It took a reminder to sort it out.',
        'You miss most midwife visits, even with help. Or missed visits leave your baby’s checks long overdue.',
        'No midwife is seeing you, and no safe birth is planned. Your baby could be harmed. This must change now.',
      ],
      Y: [
        'You and your teenager plan visits together. They can see the doctor alone if they want.',
        'You help your teenager get to nearly every visit. Any they miss is soon rebooked.',
        'Your teenager has been left to sort visits out alone. A visit that mattered was missed.',
        'Your teenager gets no help with visits and misses most. Or missed visits make care months late.',
        'Your teenager is kept from care they need or ask for. They could get very ill. This must change now.',
      ],
    },
  },
  'MED.1b': {
    goodEnough:
      'The carer gets help at once in an emergency and otherwise the same day when it matters, and looks after small things at home.',
    carersPart: 'What counts is that the carer notices, takes it seriously and asks for help in time.',
    notCarersPart:
      'A long wait for the phone, the doctor or the ambulance is not held against the carer, nor an illness that hides itself.',
    family: [
      'You spot early when your child is ill or hurt. You comfort them and get help at once.',
      'You get help at once in an emergency, or else the same day. You look after colds at home.',
      'Your child was ill or hurt, and help came a day or more late. No lasting harm was done.',
      'Help comes late most times your child is ill or hurt. Or waiting has made things worse.',
      'Your child is very ill or badly hurt and gets no help. This is dangerous and must change now.',
    ],
    familyVariants: {
      PB: [
        'You know the warning signs, such as bleeding, and you would call at once.',
        'You report warning signs without waiting. You look after small aches and sickness at home.',
        'You saw a warning sign, but the call waited for hours or a day. No lasting harm was done.',
        'Most times, warning signs wait a day or more. Or waiting has put your baby in danger.',
        'Bleeding, strong pain or less movement is left without help. Your baby’s life is at risk. This must change now.',
      ],
      B: [
        'You spot early when your baby is hot, floppy or not feeding well. You ask for advice at once.',
        'You get help at once if your baby seems very ill. For a fever, you ask within hours.',
        'Your baby was ill or hurt, and advice came a day late. No harm was done.',
        'Most times, help for your baby comes late. Or waiting has made your baby more ill.',
        'Your baby is very ill or hurt and gets no help. Babies get worse fast. This must change now.',
      ],
    },
  },
  'MED.1c': {
    goodEnough: 'The main advice is followed nearly every day, and a carer with doubts asks and agrees another way.',
    carersPart: 'What counts is that the carer tries the advice, says when it does not work, and tells staff how it really went.',
    notCarersPart: 'Advice that was unclear, changed, in the wrong language or too dear to follow is not held against the carer.',
    family: [
      'You follow all the advice, in a way that suits your child. You go back if it does not help.',
      'You follow the main advice nearly every day. If you are unsure, you ask and agree another way.',
      'You follow most of the advice. A part that matters is missed, such as stopping a medicine too soon.',
      'Most of the advice is not followed, even with help. Or your child has got worse.',
      'Care your child needs is stopped or blocked. They could be badly harmed. This must change now.',
    ],
    familyVariants: {
      PB: [
        'You follow all your midwife’s advice. You ask when something is unclear or worries you.',
        'You follow the main advice nearly every day. You talk over any doubts with your midwife.',
        'You follow most of the advice. A part that matters is missed, such as a blood test.',
        'Most of the advice is not followed, even with help. Or the danger to your baby is growing.',
        'Advice about a great danger is brushed aside. Your baby could be badly harmed. This must change now.',
      ],
      Y: [
        'You and your teenager go over the advice together. You check kindly that it is working.',
        'You remind your teenager. The main advice is done nearly every day.',
        'Your teenager has been left to remember alone. A part of the advice that matters is missed.',
        'Your teenager gets no help with the advice, and most is not followed. Or they are getting worse.',
        'Your teenager’s care is blocked or laughed at. They could be badly harmed. This must change now.',
      ],
    },
  },
  'MED.2a': {
    goodEnough: 'Checks and vaccines are done, even if a little late, and any left out has been talked over with a nurse or doctor.',
    carersPart: 'It is the carer who books what is due, or talks over why not.',
    notCarersPart: 'A choice made after talking it over, a clinic with no places or notes lost in a move are not held against the carer.',
    family: [
      'Your child has every check and vaccine on time. You know what is due next.',
      'Your child has their checks and vaccines, some a little late. You talk over any you leave out.',
      'A check or vaccine is months late. You have not booked it or talked it over yet.',
      'Most checks or vaccines are months late and not talked over. Or a missed check let a problem grow.',
      'Checks your child badly needs are turned away. They could get very ill. This must change now.',
    ],
    familyVariants: {
      PB: [
        'You have every scan, test and vaccine on time, or decide with your midwife.',
        'You have your scans and tests, some a little late. You talk with your midwife about any you leave out.',
        'A scan or test is late. You have not booked it or talked it over yet.',
        'Most scans and tests are missed and not talked over. Or a missed one let a problem grow.',
        'Tests your baby badly needs are turned away, without talking it over. They could be harmed. This must change now.',
      ],
    },
  },
  'MED.2b': {
    goodEnough: 'Teeth are brushed nearly every day, and the carer has been to a dentist with the child or has asked for one.',
    carersPart: 'What counts is help with brushing, what is in the bottle, and asking for a dentist when one is needed.',
    notCarersPart:
      'A lack of dentists with space, teeth that grew weak, or a child who finds brushing painful or frightening is not held against the carer.',
    family: [
      'Your child’s teeth are brushed twice a day. They see a dentist, or you keep looking for one.',
      'Your child’s teeth are brushed nearly every day. They have seen a dentist, or you have asked.',
      'Your child’s teeth go unbrushed some days each week. Or no help was sought for a tooth problem.',
      'Your child’s teeth go unbrushed most days. Or they have bad teeth or pain, and miss the dentist.',
      'Your child has bad tooth pain and gets no help. It stops them eating or sleeping. This must change now.',
    ],
    familyVariants: {
      B: [
        'Your baby’s teeth are brushed twice a day from the first one. Drinks are milk or water.',
        'Your baby’s teeth are brushed nearly every day. Sugary drinks are rare.',
        'Your baby’s teeth go unbrushed some days each week. Or some nights each week they have a sugary bottle.',
        'Your baby’s teeth go unbrushed most days. Or teeth look brown or sore, and sugary drinks go on.',
        'Your baby’s teeth are bad or sore and get no help. It can hurt to eat. This must change now.',
      ],
      Y: [
        'Your teenager brushes twice a day and sees a dentist. You keep brush and paste ready.',
        'With reminders, your teenager brushes nearly every day. They have seen a dentist, or you have asked.',
        'Your teenager skips brushing some days each week, and nobody checks. Or help for a problem is not sought.',
        'Your teenager skips brushing most days, and nobody notices. Or no help is sought for pain for months.',
        'Your teenager has tooth pain and gets no dentist. It will get worse. This must change now.',
      ],
    },
  },
  'MED.2c': {
    goodEnough: 'Worries that staff raise are followed up within weeks, and glasses, aids or food plans are used nearly every day.',
    carersPart: 'What counts is that the carer books and keeps follow-ups and helps the child to use what was given.',
    notCarersPart:
      'The child’s size, sight or hearing, an aid they cannot bear, a long wait for a clinic, or a repair still to come is not held against the carer.',
    family: [
      'You watch how your child grows, sees and hears. You raise worries early and keep every visit.',
      'You act on worries within weeks. Glasses, aids or food plans are used nearly every day.',
      'A worry about growth, sight or hearing has been left for months. No visit is booked.',
      'Most follow-up visits are missed, or aids go unused most days. Or your child is held back by it.',
      'Help for your child’s growth, sight or hearing is turned down. The harm could last. This must change now.',
    ],
  },
  'MED.3a': {
    goodEnough: 'Medicines and care are given as planned nearly every day, and the carer knows when the child is worse and gets help.',
    carersPart: 'What counts is that the carer gives the care, orders in time, shows others how and tells staff the truth.',
    notCarersPart: 'The condition itself, a bad spell in spite of good care, a shortage or a late delivery is not held against the carer.',
    family: [
      'You know the care plan well. Medicine and care are on time every day.',
      'Medicine and care are given nearly every day. You spot when your child is worse and get help.',
      'Some days each week your child misses medicine or care. Or someone who looks after them has no plan.',
      'Most days your child misses medicine, or some days one they cannot live without. Or it made them ill.',
      'Medicine or care your child needs is stopped or held back. They could get very ill. This must change now.',
    ],
    familyVariants: {
      Y: [
        'You and your teenager share the care plan. They do more as they are ready, and you still check.',
        'Your teenager does some of their care, with reminders. A missed dose is rare and soon noticed.',
        'Your teenager is left to manage alone too soon. Some days each week they miss medicine or checks.',
        'Your teenager misses medicine most days, or some days one they cannot live without. Or it led to hospital.',
        'Your teenager’s medicine is held back or laughed at. They could get very ill. This must change now.',
      ],
    },
  },
  'MED.3b': {
    goodEnough: 'What the child has is used nearly every day, and the carer asks for help when something breaks or no longer fits.',
    carersPart: 'What counts is that the carer uses what there is, in the child’s own way, and says when it is broken or outgrown.',
    notCarersPart:
      'The disability, equipment not yet given, a waiting list, or a family’s own way of doing therapy is not held against the carer.',
    family: [
      'Your child’s aids and care suit them and are used every day. You plan ahead together.',
      'Your child’s aids and care are used nearly every day. You ask for help when something breaks.',
      'A part of your child’s care is missed. Perhaps nobody has been told that an aid is broken.',
      'Most days aids go unused or care is skipped. Or your child is in pain or has lost skills.',
      'Aids, care or help are kept from your child. They are in pain or losing skills. This must change now.',
    ],
  },
  'MED.4a': {
    goodEnough: 'The carer listens, asks for help at once for self-harm or talk of dying, and within two weeks if low mood lasts.',
    carersPart: 'What counts is that the carer listens, notices, keeps the child safe and asks for help.',
    notCarersPart: 'That the child is unwell, how long the waiting list is, and who else caused the hurt are not held against the carer.',
    family: [
      'Your child can talk about feelings at home. You spot changes early and stay with them through any help.',
      'You listen. You get help at once for self-harm, and within two weeks if your child stays low.',
      'Your child has been low or worried for some weeks. Nobody has been asked for help yet.',
      'Your child is low or worried most days, or has hurt themselves. They are not getting help.',
      'Your child talks of dying or hurts themselves, with no help. This must change now to keep them safe.',
    ],
  },
  'MED.4b': {
    goodEnough: 'The child has the facts and supplies they need, knows whom to ask, and the carer acts on worries.',
    carersPart: 'What counts is that the carer, or an adult they trust, gives facts and help, and acts on signs of harm.',
    notCarersPart:
      'What the child tries in spite of this, whom they love, and a faith or custom that still lets them get help are not held against the carer.',
    family: [
      'Your teenager can talk openly about bodies, sex, drink and drugs. They can get private advice too.',
      'Your teenager has the facts and things they need. They know who to ask, and you act on worries.',
      'Most subjects are covered. A subject that your teenager needs help with is left out.',
      'Most subjects are left out. Or most weeks drink, drugs or sex put your teenager at risk, and nobody acts.',
      'Your teenager is given drugs, made drunk or kept from advice. They could be badly harmed. This must change now.',
    ],
  },
  'MED.5a': {
    goodEnough:
      'No alcohol or street drugs are used, or treatment is kept to; meals and rest are mostly enough and smoking is being stopped, with help.',
    carersPart: 'What counts is food, rest, smoke, drink and drugs, and whether help is taken up.',
    notCarersPart:
      'Pregnancy sickness, too little money for food, prescribed medicine and what was taken before knowing are not held against the carer.',
    family: [
      'You take care over food, rest and vitamins each day. You have no smoke, drink or drugs.',
      'No drink or street drugs, or you keep to treatment. You mostly eat enough, and are stopping any smoking.',
      'A risk to your baby goes on after advice, such as smoking. You have not taken up help yet.',
      'Most weeks there is drink or drugs, or most days meals are skipped. Or your baby has been harmed.',
      'Heavy drink or drug use goes on, and help is turned down. This must change now to protect your baby.',
    ],
  },
} as const satisfies Readonly<Record<string, ItemReader>>
