import { expect } from '@open-wc/testing';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { recordKey, type Owner } from '../../../src/controllers/outbox/owner.js';
import { newOwner } from '../outbox/support.js';

const words = { text: 'It is dark on all floors.' };

/** A draft of a form that was put away, with which another has gone on. */
async function takenOver(): Promise<{ owner: Owner; putAway: DraftKeeper }> {
  const owner = newOwner();
  const putAway = new DraftKeeper(owner, 'form', () => undefined);
  putAway.save(words);
  await putAway.flush();
  const other = new DraftKeeper(owner, 'form', () => undefined);
  const [draft] = await other.find();
  await other.adopt(draft!);
  return { owner, putAway };
}

const textsIn = async (owner: Owner) => {
  const records = await owner.store.list(recordKey('draft', owner, ''));
  return records.map(([, draft]) => (draft as { content: typeof words }).content.text).sort();
};

describe('a draft with which another keeper has gone on', () => {
  it('is not kept once more by who has nothing to add, and says that it is kept', async () => {
    const { owner, putAway } = await takenOver();
    putAway.save(words);
    expect(putAway.kept).to.equal(undefined);
    await putAway.flush();
    expect(await textsIn(owner)).to.deep.equal([words.text]);
    expect(putAway.kept).to.equal('device');
  });

  it('stays beside what who was put away writes on', async () => {
    const { owner, putAway } = await takenOver();
    putAway.save({ text: 'Only here.' });
    await putAway.flush();
    expect(await textsIn(owner)).to.deep.equal([words.text, 'Only here.']);
  });
});
