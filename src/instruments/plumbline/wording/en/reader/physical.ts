import type { ItemReader } from '../../../../../core/instrument.ts'

/**
 * What is read about the 14 physical items, and what each grade says to the family.
 *
 * A family line is about the same thing, at the same level, as the descriptor of its grade.
 */
export const physical = {
  'PHY.1a': {
    goodEnough: 'Food may run low or come from a food bank, and the child still gets enough to eat and drink each day.',
    carersPart: 'Whether the carer uses the food and help there is, so that the child does not go hungry or thirsty.',
    notCarersPart: 'Low income, late benefits, high prices, a broken cooker or using a food bank is not held against the carer.',
    family: [
      'There is food in for the days ahead. Your child has enough to eat and drink every day.',
      'Food may run low at times. Your child still has enough to eat and drink each day.',
      'Some days each week your child goes hungry or thirsty. There is food or help you could use.',
      'Most days your child is hungry or thirsty, or is weak from it. Help is there but not used.',
      'Your child is hungry nearly every day, even when help is offered. They cannot grow well. This must change now.',
    ],
    familyVariants: {
      B: [
        'Your baby is fed when hungry, day and night. Milk or food is always ready.',
        'Your baby has enough milk or food every day. A feed may be late, but none is missed.',
        'Some days each week your baby goes hungry from a missed feed. There is help you could use.',
        'Most days feeds are missed or too small, with help unused. Or your baby is not growing.',
        'Nearly every day feeds are missed, even after advice. Your baby could get very ill. This must change now.',
      ],
    },
  },
  'PHY.1b': {
    goodEnough: 'Plain or repeated food that suits this child nearly every day is enough, with any allergy or feeding plan followed.',
    carersPart: 'Whether the carer offers food and drink that suit this child, and follows the plans and advice they were given.',
    notCarersPart:
      'Prices, culture, faith, breast or formula, a child who eats few foods, or a wait for advice is not held against the carer.',
    family: [
      'Your child has a good mix of food every day. Allergies and food plans are always kept to.',
      'Food is plain but suits your child nearly every day. Allergies and food plans are kept to.',
      'Some days each week the main food offered does not suit your child. It may be only sweets or crisps.',
      'Most days the food or drink offered does not suit your child. Or it has already hurt their health.',
      'Nearly every day food or drink harms your child, even after advice. It must change now, to keep them well.',
    ],
    familyVariants: {
      B: [
        'Your baby has the right milk every day. From about six months, new foods suit their age.',
        'Milk and food suit your baby nearly every day. Mistakes with bottles are soon put right.',
        'Some days each week your baby gets the wrong milk or drink. Or solid food comes too soon.',
        'Most days the milk or food is wrong for your baby. Or they have choked or been ill from it.',
        'Nearly every day milk or food harms your baby, even after advice. It must change now, to keep them safe.',
      ],
    },
  },
  'PHY.1c': {
    goodEnough: 'An adult sees to every meal, and it may be quick, simple, or eaten at a different time each day.',
    carersPart: 'Whether the carer makes sure that an adult sees to each meal, and that the child is not left waiting for hours.',
    notCarersPart:
      'Shift work, or illness or disability with a stand-in, having no table, or family mealtimes and customs are not held against the carer.',
    family: [
      'An adult sees to every meal, at times your child can count on. Someone keeps them company.',
      'An adult sees to every meal. It may be quick or late, but your child does not wait long.',
      'Some days each week no adult sees to a meal. Your child waits for hours or has to remind you.',
      'Most days no adult sees to a meal. Your child finds food alone or has stopped asking.',
      'Nearly every day your child must find food or go without. Meals are an adult’s job. This must change now.',
    ],
    familyVariants: {
      B: [
        'The same few people feed your baby, as soon as hunger shows. They stay close each time.',
        'Every day it is clear who will feed your baby. Your baby does not wait long.',
        'Some days each week nobody is sure who will feed your baby. A feed then comes hours late.',
        'Most days nobody takes charge of feeds. They come hours late, or your baby has stopped crying for food.',
        'Nearly every day others must step in to feed your baby. This must change now, to keep them safe.',
      ],
      Y: [
        'There is a meal each day your teenager can count on. Most days an adult cooks or eats with them.',
        'You make sure of a meal every day. Your teenager may choose to cook or eat apart.',
        'Some days each week no adult sees to the main meal. Your teenager makes it or goes without.',
        'Most days no adult sees to meals. Your teenager makes them, or misses school or sleep to do it.',
        'Nearly every day your teenager must find their own food. Teenagers still need adults for meals. This must change now.',
      ],
    },
  },
  'PHY.2a': {
    goodEnough: 'Dust, crumbs, toys and worn things are fine, as old food, rubbish and dirt are cleared within a day or two.',
    carersPart: 'What the carer does to clear old food, rubbish and dirt from where the child sits and plays, or the baby will.',
    notCarersPart:
      'Worn carpets, old furniture, a damp building, a crowded home, missed bin rounds or a disability is not held against the carer.',
    family: [
      'Floors, seats and tables are clean every day. Spills and rubbish are cleared the same day.',
      'Your home looks lived in. Old food, rubbish and dirt are gone in a day or two.',
      'Some weeks, old food or rubbish stays for days. It is where your child sits or plays.',
      'Most days there is old food or dirt where your child plays. Or the smell stays on them.',
      'Nearly every day rotting food or waste is around your child. It can make them ill. This must change now.',
    ],
    familyVariants: {
      PB: [
        'Floors and seats are clean every day. A clean space for your baby is ready, or has a date.',
        'Your home looks lived in. Old food and rubbish are gone in a day or two.',
        'Some weeks, old food or rubbish stays for days. It is in rooms your baby will use.',
        'Most days old food or dirt is in rooms your baby will use. No date is set to clear it.',
        'Nearly every day rotting food or waste covers floors and seats. It could harm your baby. This must change now.',
      ],
    },
  },
  'PHY.2b': {
    goodEnough: 'Food can be kept and made safely every day, even on one ring or in a shared kitchen, and washing-up may wait overnight.',
    carersPart: 'Whether the carer keeps a clean place and pan to make food, throws out spoiled food and asks for help.',
    notCarersPart: 'A missing or broken fridge or cooker, an old or shared kitchen, or a landlord’s repair is not held against the carer.',
    family: [
      'Your kitchen is clean every day. Food is kept cold or covered, and old food goes out.',
      'You can use the kitchen every day. Dishes may wait a day, but food is kept and made safely.',
      'Some days each week food cannot be made safely. There is no clean pan, or food has gone off.',
      'Most days there is nowhere clean to make food. Or your child has been ill because of it.',
      'Nearly every day waste or rotting food fills the kitchen. Your child could get ill. This must change now.',
    ],
    familyVariants: {
      PB: [
        'Your kitchen is clean every day. A clean place for feeding things is ready, or has a date.',
        'You can use the kitchen every day. Dishes may wait a day, but feeds could be made safely.',
        'Some days each week nothing in the kitchen is clean. A feed could not be made safely.',
        'Most days there is nowhere clean to make food. There is no plan yet for when your baby comes.',
        'Nearly every day waste or rotting food fills the kitchen. A baby could get very ill. This must change now.',
      ],
    },
  },
  'PHY.2c': {
    goodEnough: 'There is a toilet and a place to wash that the child can use every day, and faults are reported within a week.',
    carersPart: 'Whether the carer sees to cleaning and soap, and reports a fault or finds somewhere else to wash.',
    notCarersPart: 'Slow repairs, a shared bathroom, no bath, a cut in supply or a wait for adaptations is not held against the carer.',
    family: [
      'The toilet and bath are clean every day, with soap and towels. You report faults the same day.',
      'Your child can use a toilet and wash every day. You report faults within a week.',
      'Some days each week your child cannot wash or use a clean toilet. Cleaning or repair calls were left.',
      'Most days the toilet or sink is too dirty to use. Or a fault goes weeks without a call.',
      'Nearly every day no toilet or sink is fit to use, though help is there. This must change now.',
    ],
    familyVariants: {
      PB: [
        'The toilet and sink are clean every day. A way to wash your baby is ready, or has a date.',
        'You can use the toilet and sink every day. You report faults within a week.',
        'Some days each week there is no clean place to wash a baby. Cleaning or repair calls were left.',
        'Most days the toilet or sink is too dirty to use. There is no plan yet for your baby.',
        'Nearly every day no toilet or sink is fit to use, though help is there. This must change now.',
      ],
    },
  },
  'PHY.2d': {
    goodEnough: 'When heat, light or water stops, the carer acts within a day and keeps the child warm, even if nothing is mended yet.',
    carersPart: 'Whether the carer reports, chases, plans top-ups, keeps the child warm and takes up the help that is there.',
    notCarersPart:
      'A landlord’s repairs, a damp building, fuel prices or a meter that the money could not cover is not held against the carer.',
    family: [
      'Your child’s rooms are warm and lit every day. You report faults the same day.',
      'If heat, light or water stops, you act within a day. Your child is kept warm.',
      'Some weeks heat, light or water is off for a day or more. Help is asked for late.',
      'Most days your child is cold, in the dark or without water. Help has gone unused for weeks.',
      'Your child has no heat, light or water nearly every day, and help is turned down. This must change now.',
    ],
    familyVariants: {
      PB: [
        'Your home is warm and lit every day. You have planned how to heat it for your baby.',
        'If heat, light or water stops, you act within a day. You report faults, mended or not.',
        'Some weeks heat, light or water is off for a day or more. Help is asked for late.',
        'Most days there is no heat, light or water. Help goes unused, with no plan for your baby.',
        'Your home has no heat, light or water nearly every day. Help is turned down. This must change now.',
      ],
    },
  },
  'PHY.2e': {
    goodEnough: 'Things may pile up, with clear floor, seat and bed for the child every day, pet mess cleared and pests reported.',
    carersPart: 'Whether the carer keeps a clear space for the child, cleans up after pets and acts on pests.',
    notCarersPart:
      'A small or crowded home, nowhere to store things, pests from next door or a slow landlord is not held against the carer.',
    family: [
      'Your child has clear space to move, play and rest every day. Pets are kept clean.',
      'Things pile up, but your child has clear floor and bed every day. Pet mess is cleared.',
      'Some days each week things or pet mess block space your child needs. Or pests are left a week.',
      'Most days clutter, pet mess or pests fill your child’s space. Or they have been hurt or ill from it.',
      'Nearly every day clutter, mess or pests fill your child’s space. They could get hurt. This must change now.',
    ],
    familyVariants: {
      PB: [
        'Rooms are clear to walk, sit and sleep in every day. You have set aside space for your baby.',
        'Things pile up, but there is clear room for a cot. Pet mess is cleared every day.',
        'Some weeks things, pet mess or pests stay for days. They are in space your baby will need.',
        'Most days clutter, pet mess or pests fill more than one room. There is no plan to clear a space.',
        'Nearly every day clutter, mess or pests fill your home. Your baby could be harmed. This must change now.',
      ],
    },
  },
  'PHY.3a': {
    goodEnough: 'Every night the child has a set bed or mat, or the baby’s is planned, in a room that may be shared or bare.',
    carersPart: 'Whether the carer keeps a set, clear place where the child sleeps each night, or gets one ready for the baby.',
    notCarersPart: 'A crowded home, a shared room, a mat by custom or a wait for a given bed is not held against the carer.',
    family: [
      'Every night your child has their own bed or mat. It is calm and suits them.',
      'Every night your child has a set bed or mat. They may share a room, but can sleep.',
      'Some nights each week your child sleeps on a sofa or floor. Their bed is not kept free.',
      'Most nights your child has no set place to sleep. Or noise that could stop leaves them worn out.',
      'Your child has no set place to sleep nearly every night, even with help offered. This must change now.',
    ],
    familyVariants: {
      PB: [
        'A safe cot or basket is ready, or has a date. There is clear space around it.',
        'A cot or basket is promised or planned. You can show where your baby will sleep.',
        'You talk of where your baby will sleep. Nothing is set up, and no help is asked for yet.',
        'Agreed dates have passed, and nothing is set up. Help to get a cot is not used.',
        'Nothing is set up, and a cot was turned down. Your baby needs a safe bed. This must change now.',
      ],
      B: [
        'Your baby has a safe cot for every sleep. For the first six months you share a room.',
        'Every night your baby has a safe place. Naps may be in a flat pram, or held by someone awake.',
        'Some nights each week your baby sleeps wherever there is room. The cot is not used.',
        'Most nights your baby sleeps wherever there is room. The cot is full, or no bigger one was asked for.',
        'Nearly every night your baby has no safe place to sleep. This is very dangerous. It must change now.',
      ],
    },
  },
  'PHY.3b': {
    goodEnough: 'Bedding may be worn, odd or given, as long as it is dry and warm every night and washed about every two weeks.',
    carersPart: 'Whether the carer notices wet, dirty or thin bedding and changes it, without blaming the child.',
    notCarersPart: 'Wet beds in themselves, a damp building, no washing machine or a wait for given bedding is not held against the carer.',
    family: [
      'Bedding is clean, dry and warm every night. You change wet sheets the same day, without fuss.',
      'Bedding may be old, but is dry and warm every night. It is washed about every two weeks.',
      'Some nights each week your child’s bedding is damp, dirty or too thin. It could be changed.',
      'Most nights the bedding is damp, dirty or missing. Or your child is cold or sore from it.',
      'Nearly every night your child’s bed is bare or soaked, though help is there. This must change now.',
    ],
    familyVariants: {
      B: [
        'At every sleep your baby’s sheets are clean and dry. You change wet ones at once.',
        'Sheets may be old, but are dry and not too hot or cold. They are washed most weeks.',
        'Some nights each week your baby’s sheets are damp or dirty. Or your baby is far too hot or cold.',
        'Most nights sheets are damp, dirty or missing. Or your baby is sore, too hot or too cold.',
        'Nearly every night your baby lies on soaked or dirty sheets, though help is there. This must change now.',
      ],
    },
  },
  'PHY.4a': {
    goodEnough: 'Clothes may be few, worn or second-hand, as long as they fit and are clean and warm enough nearly every day.',
    carersPart: 'Whether the carer sees to washing, fit and the weather, with the clothes and help that there are.',
    notCarersPart:
      'Few or old clothes, no washing machine, dress for faith or culture, or what sensory needs allow is not held against the carer.',
    family: [
      'Clothes and shoes are clean and fit well every day. They suit your child and the weather.',
      'Clothes may be few or second-hand. They fit, and are clean and warm nearly every day.',
      'Some days each week clothes are dirty. Or no coat or shoes fit. This can be sorted.',
      'Most days clothes or shoes are dirty, wet or too small. Or your child is cold or sore from them.',
      'Nearly every day your child has no clean clothes that fit, though help is there. This must change now.',
    ],
    familyVariants: {
      B: [
        'Clothes are clean, soft and the right size every day. You change them when wet.',
        'Clothes may be few or second-hand. They fit, and are dry and warm nearly every day.',
        'Some days each week clothes are wet or tight for hours. Or your baby is too hot or cold.',
        'Most days clothes are wet, dirty or too tight. Or your baby is cold or sore from them.',
        'Nearly every day your baby stays in wet or dirty clothes. Their skin can get sore. This must change now.',
      ],
      Y: [
        'Clean clothes, a coat and shoes that fit are there every day. Your teenager has a say.',
        'There are enough clean clothes nearly every day. They may be few. Going without a coat is your teenager’s choice.',
        'Some days each week nothing clean fits. Washing was left, or help was not asked for.',
        'Most days clothes are dirty or too small, and no help was asked for. Or your teenager misses school.',
        'Nearly every day your teenager has nothing clean that fits, though help is there. This must change now.',
      ],
    },
  },
  'PHY.4b': {
    goodEnough: 'The child is comfortable nearly every day; a wash may be missed, and head lice or rashes are treated within days.',
    carersPart: 'Whether the carer helps with or reminds about washing, in a way that suits this child, and treats lice and rashes.',
    notCarersPart: 'A skin condition, lice that come back, natural hair, sensory needs or a cold bathroom is not held against the carer.',
    family: [
      'Your child’s skin, hair and nails look clean and well every day. Their care suits them.',
      'Your child feels clean and well nearly every day. You treat lice or rashes within days.',
      'Some days each week your child is dirty or smells. Or lice or a rash wait over a week.',
      'Most days your child is dirty or smells. Or sore skin or lice are left for weeks.',
      'Nearly every day your child is dirty and sore. They need washing and treatment. This must change now.',
    ],
    familyVariants: {
      B: [
        'You wash your baby’s face, skin folds and hands every day. Their skin and hair look well.',
        'Your baby is clean nearly every day. You soon wipe off milk, and treat rashes within days.',
        'Some days each week old milk or dirt is left on your baby. Or a rash waits over a week.',
        'Most days your baby is dirty or smells. Or their skin is left sore or cracked.',
        'Nearly every day your baby is dirty and sore. They need washing and treatment. This must change now.',
      ],
      Y: [
        'Every day your teenager has all they need to wash. You guide them kindly.',
        'Your teenager can wash in private every day. You remind them when they skip it.',
        'Some days each week your teenager cannot wash. Or they go unwashed and nobody asks why.',
        'Most days your teenager goes unwashed, with no help. Or smell or sore skin keep them from others.',
        'Nearly every day your teenager goes unwashed. They need kind help, never teasing. This must change now.',
      ],
    },
  },
  'PHY.4c': {
    goodEnough: 'The child is clean and dry nearly every day with basic supplies, and accidents are cleaned up soon, without blame.',
    carersPart: 'Whether the carer helps kindly and in good time, and sees that nappies, clean pants or pads are there.',
    notCarersPart: 'A disability, toilet learning that takes longer, or the price of pads or nappies is not held against the carer.',
    family: [
      'Every day your child has the toilet help and clean things they need. The help is kind.',
      'Your child is clean and dry nearly every day. You clean up accidents soon, without blame.',
      'Some days each week your child is wet or dirty for an hour. Or nobody saw to pants or pads.',
      'Most days your child is left wet, dirty or without pads. Or this makes them sore or miss school.',
      'Nearly every day your child is left wet or dirty. They need kind help, never shame. This must change now.',
    ],
    familyVariants: {
      B: [
        'You change nappies as soon as they need it, day and night. Your baby’s skin looks well.',
        'You change dirty nappies soon, and wet ones through the day. You treat a rash the same day.',
        'Some days each week a dirty or very full nappy is left on. It stays an hour or more.',
        'Most days dirty or very full nappies are left on. Or a sore rash goes untreated for weeks.',
        'Your baby is left in full nappies nearly every day. Their skin is sore. This must change now.',
      ],
      T: [
        'Every day nappies are changed at once. Or your child learns the toilet with calm help.',
        'Your child is clean and dry nearly every day. Accidents are fine, and you clean up soon.',
        'Some days each week your child is wet or dirty for over an hour. Or toilet help is forgotten.',
        'Most days your child is left wet or dirty. Or they are sore, or get no help to learn.',
        'Nearly every day your child is left wet or dirty. They need calm help, never shame. This must change now.',
      ],
      Y: [
        'What your teenager needs for the toilet or periods is always there. You talk about it kindly.',
        'Pads or toilet things are nearly always there. Your teenager can wash and change in private.',
        'At some periods, or some days each week, pads or toilet things run out. Nobody sees to it.',
        'At most periods, or most days, your teenager has no pads or help. Or they miss school for it.',
        'Your teenager nearly always goes without pads or toilet help. They need kind help, never shame. This must change now.',
      ],
    },
  },
  'PHY.5a': {
    goodEnough: 'Housing may be temporary or rent behind, as the carer answers nearly every letter and keeps to an agreed plan.',
    carersPart: 'What the carer does about letters, visits, payments they can manage, and offers of help.',
    notCarersPart:
      'High rent, low pay, late benefits, a landlord’s notice, a travelling life or moving away from violence is not held against the carer.',
    family: [
      'You deal with rent, rules and letters on time. Any move is planned, so your child is settled.',
      'Rent may be behind, or the home short-term. You answer nearly every letter and keep to a plan.',
      'Some letters, visits or payments are missed that you could manage. This puts your home at risk.',
      'Most letters, visits or plans are missed. Or your child has to move because of it.',
      'Your child keeps losing their home, and help is turned down. They need to feel safe. This must change now.',
    ],
    familyVariants: {
      PB: [
        'You deal with rent, rules and letters on time. A settled place for the birth is sure.',
        'Rent may be behind, or the home short-term. You answer nearly every letter and plan for the birth.',
        'Some letters, visits or payments are missed that you could manage. Your baby’s home is not sure yet.',
        'Most letters, visits or plans are missed. Or a home for your baby is being lost because of it.',
        'Your baby has no sure home, and help is turned down. A baby needs one. This must change now.',
      ],
    },
  },
} as const satisfies Readonly<Record<string, ItemReader>>
