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
  /** What makes it harmless when it is in the same clause. */
  unless?: readonly string[];
}

/** How one language speaks of emergencies, and of what only looks like one. */
export interface Rules {
  /** Whether words have edges, as in English. */
  words: boolean;
  things: Readonly<Record<Thing, readonly string[]>>;
  signs: readonly Sign[];
  /** What holds the words of an emergency and is none. Taken out before anything else is read. */
  lookAlikes: readonly string[];
  negations: readonly string[];
  /** What a negation passes over to reach what happens: "no [sign of] smoke". Any other word stops it. */
  passedOver: readonly string[];
  /** Before what happens, in the same clause: it is only thought of. */
  supposed: readonly string[];
  /** In the same clause: it is spoken of, practised or long past, unless `stillNow` is in the sentence. */
  elsewhen: readonly string[];
  stillNow: readonly string[];
  /** After what happened, in the same clause: it is over, unless `notOver` is there too. `^` is right behind it. */
  over: readonly string[];
  notOver: readonly string[];
}
