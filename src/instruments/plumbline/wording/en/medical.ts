import type { ItemWording } from '../../../../core/instrument.ts'

/**
 * The words of the 11 medical items, in code order; original, not validated.
 *
 * Frequencies mean the same in every set: *every day* (1), slips are rare (2), *some days each week* (3),
 * *most days* or a lasting effect (4), *nearly every day* and help turned down, hidden or waved away (5).
 * What comes by the week, the night or the visit takes the same steps. Up to grade 4 a second sentence that starts with *Or* is
 * enough for the grade by itself; in grade 5 the harm and what became of help belong together.
 */
export const medical = {
  'MED.1a': {
    name: 'Registered, and brought to appointments',
    about: 'Having a GP or midwife, and getting to booked appointments.',
    look: 'Appointment letters, notes and the health record. Gaps between visits, what was missed, and who rebooked it.',
    listen: 'How they talk about the surgery, staff and the journey. Worry, shame or bad memories of care.',
    ask: 'How do appointments get made and remembered here? What makes it hard to get there? What happened after the last missed one?',
    grades: [
      'Registered with a GP. Every appointment is kept, or changed ahead of time for a good reason.',
      'Registered with a GP. Nearly all appointments are kept, and a missed one is soon rebooked.',
      'Not yet registered, or one or two appointments that mattered were missed. Action came only after someone chased.',
      'Most appointments are missed, even with reminders or help to travel. Or treatment that matters is now months late because of it.',
      'The child is kept from health care they need. They are not registered despite help, or the carer gives false reasons.',
    ],
    variants: {
      PB: [
        'Booked with a midwife early on. Every antenatal visit is kept, or changed ahead of time.',
        'Booked with a midwife. Nearly all antenatal visits are kept, and a missed one is soon rebooked.',
        'Booked late, or one or two antenatal visits that mattered were missed. Action came only after the midwife chased.',
        'Most antenatal visits are missed, even with reminders or home visits. Or checks that matter for the baby are long overdue because of it.',
        'No antenatal care, and no plan for a safe birth. Offers of help are turned down, or the carer hides the pregnancy.',
      ],
      Y: [
        'Registered with a GP. The carer and child plan visits together, and the child can speak to staff alone.',
        'Registered with a GP. The carer helps the child keep nearly all appointments, and a missed one is rebooked.',
        'Registered, but the child was left to manage alone. One or two appointments that mattered were missed.',
        'The carer leaves it all to the child, and most appointments are missed. Or treatment that matters is months late because of it.',
        'The child is kept from health care they need or ask for. The carer turns help down, hides letters or gives false reasons.',
      ],
    },
  },
  'MED.1b': {
    name: 'Getting help in good time when ill or hurt',
    about: 'How soon the carer gets help when something is wrong.',
    look: 'Marks, sores, swelling, fever, or a child who guards one place. Plasters, creams or a thermometer in use.',
    listen: 'Coughs, wheezing or cries of pain. Whether the story of an injury stays the same. Who says it is nothing.',
    ask: 'What happened the last time someone was ill or hurt? How did you decide who to call, and when?',
    grades: [
      'The carer spots early signs and comforts the child. The right help is sought straight away.',
      'Help is sought at once in an emergency, and otherwise the same day when it matters. Small injuries and colds are looked after at home.',
      'One illness or injury was noticed, but help came a day or more late. It left no lasting harm.',
      'Help is late most times, or comes only when others insist. Or waiting made the pain or illness worse.',
      'A serious illness or injury is left without help. The carer hides it, waves advice away or keeps help out.',
    ],
    variants: {
      PB: [
        'The carer knows the warning signs, such as bleeding or less movement, and would call at once. Any past sign was reported straight away.',
        'Warning signs are reported without waiting, perhaps after asking someone what they mean. Everyday aches are looked after at home.',
        'One warning sign was noticed, but the call was left for hours or until the next day. It left no lasting harm.',
        'Most times warning signs wait a day or more, or are reported only when others insist. Or waiting put the baby in danger.',
        'Bleeding, strong pain or less movement is left without help. The carer hides it, or waves away advice to call.',
      ],
      B: [
        'The carer knows this child’s usual ways. Fever, floppiness or feeding less is spotted early and advice is sought at once.',
        'Help is sought at once if the child seems very ill, and within hours for fever or feeding less. Colds are looked after at home.',
        'One fever, fall or feeding problem was noticed, but advice was left until the next day. It left no harm.',
        'Advice is late most times, or sought only when others insist. Or waiting made the child sicker.',
        'A very sick or hurt child is left without help. The carer hides it, keeps help away or changes the story.',
      ],
    },
  },
  'MED.1c': {
    name: 'Carrying out the advice given',
    about: 'Doing what nurses, doctors or midwives have advised.',
    look: 'Medicines, creams and written plans, in date and in use. Whether things are getting better. What staff have on record.',
    listen: 'How sure they sound about what to do. Doubts, fears or side effects that staff have not heard about.',
    ask: 'What were you told to do, in your own words? How is it going? What gets in the way?',
    grades: [
      'Advice is followed fully, in a way that suits this child. The carer goes back if it does not help.',
      'The main advice is followed nearly every day. If the carer has doubts, they ask and another way is agreed.',
      'Most advice is followed, but one part that matters is not. For example, medicine is stopped too soon.',
      'Most of the advice is not followed, even with help. Or the child is worse because of what was missed.',
      'Treatment the child needs is stopped or blocked. The carer waves advice away, or says it was done when it was not.',
    ],
    variants: {
      PB: [
        'The midwife’s advice is followed fully. The carer asks when something is unclear or worrying.',
        'The main advice on tests, tablets or rest is followed nearly every day. Doubts are talked over with the midwife.',
        'Most advice is followed, but one part that matters is not. For example, a repeat blood test is left.',
        'Most of the advice is not followed, even with help. Or a risk to the baby is growing because of it.',
        'A serious danger to the baby goes on. The carer brushes advice about it aside, or says it was followed when it was not.',
      ],
      Y: [
        'The carer and child go over the advice together. The carer checks gently that it is done and that it helps.',
        'The carer reminds the child, and the main advice is followed nearly every day. Doubts are talked over with staff.',
        'The child is left to remember alone. One part of the advice that matters is not done.',
        'The carer takes no part, and most of the advice is not followed. Or the child is getting worse because of it.',
        'Treatment the child needs is blocked or mocked. The carer waves advice away, or tells staff it was done when it was not.',
      ],
    },
  },
  'MED.2a': {
    name: 'Checks, screening and immunisations',
    about: 'Routine checks, screening and vaccines, from pregnancy to the teens.',
    look: 'The red book, pregnancy notes or health record. Dates of checks, scans and vaccines, and what is due next.',
    listen: 'What they have heard or read, and from whom. Fears and beliefs, told without being pressed.',
    ask: 'What is due next? Which ones are you unsure about? Who have you been able to talk it over with?',
    grades: [
      'All checks and vaccines offered are done on time. The carer knows what is due next.',
      'Checks and vaccines are done, some a little late. Any left out has been talked over with a nurse or doctor.',
      'One check or vaccine is months overdue. The carer has not booked it or talked it over.',
      'Most checks or vaccines are months overdue and not talked over, even after reminders. Or a missed check let a problem grow.',
      'Checks the child badly needs are not allowed. The carer will not talk it over, or says they were done when they were not.',
    ],
    variants: {
      PB: [
        'Every scan, test and vaccine offered is done on time, or decided with the midwife. The carer keeps the notes.',
        'Scans and tests are done, some a little late. Choices not to have one are talked over with the midwife.',
        'One scan or test is overdue. The carer has not booked it or talked it over.',
        'Most scans and tests are missed and not talked over, even after reminders. Or a missed one let a problem grow.',
        'Tests the baby badly needs are turned away. The carer will not talk it over, or gives false answers about them.',
      ],
    },
  },
  'MED.2b': {
    name: 'Teeth and dentist',
    about: 'Brushing, sugary drinks, and seeing a dentist.',
    look: 'Toothbrushes and paste in use, a brush for each child. Brown, broken or sore teeth. Bottles of juice or squash.',
    listen: 'Toothache, bad nights, food that hurts. What the child says, unasked, about brushing or the dentist.',
    ask: 'How does brushing go here, morning and night? When did a dentist last look? What did you try if none had space?',
    grades: [
      'Teeth are brushed twice a day, with the help this child needs. Dentist visits are regular, or actively looked for.',
      'Teeth are brushed nearly every day. The child has seen a dentist, or the carer has asked for one.',
      'Brushing is missed some days each week. Or a known tooth problem has waited weeks with no help sought.',
      'Teeth are not brushed most days. Or there is decay or pain, and dentist visits offered are missed.',
      'Tooth pain stops the child eating or sleeping. The carer turns help down, waves it away or blocks treatment.',
    ],
    variants: {
      B: [
        'Teeth are brushed twice a day from the first one. Drinks are milk or water, and a first dentist visit is planned.',
        'New teeth are brushed nearly every day. Sugary drinks are rare, and the carer knows to see a dentist early.',
        'New teeth are not brushed some days each week. Or some nights each week a sugary drink is given in a bottle at bedtime.',
        'Teeth are not brushed most days. Or teeth look brown, chipped or sore, and sugary drinks go on.',
        'The child has decayed teeth or mouth pain. The carer hides it, turns treatment down or seeks no help after advice.',
      ],
      Y: [
        'The child brushes twice a day and sees a dentist as advised. The carer keeps brush and paste at hand and takes an interest.',
        'With reminders, the child brushes nearly every day. They have seen a dentist, or the carer has asked for one.',
        'The carer no longer checks, and brushing is missed some days each week. Or a known problem has waited weeks with no help sought.',
        'Brushing is missed most days and the carer takes no notice. Or decay or pain has been left for months with no help sought.',
        'The child is in tooth pain. The carer waves it away, turns help down or stops the child going to a dentist.',
      ],
    },
  },
  'MED.2c': {
    name: 'Growth, eyesight and hearing followed up',
    about: 'Acting on worries about growth, weight, sight or hearing.',
    look: 'Weight charts and letters. Glasses, hearing aids or food plans in use and the right size. How the child sees, hears and moves.',
    listen: 'Whether the child turns to a soft voice, or needs things said again. How people speak of their size, glasses or aids.',
    ask: 'What did the last check show? What has happened since? How does your child feel about it?',
    grades: [
      'The carer keeps an eye on growth, sight and hearing. Worries are raised early, and every follow-up is kept.',
      'Worries raised by staff are followed up within weeks. Glasses, aids or food plans are used nearly every day.',
      'One worry about growth, sight or hearing has been left for months. The carer has not booked a visit.',
      'Most follow-ups are missed, or glasses or aids go unused most days. Or growth, speech or learning is held back because of it.',
      'A serious problem with growth, sight or hearing is getting worse. The carer turns all help down, or gives false facts.',
    ],
  },
  'MED.3a': {
    name: 'Medicines and care of a long-term condition',
    about: 'Medicines and daily care for a condition that lasts.',
    look: 'The care plan, and names and dates on labels. Inhalers, pens or tablets where they are needed. How well the child looks today.',
    listen: 'Breath, cough or a tired voice. Who explains the plan, and how surely. What the child calls their condition.',
    ask: 'What does a usual day of care look like? What do you do on a bad day? Who else knows the plan?',
    grades: [
      'The carer knows the care plan well. Medicines and care are on time every day, and supplies never run out.',
      'Medicines and care are given as planned nearly every day. The carer knows when the child is worse and gets help.',
      'Some days each week doses or care are missed, none of them life-saving. Or someone who looks after the child has no plan.',
      'Doses or care are missed most days, or life-saving doses some days. Or missed care led to a bad spell or hospital.',
      'Medicine or care the child needs is stopped or held back. The carer waves advice away, or says it was given when it was not.',
    ],
    variants: {
      Y: [
        'The child and carer share the care plan. The child does more as they are ready, and the carer still checks.',
        'The child manages some of their care with reminders. A missed dose is rare and soon noticed.',
        'The child is left to manage alone too soon. Doses or checks, none life-saving, are missed some days each week.',
        'The carer takes no part, and doses are missed most days, life-saving ones some days. Or missed care led to a hospital stay.',
        'Medicine the child needs is held back or mocked, and they suffer. The carer turns help down, or tells staff all is well.',
      ],
    },
  },
  'MED.3b': {
    name: 'Equipment and care for a disability',
    about: 'Equipment, therapy and daily care for this child’s disability.',
    look: 'Equipment in use, working and the right size. How the child is helped to move, eat, talk and rest. Sore places.',
    listen: 'The child’s own way of telling: voice, signs, eyes or a talking aid. Pain or pleasure, and whether people wait for an answer.',
    ask: 'What helps your child most? What is broken, outgrown or still to come, and who have you told?',
    grades: [
      'Equipment and care are used every day, in a way that suits this child. The carer plans ahead with them.',
      'Equipment and care are used nearly every day. The carer asks for help when something breaks or no longer fits.',
      'One part of the child’s care is missed. For example, a broken or outgrown aid has not been reported.',
      'Equipment goes unused or care is skipped most days. Or the child is in pain or has lost skills because of it.',
      'The child is in pain or losing skills, or loses equipment as a punishment. The carer turns help away or hides it.',
    ],
  },
  'MED.4a': {
    name: 'Getting help for low mood, anxiety or self-harm',
    about: 'What the carer does when the child is low, anxious or self-harming.',
    look: 'A child who is withdrawn, tired or tearful, or keeps their arms covered. Tablets and blades within reach. Letters about help.',
    listen: 'Feelings that are named, or laughed off. Talk of being a burden, or of not being here. Long silences.',
    ask: 'To the carer: What have you noticed, and what have you tried? To the child alone: Who can you tell when things are bad?',
    grades: [
      'Feelings can be talked about at home. The carer spots changes early and stays alongside the child through any help.',
      'The carer listens. They ask for help at once for self-harm or talk of dying, and within two weeks if low mood lasts.',
      'The carer has seen low mood or worry for some weeks. They have not yet asked anyone for help.',
      'The child is low or anxious most days, or has self-harmed. The carer takes no steps, or misses help offered.',
      'The child talks of dying or keeps self-harming. The carer knows and seeks no help, mocks it or blocks help.',
    ],
  },
  'MED.4b': {
    name: 'Help with puberty, sexual health, drink or drugs',
    about: 'Facts, supplies and help with growing up, sex, drink and drugs.',
    look: 'Pads, deodorant and health leaflets within reach. Signs of drink or drugs, such as cans, foil or smells.',
    listen: 'Whether bodies and sex can be spoken of without shame. Jokes, threats or fear when drink, drugs or a partner come up.',
    ask: 'To the child alone: Who can you ask about your body, sex, drink or drugs? To the carer: What have you talked about so far?',
    grades: [
      'The carer or another trusted adult talks openly about bodies, sex, drink and drugs. The child is helped to reach private advice.',
      'The child has the facts and supplies they need, and knows who to ask. The carer acts on worries.',
      'One subject is left out, so the child lacks facts or help they need. The rest is covered.',
      'Most subjects are left out. Or most weeks the child is at risk from drink, drugs or sex, and the carer takes no steps.',
      'Drink, drugs or sexual harm is hurting the child. The carer gives them drink or drugs and hides it, or stops them getting help.',
    ],
  },
  'MED.5a': {
    name: 'Looking after the pregnancy',
    about: 'Food, rest, smoking, drink and drugs during pregnancy.',
    look: 'Smoke, ash, bottles or drug kit. Vitamins and notes in use. Food in the home, and how rested the carer looks.',
    listen: 'How they speak of the baby, and of stopping. Worry or shame. Someone else who makes it harder.',
    ask: 'What is a usual day for meals and rest? What is hardest to cut down? What help has been of any use?',
    grades: [
      'The carer takes care over food, rest and vitamins each day. There is no smoking, alcohol or street drugs.',
      'No alcohol or street drugs, or treatment is kept to. Meals and rest are mostly enough, and any smoking is being stopped, with help.',
      'One risk goes on after advice, and help is not yet taken up. For example, smoking, or alcohol or cannabis now and then.',
      'Alcohol or street drugs are used most weeks, or meals are skipped most days though food is there. Or this has already harmed the baby.',
      'Heavy drinking or drug use carries on and puts the baby in danger. The carer turns help down or hides it.',
    ],
  },
} as const satisfies Record<string, ItemWording>
