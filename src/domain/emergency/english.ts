import { englishLookAlikes } from './english-look-alikes.js';
import { englishSigns, englishThings } from './english-signs.js';
import type { Rules } from './rules.js';

const been =
  '(?:is|are|was|were|got|has|have|had|been|has been|have been|had been)(?: now| already| finally| all| completely)?';
/** Some words that do not begin to speak of something else: "smoke from the lamp [that was fixed]". */
const sameSubject =
  '(?:(?!(?:that|which|who|where|since|after|although|though|because|when|you|we|they|it)\\b)\\w+ ){0,6}';

/** English. */
export const english: Rules = {
  words: true,
  things: englishThings,
  signs: englishSigns,
  unmistakable: [
    '(?:on|caught|catching) fire(?! (?:safety|drills?|insurance|prevention|hazards?|training|regulations?))',
  ],
  lookAlikes: englishLookAlikes,
  negations: [
    'no longer|no one|no|not|never|nothing|none|nobody|noone|without|neither|nor|cannot|aint',
    '(?:ca|do|does|did|is|are|was|were|wo|has|have|had|could|would)nt',
  ],
  passedOver: [
    'any|anything|anymore|a|an|of|or|more|single|visible|obvious|real|actual|open|signs?|hint|traces?|evidence|indications?',
    'smell\\w*|smelt|see|seen|saw|noticed?|had|been|being|be|is|are|was|were|anyone|anybody|one',
    'gas|water (?:is|was)|lift|elevator|(?:think|believe) (?:that )?(?:there is|theres|its|it is|there was)',
  ],
  supposed: [
    'if',
    'in case(?: of)?',
    'in the event of',
    'suppose|supposing',
    '(?:what|how) (?:\\w+ ){0,2}(?:to|we|you|one|people|residents) (?:\\w+ )?(?:do|act|behave|react) (?:when|during)(?: \\w+){0,6}',
    'when there (?:is|are)',
    '(?:prevent\\w*|avoid\\w*|protect\\w*(?: \\w+)? (?:from|against))(?: \\w+){0,3}$',
    '(?:procedures?|plans?|rules|guide|instructions|insurance|cover(?:age)?|policy|training|courses?|workshops?|lectures?|posters?|drills?) (?:for|about|on|against)(?: \\w+){0,2}$',
  ],
  past: [
    'last (?:years?|months?|weeks?|winter|summer|spring|autumn|time)',
    '(?:years?|months?|weeks?) ago',
    'used to (?:be|have|get)',
    'in the past(?! (?:\\w+ )?(?:minutes?|hours?|days?))',
    '(?:was|were|had)(?: \\w+){0,6} in (?:19|20)\\d\\d',
  ],
  stillNow: [
    'now|again|still|currently|right now|at the moment|real|really|today|tonight|help|hurry|urgent\\w*',
    'worse|stronger|spreading|bigger|growing|getting|keeps?',
    'since (?:\\w+ ){1,3}ago|ever since|nobody|no one|noone',
  ],
  present: [
    '\\w+ (?:is|are|am|has(?! been)|have(?! been))(?: \\w+){0,2}',
    '(?:im|its|theres|smells?|see|hear)(?: \\w+){0,2}',
  ],
  over: [
    `${been}(?: been)? (?:cleared|stopped|under control)`,
    `${been} (?:gone|out|over)(?: (?:now|already|finally|thanks?|thank you|since|for|after)|$)`,
    'went away|cleared|stopped|out now',
    `${sameSubject}${been} (?:put out|extinguished|fixed|repaired|resolved|solved|sorted|rescued|freed|under control|cleaned up)`,
    '(?:safety )?(?:drills?|exercises?(?! room)|rehears\\w*|simulat\\w*|courses?|lectures?|posters?|insurance(?! office| company))',
  ],
  notOver: [
    'not|never|nt|yet|still|again|isnt|wasnt|hasnt|havent|cant|cannot|until|before|nobody|no one|badly|wrong\\w*',
  ],
};
