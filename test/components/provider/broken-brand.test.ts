import { brokenBrands } from '../../brand/examples.js';
import { provided, sendOf, until } from '../../support/branded.js';
import { expect } from '@open-wc/testing';

describe('a brand file that is broken', () => {
  const warnings: string[] = [];
  const { warn } = console;
  before(() => {
    console.warn = (...parts: unknown[]) => warnings.push(parts.join(' '));
  });
  after(() => {
    console.warn = warn;
  });

  for (const { name, file, path, says } of brokenBrands)
    it(`leaves the page intact, and says where: ${name}`, async () => {
      warnings.length = 0;
      const text = JSON.stringify(file);
      const source = text.startsWith('{') ? text : `data:application/json,${encodeURIComponent(text)}`;
      const provider = await provided(source);
      await until(() => sendOf(provider), 'the form');
      const worn = () => getComputedStyle(provider).getPropertyValue('--linli-color-accent-fill') !== '';
      await until(worn, 'the colours, of the brand or of the library');
      // What is wrong in one field keeps no other from holding.
      if (path !== '' && path !== 'density') expect(sendOf(provider)!.offsetHeight).to.be.at.least(60);
      const report = warnings.find((warning) => says.test(warning));
      // Said once a page, whoever asks.
      if (report) expect(report).to.include(`[linli] brand${path && ` ${path}`}: `);
      expect(sendOf(provider)!.textContent!.trim()).to.not.equal('');
    });

  const addresses: [string, string, RegExp][] = [
    ['no file', '/nowhere/brand.json', /status 404/],
    ['no JSON', '{"color": }', /no JSON/],
    ['no script', '#not-there', /no.*id "not-there"|nothing in the page has the id "not-there"/],
    ['an address of nothing', 'https://brand.invalid/brand.json', /could not be loaded/],
  ];
  for (const [name, source, says] of addresses)
    it(`leaves the page intact where there is ${name}`, async () => {
      warnings.length = 0;
      const provider = await provided(source);
      await until(() => sendOf(provider), 'the form');
      await until(() => warnings.some((warning) => says.test(warning)), 'a report');
    });
});
