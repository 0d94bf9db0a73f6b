import { shownElements } from '../elements.js';

/** What a portal pastes into its page, with `brand.json` and the one file of the library beside it. */
export function snippet(): string {
  const elements = shownElements
    .filter((name) => name !== 'sla-badge')
    .map((name) => `<linli-${name}></linli-${name}>`);
  return `${elements.join('\n')}

<script type="module">
  import { configure, memory } from './linli.js';

  // memory() is a community that lives in the page: put your own backend in its place.
  configure({ adapter: memory(), brand: './brand.json' });
</script>
`;
}
