/** What can be told apart by its words; each has its own steps. Of two at once the earlier is taken. */
export const emergencyTypes = ['gas', 'lift', 'fire', 'flood', 'electric', 'falling'] as const;
export type EmergencyType = (typeof emergencyTypes)[number];

/** What many signs are about. Each language names it, and a sign of one is understood with the name of another. */
export type Thing = 'gas' | 'lift' | 'water' | 'wired' | 'above';

/**
 * One way in which an emergency is described. Every text here and in `Rules` is a piece of a regular expression in
 * lower case, without apostrophes, and in simplified characters. So that the time stays linear in the text, nothing
 * repeats without a bound but `\w*` at an end.
 */
export interface Sign {
  type: EmergencyType;
  /** What happens: any of these, if no negation reaches it. */
  what: readonly string[];
  /** What must stand near it in the same sentence: one of every group, or the name of a thing. */
  near?: readonly (Thing | readonly string[])[];
}

/**
 * How one language speaks of emergencies, and of what only looks like one. What makes a sign harmless stands right
 * beside it: a word somewhere in the sentence ("workshop", "insurance", "cigarette") says nothing about the fire.
 */
export interface Rules {
  /** Whether words have edges, as in English. */
  words: boolean;
  things: Readonly<Record<Thing, readonly string[]>>;
  signs: readonly Sign[];
  /** What is never part of a look-alike: "on fire" in "house on fire doors locked". */
  unmistakable: readonly string[];
  /** What holds the words of an emergency and is none. Taken out before anything else is read. */
  lookAlikes: readonly string[];
  negations: readonly string[];
  /** What a negation passes over to reach what happens: "no [sign of] smoke". Any other word stops it. */
  passedOver: readonly string[];
  /** Before what happens, in the same clause: it is only thought of. */
  supposed: readonly string[];
  /** In the same clause: it is long past, unless `stillNow` is in the sentence or `present` right before it. */
  past: readonly string[];
  stillNow: readonly string[];
  /** Up to what happens: it happens now, whenever the rest was. */
  present: readonly string[];
  /** From what happened on, in the same clause: it is over, or only spoken of, unless `notOver` is in the clause. */
  over: readonly string[];
  notOver: readonly string[];
}
