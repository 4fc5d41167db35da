/**
 * A growing list of distinct sets of labels, each found again by hash.
 *
 * A set is a row of 32-bit words, label l being bit l mod 32 of word ⌊l/32⌋, so that games of any size are served by
 * the same code and the common ones by a single word.
 */

/** Distinct label sets of one width, numbered in the order in which they were added. */
export interface LabelSets {
  /** Words to a set. */
  readonly words: number
  /** How many sets there are. */
  count: number
  /** The sets, one after the other. */
  sets: Int32Array
  /** Open addressing: the number of a set plus 1, or 0. Its length is a power of two, at most half full. */
  slots: Int32Array
}

const FIRST_CAPACITY = 64

/** An empty list for labels 0 … labels − 1. */
export function labelSets(labels: number): LabelSets {
  const words = Math.ceil(labels / 32)
  return {
    words,
    count: 0,
    sets: new Int32Array(FIRST_CAPACITY * words),
    slots: new Int32Array(4 * FIRST_CAPACITY),
  }
}

/** The number of a set, or −1 if it is not there. */
export function find(list: LabelSets, set: Int32Array): number {
  return list.slots[slotOf(list, set, 0)]! - 1
}

/** Adds a set; false if it was there already. */
export function add(list: LabelSets, set: Int32Array): boolean {
  if (list.sets.length === list.count * list.words) grow(list)
  const slot = slotOf(list, set, 0)
  if (list.slots[slot] !== 0) return false
  list.sets.set(set, list.count * list.words)
  list.count += 1
  list.slots[slot] = list.count
  return true
}

/** Whether set number `index` of the list holds every label of `set`. */
export function contains(list: LabelSets, index: number, set: Int32Array): boolean {
  for (let w = 0; w < list.words; w++) {
    if (set[w]! & ~list.sets[index * list.words + w]!) return false
  }
  return true
}

/** Puts a label into a set, or takes it out if it is in. */
export function toggle(set: Int32Array, label: number): void {
  set[label >> 5]! ^= 1 << (label & 31)
}

/** Set number `index` of the list, as a view that holds until the next set is added. */
export function setAt(list: LabelSets, index: number): Int32Array {
  return list.sets.subarray(index * list.words, (index + 1) * list.words)
}

/** Whether a set holds a label. */
export function has(set: Int32Array, label: number): boolean {
  return ((set[label >> 5]! >> (label & 31)) & 1) === 1
}

/** The labels in a set, ascending. */
export function labelsIn(set: Int32Array): number[] {
  const list: number[] = []
  for (let label = 0; label < 32 * set.length; label++) {
    if (has(set, label)) list.push(label)
  }
  return list
}

/** Copies set number `index` of the list into `set`. */
export function copySet(list: LabelSets, index: number, set: Int32Array): void {
  for (let w = 0; w < list.words; w++) set[w] = list.sets[index * list.words + w]!
}

/** The slot of the set that stands in `source` from `start` on, or the free slot where it belongs. */
function slotOf(list: LabelSets, source: Int32Array, start: number): number {
  const { words, sets, slots } = list
  if (words === 1) return slotOfWord(sets, slots, source[start]!)
  let hash = 0
  for (let w = 0; w < words; w++) {
    hash = Math.imul(hash ^ source[start + w]!, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  const mask = slots.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const number = slots[slot]!
    if (number === 0) return slot
    let same = true
    for (let w = 0; w < words && same; w++) same = sets[(number - 1) * words + w] === source[start + w]
    if (same) return slot
  }
}

/** The same for sets of a single word. */
function slotOfWord(sets: Int32Array, slots: Int32Array, word: number): number {
  const mask = slots.length - 1
  let hash = Math.imul(word, 0x9e3779b1)
  hash ^= hash >>> 15
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const number = slots[slot]!
    if (number === 0 || sets[number - 1] === word) return slot
  }
}

function grow(list: LabelSets): void {
  const { sets } = list
  list.sets = new Int32Array(2 * sets.length)
  list.sets.set(sets)
  list.slots = new Int32Array(2 * list.slots.length)
  for (let index = 0; index < list.count; index++) {
    list.slots[slotOf(list, list.sets, index * list.words)] = index + 1
  }
}
