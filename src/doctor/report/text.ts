import { exitCodeOf, type Diagnosis } from '../diagnosis.js';
import { exchangeText } from './exchange-text.js';
import type { Finding } from './finding.js';
import { painter, plain, wrapped, type Paint } from './layout.js';
import { missingText, offersText } from './offers-text.js';

/** The report for people, at most 80 columns wide. */
export function textReport(diagnosis: Diagnosis, linli: string, isColored: boolean): string {
  const paint = painter(isColored);
  const of = (level: Finding['level']) => diagnosis.findings.filter((finding) => finding.level === level);
  const wrong = of('wrong');
  const sections = [
    headText(diagnosis, linli, paint),
    ...(diagnosis.examined.length > 0 ? [offersText(diagnosis.examined, paint)] : []),
    ...missingText(diagnosis.examined, paint),
    ...(diagnosis.examined.length > 0 ? [kitText(diagnosis, paint), pageText(diagnosis, paint)] : []),
    ...findingsText('Cannot be checked', of('unchecked'), 'yellow', paint),
    ...findingsText(`Wrong: ${wrong.length}`, wrong, 'red', paint),
    ...findingsText('Could be better', of('warning'), 'yellow', paint),
    ...leftText(diagnosis, paint),
    verdict(diagnosis, paint),
  ];
  return `${sections.join('\n\n')}\n`;
}

function headText({ target, protocol, calls, took, write }: Diagnosis, linli: string, paint: Paint): string {
  const doing = `${counted(calls, 'call')} in ${(took / 1000).toFixed(1)} s, ${write ? 'writing too' : 'nothing written'}`;
  return [
    paint('bold', `Linli doctor ${linli}`),
    wrapped(plain(target), '  '),
    wrapped(`${protocol ? `${plain(protocol.title)}; ` : ''}${doing}`, '  '),
  ].join('\n');
}

function kitText({ kit, write, examined }: Diagnosis, paint: Paint): string {
  const lines = [
    kit.played.length > 0 ? playedText(kit, paint) : `  · nothing was played${whyNothing(examined)}`,
    ...(write || kit.writing.length === 0
      ? []
      : [
          wrapped(
            `${counted(kit.writing.length, 'more')} would write: --write plays them, and cleans up`,
            '  · ',
          ),
        ]),
    ...(kit.needing.length === 0
      ? []
      : [
          wrapped(
            `${counted(kit.needing.length, 'more')} need staff, a neighbour or a line that breaks: ` +
              'describeAdapter() of linli/testing.js plays them',
            '  · ',
          ),
        ]),
  ];
  return [paint('bold', 'The conformance kit'), ...lines].join('\n');
}

function playedText({ played }: Diagnosis['kit'], paint: Paint): string {
  const failed = played.filter(({ finding }) => finding).length;
  const mark = failed > 0 ? paint('red', '✗') : paint('green', '✓');
  return `  ${mark} ${counted(played.length, 'scenario')} played: ${played.length - failed} passed, ${failed} failed`;
}

function whyNothing(examined: Diagnosis['examined']): string {
  return examined.some(({ standing }) => standing === 'works') ? '' : ': nothing could be read';
}

function pageText({ page, findings }: Diagnosis, paint: Paint): string {
  const heading = paint('bold', 'As a browser meets it');
  if (page.origin === undefined) {
    return `${heading}\n${wrapped('say --origin https://… to hear what a page there may do, and --page for its content security policy', '  · ')}`;
  }
  const isFine = (prefix: string) => !findings.some(({ key }) => key.startsWith(prefix));
  const line = (prefix: string, fine: string, otherwise: string) =>
    wrapped(
      isFine(prefix) ? fine : otherwise,
      `  ${isFine(prefix) ? paint('green', '✓') : paint('red', '✗')} `,
      '    ',
    );
  const asked =
    page.asked === 0
      ? 'a page there need not ask before it calls'
      : `a page there asks before ${counted(page.asked, 'kind')} of calls, and may make them`;
  return [
    heading,
    wrapped(`seen from ${page.origin}`, '  · '),
    line('page.cors', `CORS: ${asked}`, 'CORS: see below'),
    line('page.cookies', 'cookies: none gets lost', 'cookies: see below'),
    page.policy
      ? line(
          'page.policy',
          'content security policy: nothing in the way',
          'content security policy: see below',
        )
      : '  · content security policy: not read; say --page https://…',
    line('page.mixed', 'no mixed content', 'mixed content: see below'),
  ].join('\n');
}

function findingsText(
  heading: string,
  findings: readonly Finding[],
  color: 'red' | 'yellow',
  paint: Paint,
): string[] {
  if (findings.length === 0) return [];
  const texts = findings.map((finding, index) => findingText(finding, index + 1, color, paint));
  return [paint('bold', heading), ...texts];
}

function findingText(
  { key, title, made, means, advice, exchanges, also = [] }: Finding,
  index: number,
  color: 'red' | 'yellow',
  paint: Paint,
): string {
  const number = `${String(index).padStart(3)}  `;
  const titled = wrapped(plain(title), number);
  return [
    paint(color, titled),
    ...(made === undefined ? [] : [wrapped(plain(made).replaceAll('\n', ' '), '     ')]),
    ...(means === undefined ? [] : [wrapped(`For it, ${means}.`, '     ')]),
    ...plain(advice)
      .split('\n')
      .map((line, row) => wrapped(line, row === 0 ? '     → ' : '       ')),
    ...exchanges.map((exchange) => exchangeText(exchange, paint, !key.startsWith('page.'))),
    ...(also.length === 0 ? [] : [wrapped(`by the same: ${also.join(', ')}`, '     ')]),
  ].join('\n');
}

function leftText({ leftBehind, made, write }: Diagnosis, paint: Paint): string[] {
  if (!write) return [];
  const heading = paint('bold', 'Cleaning up');
  const back = made - leftBehind.length;
  return [
    [
      heading,
      ...(back === 0 && leftBehind.length > 0
        ? []
        : [`  ${paint('green', '✓')} ${counted(back, 'record')} made for this, and taken back`]),
      ...leftBehind.map(({ what, remedy }) =>
        wrapped(plain(`left behind: ${what}; ${remedy}`), `  ${paint('yellow', '!')} `, '    '),
      ),
    ].join('\n'),
  ];
}

function verdict(diagnosis: Diagnosis, paint: Paint): string {
  const warnings = diagnosis.findings.filter(({ level }) => level === 'warning').length;
  const wrong = diagnosis.findings.filter(({ level }) => level === 'wrong').length;
  const also = warnings > 0 ? `, ${counted(warnings, 'thing')} could be better` : '';
  switch (exitCodeOf(diagnosis)) {
    case 0:
      return paint('green', `All is well${also}.`);
    case 1:
      return paint('red', `${counted(wrong, 'thing')} ${wrong === 1 ? 'is' : 'are'} wrong${also}.`);
    default:
      return paint('yellow', 'It cannot be checked.');
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 || noun === 'more' ? '' : 's'}`;
}
