import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  actPlots,
  keptPlot,
  lengthOn,
  livePlots,
  mountPlots,
  ratioScale,
} from '../../stories/bench/plots.js';
import { results } from '../../stories/bench/results.js';
import { bothWords } from '../../stories/bench/words.js';

const { scenarios, goals, sizes } = results;

describe('the bench in the catalogue', () => {
  it('has words in both languages for all that the bench measured', () => {
    const plots = scenarios.flatMap((scenario) => [
      ...mountPlots(scenario),
      ...actPlots(scenario),
      ...livePlots(scenario),
      keptPlot(scenario),
    ]);
    for (const words of bothWords) {
      for (const { scenario, what, of } of [...plots, ...goals]) {
        assert.ok(words.scenarios[scenario], scenario);
        assert.ok(words.whats[what], what);
        if (typeof of === 'string') assert.ok(words.places[of], of);
      }
      for (const { name } of sizes.entries) assert.ok(words.places[name], name);
    }
  });

  it('says of each subject without a figure why it has none', () => {
    const bars = scenarios.flatMap(mountPlots).flatMap(({ bars }) => bars);
    assert.ok(bars.length > 40);
    for (const { value, reason } of bars) assert.equal(value === undefined, reason !== undefined);
  });

  it('draws the hand-written one as long everywhere, and the tenfold as one step more', () => {
    for (const { bars } of scenarios.flatMap(mountPlots)) assert.equal(bars[0]!.value, 1);
    const step = lengthOn(ratioScale, 10) - lengthOn(ratioScale, 1);
    assert.ok(Math.abs(lengthOn(ratioScale, 100) - lengthOn(ratioScale, 10) - step) < 1e-9);
    assert.equal(lengthOn(ratioScale, 0), 0);
  });
});
