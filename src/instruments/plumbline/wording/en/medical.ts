import type { ItemWording } from '../../../../core/instrument.ts'

/**
 * The words of the eleven medical items, in code order; original, not validated.
 *
 * In each set *nearly every day* is within grade 2, *some days* (or some weeks, some visits) is 3, *most days* or a lasting effect is 4.
 * A second sentence that starts with *Or* is enough for the grade by itself.
 */
export const medical = {
  'MED.1a': {
    name: 'Registered, and brought to appointments',
    about: 'Having a GP or midwife, and getting to booked appointments.',
    look: 'Look at letters, records and missed visits. Ask: Who arranges appointments? What makes it hard to get there? What happened after the last missed one?',
    grades: [
      'Registered with a GP. Every appointment is kept, or changed ahead of time for a good reason.',
      'Registered with a GP. Nearly all appointments are kept, and a missed one is soon rebooked.',
      'Not yet registered, or one or two appointments that mattered were missed. Action came only after someone chased.',
      'Most appointments are missed, even with reminders or help to travel. Or treatment that matters is now months late.',
      'The child is kept from health care. They are not registered despite help, or the carer gives false reasons for missed visits.',
    ],
    variants: {
      PB: [
        'Booked with a midwife early on. Every antenatal visit is kept, or changed ahead of time.',
        'Booked with a midwife. Nearly all antenatal visits are kept, and a missed one is soon rebooked.',
        'Booked late, or one or two antenatal visits that mattered were missed. Action came only after the midwife chased.',
        'Most antenatal visits are missed, even with reminders or home visits. Or checks that matter for the baby are long overdue.',
        'No antenatal care, and no plan for a safe birth. Or the carer hides the pregnancy or gives false details.',
      ],
      Y: [
        'Registered with a GP. The carer and child plan visits together, and the child can speak to staff alone.',
        'Registered with a GP. The carer helps the child keep nearly all appointments, and a missed one is rebooked.',
        'Registered, but the child was left to manage alone. One or two appointments that mattered were missed.',
        'The carer leaves it all to the child, and most appointments are missed. Or treatment that matters is months late.',
        'The child is kept from health care they need or ask for. Or the carer hides letters or gives false reasons.',
      ],
    },
  },
  'MED.1b': {
    name: 'Getting help in good time when ill or hurt',
    about: 'How soon the carer gets help when something is wrong.',
    look: 'Look for marks, pain, fever or untreated sores. Ask: What happened the last time someone was ill or hurt? Who did you call, and how soon?',
    grades: [
      'The carer spots early signs and comforts the child. The right help is sought straight away.',
      'Help is sought the same day when it matters. Small injuries and colds are looked after at home.',
      'One illness or injury was noticed, but help came a day or more late. It left no lasting harm.',
      'Help is late most times, or comes only when others insist. Or waiting made the pain or illness worse.',
      'A serious illness or injury is left without help. Or the carer hides it or keeps help away.',
    ],
    variants: {
      PB: [
        'The carer knows the warning signs, such as bleeding or less movement, and would call at once. Any past sign was reported straight away.',
        'Warning signs are reported the same day. Everyday aches and sickness are looked after at home.',
        'One warning sign was noticed, but the call came a day or more late. It left no lasting harm.',
        'Warning signs are left for days most times, or reported only when others insist. Or waiting put the baby in danger.',
        'Bleeding, strong pain or less movement is left without help. Or it is hidden when the midwife asks.',
      ],
      B: [
        'The carer knows this child’s usual ways. Fever, floppiness or feeding less is spotted early and advice is sought at once.',
        'Advice is sought within hours if the child is hot, floppy or not feeding. Small things are looked after at home.',
        'One fever, fall or feeding problem was noticed, but advice was left until the next day. It left no harm.',
        'Advice is late most times, or sought only when others insist. Or waiting made the child sicker.',
        'A very sick or hurt child is left without help. Or an injury is hidden, or its story keeps changing.',
      ],
    },
  },
  'MED.1c': {
    name: 'Carrying out the advice given',
    about: 'Doing what nurses, doctors or midwives have advised.',
    look: 'Look for medicines, creams and plans in use. Ask: What were you told to do? How is it going? What gets in the way? Check with staff.',
    grades: [
      'Advice is followed fully, in a way that suits this child. The carer goes back if it does not help.',
      'The main advice is followed nearly every day. If the carer has doubts, they ask and another way is agreed.',
      'Most advice is followed, but one part that matters is not. For example, medicine is stopped too soon.',
      'Most of the advice is not followed, even with help. Or the child is worse because of what was missed.',
      'Treatment the child needs is stopped or blocked. Or the carer says it was done when it was not.',
    ],
    variants: {
      PB: [
        'The midwife’s advice is followed fully. The carer asks when something is unclear or worrying.',
        'The main advice on tests, tablets or rest is followed nearly every day. Doubts are talked over with the midwife.',
        'Most advice is followed, but one part that matters is not. For example, a repeat blood test is left.',
        'Most of the advice is not followed, even with help. Or a risk to the baby is growing because of it.',
        'Advice about a serious danger is brushed aside. Or the carer says it was followed when it was not.',
      ],
      Y: [
        'The carer and child go over the advice together. The carer checks gently that it is done and that it helps.',
        'The carer reminds the child, and the main advice is followed nearly every day. Doubts are talked over with staff.',
        'The child is left to remember alone. One part of the advice that matters is not done.',
        'The carer takes no part, and most of the advice is not followed. Or the child is getting worse because of it.',
        'The carer blocks or mocks treatment the child needs. Or they tell staff it was done when it was not.',
      ],
    },
  },
  'MED.2a': {
    name: 'Checks, screening and immunisations',
    about: 'Routine checks, screening and vaccines, from pregnancy to the teens.',
    look: 'Look at the red book, notes or health record. Ask: What is due next? Which are you unsure about? Who have you talked it over with?',
    grades: [
      'All checks and vaccines offered are done on time. The carer knows what is due next.',
      'Checks and vaccines are done, some a little late. Any left out has been talked over with a nurse or doctor.',
      'One check or vaccine is months overdue. The carer has not booked it or talked it over.',
      'Most checks or vaccines are months overdue, even after reminders. Or a missed check let a problem grow.',
      'No checks are allowed, and no reason is talked over. Or the carer says they were done when they were not.',
    ],
    variants: {
      PB: [
        'Every scan, test and vaccine offered is done on time, or decided with the midwife. The carer keeps the notes.',
        'Scans and tests are done, some a little late. Choices not to have one are talked over with the midwife.',
        'One scan or test is overdue. The carer has not booked it or talked it over.',
        'Most scans and tests are missed, even after reminders. Or a missed one let a problem grow.',
        'No scans or tests are allowed, and no reason is talked over. Or the carer gives false answers about them.',
      ],
    },
  },
  'MED.2b': {
    name: 'Teeth and dentist',
    about: 'Brushing, sugary drinks, and seeing a dentist.',
    look: 'Look for toothbrushes, decay or sore gums. Ask: How does brushing go here? When did the child last see a dentist? What did you try if none had space?',
    grades: [
      'Teeth are brushed twice a day, with the help this child needs. Dentist visits are regular, or actively looked for.',
      'Teeth are brushed nearly every day. The child has seen a dentist, or the carer has asked for one.',
      'Brushing is missed some days each week. Or a known tooth problem has waited weeks with no help sought.',
      'Teeth are not brushed most days. Or there is decay or pain, and dentist visits offered are missed.',
      'Tooth pain stops the child eating or sleeping, and no help is sought. Or the carer blocks treatment.',
    ],
    variants: {
      B: [
        'Gums and new teeth are cleaned twice a day. Drinks are milk or water, and a first dentist visit is planned.',
        'New teeth are brushed nearly every day. Sugary drinks are rare, and the carer knows to see a dentist early.',
        'New teeth are not brushed some days each week. Or sugary drinks are given in a bottle at bedtime.',
        'Teeth are not brushed most days. Or teeth look brown, chipped or sore, and sugary drinks go on.',
        'The child has decayed teeth or mouth pain, and no help is sought. Or the carer turns treatment down.',
      ],
      Y: [
        'The child brushes twice a day and sees a dentist regularly. The carer keeps brush and paste at hand and takes an interest.',
        'With reminders, the child brushes nearly every day. They have seen a dentist, or the carer has asked for one.',
        'The carer no longer checks, and brushing is missed some days each week. Or a known problem has waited weeks.',
        'Brushing is missed most days and the carer takes no notice. Or decay or pain has been left for months.',
        'The child is in tooth pain and the carer does nothing. Or they stop the child going to a dentist.',
      ],
    },
  },
  'MED.2c': {
    name: 'Growth, eyesight and hearing followed up',
    about: 'Acting on worries about growth, weight, sight or hearing.',
    look: 'Look at weight charts, and at glasses or aids in use. Ask: What did the last check show? What has happened since? How does the child feel?',
    grades: [
      'The carer keeps an eye on growth, sight and hearing. Worries are raised early, and every follow-up is kept.',
      'Worries raised by staff are followed up within weeks. Glasses, aids or food plans are used nearly every day.',
      'One worry about growth, sight or hearing has been left for months. The carer has not booked a visit.',
      'Most follow-ups are missed, or glasses or aids go unused most days. Or growth, speech or learning is held back.',
      'A serious worry is known, but all help is turned down. Or the carer gives false facts about it.',
    ],
  },
  'MED.3a': {
    name: 'Medicines and care of a long-term condition',
    about: 'Medicines and daily care for a condition that lasts.',
    look: 'Look at the care plan, dates and labels. Ask: What happens on a usual day? What do you do in a flare-up? Who else knows the plan?',
    grades: [
      'The carer knows the care plan well. Medicines and care are on time every day, and supplies never run out.',
      'Medicines and care are given as planned nearly every day. The carer knows when the child is worse and gets help.',
      'Doses or care are missed some days. Or someone who often looks after the child has no plan or medicine.',
      'Doses or care are missed most days. Or missed care has led to a bad spell or a hospital stay.',
      'Medicine or care the child needs is stopped or held back. Or the carer says it was given when it was not.',
    ],
    variants: {
      Y: [
        'The child and carer share the care plan. The child does more as they are ready, and the carer still checks.',
        'The child manages some of their care with reminders. A missed dose is rare and soon noticed.',
        'The child is left to manage alone too soon. Doses or checks are missed some days.',
        'The carer takes no part, and doses are missed most days. Or missed care has led to a hospital stay.',
        'The carer holds back medicine or mocks the need for it. Or they tell staff all is well when it is not.',
      ],
    },
  },
  'MED.3b': {
    name: 'Equipment and care for a disability',
    about: 'Equipment, therapy and daily care for this child’s disability.',
    look: 'Watch how equipment is used and how the child feels about it. Ask: What helps most? What is broken or outgrown? Leave waiting lists out of the grade.',
    grades: [
      'Equipment and care are used every day, in a way that suits this child. The carer plans ahead with them.',
      'Equipment and care are used nearly every day. The carer asks for help when something breaks or no longer fits.',
      'One part of the child’s care is missed. For example, a broken or outgrown aid has not been reported.',
      'Equipment goes unused or care is skipped most days. Or the child is in pain or has lost skills because of it.',
      'Equipment or care is kept from the child, or help is turned away. Or it is taken away as a punishment.',
    ],
  },
  'MED.4a': {
    name: 'Getting help for low mood, anxiety or self-harm',
    about: 'What the carer does when the child is low, anxious or self-harming.',
    look: 'Listen to how feelings are talked about. Ask the child alone: Who can you tell when things are bad? Ask the carer: What have you noticed and done?',
    grades: [
      'Feelings can be talked about at home. The carer spots changes early and stays alongside the child through any help.',
      'The carer listens and takes worries seriously. If low mood lasts, they ask for help within two weeks.',
      'The carer has seen low mood or worry for some weeks. They have not yet asked anyone for help.',
      'The child is low or anxious most days, or has self-harmed. The carer takes no steps, or misses help offered.',
      'The child talks of dying or keeps self-harming, and no help is sought. Or the carer mocks it or blocks help.',
    ],
  },
  'MED.4b': {
    name: 'Help with puberty, sexual health, drink or drugs',
    about: 'Facts, supplies and help with growing up, sex, drink and drugs.',
    look: 'Ask the child alone: Who can you ask about your body, sex, drink or drugs? Ask the carer: What has been talked about? What would worry you?',
    grades: [
      'The carer or another trusted adult talks openly about bodies, sex, drink and drugs. The child is helped to reach private advice.',
      'The child has the facts and supplies they need, and knows who to ask. The carer acts on worries.',
      'One subject is left out, so the child lacks facts or help they need. The rest is covered.',
      'Most weeks the child drinks, uses drugs or takes sexual risks. The carer has seen signs and takes no steps.',
      'The carer gives the child drugs or gets them drunk. Or they stop the child getting advice or treatment.',
    ],
  },
  'MED.5a': {
    name: 'Looking after the pregnancy',
    about: 'Food, rest, smoking, drink and drugs during pregnancy.',
    look: 'Notice smoke, drink or drugs in the home. Ask: What is a usual day for meals and rest? What is hard to stop? What help have you had?',
    grades: [
      'The carer takes care over food, rest and vitamins each day. There is no smoking, alcohol or street drugs.',
      'No alcohol or street drugs, or treatment is kept to. Meals and rest are mostly enough, and any smoking is being cut down.',
      'One risk goes on after advice, and no help is taken. For example, smoking, or alcohol or cannabis now and then.',
      'Alcohol or street drugs are used most weeks, or meals are missed most days. Or this has already harmed the baby.',
      'Heavy drinking or drug use carries on, and help to stop is turned down. Or the carer hides it.',
    ],
  },
} as const satisfies Record<string, ItemWording>
