/**
 * All vertices of a polytope {z ≥ 0, Mz ≤ 1} with a non-negative integer matrix M that has a positive entry in every
 * column, degenerate or not: walked in doubles, and proved complete.
 *
 * Replace the right-hand side by (1 + ε, 1 + ε², …). For small ε > 0 this polytope is simple: each of its vertices has
 * exactly one basis, and those bases are the lexico-feasible ones of the original, those in which every row of
 * [right-hand side | columns of the slacks] is lexicographically positive (Dantzig, Orden and Wolfe 1955). Every vertex v
 * of the original is the unique optimum of some objective; the perturbed polytope attains that objective at a basis which
 * is optimal without ε too, hence is a basis of v. So no vertex is missed if no basis is. One vertex may have several
 * such bases; the set of its tight constraints tells vertices apart.
 *
 * Why none is missed. Bases are known by their sets of cobasic labels. A set joins the list only when its basis is proved
 * to be lexico-feasible: by the signs of entries in doubles that exceed their proved error bounds (`dictionary.ts`), by
 * integrality, or in integers. The walk ends when for every listed basis B and every label l in B another listed basis
 * contains B − l. The constraints B − l hold with equality on one edge of the perturbed polytope, which is bounded and
 * simple, and that edge has two ends: B and the other listed basis. So the list is closed under neighbours, and as the
 * graph of a polytope is connected (Balinski 1961) the list has all bases. How the walk guesses a neighbour needs no
 * proof: a wrong guess fails the test, and then the ratio test is done in integers.
 */
import { copy, type Dictionaries, dictionaries, enlarge, load, measure, pivot, restart } from './dictionary.ts'
import { exactBasis, exactLeaving, exactZeros } from './exact-basis.ts'
import { decide, INFEASIBLE, UNDECIDED } from './feasible-basis.ts'
import { guessRow, straighten } from './guess.ts'
import { add, copySet, find, has, type LabelSets, labelSets, toggle } from './label-sets.ts'
import type { Polytope } from './polytope.ts'

/** The vertices of a polytope other than the origin, numbered in the order in which they were met. */
export interface Vertices {
  /** The labels of all constraints that are tight at each vertex. */
  readonly tight: LabelSets
  /** The lexico-feasible bases, each as the labels of its cobasic variables: tight constraints with a regular matrix. */
  readonly bases: LabelSets
  /** For each vertex, the number of the first of its bases. */
  readonly basisOf: number[]
  /** For each basis, the number of its vertex; −1 for the origin. */
  readonly vertexOf: number[]
  /** The numbers of the vertices with more tight constraints than variables. */
  readonly degenerate: Set<number>
}

/** A walk under way. */
export interface Walk {
  readonly polytope: Polytope
  readonly found: Vertices
  readonly all: Dictionaries
  /**
   * The dictionaries of the last levels are kept, that of level l in slot RESERVED + l mod `kept`; older ones are computed
   * anew where they are needed again. `levelIn` says which level a slot has; there are never more than `most`.
   */
  kept: number
  readonly most: number
  levelIn: Int32Array
  /** The basis at each level, and for each of its cobasic labels the one that is thought to leave when it enters. */
  basisAt: Int32Array
  entering: Int32Array
  leaving: Int32Array
  /** The column to try next at each level. */
  next: Int32Array
  /** The last level; −1 when the walk is over. */
  level: number
  /** Working memory: the labels of a basis, those of a vertex, and rows with value 0. */
  readonly set: Int32Array
  readonly tight: Int32Array
  readonly zeroRows: Int32Array
}

/** How many doubles the dictionaries that are kept may have. */
const KEPT = 2 ** 18
/** Slots for `rebuild` to work in. */
const RESERVED = 2
/** How many levels there is room for in the beginning. */
const FIRST_LEVELS = 64

