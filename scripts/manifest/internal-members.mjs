/** Members that every Lit element has: the platform and Lit describe them. */
const inherited = new Set([
  'styles',
  'shadowRootOptions',
  'formAssociated',
  'connectedCallback',
  'disconnectedCallback',
  'connectedMoveCallback',
  'attributeChangedCallback',
  'formAssociatedCallback',
  'formDisabledCallback',
  'formResetCallback',
  'formStateRestoreCallback',
  'render',
  'updated',
  'willUpdate',
  'firstUpdated',
  'shouldUpdate',
  'createRenderRoot',
]);

const isPublic = ({ name, privacy, inheritedFrom }) =>
  privacy !== 'private' &&
  privacy !== 'protected' &&
  !name.startsWith('#') &&
  !inherited.has(name) &&
  !inheritedFrom;

/** The analyzer lists an event a second time, without its name, where it sees it dispatched. */
const isDocumented = (event, _position, events) =>
  event.name || !events.some(({ name, type }) => name && type?.text === event.type?.text);

/**
 * Leaves out of the manifest what a page cannot use, so that editors do not offer it and the check of the
 * descriptions does not ask for it. The analyzer itself leaves out what is marked `@internal`.
 */
export function internalMembersPlugin() {
  return {
    name: 'linli-internal-members',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          if (declaration.members) declaration.members = declaration.members.filter(isPublic);
          if (declaration.events) declaration.events = declaration.events.filter(isDocumented);
        }
      }
    },
  };
}
