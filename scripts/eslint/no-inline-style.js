/**
 * A `style` attribute in a Lit template breaks pages whose content security policy forbids inline styles.
 * The one form that sets no attribute is `style=${styleMap(…)}`, so this needs a look at the expression and
 * cannot be said as a selector.
 */
export const noInlineStyle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { inline: 'no style attribute: use static styles, or style=${styleMap(…)}' },
  },
  create: (context) => ({
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.name !== 'html' && tag.name !== 'svg') return;
      for (const [position, part] of quasi.quasis.entries()) {
        const expression = quasi.expressions[position];
        const endsInStyle = /\sstyle\s*=\s*["']?$/.test(part.value.raw);
        const isStyleMap = expression?.type === 'CallExpression' && expression.callee.name === 'styleMap';
        const literal = /\sstyle\s*=\s*(?:"[^"]|'[^']|[^"'\s$])/.test(part.value.raw);
        if (literal || (endsInStyle && !isStyleMap)) context.report({ node: part, messageId: 'inline' });
      }
    },
  }),
};
