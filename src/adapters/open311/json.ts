/** A text in quotes, which may be left open so that none is looked for in it, or a number. */
const quotedOrNumber = /"(?:[^"\\]|\\[^]?)*"?|-?\d[\d.eE+-]*/g;

/**
 * The text as JSON; `undefined` when it is none. Numbers that JSON does not know (`001`, as the standard's own sample has)
 * and those that lose digits become texts: they are codes and ids, of which each digit counts.
 */
export function parseJson(text: string): unknown {
  const json = /\d{16}/.test(text) ? withTexts(text) : text;
  return parsed(json) ?? parsed(withTexts(json));
}

function withTexts(json: string): string {
  return json.replace(quotedOrNumber, (token) =>
    /^-?0\d/.test(token) || /^-?\d{16,}$/.test(token) ? `"${token}"` : token,
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
