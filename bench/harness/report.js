import { kilobytes, number, table } from './table.js';

const spread = ({ least, greatest }) => `${number(least)}-${number(greatest)}`;

/** A line for each subject, of what `read` finds; of one that has nothing, why. */
function tableOf(results, head, read, lineOf) {
  const rows = results.map((result) => {
    const found = read(result);
    const cells = found ? lineOf(found, result) : [whyNot(result)];
    return [result.subject, ...cells, ...Array(head.length).fill('')].slice(0, head.length);
  });
  return table(head, rows);
}

function whyNot({ failure, unfinished }) {
  if (failure) return 'failed';
  return unfinished.length > 0 ? 'did not finish' : 'not shown';
}

function mountTable({ results }, count) {
  const times = ['CPU ms', 'spread', 'ratio', 'style', 'layout', 'other'];
  const head = ['subject', ...times, 'heap kB each', 'nodes each'];
  return tableOf(
    results,
    head,
    ({ mounts }) => mounts[count],
    ({ cpu, style, layout, other, ratio, heap, nodes }) => [
      number(cpu.median),
      spread(cpu),
      number(ratio),
      number(style.median),
      number(layout.median),
      number(other.median),
      kilobytes(heap.median / count),
      Math.round(nodes.median / count),
    ],
  );
}

/** What is done with a list of `count` rows once it stands. */
function actTable({ results }, count) {
  const head = ['subject', 'CPU ms', 'spread', 'ratio', 'titles shown'];
  return tableOf(
    results,
    head,
    ({ mounts }) => mounts[count],
    ({ act, actRatio, found }) => [number(act.median), spread(act), number(actRatio), found],
  );
}

/** Scrolling through a list of `count` rows from end to end. */
function scrollTable({ results }, count) {
  const head = ['subject', 'CPU ms', 'ratio', 'frames late', 'longest ms', 'findable'];
  return tableOf(
    results,
    head,
    ({ scrolls }) => scrolls[count],
    ({ cpu, ratio, lateFrames, longest }, { found }) => [
      number(cpu.median),
      number(ratio),
      `${Math.round(lateFrames.median * 100)} %`,
      Math.round(longest.median),
      `${found[count]} of ${count}`,
    ],
  );
}

function cycleTable({ results }) {
  const head = ['subject', 'times', 'heap B each', 'nodes left', 'listeners left', 'timers left'];
  return tableOf(
    results,
    head,
    ({ cycles }) => cycles,
    ({ done, heapPerCycle, nodesLeft, listenersLeft, timersLeft }) => [
      done,
      Math.round(heapPerCycle),
      nodesLeft,
      listenersLeft,
      timersLeft,
    ],
  );
}

/** The badges left alone at one place. */
function liveTable({ results }, place) {
  const head = ['subject', 'CPU ms/s', 'ratio', 'timers'];
  return tableOf(
    results,
    head,
    ({ live }) => live[place],
    ({ cpu, ratio, timers }) => [number(cpu.median), number(ratio, 3), timers],
  );
}

function sizeTable({ results }) {
  const head = ['subject', 'JS gzip kB', 'CSS gzip kB', 'JS loaded later'];
  return tableOf(
    results,
    head,
    ({ sizes }) => sizes,
    ({ script, style, later }) => [kilobytes(script), kilobytes(style), kilobytes(later)],
  );
}

/** All that was measured in a scenario. */
export function printReport(report) {
  const say = (title, text) => console.log(`\n${title}\n${text}`);
  const has = (name) => report.results.some((result) => Object.keys(result[name] ?? {}).length > 0);
  for (const count of report.counts) {
    say(`Mount ${count}: main-thread milliseconds net of an empty run`, mountTable(report, count));
    if (report.act) say(`${report.act} of ${count}, milliseconds alike`, actTable(report, count));
    if (has('scrolls')) say(`Scroll through ${count}, milliseconds alike`, scrollTable(report, count));
  }
  for (const place of Object.keys(report.results[0].live))
    say(`Left alone, ${place}: CPU a second`, liveTable(report, place));
  if (has('cycles')) say('Mounts and unmounts', cycleTable(report));
  say('Sizes', `${sizeTable(report)}\n`);
}
