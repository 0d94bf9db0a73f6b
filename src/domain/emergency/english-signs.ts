import type { Sign } from './rules.js';

const gas = ['gass?', 'gassy', 'lpg', 'propane', 'methane'];
const lift = ['lifts?', 'el[ae]v[aei]t[eo]rs?'];
const inside = [
  'inside',
  'in it',
  'in there',
  'between (?:the )?(?:\\w+ )?floors?',
  'i ?a?m',
  'with (?:me|us|my|a|an|the|some|two|three|people|someone|somebody|kids|children)',
];
const people = [
  'people|persons?|passengers?|someone|somebody|residents?|tenants?|child(?:ren)?|kids?|baby|toddler|son|daughter',
  'mother|mom|mum|father|dad|grand\\w*|wife|husband|girls?|boys?|lady|woman|man|guys?|neighbou?rs?|elderly',
];
const ringing = [
  'go(?:ing|es)? off',
  'went off',
  'ringing|rings|beeping|sounding|blaring|screaming',
  'wont stop',
  'keeps? (?:on )?\\w+ing',
];
const burnable = [
  'sockets?|outlets?|plugs?|wires?|wiring|switch\\w*|fuse\\w*|panels?|lamps?|lights?|cables?|breakers?|met(?:er|re)s?',
  'charg\\w*|kettle|machine|washer|dryer|dishwasher|fridge|oven|heater|boiler|cooker|hob|appliance|cord|motor',
  'batter\\w*|power|electric\\w*|transformer|junction|intercom',
];
const water = [
  'water|sewage|ceilings?|pipes?|pipework|roof|walls?|tap|faucet|valve|hose|tank|toilet|drains?|manhole',
];
const aboveUs = [
  'tiles?|bricks?|brickwork|glass|fa[cç]ade|concrete|masonry|cladding|cement|stones?|rocks?|slates?|scaffold\\w*',
  'debris|panels?|objects?|ledge|billboard|signboard|gutter|chimney|flower ?pots?|branch\\w*|trees?|ac unit|air ?con\\w*',
];
const building = [
  'ceilings?|roof|windows?|shutters?|balcony|balconies|railings?|walls?|plaster|signs?|lamp ?posts?',
];

/** What English calls the things of which the signs of every language tell. */
export const englishThings = { gas, lift, water, wired: burnable, above: aboveUs };

