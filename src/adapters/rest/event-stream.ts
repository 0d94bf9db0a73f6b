/** One event of a stream of server-sent events. */
export interface ServerEvent {
  /** `message` when the server names none. */
  type: string;
  data: string;
  /** The latest id the server gave, with this event or before. */
  lastId: string;
}

/** Reads `text/event-stream` as the HTML standard says, however it is cut into pieces. */
export class EventStreamReader {
  #rest = '';
  #endsInReturn = false;
  #type = '';
  #data: string[] = [];
  #lastId: string;

  constructor(lastId: string) {
    this.#lastId = lastId;
  }

  /** The events that the piece completes. */
  read(piece: string): ServerEvent[] {
    if (piece === '') return [];
    const mayEndLine = this.#endsInReturn || /[\r\n]/.test(piece);
    const text = this.#rest + piece;
    this.#endsInReturn = piece.endsWith('\r');
    // A line that comes in many pieces is not looked through again for each of them.
    if (!mayEndLine) {
      this.#rest = text;
      return [];
    }
    // A carriage return at the very end may be the first half of a line's end.
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop()!;
    return lines.flatMap((line) => this.#readLine(line));
  }

  #readLine(line: string): ServerEvent[] {
    if (line === '') return this.#dispatch();
    const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!;
    if (name === 'event') this.#type = value;
    if (name === 'data') this.#data.push(value);
    if (name === 'id' && !value.includes('\0')) this.#lastId = value;
    return [];
  }

  #dispatch(): ServerEvent[] {
    const event = { type: this.#type || 'message', data: this.#data.join('\n'), lastId: this.#lastId };
    const isEvent = this.#data.length > 0;
    this.#type = '';
    this.#data = [];
    return isEvent ? [event] : [];
  }
}
