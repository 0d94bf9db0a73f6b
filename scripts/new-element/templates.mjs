/**
 * The files of a new element: small, but whole. It has words, a style, an event, a story and a test that fails
 * without it.
 *
 * @param {import('./names.mjs').Names} names
 * @returns {Record<string, string>} contents by path
 */
export function filesFor(names) {
  const { name } = names;
  const folder = `src/components/${name}`;
  return {
    [`${folder}/${name}.ts`]: element(names),
    [`${folder}/${name}.register.ts`]: registration(names),
    [`${folder}/${name}.define.ts`]: definition(names),
    [`${folder}/${name}.styles.ts`]: styles(names),
    [`${folder}/${name}.events.ts`]: events(names),
    [`src/i18n/en/${name}.ts`]: english(names),
    [`src/i18n/zh-Hans/${name}.ts`]: chinese(names, { title: '标题', open: '打开' }),
    [`src/i18n/zh-Hant-HK/${name}.ts`]: chinese(names, { title: '標題', open: '開啟' }),
    [`src/i18n/zh-Hant-TW/${name}.ts`]: chinese(names, { title: '標題', open: '開啟' }),
    [`stories/${name}.stories.ts`]: story(names),
    [`test/components/${name}/${name}.test.ts`]: test(names),
  };
}

const element = ({
  name,
  tag,
  section,
  className,
  title,
}) => `import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MessageOverrides } from '../../adapter/brand.js';
import { LocalizeController } from '../../controllers/localize.js';
import { ${className}OpenedEvent } from './${name}.events.js';
import { ${section}Styles } from './${name}.styles.js';

/**
 * ${title}: a heading and one action.
 *
 * @summary ${title}.
 * @fires {${className}OpenedEvent} ${tag}-opened - After a person chose the action.
 * @csspart base - The box around everything.
 * @csspart title - The heading.
 * @csspart action - The button.
 */
export class ${className} extends LitElement {
  static override styles = ${section}Styles;

  readonly #locale = new LocalizeController(this, '${section}');

  /** Words that replace this element's own, by locale, section and key. */
  @property({ attribute: false }) messages?: MessageOverrides | undefined;

  readonly #open = () => {
    this.dispatchEvent(new ${className}OpenedEvent());
  };

  protected override render(): TemplateResult {
    const { locale, words } = this.#locale;
    return html\`<div class="base" part="base" lang=\${locale}>
      <h2 part="title">\${words.title}</h2>
      <button type="button" part="action" @click=\${this.#open}>\${words.open}</button>
    </div>\`;
  }
}
`;

const registration = ({
  name,
  tag,
  section,
  className,
}) => `import { core as englishCore } from '../../i18n/en/core.js';
import { ${section} as english } from '../../i18n/en/${name}.js';
import { registerMessages } from '../../i18n/registry.js';
import { core as chineseCore } from '../../i18n/zh-Hans/core.js';
import { ${section} as chinese } from '../../i18n/zh-Hans/${name}.js';
import { defineElement } from '../../internal/define.js';
import { ${className} } from './${name}.js';

/** Registers \`<${tag}>\`, or the same with another prefix, with its words. In \`registry\`, or else in the page's own. */
export function ${functionOf(className)}(prefix?: string, registry?: CustomElementRegistry): void {
  registerMessages('en', { core: englishCore, ${section}: english });
  registerMessages('zh-Hans', { core: chineseCore, ${section}: chinese });
  defineElement('${name}', ${className}, prefix, registry);
}
`;

const functionOf = (className) => className.replace('Linli', 'define');

const definition = ({ name, tag, className }) => `import type { ${className} } from './${name}.js';
import { ${functionOf(className)} } from './${name}.register.js';

${functionOf(className)}();

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`;

const styles = ({ section }) => `import { css } from 'lit';

export const ${section}Styles = css\`
  :host {
    display: block;
  }

  .base {
    color: var(--linli-color-text, CanvasText);
  }
\`;
`;

const events = ({ tag, className }) => `/** After a person chose the action. */
export class ${className}OpenedEvent extends Event {
  static readonly eventName = '${tag}-opened';

  constructor() {
    super(${className}OpenedEvent.eventName, { bubbles: true, composed: true });
  }
}
`;

const english = ({ tag, section, title }) => `/** What \`<${tag}>\` says. */
export const ${section} = {
  title: '${title}',
  open: 'Open',
};
`;

const chinese = ({ section }, { title, open }) => `import type { Messages } from '../messages.js';

export const ${section}: Messages['${section}'] = {
  title: '${title}',
  open: '${open}',
};
`;

const story = ({
  name,
  tag,
  section,
  title,
}) => `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/${name}/${name}.define.js';
import { playgroundOf } from './support/playground.js';

const meta: Meta = { title: 'Elements/${title}', component: '${tag}' };
export default meta;

type Story = StoryObj;

/** Every property, to be tried. */
export const Playground: Story = playgroundOf('${tag}', { asks: false });

/** As it is without anything set. */
export const Default: Story = {
  render: () => html\`<${tag}></${tag}>\`,
};

/** Words that are much longer than they should be. */
export const LongText: Story = {
  tags: ['state:long-text'],
  render: () => {
    const ${section} = { title: 'Extraordinarily-long-neighbourhood-'.repeat(4), open: 'Open-'.repeat(30) };
    return html\`<${tag} .messages=\${{ en: { ${section} } }}></${tag}>\`;
  },
};
`;

const test = ({
  name,
  tag,
  className,
  title,
}) => `import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { ${className} } from '../../../src/components/${name}/${name}.js';
import '../../../src/components/${name}/${name}.define.js';

describe('<${tag}>', () => {
  const draw = () => fixture<${className}>(html\`<${tag} lang="en"></${tag}>\`);

  it('has its heading, and nothing that axe objects to', async () => {
    const element = await draw();
    expect(element.shadowRoot!.querySelector('h2')!.textContent).to.equal('${title}');
    await expect(element).to.be.accessible();
  });

  it('tells the page when a person chose the action', async () => {
    const element = await draw();
    const opened = oneEvent(element, '${tag}-opened');
    element.shadowRoot!.querySelector('button')!.click();
    expect((await opened).bubbles).to.equal(true);
  });
});
`;
