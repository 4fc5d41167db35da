/** The scenarios after source 000, sorted by id. */

export const scenarios: readonly unknown[] = []
