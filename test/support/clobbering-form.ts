/** What fields may be called in earnest, and what nodes have members of the same names for. */
const namesOfMembers = [
  'assignedSlot',
  'childNodes',
  'children',
  'contains',
  'host',
  'id',
  'isConnected',
  'lang',
  'name',
  'parentElement',
  'parentNode',
  'slot',
  'title',
];

/** Fields that stand in the way of the members of the form that they are put into. */
function clobberingFields(): HTMLInputElement[] {
  return namesOfMembers.map((name) => {
    const field = document.createElement('input');
    field.name = name;
    return field;
  });
}

/** A form that answers with a field whatever it is asked. */
export function clobberingForm(...content: readonly Node[]): HTMLFormElement {
  const form = document.createElement('form');
  form.append(...clobberingFields(), ...content);
  return form;
}
