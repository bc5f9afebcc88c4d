import type { ItemWording } from '../../../../core/instrument.ts'

/**
 * The words of the 14 physical items, in code order.
 *
 * Frequencies mean the same in every set: *every day* (1), slips are rare (2), *some days each week* (3),
 * *most days* or a lasting effect (4), *nearly every day* and help turned down, hidden or waved away (5).
 */
export const physical = {
  'PHY.1a': {
    name: 'Enough to eat and drink',
    about: 'Whether the child gets enough food and drink each day.',
    look: 'Ask to see the fridge and cupboards. What did everyone eat and drink yesterday? What happens when food runs low? Who goes without?',
    grades: [
      'Food for the days ahead is in or arranged. The child has enough to eat and drink every day.',
      'Food may run low before shopping day or a food bank visit. The child still gets enough to eat and drink each day.',
      'Some days each week the child goes hungry or thirsty. The carer has not used food or help that is there.',
      'Most days the child goes hungry or thirsty, or has grown thin or weak from it. Food or help is there but unused.',
      'The child goes hungry or thirsty nearly every day. The carer keeps food from them, denies it or turns help down.',
    ],
    variants: {
      B: [
        'The child is fed when hungry, or by their feeding plan, day and night. Milk or food is always ready.',
        'The child gets enough milk or food every day. A feed may run late now and then, but none is missed.',
        'Some days each week a feed is missed or too small, and the child is left hungry.',
        'Most days feeds are missed or too small, or the child is not gaining weight because of it.',
        'Feeds are missed or too small nearly every day. The carer hides it, or will not feed more when told of the danger.',
      ],
    },
  },
  'PHY.1b': {
    name: 'Food that suits the child’s age and health',
    about: 'Whether food and drink fit the child’s age, health and customs.',
    look: 'What is a usual day of food and drink? Is there an allergy, feeding plan or custom? What will the child eat, and what helps?',
    grades: [
      'Food is varied every day, in a way that suits this child. Any allergy, feeding plan or family custom is always followed.',
      'Food is simple or much the same, but suits the child nearly every day. Allergies and feeding plans are followed.',
      'Some days each week the main food or drink does not suit the child’s age or health, such as only sweets or crisps.',
      'Most days food or drink does not suit the child’s age or health, or it has already harmed their health.',
      'Nearly every day food or drink puts the child’s health at risk. The carer ignores a known allergy or plan, or hides it.',
    ],
    variants: {
      B: [
        'Breast milk or formula is given as advised every day. From about six months, new foods match the child’s age.',
        'Milk and foods suit the child nearly every day. A feed made up wrongly is put right as soon as the carer knows.',
        'Some days each week the child gets the wrong thing: formula made up wrongly, sweet drinks, or solid food too young.',
        'Most days the milk or food is wrong for the child, or they have choked or been unwell from it.',
        'Nearly every day the child gets milk or food that harms them. The carer has been told, and ignores it or hides it.',
      ],
    },
  },
  'PHY.1c': {
    name: 'Mealtimes: who provides them and how regular',
    about: 'Whether an adult makes sure that meals come, and come regularly.',
    look: 'Who made the last few meals? When does the child usually eat? What happens when the carer is out, unwell or asleep?',
    grades: [
      'An adult provides every meal, at times the child can count on. Someone keeps the child company, in a way that suits them.',
      'An adult provides every meal. Times may shift or meals may be quick, but the child is not left waiting long.',
      'Some days each week no adult sees to a meal. The child waits for hours, or has to remind the carer.',
      'Most days no adult sees to a meal. The child finds food alone, feeds younger ones, or has stopped asking.',
      'Nearly every day no adult provides meals. The carer says it is not their job, or says meals happen when they do not.',
    ],
    variants: {
      B: [
        'The same few adults give every feed and meal, as soon as the child shows hunger. They hold or sit with the child.',
        'It is clear every day who will feed the child. Times may shift, but the child is not left waiting long.',
        'Some days each week it is unclear who will feed the child. A feed or meal then comes hours late.',
        'Most days nobody takes charge of feeds, and they come hours late. Or the child has stopped crying for food.',
        'Nearly every day the child is only fed if someone else steps in. The carer walks away from it, or says it was done.',
      ],
      Y: [
        'There is a meal every day at a time the young person can count on. An adult often cooks or eats with them.',
        'An adult makes sure of a meal every day. The young person may cook or eat apart, because they choose to.',
        'Some days each week no adult has seen to the main meal. The young person finds or makes it, or goes without.',
        'Most days no adult sees to meals. The young person feeds themselves and others, or misses school or sleep to do it.',
        'Nearly every day the young person must find their own food. The carer says it is not their job, or hides it.',
      ],
    },
  },
  'PHY.2a': {
    name: 'Floors, surfaces and living space clean enough',
    about: 'Whether the rooms are clean enough for a child to live in.',
    look: 'Look at floors, seats and tables where the child or baby will be. Notice smells. Who cleans, and how often? What gets in the way?',
    grades: [
      'Floors, seats and tables the child uses are clean every day. Spills and rubbish are cleared the same day.',
      'Rooms look lived in, with dust, crumbs or toys about. Old food, rubbish and dirt are cleared within a day or two.',
      'Some weeks, old food, rubbish or sticky dirt stays for days where the child sits or plays.',
      'Most days there is old food, rubbish or sticky dirt where the child sits or plays. Or the smell clings to them.',
      'Nearly every day rotting food or waste covers floors and seats. The carer sees no problem, or turns help down.',
    ],
    variants: {
      PB: [
        'Floors, seats and tables are clean every day. A clean space for the baby is ready, or has a date.',
        'Rooms look lived in, with dust or mess. Old food and rubbish are cleared within a day or two.',
        'Some weeks, old food, rubbish or sticky dirt stays for days in rooms the baby will use.',
        'Most days there is old food, rubbish or sticky dirt in rooms the baby will use. No date is set to clear it.',
        'Nearly every day rotting food or waste covers floors and seats. The carer sees no risk to a baby, or turns help down.',
      ],
    },
  },
  'PHY.2b': {
    name: 'Kitchen fit to store and make food',
    about: 'Whether food can be kept, made and served safely at home.',
    look: 'Ask to see where food is kept and made. How does the family keep food cold, cook and wash up? What would help?',
    grades: [
      'The places where food is kept and made are clean every day. Food is kept cold or covered, and old food is thrown out.',
      'The kitchen can be used every day. Washing-up may wait until the next day, but food is kept and made safely.',
      'Some days each week food cannot be made safely. There is no clean pan or worktop, or food has gone off.',
      'Most days there is no clean place to make food, or the child has been ill from dirty dishes or spoiled food.',
      'Nearly every day waste or rotting food makes the kitchen useless. The carer keeps people out of it, or turns help down.',
    ],
    variants: {
      PB: [
        'The kitchen is clean every day and old food is thrown out. A clean place for feeding things is ready, or has a date.',
        'The kitchen can be used every day. Washing-up may wait until the next day, but a baby’s feeds could be made safely.',
        'Some days each week nothing in the kitchen is clean enough to make food, or a baby’s feeds, safely.',
        'Most days there is no clean place to make food. Spoiled food or dirty dishes stay for weeks, with no plan before the birth.',
        'Nearly every day waste or rotting food makes the kitchen useless. The carer says a baby will not need it, or turns help down.',
      ],
    },
  },
  'PHY.2c': {
    name: 'Toilet and washing place working and clean',
    about: 'Whether there is a clean toilet and somewhere to wash.',
    look: 'Ask to see the bathroom. What is there to wash and dry with? When something breaks, what does the carer do?',
    grades: [
      'Toilet, basin and bath or shower are clean every day, with soap, towels and paper. Faults are reported the same day.',
      'The child can use a toilet and wash every day. The room may be due a clean. Faults are reported within a week.',
      'Some days each week the child cannot use a clean toilet or wash, because the carer let cleaning, soap or a repair report slip.',
      'Most days the toilet or basin is too dirty to use. Or a fault is unreported for weeks, with nowhere else to wash.',
      'Nearly every day there is no toilet or basin fit to use. The carer keeps repairers out, hides it or turns help down.',
    ],
    variants: {
      PB: [
        'Toilet and washing place are clean every day, with soap and towels. A way to wash the baby is ready, or has a date.',
        'The toilet and basin can be used every day. The room may be due a clean. Faults are reported within a week.',
        'Some days each week there is no clean place to wash a baby, because the carer let cleaning or a repair report slip.',
        'Most days the toilet or basin is too dirty to use. Or a fault goes unreported for weeks, with no plan before the birth.',
        'Nearly every day there is no toilet or basin fit to use. The carer keeps repairers out, or sees no need before the birth.',
      ],
    },
  },
  'PHY.2d': {
    name: 'Warmth, light, water and repairs (carer’s part)',
    about: 'Whether the carer acts to keep the home warm, lit and mended.',
    look: 'How warm, light and dry are the rooms? What has been reported, to whom and when? How are top-ups managed?',
    grades: [
      'Rooms the child uses are warm and lit every day. Faults are reported the same day, and top-ups are planned ahead.',
      'If heat, light or water stops, the carer acts within a day and keeps the child warm. Faults are reported, even if not mended.',
      'Some weeks the child is without heat, light or water for a day or more, because the carer waits to act.',
      'Most days the child is cold or without light or water, or is unwell from it. Offered help has gone unused for weeks.',
      'Nearly every day the child is without heat, light or water. The carer keeps repairers out, turns help down or says it is mended.',
    ],
    variants: {
      PB: [
        'Rooms are warm and lit every day. Faults are reported the same day, and heating for the baby is planned.',
        'If heat, light or water stops, the carer acts within a day. Faults are reported, even if not yet mended.',
        'Some weeks the home is without heat, light or water for a day or more, because the carer waits to act.',
        'Most days the home is without heat, light or water. Offered help has gone unused for weeks, with no plan for the baby.',
        'Nearly every day the home has no heat, light or water. The carer keeps repairers out, turns help down or says it is mended.',
      ],
    },
  },
  'PHY.2e': {
    name: 'Space, clutter, pests and animals',
    about: 'Whether there is clear space, and pests and pets are managed.',
    look: 'Where is there room to walk, sit and play without moving things? What signs of pests are there? How are pets cleaned up after?',
    grades: [
      'The child has clear space to move, play and rest every day. Pets are clean, and pests are dealt with at once.',
      'Things pile up, but the child has clear floor, seat and bed every day. Pet mess is cleared and pests are reported.',
      'Some days each week things or pet mess block a space the child needs, or pests go a week without action.',
      'Most days clutter, pet mess or pests take over the child’s space, or the child has been hurt, bitten or unwell from it.',
      'Nearly every day clutter, animal mess or pests fill the space. The carer adds more, hides it or stops others clearing it.',
    ],
    variants: {
      PB: [
        'Rooms are clear to walk, sit and sleep in every day. Pets are clean, and space for the baby is set aside.',
        'Things pile up, but there is clear room to walk, sit and put a cot. Pet mess is cleared daily and pests are reported.',
        'Some weeks things, pet mess or pests stay for days in the space that the baby will need.',
        'Most days clutter, pet mess or pests take over several rooms. There is no plan to clear a space before the birth.',
        'Nearly every day clutter, animal mess or pests fill the home. The carer adds more, hides it or stops others clearing it.',
      ],
    },
  },
  'PHY.3a': {
    name: 'A sleeping place of the child’s own',
    about: 'Whether the child has, or the baby will have, their own place to sleep.',
    look: 'Ask to see where the child sleeps or the baby will sleep. Who else sleeps there? What was last night like? What are the family’s sleeping customs?',
    grades: [
      'Every night the child has their own bed or mat, in a calm place that suits their age and customs.',
      'Every night the child has a set bed or mat. The room may be shared, small or bare, but they can sleep.',
      'Some nights each week the child sleeps on a sofa or floor, because their bed is full of things or used by others.',
      'Most nights the child has no set place to sleep. Or people, noise or light there leave them worn out by day.',
      'Nearly every night the child has no bed of their own. The carer turns one down, or says there is one when there is not.',
    ],
    variants: {
      PB: [
        'A safe cot or basket is in place, with clear space around it. Or the carer has set a date and is on course.',
        'A cot or basket is promised, or has a dated plan. The carer can show where the baby will sleep.',
        'The carer talks of where the baby will sleep. Nothing is arranged by an agreed date, or by eight weeks before the birth.',
        'Nothing is arranged after several agreed dates, or by four weeks before the birth. The space is full or used by others.',
        'Nothing is arranged. The carer turns down a cot, gets rid of one, or says one is ready when it is not.',
      ],
      B: [
        'For every sleep, day and night, the child has a safe cot, basket or bed of the right size, within hearing of an adult.',
        'Every night the child has a set, safe place of the right size. Naps may be in a pram or in arms.',
        'Some nights each week the child is put to sleep wherever there is room, though they have a cot or basket.',
        'Most nights the child sleeps wherever there is room. Their cot is outgrown, full of things or used by others.',
        'Nearly every night the child has no safe place to sleep. The carer turns one down, or says there is one when there is not.',
      ],
    },
  },
  'PHY.3b': {
    name: 'Bedding clean, dry and warm',
    about: 'Whether the child’s bedding is clean, dry and warm enough.',
    look: 'Ask to see the child’s bed, with their leave. Feel for damp and notice smells. How is wet or dirty bedding managed?',
    grades: [
      'Bedding is clean, dry and warm every night. Wet or dirty bedding is changed the same day, without fuss.',
      'Bedding may be worn or odd, but is dry and warm every night. It is washed about every two weeks.',
      'Some nights each week the child sleeps in bedding that is damp, dirty or too thin, when it could be changed.',
      'Most nights the bedding is damp, dirty or missing. Or the child is cold or sore from it, or smells by day.',
      'Nearly every night the child sleeps on a bare or soaked mattress. The carer leaves it, blames the child or turns bedding down.',
    ],
    variants: {
      B: [
        'Sheets and covers are clean, dry and right for the weather at every sleep. Wet ones are changed at once.',
        'Sheets and covers may be worn, but are dry and warm enough at every sleep. They are washed most weeks.',
        'Some nights each week the child sleeps on damp or dirty sheets, or is far too hot or cold.',
        'Most nights the sheets are damp, dirty or missing. Or the child has sore skin, or is cold, because of it.',
        'Nearly every night the child lies on soaked or dirty bedding. The carer leaves it, hides it or turns clean bedding down.',
      ],
    },
  },
  'PHY.4a': {
    name: 'Clothes and shoes: enough, clean, right for the weather',
    about: 'Whether the child’s clothes and shoes fit, are clean and suit the weather.',
    look: 'Look at clothes, coat and shoes on the day. How well do they fit? What does the child feel good in? How does washing get done?',
    grades: [
      'Clothes and shoes are clean, fit well and suit this child and the weather every day. Outgrown things are changed in time.',
      'Clothes and shoes may be few, worn or second-hand. They fit, and are clean and warm enough nearly every day.',
      'Some days each week the child wears dirty clothes, or has no coat or shoes that fit, though the carer could arrange it.',
      'Most days clothes or shoes are dirty, wet or too small. Or the child is cold, sore or teased because of them.',
      'Nearly every day clothes are dirty or unfit. The carer keeps better ones from the child, or turns clothes and help down.',
    ],
    variants: {
      B: [
        'Clothes are clean, soft and the right size every day. They are changed when wet, and layers suit the weather.',
        'Clothes may be few or second-hand. They fit, and are dry and warm enough nearly every day.',
        'Some days each week the child is in wet, dirty or tight clothes for hours, or far too hot or cold.',
        'Most days clothes are wet, dirty or too tight. Or the child has sore skin, or is cold, because of them.',
        'Nearly every day clothes are wet, dirty or unfit. The carer has others and will not change them, or turns clothes down.',
      ],
      Y: [
        'Clean clothes, a coat and shoes that fit are there every day. The young person has a say in what they wear.',
        'There are enough clean clothes nearly every day, even if few or second-hand. Going without a coat is their own choice.',
        'Some days each week nothing clean fits, and the carer has not seen to washing or asked for help.',
        'Most days clothes are dirty or too small. Or the young person has missed school or friends because of them.',
        'Nearly every day clothes are dirty or unfit. The carer keeps better ones back as a punishment, or turns help down.',
      ],
    },
  },
  'PHY.4b': {
    name: 'Skin, hair and nails cared for',
    about: 'Whether the child’s skin, hair and nails are clean and comfortable.',
    look: 'Look at face, hands, hair and skin. Who helps with washing, and when? What does this child need for their skin and hair?',
    grades: [
      'Skin, hair and nails look clean and comfortable every day, cared for in a way that suits this child and their customs.',
      'The child is comfortable nearly every day. A wash may be missed, and head lice or rashes are treated within days.',
      'Some days each week the child is dirty, itchy or smells, or head lice or a rash have been left over a week.',
      'Most days the child is dirty, itchy or smells. Or sore skin, matted hair or lice have been left for weeks.',
      'Nearly every day the child is dirty and sore. The carer will not wash or treat them, stops others or says it is done.',
    ],
    variants: {
      B: [
        'Face, skin folds and hands are washed every day. Skin and hair look comfortable, cared for in a way that suits this child.',
        'The child is clean and comfortable nearly every day. Milk or food on the skin is soon wiped, and rashes are treated within days.',
        'Some days each week old milk, food or dirt is left in skin folds or hair, or a rash is left.',
        'Most days the child is dirty or smells. Or their skin is sore, cracked or scabbed from being left.',
        'Nearly every day the child is dirty and sore. The carer will not wash or treat them, stops others or says it is done.',
      ],
      Y: [
        'Every day the young person has all they need to wash and care for skin and hair. The carer guides them kindly.',
        'The young person can wash every day, with soap, a towel and some privacy. The carer reminds them when they skip it.',
        'Some days each week the young person cannot wash, or goes unwashed and nobody asks why or helps.',
        'Most days the young person goes unwashed and gets no help. Or sore skin, lice or smell keep them from others.',
        'Nearly every day the young person goes unwashed. The carer stops them washing, mocks them or turns help down.',
      ],
    },
  },
  'PHY.4c': {
    name: 'Nappies, toileting and periods',
    about: 'Whether the child gets clean, kind help with nappies, toilet and periods.',
    look: 'What happens when a nappy or clothes are wet? Who helps with the toilet or periods, and how? What supplies are there?',
    grades: [
      'Every day the child has the toilet help, clean pants, pads or wipes they need. Help is kind, private and suits them.',
      'The child is kept clean and dry nearly every day, with help when needed. Accidents are cleaned up soon, without blame.',
      'Some days each week the child is left wet or soiled for an hour or more, or has no clean pants or pads.',
      'Most days the child is left wet, soiled or without pads. Or they are sore, or miss school or play.',
      'Nearly every day the child is left wet, soiled or without pads. The carer will not help, or shames or punishes them.',
    ],
    variants: {
      B: [
        'Nappies are changed as soon as they are soiled or heavy, day and night, every day. Skin looks clear and comfortable.',
        'Soiled nappies are changed soon, and wet ones through the day. A rash may come, and is treated the same day.',
        'Some days each week a soiled or very full nappy is left on for an hour or more.',
        'Most days soiled or very full nappies are left on. Or a sore rash lasts for weeks without treatment.',
        'Nearly every day the child is left in full nappies with sore skin. The carer will not change them, or says it is done.',
      ],
      T: [
        'Nappies are changed at once, or toilet learning goes at this child’s pace, with calm help every day.',
        'The child is clean and dry nearly every day. Accidents are cleaned up soon, and toilet learning may come and go.',
        'Some days each week the child is left wet or soiled for an hour or more, or toilet help is forgotten.',
        'Most days the child is left wet or soiled. Or they are sore, or nobody has begun toilet learning they are ready for.',
        'Nearly every day the child is left wet or soiled. The carer will not help, says it is done, or shames or hits them.',
      ],
      Y: [
        'What the young person needs for the toilet or periods is always to hand, with privacy. The carer talks about it kindly.',
        'Pads or toilet things are nearly always there, even if basic. The young person can wash and change in private.',
        'At some periods, or some days each week, the young person goes without pads or toilet things, as no adult saw to it.',
        'At most periods, or most days, the young person goes without pads or toilet help. Or they miss school because of it.',
        'The young person nearly always goes without pads or toilet help. The carer keeps it from them, mocks or shames them.',
      ],
    },
  },
  'PHY.5a': {
    name: 'Keeping a settled place to live (carer’s part)',
    about: 'Whether the carer does their part to keep a settled home.',
    look: 'How long has the family lived here? What letters or notices have come? Who has the carer asked for help, and when?',
    grades: [
      'The carer always deals with rent, rules and letters on time. Any move is planned, so the child stays settled.',
      'Housing may be temporary or rent behind. The carer answers nearly every letter and keeps to an agreed plan.',
      'Some letters, visits or payments that the carer could manage are missed. The home is at risk, but no move is set.',
      'Most letters, visits or agreements are missed. Or the child has had to move, or must leave soon, because of it.',
      'The child has no settled home. The carer turns down nearly all housing help, hides the facts or breaks every agreement.',
    ],
    variants: {
      PB: [
        'The carer always deals with rent, rules and letters on time. A settled place for the birth is sure.',
        'Housing may be temporary or rent behind. The carer answers nearly every letter and keeps to a plan for the birth.',
        'Some letters, visits or payments that the carer could manage are missed. A place for the baby is not yet sure.',
        'Most letters, visits or agreements are missed. Or a home that was meant for the baby is being lost because of it.',
        'There is no settled place for the baby. The carer turns down nearly all housing help, or hides the facts.',
      ],
    },
  },
} as const satisfies Record<string, ItemWording>