/** A walk that stands at the origin, of a polytope in a game with so many labels. */
export function startWalk(polytope: Polytope, labels: number): Walk {
  const { start, variables, slacks } = polytope
  const all = dictionaries(start, variables[0]!, slacks[0]!, RESERVED + FIRST_LEVELS)
  const bases = labelSets(labels)
  const walk: Walk = {
    polytope,
    found: { tight: labelSets(labels), bases, basisOf: [], vertexOf: [-1], degenerate: new Set() },
    all,
    kept: FIRST_LEVELS,
    most: Math.max(FIRST_LEVELS, Math.floor(KEPT / start.entries.length)),
    levelIn: new Int32Array(RESERVED + FIRST_LEVELS).fill(-1),
    basisAt: new Int32Array(FIRST_LEVELS),
    entering: new Int32Array(FIRST_LEVELS * all.columns),
    leaving: new Int32Array(FIRST_LEVELS * all.columns),
    next: new Int32Array(FIRST_LEVELS),
    level: -1,
    set: new Int32Array(bases.words),
    tight: new Int32Array(bases.words),
    zeroRows: new Int32Array(all.rows),
  }
  for (const label of polytope.variables) toggle(walk.set, label)
  restart(all, RESERVED)
  add(bases, walk.set)
  push(walk, RESERVED)
  return walk
}

/** Goes on until so many more bases are known or there are no others, in which case the level is −1. */
export function explore(walk: Walk, count: number): void {
  const { found, all, set } = walk
  const { columns } = all
  const enough = found.bases.count + count
  while (walk.level >= 0 && found.bases.count < enough) {
    const { level } = walk
    const column = walk.next[level]!
    if (column === columns) {
      walk.level -= 1
      if (level > 0) copySet(found.bases, walk.basisAt[level - 1]!, set)
      continue
    }
    walk.next[level] = column + 1
    const place = level * columns + column
    if (isKnown(walk, walk.entering[place]!, walk.leaving[place]!)) continue
    const slot = RESERVED + (level % walk.kept)
    if (walk.levelIn[slot] === level) descend(walk, slot, column)
    else revive(walk, slot)
  }
}

/** Whether the basis in `walk.set` after an exchange of labels is listed. */
function isKnown({ found, set }: Walk, entering: number, leaving: number): boolean {
  if (leaving < 0) return false
  toggle(set, entering)
  toggle(set, leaving)
  const known = find(found.bases, set) >= 0
  toggle(set, entering)
  toggle(set, leaving)
  return known
}

/** Finds the neighbour of the last level by an edge; makes it the last level unless it is listed. */
function descend(walk: Walk, slot: number, column: number): void {
  const { polytope, all, set } = walk
  const entering = all.cobasic[slot * all.columns + column]!
  const guess = guessRow(all, slot, column)
  if (guess >= 0 && arrive(walk, slot, guess, column)) return
  const basis = exactBasis(polytope, set)
  if (!basis) throw new Error('a listed basis is regular')
  const leaving = exactLeaving(basis, entering, polytope.slacks)
  const row = all.basic.subarray(slot * all.rows, (slot + 1) * all.rows).indexOf(leaving)
  if (!arrive(walk, slot, row, column)) throw new Error('the lexicographic ratio test leads to a feasible basis')
}

/** Goes to the neighbour by a pivot; false if it turns out not to be lexico-feasible. */
function arrive(walk: Walk, slot: number, row: number, column: number): boolean {
  const { found, all, set } = walk
  const entering = all.cobasic[slot * all.columns + column]!
  const leaving = all.basic[slot * all.rows + row]!
  if (isKnown(walk, entering, leaving)) return true
  toggle(set, entering)
  toggle(set, leaving)
  const target = slotForNext(walk)
  pivot(all, slot, target, row, column)
  walk.levelIn[target] = -1
  const zeros = prove(walk, target)
  if (zeros < 0) {
    toggle(set, entering)
    toggle(set, leaving)
    return false
  }
  add(found.bases, set)
  walk.tight.set(set)
  for (let k = 0; k < zeros; k++) toggle(walk.tight, all.basic[target * all.rows + walk.zeroRows[k]!]!)
  if (add(found.tight, walk.tight)) {
    if (zeros > 0) found.degenerate.add(found.basisOf.length)
    found.vertexOf.push(found.basisOf.length)
    found.basisOf.push(found.bases.count - 1)
  } else found.vertexOf.push(find(found.tight, walk.tight))
  push(walk, target)
  return true
}

