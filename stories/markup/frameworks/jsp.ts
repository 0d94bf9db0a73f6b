import type { Use } from '../uses.js';
import { element, indented } from './written.js';

/** A server's page with the classic script: no modules, no arrow functions. */
export function jspSnippet(use: Use): string {
  const attributes = Object.entries(use.attributes).map(([name, value]) => [name, String(value)] as const);
  const script = `var linli = window[Symbol.for('linli')].api;
linli.configure({ adapter: linli.memory() }); // later: your own backend

$('${use.tag}')
  .prop('${use.property.name}', ${use.property.value})
  .on('${use.event}', function (jQueryEvent) {
    var event = jQueryEvent.originalEvent;
    console.log(${use.told});
  });`;
  return `<%@ page contentType="text/html;charset=UTF-8" %>
${element({ ...use, attributes: Object.fromEntries(attributes) }, [])}

<script src="\${pageContext.request.contextPath}/static/linli.classic.js"></script>
<script>
${indented(script)}
</script>`;
}
