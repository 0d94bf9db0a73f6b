/**
 * What a node stands in, also out of a shadow root. Nothing is asked of the node itself: a form or a document answers with
 * the field or the form of that name.
 */
export const around = (node: Node): Node | null =>
  node instanceof ShadowRoot
    ? node.host
    : Reflect.get<Node, 'parentNode'>(Node.prototype, 'parentNode', node);