/** How English tells of an emergency, with the misspellings that are common on phones. */
export const englishSigns: readonly Sign[] = [
  {
    type: 'gas',
    what: [
      'leak\\w*|leek\\w*',
      'hiss\\w*',
      'sme?ll?(?:s|ed|ing|y)?|smelt|odou?r|stinks?|stench|reek\\w*|whiff',
      'gassy',
    ],
    near: ['gas'],
  },
  { type: 'gas', what: ['gas(?= ?!)'] },
  { type: 'gas', what: ['rott[eo]n eggs?', 'smell\\w* (?:of|like) (?:bad )?eggs?'] },
  {
    type: 'gas',
    what: ['carbon monoxide', 'co (?:alarm|detector)', 'gas (?:alarm|detector|sensor)'],
    near: [ringing],
  },
  { type: 'gas', what: ['(?:carbon monoxide|gas) poison\\w*'] },
  {
    type: 'gas',
    what: ['hit|ruptur\\w*|damaged|broken?|burst\\w*|cut|cracked'],
    near: [['gas (?:lines?|pipes?|mains?|hoses?)']],
  },

  { type: 'lift', what: ['trapped', 'stuck (?:in|inside)', 'locked in(?:side)?'], near: ['lift'] },
  {
    type: 'lift',
    what: ['(?:shout|scream|yell)\\w*|(?:crying|calling|begging) (?:\\w+ )?help'],
    near: ['lift'],
  },
  {
    type: 'lift',
    what: [
      '(?:im|i am|we are|were|weve been|ive been|people|someone|somebody) (?:\\w+ )?(?:trapped|stuck (?:inside|in it|in here|in there))',
      'trapped inside',
    ],
  },
  { type: 'lift', what: ['(?:we|we are|were|i am|im) stuck'], near: ['lift'] },
  {
    type: 'lift',
    what: ['stuck'],
    near: ['lift', [...inside, ...people]],
  },
  {
    type: 'lift',
    what: ['(?:cant|cannot|can not|couldnt|unable to|not able to) get (?:\\w+ )?out', 'let (?:me|us) out'],
    near: ['lift'],
  },
  {
    type: 'lift',
    what: ['stopped|stops|broke down', '(?:wont|doesnt|does not|not) open(?:ing)?'],
    near: ['lift', inside],
  },

  {
    type: 'fire',
    what: [
      '(?:on )?fire(?! (?:alarm|detector)s?)',
      'fires? broke out',
      'flames?',
      'blaz(?:e|ing)|ablaze',
      'caught alight',
    ],
  },
  {
    type: 'fire',
    what: ['smoke(?! (?:alarm|detector|sensor)s?)', 'smok|smoek|smokey|smoky'],
  },
  {
    type: 'fire',
    what: ['smoking'],
    near: [[...burnable, 'bins?|bikes?|e ?bikes?|scooters?|cars?|engine|vents?|shaft|box']],
  },
  {
    type: 'fire',
    what: [
      'burn(?:ing|ed|t) (?:smell|odou?r|plastic|rubber)',
      'sme?ll?\\w* (?:of |like |something |is |its |it |thats |a ){0,4}burn(?:ing|ed|t)',
      '(?:something|its|it is|is|are) burning',
    ],
  },
  {
    type: 'fire',
    what: ['explosions?', '(?!(?:pipes?|tap|hose|radiator) )\\w+ (?:has |have |just )?explo(?:ded|ding|des)'],
  },
  { type: 'fire', what: ['(?:smoke|fire) (?:alarm|detector)s?'], near: [ringing] },

  {
    type: 'flood',
    what: ['burst\\w*|explod\\w*|snapped|came off'],
    near: [[...water, 'main|mains|radiator|boiler|heater|plumbing']],
  },
  {
    type: 'flood',
    what: [
      'water (?:is |was )?(?:coming|comes|running|leaking|dripping) (?:out of|from|onto|into|through) (?:the |my |a )?(?:light|lamp|ceiling light|socket|outlet|fuse\\w*|electric\\w*|breaker)',
    ],
  },
  {
    type: 'flood',
    what: [
      'pour(?:s|ed|ing)?|gush\\w*|streaming|cascad\\w*|spray(?:s|ed|ing)?|spurt\\w*|rush(?:es|ed|ing)',
      '(?:coming|comes|running|runs|came) (?:\\w+ )?(?:through|down|in)',
      'shooting (?:out|up)',
    ],
    near: ['water'],
  },
  {
    type: 'flood',
    what: [
      'floo?dd?(?:s|ed|ing)?',
      'water (?:is )?(?:everywhere|rising|all over)',
      '(?:ankle|knee|waist) ?(?:deep|high)',
      '(?:over|above|past|up to) (?:my |our |the )?(?:ankles?|knees?|waist)',
      '(?:inch|inches|cm|feet) of water',
      'under ?water',
    ],
  },
  {
    type: 'flood',
    what: [
      '(?:cant|cannot|can not|couldnt|unable to|wont) (?:stop|shut off|turn off|shut|turn) (?:the |this |it )?(?:water|leak\\w*|flow|valve|pouring|leaking|off the water)',
    ],
  },
  {
    type: 'flood',
    what: ['leak\\w*|leek\\w*'],
    near: [
      water,
      [
        'bad|badly|heavy|heavily|massive\\w*|huge|severe\\w*|a lot|fast|non ?stop|like (?:crazy|rain|mad)|everywhere|major|serious\\w*|lots',
      ],
    ],
  },
  {
    type: 'flood',
    what: ['overflow\\w*|back(?:ing|ed) up|coming up'],
    near: [['sewage|sewer|toilets?|drains?|bath\\w*|tank|manhole']],
  },

  {
    type: 'electric',
    what: ['spark(?:s|ed|ing)?|sparcs'],
    near: [[...burnable, 'fly|flying|shooting|coming out|lift|elevator']],
  },
  {
    type: 'electric',
    what: [
      'electric(?:al)? shocks?',
      'electrocut\\w*',
      'live (?:electric(?:al)? )?(?:wir\\w+|cables?)',
      '(?:exposed|bare|dangling|hanging|fallen|downed) (?:\\w+ )?(?:wir\\w+|cables?|power lines?)',
    ],
  },
  {
    type: 'electric',
    what: [
      '(?:wir\\w+|cables?|power lines?) (?:is |are |has |have )?(?:fallen|down|dangling|hanging|exposed|snapped)',
    ],
  },
  {
    type: 'electric',
    what: ['shock(?:s|ed|ing)?|zapp?(?:ed|s|ing)?|tingl\\w*'],
    near: [[...burnable, 'tap|taps|faucet|shower|touch\\w*']],
  },
  { type: 'electric', what: ['crackl\\w*|arcing'], near: ['wired'] },

  {
    type: 'falling',
    what: [
      'fall(?:s|ing|en)?|fell',
      '(?:came|comes?|coming) (?:off|down|loose)',
      'dangling|hanging (?:by|loose|off|over|down)|loose',
      '(?:nearly|almost) hit',
    ],
    near: ['above'],
  },
  {
    type: 'falling',
    what: ['fall(?:s|ing|en)?|fell', '(?:came|coming) (?:off|down|loose)'],
    near: [building],
  },
  { type: 'falling', what: ['collaps\\w*|crumbling|caving in|caved in'], near: [[...aboveUs, ...building]] },
  {
    type: 'falling',
    what: ['throw(?:s|ing|n)?|threw|toss\\w*|hurl\\w*|drop(?:s|ped|ping)'],
    near: [
      [
        'balcony|balconies|windows?|roof|upstairs|from above|from (?:a )?height|(?:\\d{1,2}(?:st|nd|rd|th)|upper|top|high) floors?',
      ],
    ],
  },
  { type: 'falling', what: ['falling objects?', 'objects? falling'] },
];
