import { bytes, utf16 } from '../feed/feed-case.js';
import { calendar, event, foldedEverywhere, type CalendarCase } from './calendar-case.js';

const one = 'DTSTART:20261110T070000';
const untitled = (description: string) => calendar(event(`${one}\nSUMMARY:\nDESCRIPTION:${description}`));

/** Of eighty characters, the last of them in the middle of a word. */
const long = `${'word '.repeat(15)}another`.slice(0, 80);

/** In UTF-16, the bytes of these hold a line end and a space. */
const [bigEndian, littleEndian] = ['海上“晨练”', 'ਤਾਈ ਚੀ'];

const described = (name: string, written: string, description: string): CalendarCase => ({
  name: `a description ${name}`,
  body: calendar(event(`${one}\nDESCRIPTION:${written}`)),
  activities: [{ description }],
});

export const wordCases: readonly CalendarCase[] = [
  described(
    'of Google’s editor, with a link whose words are others',
    '<p>Tea &amp\; cake.</p><p>Say if you come: <a href="https://portal.example/t?a=1&amp\;b=2" id="x"><u></u>here<u></u></a></p>',
    'Tea & cake.\n\nSay if you come: here (https://portal.example/t?a=1&b=2)',
  ),
  described(
    'of HTML whose lines are blocks and breaks, and whose links are what they say',
    '<html><body><div>Bring</div>\\n<ul>\\n<li>gloves</li>\\n<li>a <b>spade</b></li></ul>Rain: no.<br>See <a href=https://portal.example/>portal.example</a>&nbsp\;&#8211\; <a href="javascript:alert(1)">this</a></body></html>',
    'Bring\n\ngloves\na spade\n\nRain: no.\nSee portal.example – this',
  ),
  described('of lines with a little HTML', 'Bring:\\n<b>gloves</b>\\ntea', 'Bring:\ngloves\ntea'),
  described(
    'of plain text that looks like markup',
    '1 < 2 && <b>not bold</b> &amp\;',
    '1 < 2 && <b>not bold</b> &amp;',
  ),
  described(
    'of plain text with angle brackets and ampersands',
    'Q&A\\nfor a<b: <https://portal.example/a> or Li <li@portal.example>',
    'Q&A\nfor a<b: <https://portal.example/a> or Li <li@portal.example>',
  ),
  described(
    'of plain text that compares what is called like elements',
    'If a<b & b>c\\, or p <i and i> q\\,\\nthen a<c.',
    'If a<b & b>c, or p <i and i> q,\nthen a<c.',
  ),
  described(
    'of HTML with characters by number and by old names',
    '<table border=1><tr><td nowrap>It&#x27\;s on &apos\;here&apos\; &#128512\; &amp\; &#xd83d\;&#0\;&#1114112\;</td></tr></table>',
    "It's on 'here' 😀 & &#xd83d;&#0;&#1114112;",
  ),
  {
    name: 'a title made of a text as long as a title may be',
    body: untitled(long),
    activities: [{ title: long }],
  },
  {
    name: 'a title made of a longer text ends before the word that has no room',
    body: untitled(`${long}er word`),
    activities: [{ title: `${'word '.repeat(15).trim()}…` }],
  },
  {
    name: 'a title made of a text of one word ends with no half of a character',
    body: untitled(`${'字'.repeat(79)}🏃🏃`),
    activities: [{ title: `${'字'.repeat(79)}…` }],
  },
  {
    name: 'a title that is too long is cut',
    body: calendar(event(`${one}\nSUMMARY:${'t'.repeat(1001)}`)),
    activities: [{ title: 't'.repeat(1000) }],
  },
  {
    name: 'words are read once, those of a property of the portal’s own, too',
    body: calendar(event(`${one}\nSUMMARY:C:\\\\notes\nX-NOTE:Tea\\, cake\\; and\\nmilk \\\\o/`)),
    options: { map: ({ text }, activity) => ({ ...activity, description: text('x-note')! }) },
    activities: [{ title: 'C:\\notes', description: 'Tea, cake; and\nmilk \\o/' }],
  },
  {
    name: 'files: their names, their sizes where they are any, and none without an address',
    body: calendar(
      event(
        [
          one,
          'ATTACH;X-FILENAME=a.pdf;SIZE=1;FMTTYPE=application/pdf:https://portal.example/1',
          'ATTACH;FILENAME=b.pdf;X-FILENAME=x.pdf;SIZE=0:https://portal.example/2',
          'ATTACH;SIZE=-5:https://portal.example/c.pdf',
          'ATTACH;SIZE=1.5:https://portal.example/d.pdf',
          'ATTACH;FILENAME=e.pdf:',
        ].join('\n'),
      ),
    ),
    activities: [
      {
        attachments: [
          { name: 'a.pdf', url: 'https://portal.example/1', type: 'application/pdf', bytes: 1 },
          { name: 'b.pdf', url: 'https://portal.example/2' },
          { name: 'c.pdf', url: 'https://portal.example/c.pdf' },
          { name: 'd.pdf', url: 'https://portal.example/d.pdf' },
        ],
      },
    ],
  },
  {
    name: 'versions: the first of all is one, less is none',
    body: calendar(event(`${one}\nSEQUENCE:0`), event(`DTSTART:20261111T070000\nSEQUENCE:-1`, 'e2')),
    activities: [{ version: 0 }, { version: undefined }],
  },
  {
    name: 'a comment is the reason of what was called off, and of nothing else',
    body: calendar(
      event(`${one}\nCOMMENT:Bring tea`),
      event('DTSTART:20261111T070000\nCOMMENT:Rain\nSTATUS:CANCELLED', 'e2'),
      event('DTSTART:20261112T070000\nSTATUS:CANCELLED', 'e3'),
    ),
    activities: [
      { status: 'planned', reason: undefined },
      { status: 'cancelled', reason: 'Rain' },
      { status: 'cancelled', reason: undefined },
    ],
  },
  {
    name: 'an occurrence with a title of its own takes nothing from the others',
    body: calendar(
      event(`${one}\nRRULE:FREQ=DAILY;COUNT=2\nLOCATION:Gate 2\nCATEGORIES:Club`),
      event('RECURRENCE-ID:20261111T070000\nDTSTART:20261111T070000\nSUMMARY:Tea'),
    ),
    activities: [
      { place: 'Gate 2', category: 'club' },
      { title: 'Tea', place: undefined, category: 'other' },
    ],
  },
  {
    name: 'lines that are folded by bare line feeds in the middle of a character',
    body: bytes(calendar(event(`${one}\nSUMMARY:${foldedEverywhere('晨练')}`)).replaceAll('\r', '')),
    activities: [{ title: '晨练' }],
  },
  ...(
    [
      ['big', bigEndian, false],
      ['little', littleEndian, true],
    ] as const
  ).flatMap(([name, title, isLittle]) =>
    ['\ufeff', ''].map((mark): CalendarCase => ({
      name: `UTF-16, the ${name} end first, ${mark ? 'with' : 'without'} its mark, whose bytes of a line end are none`,
      body: utf16(`${mark}${calendar(event(`${one}\nSUMMARY:${title}`))}`, isLittle),
      activities: [{ title }],
    })),
  ),
];
