import type { ItemWording } from '../../../../core/instrument.ts'

/**
 * The words of the fourteen supervisory items, in code order; original, not validated.
 *
 * In each set *nearly every day* is within grade 2, *some days* (or some weeks, some visits) is 3, *most days* or a lasting effect is 4.
 * A second sentence that starts with *Or* is enough for the grade by itself.
 */
export const supervisory = {
  'SUP.1a': {
    name: 'Fire, heat, medicines, sharps and chemicals out of reach',
    about: 'Things that burn, cut or poison, and where they are kept.',
    look: 'Look at shelves, bags, sinks, cookers and heaters, from the child’s height. Ask: Where do tablets and cleaning things live? What have you moved lately?',
    grades: [
      'Medicines, blades, lighters and cleaning products are locked away or up high. Heaters and hot pans are guarded.',
      'Things that burn, cut or poison are kept safe for the child’s age. A small slip is put right at once.',
      'One thing that could burn, cut or poison is left out. For example, tablets lie on a low table.',
      'Several things that could burn, cut or poison are left out most days. Or one has hurt the child and is still there.',
      'Drugs, needles or bare flames are left where the child plays. Or the carer hides dangers or will not move them.',
    ],
    variants: {
      PB: [
        'The carer has been round the home looking for dangers to a baby. Changes are already made.',
        'Medicines, chemicals and sharp things have a safe place. Anything left to sort has a plan before the birth.',
        'One clear danger has no plan. For example, a heater has no guard and none has been asked for.',
        'Several dangers lie about at most visits. Advice to sort them before the birth has changed nothing.',
        'Drugs, needles or bare flames are about the home. The carer hides them or will not change anything.',
      ],
      Y: [
        'Medicines, chemicals and sharp things are kept safe. The carer has taught the child to cook and take tablets safely.',
        'Medicines are put away, and the child can use the cooker and heaters safely. A small slip is put right.',
        'One danger is left. For example, lots of spare tablets lie about, or nobody has taught the child about hot oil.',
        'Several dangers are left most days. Or tablets and blades stay out though the child is known to self-harm.',
        'Drugs, needles or weapons are within the child’s reach. The carer knows and does nothing, or hides it.',
      ],
    },
  },
  'SUP.1b': {
    name: 'Stairs, windows, water, outside space and pets made safe',
    about: 'How the home, yard and pets are made safe.',
    look: 'Look at stairs, windows, ponds, sheds and gates. Watch the pets. Ask: Where could someone get hurt here? What have you asked the landlord to mend?',
    grades: [
      'Gates, locks or covers suit the child’s age, indoors and out. Pets are calm and never left alone with a small child.',
      'Stairs, windows, water and pets are made safe or closely watched. Repairs the carer cannot do have been asked for.',
      'One danger the carer could fix or report is left. For example, a window by the bed opens wide.',
      'Several dangers in the home or yard are left most days. Or a bad fall or bite has changed nothing.',
      'Open water, a high open window or a dangerous dog is left within reach. Or the carer will not act when shown.',
    ],
    variants: {
      PB: [
        'The carer has thought through stairs, windows and water for a crawling baby. Pets are being got ready too.',
        'There is a simple plan to keep the baby safe from stairs, windows and pets. Repairs have been asked for.',
        'One danger has no plan. For example, the dog jumps up, or a broken stair has not been reported.',
        'Several dangers have no plan. Advice has been given more than once and nothing has changed.',
        'There is a dangerous dog or a sheer drop, and the carer will not act. Or they hide it at visits.',
      ],
      Y: [
        'Home and yard are safe and pets are under control. The child has been taught about heights, water and risk.',
        'Windows, stairs and yard are safe to use, and pets are under control. Repairs have been asked for.',
        'One danger the carer could fix or report is left. For example, a broken banister or a dog that snaps.',
        'Several dangers are left, with no repair asked for. Or the child was hurt by one and nothing has changed.',
        'A dangerous dog is kept near the child. Or the carer knows they climb roofs or swim in danger, and does nothing.',
      ],
    },
  },
  'SUP.1c': {
    name: 'Smoke alarm, ways out, smoking and candles',
    about: 'Being warned of a fire, getting out, and breathing clean air.',
    look: 'Look for alarms, keys, blocked doors, ashtrays and candles. Ask: When did you last test the alarm? How would everyone get out at night? Where do people smoke?',
    grades: [
      'The smoke alarm is tested each month and ways out are clear. Adults have a plan, and nobody smokes indoors.',
      'The smoke alarm works, or one has been asked for. Ways out are clear, and any smoking is outdoors.',
      'One thing is missing. It may be an alarm kept working, a clear way out, or smoke-free rooms.',
      'Two or more are missing at most visits: a working alarm, clear ways out, smoke-free rooms. Or a small fire changed nothing.',
      'People smoke in bed, leave fires burning or lock others in. Or the carer takes alarms down or turns fire officers away.',
    ],
  },
  'SUP.1d': {
    name: 'Safe sleep and safe handling of a baby',
    about: 'Where and how a baby sleeps, and how they are handled.',
    look: 'See every place the baby sleeps, or will sleep. Ask: What happens on a bad night? Who else helps? What do you know about safe sleep?',
    grades: [
      'Every sleep starts on the back in a clear, flat cot, day and night. Everyone who helps knows this and is gentle.',
      'The child is put down on their back in a clear cot and handled gently. Bed sharing, if any, follows safe sleep advice.',
      'One part of safe sleep is missed some days or nights. For example, pillows, an overheated room or long car seat naps.',
      'Most sleeps are unsafe, such as on a sofa or with loose bedding. Or the child is handled roughly most days.',
      'The child sleeps beside an adult who has had drink or drugs. Or they are shaken or thrown, or all advice is turned away.',
    ],
    variants: {
      PB: [
        'A clear, flat place to sleep is ready. The carer can say how to put a baby down and cope with crying.',
        'A place to sleep is ready or on its way. The carer knows babies sleep on their back.',
        'One part of safe sleep is not known or planned. For example, cot bumpers, sofa naps or a smoky room.',
        'Little is planned or understood. Advice on safe sleep and handling has been given more than once and changed nothing.',
        'The carer means to sleep beside the baby after drink or drugs. Or all safe sleep advice is turned away.',
      ],
    },
  },
  'SUP.2a': {
    name: 'Watched at home in a way that suits the child’s age',
    about: 'How close an eye is kept on the child at home.',
    look: 'Notice who looks up, and how often. Ask: Where is the child when you cook, sleep or go out? Ask the child: Who is here when you wake?',
    grades: [
      'The carer always knows where the child is and what they are doing. They stay as close as the child’s age needs.',
      'The carer checks often and comes quickly when called. Time out of sight suits the child’s age.',
      'Some days the child is left unchecked too long for their age. Spills, squabbles or scrapes go unnoticed.',
      'Most days the child is unwatched for long spells. Or they have been badly hurt because nobody was looking.',
      'The child is left home alone far too young, or locked in. Or the carer lies about who was there.',
    ],
    variants: {
      B: [
        'An adult can see or hear the child all the time, awake or asleep. They are close enough to help in seconds.',
        'The child is checked every few minutes when awake, and often when asleep. A cry brings someone quickly.',
        'Some days nobody checks the child for ten minutes or more when awake. Or they are left alone on a sofa.',
        'Most days the child is out of sight and hearing for long spells. Or a fall happened because nobody was looking.',
        'The child is left in the home alone, or with adults too drunk or drugged to come. Or this is lied about.',
      ],
      Y: [
        'The carer knows who is in and catches up with the child each day. When out, the carer can be reached.',
        'The child is home alone only for times that suit them. They know whom to call, and someone checks.',
        'Some weeks the child is left too long, such as late into the night. They cannot reach the carer.',
        'Most weeks the child is left too long or overnight. Or harm came to them while nobody was around.',
        'The child is left for days, or has nobody who checks on them at all. Or the carer hides being away.',
      ],
    },
  },
  'SUP.2b': {
    name: 'Watched outdoors, near roads, water and in vehicles',
    about: 'Keeping the child safe when out and about.',
    look: 'Watch arrivals and trips: hands, straps and seats. Ask: Where does the child go outdoors, and who goes too? Ask the child: What are the rules?',
    grades: [
      'The carer stays close near roads and water and teaches the child why. The right seat or belt is used every trip.',
      'The child is kept within sight or call, as suits their age. Car seats and belts are used.',
      'Some days the child is too far off for their age near roads or water. Or some trips are made without the right seat.',
      'Most days the child is out alone too young, or rides without a seat or belt. Or they have been hurt this way.',
      'The child roams alone by roads, rail lines or water, and the carer does nothing. Or they are driven by someone drunk.',
    ],
    variants: {
      B: [
        'Outdoors the child is strapped in, held or within arm’s reach all the time. The right car seat is used every trip.',
        'Outdoors the child is in sight, and within arm’s reach near roads or water. Pram straps and car seat are used.',
        'Some trips are made with straps undone or the wrong car seat. Or the child is left outside a shop.',
        'Most trips are made with no straps or no proper seat. Or the child has been hurt this way.',
        'The child is left alone in a car or outdoors, and the carer sees no danger. Or a drunk adult drives them.',
      ],
      Y: [
        'Plans for getting there and back are agreed each time. The carer teaches road, water and night travel safety and would fetch the child.',
        'The carer has taught road, water and travel safety. They mostly know how the child will get home.',
        'Some weeks the child goes out late, or swims in open water. No plan was agreed first.',
        'Most weeks the child takes real risks on roads, roofs or water, and the carer lets it go. Or they have been hurt.',
        'The carer lets the child ride with drunk drivers or in stolen cars. Or the carer knows of great danger and does nothing.',
      ],
    },
  },
  'SUP.2c': {
    name: 'Bath time and meals watched',
    about: 'An adult within reach when the child is in water or eating.',
    look: 'Ask: Talk me through the last bath. Who is there, and what if the phone rings? Where does the child sit to eat? Look at bath seats, bottles and snacks.',
    grades: [
      'An adult is within arm’s reach for the whole bath and tests the water first. They sit with the child at meals.',
      'The child is never left in the bath, even for a moment. An adult is in the room while they eat.',
      'The bath is always watched. But some meals are eaten alone, or have food in them the child could choke on.',
      'Most meals are unwatched or bottles are propped. Or the child has been left in the bath for a moment.',
      'The child is left in the bath for minutes, alone or with another child. Or the carer will not stay, even after warnings.',
    ],
  },
  'SUP.3a': {
    name: 'Who is left in charge',
    about: 'Who looks after the child when the carer cannot.',
    look: 'Ask: Who had the child last week, and how did you choose them? When were you back? Ask the child: Who looks after you, and what is it like?',
    grades: [
      'Only a few trusted adults look after the child. They know the routine and how to reach the carer.',
      'Those left in charge are sober, old enough and known to the child. They know when the carer will be back.',
      'Some weeks the child is left with someone too young or hardly known. Or the carer is hours late back.',
      'Most weeks the child is passed around, or left with someone unsuitable. Or they were hurt or scared there.',
      'The child is left with nobody, or with someone known to be dangerous. Or the carer lies about who it was.',
    ],
    variants: {
      Y: [
        'When away, the carer leaves food, a number and a trusted adult on hand. They check in and come back on time.',
        'The child is left alone, or in charge of others, only as long as suits them. An adult can be called.',
        'Some weeks the child is left overnight, or in charge of younger ones. They are not ready for it.',
        'Most weeks the child is left overnight or in charge too long. Or they sleep wherever they can.',
        'The carer goes away for days with no adult in charge. Or they leave the child with someone known to be dangerous.',
      ],
    },
  },
  'SUP.3b': {
    name: 'Who is let into the home and near the child',
    about: 'Visitors, partners and friends, and how the carer chooses them.',
    look: 'Notice who is there, and shoes, coats and beds. Ask: Who visits or stays? What do you know about them? Ask the child: How do they make you feel?',
    grades: [
      'The carer chooses visitors with care and finds out about new partners first. They act on any warning.',
      'Visitors are known to the carer and sober. New people are met slowly, with the carer in the room.',
      'Some weeks someone the carer hardly knows stays over. Or they are left alone with the child.',
      'Most weeks people the carer hardly knows come and go. Or an adult they were warned about is often near the child.',
      'Someone known to be dangerous lives with or is left near the child. Or the carer hides it or breaks a safety plan.',
    ],
    variants: {
      PB: [
        'The carer has thought about who will be near the baby. Anyone unsafe is already kept away.',
        'People in the home are known and safe. The carer talks openly about partners and visitors.',
        'One person around the home is a worry. The carer has no plan yet for when the baby comes.',
        'People the carer hardly knows come and go most weeks. Or someone the carer has been warned about is often there.',
        'Someone known to be dangerous lives there, or is expected to. Or the carer hides it or breaks a safety plan.',
      ],
      Y: [
        'The carer knows the friends and partners who visit. They listen and act if the child feels uneasy.',
        'The carer has met most visitors and has no worry about them. The child has a private place to go.',
        'Some weeks people the carer has not met stay late. Or the child feels uneasy with one visitor and nothing is said.',
        'Most weeks people the carer cannot vouch for use the home. Or the child now feels unsafe there.',
        'People who hurt or use the child are let into the home. Or the carer hides who comes.',
      ],
    },
  },
  'SUP.4a': {
    name: 'Knowing where the child is; acting when missing',
    about: 'Whether the carer knows where the child is, and looks when they do not.',
    look: 'Ask: Where is the child now, and how do you know? What did you do the last time they were late? Ask the child: Who would notice?',
    grades: [
      'The carer knows where the child is, with whom and when they are due back. Any change is agreed first.',
      'The carer knows the place and time. If the child is late, they start looking at once.',
      'Some days the carer does not know where the child is. Or they wait an hour or more before looking.',
      'Most days the carer does not know where the child is. Or others had to report them missing.',
      'The child is gone for most of a day or night and is not reported. Or the carer gives untrue answers.',
    ],
    variants: {
      Y: [
        'Places, friends and times home are agreed. If the child is late, the carer rings round, reports it and asks why later.',
        'The carer mostly knows the plan for the night. If the child is late and out of touch, they search and report it.',
        'Some weeks the carer does not know where the child is or with whom. They find out only afterwards.',
        'Most weeks the child is out late and the carer does not know where. Or others had to report them missing.',
        'The child is missing overnight and is not reported, or has been locked out. Or the carer gives untrue answers.',
      ],
    },
  },
  'SUP.4b': {
    name: 'Fair rules and limits',
    about: 'Rules that are clear, kindly kept and right for the age.',
    look: 'Notice what happens when the child says no. Ask: What are the rules here? What happens if one is broken? Ask the child: Is it fair?',
    grades: [
      'Rules are few, clear and the same each day. The carer explains why, stays calm, and never hits or frightens.',
      'Most rules are clear and fit the child’s age. The carer mostly sticks to them, without hitting or threats.',
      'Some days rules change without warning. Or one rule asks too much, or too little, for the child’s age.',
      'Most days there are no limits. Or punishment is harsh or hard to predict, and the child seems wary.',
      'The child is left to run into danger, or is hurt or shut away as punishment. Or the carer hides how they punish.',
    ],
    variants: {
      Y: [
        'Rules are talked over with the child and fit their age. They loosen as the child shows they can manage.',
        'There are clear rules about nights out, school and home. The carer mostly keeps to them without threats.',
        'Some weeks rules are dropped after a row. Or one is much too tight or too loose for the child’s age.',
        'Most weeks there are no limits at all. Or control is so tight that the child has no friends or free time.',
        'The carer has given up all limits while the child is in danger. Or the child is beaten, locked in or locked out.',
      ],
    },
  },
  'SUP.4c': {
    name: 'Screens and online life',
    about: 'What the child sees and does on screens, and for how long.',
    look: 'Notice screens on, and who is watching. Ask: What do they like to watch or play? How do you check? Leave talking aids out of screen time.',
    grades: [
      'The carer picks what is watched or played and often joins in. There is always plenty else to do.',
      'Screens are off for sleep and some meals. Settings or checks keep out things meant for adults.',
      'Some days the child sees or plays something not meant for their age. Or screens run on past bedtime.',
      'Most days screens run for hours with nobody checking. Or sleep, talk or behaviour has suffered.',
      'The child often sees violent or sexual things, and the carer lets it go on. Or adults show them.',
    ],
    variants: {
      Y: [
        'The carer talks openly about online life and knows what the child uses. The child would bring them a worry.',
        'Limits on nights and content are agreed and mostly kept. The carer asks about people met online.',
        'Some nights the phone keeps the child up late. Or one known online worry has not been talked about.',
        'Most nights are lost to screens. Or the child meets bullying, betting or sexual things online and nobody checks.',
        'The carer knows someone is harming or using the child online and does nothing. Or they take part.',
      ],
    },
  },
  'SUP.4d': {
    name: 'Guarding against exploitation outside the home',
    about: 'Spotting people who would use the child, and getting help.',
    look: 'Notice new phones, clothes, money or injuries. Ask: Who are the new friends? What has changed? Ask the child alone: Does anyone ask you to do things?',
    grades: [
      'The carer knows the child’s friends and spots changes early. They talk, without blame, about people who use children.',
      'The carer asks about new friends, money or trips. If something seems wrong, they tell someone who can help.',
      'One sign was seen, such as unexplained money or an older friend. The carer did not ask or tell anyone.',
      'Signs go on most weeks. The carer blames the child, or does not act with those trying to help.',
      'The carer lets others use the child for sex, crime or money. Or the carer gains from it or hides it.',
    ],
  },
  'SUP.5a': {
    name: 'Kept from violence, drug use and crime among adults',
    about: 'Whether violence, drugs or crime among adults reaches the child.',
    look: 'Notice damage, smells, callers and how people tense up. Ask each adult alone: What happens when people fall out? Who feels unsafe? Has help been sought?',
    grades: [
      'Adults settle things calmly, and no violence, drug use or crime comes near the child. Any threat is acted on at once.',
      'The child does not see or hear violence, drug use or crime. If danger came close, an adult sought help.',
      'The child has seen or heard threats, drug use or crime once or a few times. Nobody has sought help since.',
      'Most weeks the child sees or hears violence, drug use or crime. Or they are now frightened at home.',
      'The child is hurt in adult violence, or used to carry or hide things. Or adults deny it or turn help away.',
    ],
    variants: {
      PB: [
        'Home is calm, with no violence, drug use or crime. There is a plan if anyone becomes unsafe.',
        'There is no violence, drug use or crime at home now. Past worries are talked about openly, with help in place.',
        'Threats, drug use or crime came up once or a few times in this pregnancy. Nobody has sought help since.',
        'Violence, drug use or crime comes up most weeks. Or a known danger to the baby has no safety plan.',
        'Violence or drug dealing goes on in the home now. Adults hide it, excuse it or turn help away.',
      ],
    },
  },
} as const satisfies Record<string, ItemWording>
