import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { loadCsf } from 'storybook/internal/csf-tools';
import { findFiles } from '../../scripts/run/files.mjs';
import { faultsOf, matrixOf, type IndexedStory } from '../../stories/states/matrix.js';
import { elements, states } from '../../stories/states/states.js';

/** The stories as Storybook lists them, from their sources. */
function stories(): IndexedStory[] {
  return findFiles(['stories'], '.stories.ts').flatMap((file: string) => {
    const { indexInputs } = loadCsf(readFileSync(file, 'utf8'), {
      fileName: file,
      makeTitle: (title?: string) => title ?? '',
    }).parse();
    return indexInputs.map(({ exportName, title, tags }) => ({
      id: `${file}: ${exportName}`,
      title: title ?? '',
      name: exportName,
      tags: tags ?? [],
    }));
  });
}

describe('the matrix of states', () => {
  it('has a story or a reason in every cell', () => {
    assert.deepEqual(faultsOf(stories()), []);
  });

  it('tells of an empty cell, of a reason that is not so, and of a tag that means nothing', () => {
    const all = stories();
    const without = all.filter(({ tags }) => !tags?.includes('state:paused'));
    assert.deepEqual(
      faultsOf(without),
      ['SLA badge', 'Request tracker'].map((element) => `${element} has no story of paused, and no reason`),
    );
    const tagged = (title: string, tag: string) => ({ id: 'one', title, name: 'One', tags: [tag] });
    assert.match(faultsOf([...all, tagged('Elements/Notice board', 'state:paused')])[0]!, /is not so$/);
    assert.match(faultsOf([...all, tagged('Elements/Notice board', 'state:sleepy')])[0]!, /is no state/);
    assert.match(faultsOf([...all, tagged('Foundations/Tokens', 'state:empty')])[0]!, /is no state/);
  });

  it('holds every element in every state once', () => {
    const cells = matrixOf([]).map(({ element, state }) => `${element} ${state}`);
    assert.equal(new Set(cells).size, cells.length);
    assert.equal(cells.length, elements.length * Object.keys(states).length);
  });
});
