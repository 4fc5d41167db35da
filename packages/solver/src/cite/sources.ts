/** The type of a table of sources: BibTeX entries for each method of a group of results, the main one first. */

/** One list of BibTeX entries per method. */
export type Sources<Method extends string> = { readonly [M in Method]: readonly string[] }
