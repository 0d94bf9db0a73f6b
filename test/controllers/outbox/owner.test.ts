import { expect } from '@open-wc/testing';
import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import { memory } from '../../../src/adapters/memory/index.js';
import {
  ownerOf,
  recordKey,
  succession,
  type Owner,
  type Succession,
} from '../../../src/controllers/outbox/owner.js';
import { randomId } from '../../../src/internal/key.js';

/** A portal that no other test has, where residents come and go. */
class Portal {
  signedIn: string | undefined;
  adapter = this.another();

  another(portal: string = randomId()): CommunityAdapter {
    return { ...memory(), portal, resident: () => this.signedIn };
  }

  /** Nobody is there; `resident`: any more. */
  nobody(resident?: string): Owner {
    this.signedIn = resident;
    ownerOf({ adapter: this.adapter });
    this.signedIn = undefined;
    return ownerOf({ adapter: this.adapter });
  }

  signIn(resident: string, before?: Owner): Succession {
    this.signedIn = resident;
    return succession(before, ownerOf({ adapter: this.adapter }), this.adapter);
  }
}

const keyOf = (owner: Owner | undefined) => owner && recordKey('draft', owner);

describe('what was written while nobody was signed in', () => {
  it('becomes that of who comes first, in all forms that are there and that come later', () => {
    const portal = new Portal();
    const nobody = portal.nobody();
    for (let form = 1; form <= 2; form++) {
      expect(portal.signIn('wang-fang', nobody)).to.deep.equal({ hadOther: false, heirOf: nobody });
      expect(keyOf(portal.signIn('wang-fang').heirOf)).to.equal(keyOf(nobody));
    }
  });

  it('becomes that of who was signed in before, and of nobody who comes next, whoever was there first', () => {
    for (const residents of [['wang-fang'], ['li-jun', 'wang-fang']]) {
      const portal = new Portal();
      for (const resident of residents) portal.nobody(resident);
      const nobody = portal.nobody();
      expect(portal.signIn('wang-fang', nobody)).to.deep.equal({ hadOther: false, heirOf: nobody });
      expect(keyOf(portal.signIn('wang-fang').heirOf)).to.equal(keyOf(nobody));
      // Two forms, and a later one.
      for (const before of [nobody, nobody, undefined]) {
        const { hadOther, heirOf } = portal.signIn('li-jun', before);
        expect([hadOther, keyOf(heirOf) === keyOf(nobody)]).to.deep.equal([before !== undefined, false]);
      }
    }
  });

  it('is nobody’s once another has come: they may have written it before they signed in', () => {
    const portal = new Portal();
    const nobody = portal.nobody('wang-fang');
    portal.signIn('li-jun', nobody);
    expect(portal.signIn('wang-fang', nobody).hadOther).to.equal(true);
    expect(keyOf(portal.signIn('wang-fang').heirOf)).not.to.equal(keyOf(nobody));
  });

  it('stays theirs where the page makes another adapter of the same portal', () => {
    const portal = new Portal();
    const nobody = portal.nobody('wang-fang');
    portal.adapter = portal.another(portal.adapter.portal);
    expect(portal.signIn('wang-fang', nobody)).to.deep.equal({ hadOther: false, heirOf: nobody });
    expect(portal.signIn('li-jun', nobody).hadOther).to.equal(true);
  });

  it('is left by a form that somebody else came and went behind', () => {
    const portal = new Portal();
    const before = portal.nobody('wang-fang');
    const nobody = portal.nobody('li-jun');
    expect(succession(before, nobody, portal.adapter)).to.deep.equal({ hadOther: true, heirOf: undefined });
    expect(succession(nobody, nobody, portal.adapter).hadOther).to.equal(false);
  });

  it('stays in the form where the portal is known only with who comes', () => {
    const portal = new Portal();
    const nobody = portal.nobody();
    portal.adapter = portal.another();
    const { hadOther, heirOf } = portal.signIn('wang-fang', nobody);
    expect([hadOther, heirOf === nobody]).to.deep.equal([false, false]);
  });

  it('goes to no other where only intakes tell who is there, and moves for none that is old', () => {
    const adapter: CommunityAdapter = { ...memory(), portal: randomId() };
    const of = (intakeResidentId?: string) => ownerOf({ adapter, intakeResidentId });
    // A tracker was all that the first had.
    of('wang-fang');
    const first = of();
    expect(succession(first, of('li-jun'), adapter).hadOther).to.equal(true);
    const second = of();
    of('wang-fang');
    expect(keyOf(of())).to.equal(keyOf(second));
    expect(succession(second, of('li-jun'), adapter)).to.deep.equal({ hadOther: false, heirOf: second });
  });
});
