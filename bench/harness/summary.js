import { summarise } from './statistics.js';

/** Medians of the mounts net of the empty runs, by count, beside the baseline's; without one, this is the baseline. */
export function summariseMounts(mounts, baseline) {
  return Object.fromEntries(
    Object.entries(mounts).map(([count, list]) => {
      const net = (name) => {
        const empty = summarise(list.map((sample) => sample.empty[name])).median;
        return summarise(list.map((sample) => sample.mount[name] - empty));
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