/** The slot for the level after the last. */
function slotForNext(walk: Walk): number {
  const { level, kept, most, levelIn } = walk
  if (level + 1 === kept && kept < most) {
    walk.kept = Math.min(2 * kept, most)
    enlarge(walk.all, RESERVED + walk.kept)
    walk.levelIn = new Int32Array(RESERVED + walk.kept).fill(-1)
    walk.levelIn.set(levelIn)
  }
  return RESERVED + ((level + 1) % walk.kept)
}

/** Makes the dictionary in a slot that of a new last level. */
function push(walk: Walk, slot: number): void {
  walk.level += 1
  const { level } = walk
  if (level === walk.basisAt.length) {
    for (const name of ['basisAt', 'entering', 'leaving', 'next'] as const) {
      const longer = new Int32Array(2 * walk[name].length)
      longer.set(walk[name])
      walk[name] = longer
    }
  }
  walk.basisAt[level] = walk.found.bases.count - 1
  announce(walk, level, slot)
}

/** Notes the neighbours of a level whose dictionary is in a slot. */
function announce(walk: Walk, level: number, slot: number): void {
  const { rows, columns, basic, cobasic, leaving } = walk.all
  walk.levelIn[slot] = level
  walk.next[level] = 0
  for (let j = 0; j < columns; j++) {
    walk.entering[level * columns + j] = cobasic[slot * columns + j]!
    const row = leaving[slot * columns + j]!
    walk.leaving[level * columns + j] = row < 0 ? -1 : basic[slot * rows + row]!
  }
}

/** Computes the dictionary of the last level, which is no longer kept, and starts again with its first edge. */
function revive(walk: Walk, slot: number): void {
  rebuild(walk, slot)
  if (prove(walk, slot) < 0) throw new Error('a listed basis is feasible')
  announce(walk, walk.level, slot)
}

/** Computes the dictionary of the basis in `walk.set` from the slack basis, by the largest pivots. */
function rebuild({ all, set }: Walk, into: number): void {
  const { rows, columns, entries, basic, cobasic } = all
  let slot = 0
  restart(all, slot)
  for (;;) {
    let best = -1
    let place = 0
    for (let j = 0; j < columns; j++) {
      if (has(set, cobasic[slot * columns + j]!)) continue
      for (let i = 0; i < rows; i++) {
        if (!has(set, basic[slot * rows + i]!)) continue
        const value = Math.abs(entries[(slot * (columns + 1) + j) * rows + i]!)
        if (value > best) {
          best = value
          place = j * rows + i
        }
      }
    }
    if (best < 0) break
    pivot(all, slot, 1 - slot, place % rows, Math.floor(place / rows))
    slot = 1 - slot
  }
  copy(all, slot, into)
  measure(all, into)
}

/** Decides whether the dictionary in a slot is lexico-feasible: the number of its rows with value 0, or less than 0. */
function prove(walk: Walk, slot: number): number {
  const { all, found, set, zeroRows, tight: spare } = walk
  const known = { tight: found.tight, set, spare }
  let zeros = decide(all, slot, known, zeroRows)
  if (zeros === UNDECIDED) {
    measure(all, slot)
    zeros = decide(all, slot, known, zeroRows)
  }
  if (zeros === UNDECIDED) {
    rebuild(walk, slot)
    zeros = decide(all, slot, known, zeroRows)
  }
  if (zeros === UNDECIDED) zeros = proveExactly(walk, slot)
  else if (zeros > 0) straighten(all, slot, zeroRows, zeros)
  return zeros
}

/** The same in integers; a feasible dictionary is then the exact one, each entry rounded once. */
function proveExactly({ polytope, all, set, zeroRows }: Walk, slot: number): number {
  const basis = exactBasis(polytope, set)
  const labels = basis && exactZeros(basis, polytope.slacks)
  if (!labels) return INFEASIBLE
  load(all, slot, basis)
  labels.forEach((label, k) => {
    zeroRows[k] = basis.basic.indexOf(label)
  })
  for (let j = 0; j < all.columns; j++) all.leaving[slot * all.columns + j] = guessRow(all, slot, j)
  straighten(all, slot, zeroRows, labels.length)
  return labels.length
}
