import { summarise } from './statistics.js';

/** Medians of the mounts net of the empty runs, by count, beside the baseline's; without one, this is the baseline. */
export function summariseMounts(mounts, baseline) {
  return Object.fromEntries(
    Object.entries(mounts).map(([count, list]) => {
      const net = (name, act = 'mount') => {
        const empty = summarise(list.map((sample) => sample.empty[name])).median;
        return summarise(list.map((sample) => sample[act][name] - empty));
      };
      const gained = (name) => summarise(list.map((sample) => sample.gained[name]));
      const cpu = net('cpu');
      const summary = {
        cpu,
        ratio: baseline ? cpu.median / baseline[count].cpu.median : 1,
        style: net('style'),
        layout: net('layout'),
        other: net('other'),
        heap: gained('heap'),
        nodes: gained('nodes'),
      };
      if (list[0].found !== undefined) summary.found = list[0].found;
      if (list[0].act) {
        summary.act = net('cpu', 'act');
        summary.actRatio = baseline ? summary.act.median / baseline[count].act.median : 1;
      }
      return [count, summary];
    }),
  );
}

/** Medians of what the elements cost while nobody touches them, by place, beside the baseline's. */
export function summariseLive(live, baseline) {
  return Object.fromEntries(
    Object.entries(live).map(([place, list]) => {
      const cpu = summarise(list.map((sample) => sample.cpu));
      const timers = summarise(list.map((sample) => sample.timers)).median;
      return [place, { cpu, timers, ratio: baseline ? cpu.median / baseline[place].cpu.median : 1 }];
    }),
  );
}

/** Frames that took longer than two of sixty a second were late: the eye sees them, ms. */
const late = 1000 / 30;

/** Medians of what scrolling through a list costs, by count, beside the baseline's, and the share of frames that were late. */
export function summariseScrolls(scrolls, baseline) {
  return Object.fromEntries(
    Object.entries(scrolls).map(([count, list]) => {
      const cpu = summarise(list.map((sample) => sample.cpu));
      const isLate = (frame) => frame > late;
      const lateFrames = summarise(list.map(({ frames }) => frames.filter(isLate).length / frames.length));
      const longest = summarise(list.map(({ frames }) => Math.max(...frames)));
      const ratio = baseline ? cpu.median / baseline[count].cpu.median : 1;
      return [count, { cpu, ratio, lateFrames, longest }];
    }),
  );
}
