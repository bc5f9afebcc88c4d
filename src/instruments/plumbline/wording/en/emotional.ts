import type { ItemWording } from '../../../../core/instrument.ts'

/**
 * The words of the fourteen emotional items, in code order; original, not validated.
 *
 * In each set *nearly every day* is within grade 2, *some days* (or some weeks, some visits) is 3, *most days* or a lasting effect is 4.
 * A second sentence that starts with *Or* is enough for the grade by itself.
 */
export const emotional = {
  'EMO.1a': {
    name: 'Warmth and affection shown',
    about: 'Whether the child is shown love, in ways that suit them.',
    look: 'Watch greetings, partings and small upsets. Ask: What do you enjoy about them? How do they like to be close? Ask the child: Who makes you feel better?',
    grades: [
      'Cuddles, smiles or kind words come freely, in ways that suit this child. They enjoy each other.',
      'The carer shows warmth every day, in at least small ways. After a cross moment they make up.',
      'Warmth is shown. But some days the child asks for comfort or closeness and gets none.',
      'Most days the carer is cold, flat or cross with the child. Or the child no longer comes for comfort.',
      'The child is hardly ever shown warmth, and is pushed away when they come close. Or they are told nobody wants them.',
    ],
    variants: {
      B: [
        'The child is often held, smiled at and talked to, through the whole day. Both enjoy it.',
        'The child is held and cuddled each day, with smiles and soft words. Tired or cross moments soon pass.',
        'Warmth is shown. But some days the child is fed or changed without a look, a smile or a word.',
        'Most days the child is handled without warmth or a cuddle. Or they no longer smile or reach out.',
        'The child is only touched to be fed or changed, or is handled with dislike. Or the carer says nobody wants them.',
      ],
      Y: [
        'Affection comes freely in ways the child likes, such as jokes, hugs or a favourite meal. They enjoy each other.',
        'The carer is mostly kind and interested, even when the child is moody. They make up after rows.',
        'Warmth is shown. But some days the child is low or in trouble and meets only coldness.',
        'Most days the carer is cold, mocking or distant. Or the child stays away because of it.',
        'The child is shown no warmth at all. Or they are often told that nobody wants them.',
      ],
    },
  },
  'EMO.1b': {
    name: 'Noticing and answering the child’s signals',
    about: 'Whether someone sees what the child needs, and answers.',
    look: 'Watch one need from start to end: a cry, a look, a question. Ask: How do you know what they want? How do they tell you without words?',
    grades: [
      'The carer notices small signs of hunger, tiredness, worry or joy. They answer in a way that suits this child.',
      'The carer notices most signs and answers within a few minutes. If the child must wait, they are told why.',
      'Most signs are answered. But some days a hurt, hungry or worried child is seen and left waiting.',
      'Most days signs are missed or answered with anger. Or the child has to shout, or has stopped asking.',
      'The child’s hurts and requests are nearly always ignored or punished. Or the carer will not answer, even when asked to.',
    ],
    variants: {
      B: [
        'The carer reads small signs, such as yawning or turning away. They often answer before crying starts.',
        'Crying is mostly answered within a minute or two. The carer tries different things until the child settles.',
        'Most cries are answered. But some days the child cries for ten minutes or more with the carer close by.',
        'Most days crying is left or met with anger. Or the child has gone quiet and no longer calls out.',
        'Crying is nearly always ignored or punished. Or the carer will not go to the child, even when asked to.',
      ],
      Y: [
        'The carer picks up changes in mood, sleep or friends. They find a good moment to ask, and listen.',
        'The carer mostly notices when something is wrong. They make time to listen that day or the next.',
        'Most signs are noticed. But some days the child is clearly upset and nothing is said or done.',
        'Most days signs of trouble are missed or met with anger. Or the child has stopped telling the carer.',
        'Clear distress or asking for help is nearly always ignored or punished. Or the carer will not listen, even when asked to.',
      ],
    },
  },
  'EMO.1c': {
    name: 'Time and attention given',
    about: 'Time spent with the child that is truly about the child.',
    look: 'Notice where eyes and phones are when the child speaks. Ask: When did you last do something together? Ask the child: What do you do with them?',
    grades: [
      'Every day there is time together that the child enjoys. Phones and chores are put aside for it.',
      'Nearly every day there is some time together, even if short. The carer looks up when the child speaks.',
      'Some days pass with no time together. The child tries to show or say something and is brushed off.',
      'Most days the carer has no time when the child wants them. Or the child has given up trying.',
      'The carer gives the child no time and sends them away. Or the child is shut out of the room for hours.',
    ],
    variants: {
      B: [
        'Many times a day the carer plays, sings or chats, face to face. They follow the child’s lead.',
        'Feeds, changes and baths are times for talk and smiles nearly every day. There is a little play too.',
        'Some days the child spends hours in a seat or cot with no play or talk. Other days are better.',
        'Most days the child is left in a seat, in a cot or facing a screen for hours. Or they no longer look for company.',
        'The child is kept alone in a cot or room apart from feeds. Or the carer will not talk or play, even when shown how.',
      ],
      Y: [
        'The carer makes time nearly every day for a chat or something the child likes. Plans together are kept.',
        'Most days they share a meal, a chat or a journey. The carer listens when it matters.',
        'Some weeks they hardly speak. Or something that matters to the child is missed.',
        'Most weeks nobody has time for the child, even for big events. Or the child has given up asking.',
        'The carer gives the child no time and shuts them out. Or they will not speak to the child for days.',
      ],
    },
  },
  'EMO.1d': {
    name: 'Thinking about and preparing for the baby',
    about: 'Making room for the baby, in mind and at home.',
    look: 'Listen for how the baby comes up in talk. Ask: What do you think they will be like? What is ready? What do you worry about? Who will help?',
    grades: [
      'The carer speaks warmly of the baby and wonders who they will be. Things and helpers are ready or arranged.',
      'The carer thinks about the baby and has the basics ready or planned. Mixed feelings can be talked about.',
      'The carer thinks about the baby, but one basic thing has no plan. For example, who will help after the birth.',
      'At most visits the baby is hardly spoken of, or only as a burden. Or most basics have no plan, even with help.',
      'Nothing is planned and all help is turned away. Or the carer speaks of the baby with hate, or denies the pregnancy.',
    ],
  },
  'EMO.2a': {
    name: 'Praise and encouragement',
    about: 'Whether efforts are noticed and cheered on.',
    look: 'Watch what happens when the child shows or tries something. Ask: What are they good at? Ask the child: What do people here say when you do well?',
    grades: [
      'The carer often sees what the child does well and says so. They cheer the child on to try new things.',
      'The child is praised or cheered on most days. Mistakes are mostly taken kindly.',
      'Praise is given. But some days a real effort is passed over, or a mistake is laughed at.',
      'Most days the child hears what is wrong and seldom what is right. Or they have stopped trying.',
      'The child is never praised and is run down for trying. Or they are often shamed in front of others.',
    ],
    variants: {
      B: [
        'The carer smiles, claps and cheers each new thing. The child is given time to try again.',
        'Most days the carer notices something new with a smile or kind word. The child may try things out.',
        'New things are noticed. But some days the child looks up for a response and gets none.',
        'Most days the child’s tries are ignored or stopped with a sharp word. Or the child no longer looks up.',
        'Nearly every try is laughed at, scolded or slapped. Or the carer says there is nothing to like.',
      ],
    },
  },
  'EMO.2b': {
    name: 'How adults talk to and about the child',
    about: 'The words and tone adults use to the child, and about them.',
    look: 'Listen to names, tone and jokes, and to talk over the child’s head. Ask: How would you describe them? What three words would they use about themselves?',
    grades: [
      'Adults speak kindly and use the name the child likes. They tell others good things where the child can hear.',
      'Adults mostly speak kindly. Cross words are about what the child did, not who they are.',
      'Talk is mostly kind. But some days the child is called hurtful names, or run down to others.',
      'Most days talk is sharp, mocking or blaming. Or the child now says the same things about themselves.',
      'Adults nearly always speak to the child with hate or scorn. Or they tell the child they wish them gone.',
    ],
    variants: {
      PB: [
        'Adults speak of the baby warmly, perhaps with a pet name. They include the baby when they talk of plans.',
        'Adults mostly speak of the baby kindly. Worries are about how life will change, not about the baby.',
        'Talk is mostly kind. But at some visits the baby is blamed for how an adult feels or for money worries.',
        'At most visits the baby is blamed, mocked or called a mistake. Kind words are seldom heard.',
        'Adults nearly always speak of the baby with hate. Or they talk of hurting the baby.',
      ],
      B: [
        'Adults chat to the child in soft, lively voices through the day. They speak of them with delight.',
        'Adults mostly speak gently to the child. A tired grumble is soon over and kind talk returns.',
        'Talk is mostly kind. But some days the child is shouted at, or called bad or spoilt for crying.',
        'Most days the child is spoken to sharply or hardly at all. They are called greedy, lazy or bad.',
        'Adults swear at or threaten the child nearly every day. Or they speak of the child with hate, or wish them gone.',
      ],
    },
  },
  'EMO.2c': {
    name: 'Accepting who the child is',
    about: 'Looks, nature, culture, faith, disability, gender and whom they love.',
    look: 'Notice pictures, languages and what is joked about. Ask: What makes this child who they are? Ask the child: Can you be yourself here?',
    grades: [
      'Every part of who the child is gets a welcome. Adults speak with pride of looks, culture, faith or disability.',
      'The child can be themselves at home. Adults may find a part hard, but stay kind and try to learn.',
      'The child is mostly accepted. But some days one part of who they are is teased or hushed.',
      'Most days one part of who the child is gets blamed or mocked. Or the child has learned to hide it.',
      'The child is shamed, punished or shut out for who they are. Or they are forced to try to change it.',
    ],
    variants: {
      B: [
        'Adults enjoy this child’s looks, nature and pace. They speak with pride of who the child is.',
        'Adults take the child as they are. If something was hard to accept, they stay kind and talk it through.',
        'The child is mostly accepted. But some days they are called a let-down beside another child.',
        'Most days adults resent one thing, such as the child’s sex, skin, nature or disability. Or care is colder because of it.',
        'The child is rejected or hidden from others because of who they are. Or their care is held back for it.',
      ],
    },
  },
  'EMO.3a': {
    name: 'Predictable days and calm',
    about: 'Whether the child knows what comes next and can rest.',
    look: 'Notice noise, comings and goings, and how the child settles. Ask: Take me through yesterday. Ask the child: What happens after tea? Who is there when you go to bed?',
    grades: [
      'Meals, sleep and outings follow a pattern the child knows. Changes are explained first, in a way that suits them.',
      'Nearly all days have a pattern for meals and sleep. Home is mostly calm enough to rest and play.',
      'Most days have a pattern. But some days it breaks without warning, and the child is upset or tired.',
      'Most days have no pattern, or are full of noise and upset. Or the child is always tired or on edge.',
      'The child never knows where they will eat, sleep or be. Or all help to settle things is turned down.',
    ],
    variants: {
      B: [
        'Feeds, sleep and play follow the child’s own rhythm, with a few familiar faces. The room is calm when they need it.',
        'Feeds and sleep come in much the same pattern nearly every day. Noise is kept down when the child needs rest.',
        'Most days have a rhythm. But some days a feed or sleep is put off to suit adults, and the child is upset.',
        'Most days have no rhythm, with loud noise or many faces. Or the child startles often and sleeps badly.',
        'The child is kept in uproar or passed around, day and night. Or all help to settle things is turned down.',
      ],
      Y: [
        'The child knows what to expect, such as meals and who is home. They are asked about changes early on.',
        'Nearly all days have a loose pattern. Home is mostly calm enough to study, rest and sleep.',
        'Most days have a pattern. But some weeks plans or promises are dropped without warning, and the child loses out.',
        'Most days are in uproar, or promises are broken. Or the child stays out to get away from it.',
        'The child cannot count on a meal, a bed or an open door. Or the carer uses this to control them.',
      ],
    },
  },
  'EMO.3b': {
    name: 'Helping the child with big feelings',
    about: 'What the carer does with tears, fear and anger.',
    look: 'Watch an upset, or ask about the last one. Ask: What helps them calm down? What is hardest for you? Ask the child: What happens when you cry?',
    grades: [
      'The carer stays calm, names the feeling and stays until the child settles. They know what suits this child.',
      'The carer mostly stays near and comforts. If they lose patience, they make up for it soon after.',
      'Comfort is mostly given. But some days an upset child is told off, or left to deal with it alone.',
      'Most days upset is ignored, shouted at or bought off. Or the child hides feelings or cannot settle.',
      'The child is often hit, shut away or frightened for showing feelings. Or comfort is held back as a punishment.',
    ],
    variants: {
      B: [
        'The carer soothes with voice, rocking or touch, and stays until the child is calm. They know what works.',
        'The carer mostly picks the child up and tries different ways to soothe. If worn out, they get help.',
        'Soothing is mostly given. But some days the child is left crying hard, or the carer is too upset to help.',
        'Most days the child cries for a long time with no soothing. Or they stay tense or go limp.',
        'Crying is met with rough hands or a shut door. Or the carer stops others from comforting them.',
      ],
      Y: [
        'The carer stays calm and gives space or company, as the child prefers. They talk it through later.',
        'The carer mostly listens without blame. After a row, they are ready to make the first move.',
        'The carer mostly listens. But some days strong feelings are brushed off or turned into a row.',
        'Most days upset is met with anger, blame or silence. Or the child bottles it up or lashes out.',
        'The child is often hit or mocked for being upset. Or they are put out of the home for it.',
      ],
    },
  },
  'EMO.3c': {
    name: 'Kept out of adult troubles and rows',
    about: 'Whether rows and adult worries land on the child.',
    look: 'Notice what is said in front of the child, and where they go. Ask: How do rows end here? Ask the child: What do you do when grown-ups are cross?',
    grades: [
      'Adults sort out troubles in private. The child is told just enough, kindly, and that it is not their fault.',
      'Rows are short and mostly away from the child. Adult worries are not put on them.',
      'Some weeks the child hears a loud row or is told adult worries. Nobody explains it to them after.',
      'Most weeks rows or worries reach the child. Or they now take sides or try to keep the peace.',
      'The child is made to spy, carry messages or choose between adults. Or they are blamed for the trouble.',
    ],
    variants: {
      B: [
        'Adults keep rows and tears away from the child. They calm themselves before picking the child up.',
        'Raised voices are rare and short. The child is moved away or comforted straight after.',
        'Some weeks the child is in the room for a loud row. Nobody comforts them after.',
        'Most weeks the child is close to loud rows. Or they now freeze, startle or cannot settle.',
        'The child is grabbed or pulled about in rows. Or they are used to hurt or punish another adult.',
      ],
    },
  },
  'EMO.4a': {
    name: 'Treated as fairly as brothers and sisters',
    about: 'Whether this child gets the same care as others in the family.',
    look: 'Compare beds, clothes, photos, treats and blame. Ask: How do the children differ? Ask the child: Is it fair? With an only child, ask about cousins or step-family.',
    grades: [
      'Each child gets love, treats and help to fit their own needs. This child is as welcome as any.',
      'Love, treats and blame are shared fairly over a week. A complaint about fairness is heard and put right.',
      'Care is mostly fair. But some days this child gets less notice or comfort, or more blame, than the others.',
      'Most days this child comes last or gets the blame. Or the other children now treat them the same way.',
      'This child alone is fed, dressed or housed worse, or shut out. Or the carer says they deserve less.',
    ],
  },
  'EMO.4b': {
    name: 'Not carrying an adult’s load',
    about: 'Jobs and worries that fit a child, not an adult.',
    look: 'Notice who cooks, minds and settles things. Ask the child: What are your jobs? What do you miss out on? Ask the carer: What help have you asked for?',
    grades: [
      'The child has small jobs that suit their age, and is thanked. School, friends and rest come first.',
      'The child helps out, but adults or helpers carry the main load. School, friends and rest do not suffer.',
      'Some days the child does an adult’s job, such as minding little ones. They miss sleep, friends or homework.',
      'Most days the child does an adult’s job, such as caring or cooking for all. Or school, friends or health suffer.',
      'The child runs the home or cares for an adult alone. Or help is turned away, or the child is told to hide it.',
    ],
  },
  'EMO.4c': {
    name: 'Kept in touch with safe people who matter',
    about: 'Seeing or hearing from safe family and friends.',
    look: 'Leave out anyone a court or plan says is unsafe. Ask the child: Who do you love or miss? Ask the carer: How do they keep in touch?',
    grades: [
      'The carer helps the child see or call safe people who matter. They speak well of them.',
      'The child sees or hears from safe people who matter. The carer does not stand in the way.',
      'The child is mostly in touch. But some visits or calls are dropped because adults have fallen out.',
      'Most visits or calls with a safe person who matters are blocked or forgotten. Or the child has lost touch.',
      'The child is cut off from every safe person who matters to them. Or they are told lies about those people.',
    ],
  },
  'EMO.4d': {
    name: 'Heard and backed while becoming independent',
    about: 'Having a say, learning to manage, and someone to fall back on.',
    look: 'Notice who answers for the child. Ask the child alone: What do you get to decide? Who backs your plans? What happens when things go wrong?',
    grades: [
      'The child’s views are asked for and shape what happens. The carer backs their plans, in a way that suits this child.',
      'The child has a say in things that matter. The carer is there when things go wrong.',
      'The child mostly has a say. But on one thing that mattered they were not asked, or were left to cope alone.',
      'Most weeks the child has no say, or must cope alone. Or chances such as a course have been lost.',
      'The carer controls every choice, or has put the child out with no support. Or they keep their money or papers.',
    ],
  },
} as const satisfies Record<string, ItemWording>
