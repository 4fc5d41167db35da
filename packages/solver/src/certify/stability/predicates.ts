/**
 * Checks predicates from their definitions: one that holds is looked at everywhere, one that does not must fail at its
 * witness.
 */
import { type Coalitional, compare, at as entry, type Fraction, integers, ONE, sum, ZERO } from '@biform/core'
import type {
  IsBalanced,
  IsTotallyBalanced,
  PlayerRoles,
  PredicateResult,
  SumWitness,
  UnbalancedWitness,
  UnionWitness,
  WorthsWitness,
} from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { demandMember, membersOf } from '../core-membership.ts'
import { demand, demandSame, equal, gameOf, index, list, record, vector, weightedCoalitions } from '../flaw.ts'

/** A predicate's record, whatever its witness. */
interface Claim<Witness> {
  readonly holds: boolean
  readonly witness?: Witness
}

/** The game, its numerators, and all coalitions but the empty one. */
export interface View {
  readonly game: Coalitional
  readonly v: readonly bigint[]
  readonly N: number
}

/** A checker: `everywhere` looks at the whole game, `at` at the coalitions of a witness, for what would break the claim. */
function predicate<Witness>(
  everywhere: (view: View) => boolean,
  at: (view: View, witness: Witness) => boolean,
): (subject: unknown, result: Claim<Witness>) => undefined {
  return (subject, { holds, witness }) => {
    const view = viewOf(subject)
    demand(holds === (witness === undefined), 'holds')
    if (witness === undefined) demand(everywhere(view), 'holds')
    else demand(at(view, record(witness, 'witness')), 'witness.coalitions')
  }
}

export function viewOf(subject: unknown): View {
  const game = gameOf(subject, 'coalitional')
  const v = integers(game.worth)
  return { game, v, N: v.length - 1 }
}

/** Two coalitions, ascending, with the right numbers; whether they are as asked. */
function union(
  { game, N }: View,
  { coalitions, separate, joint }: UnionWitness,
  broken: (A: number, B: number, difference: number) => boolean,
): boolean {
  const [A, B] = list(coalitions, 'witness.coalitions', 2) as [number, number]
  coalitions.forEach((S, k) => {
    index(S, N + 1, `witness.coalitions[${k}]`)
  })
  const worth = (S: number): Fraction => entry(game.worth, S)
  demandSame(separate, worth(A).add(worth(B)), 'witness.separate')
  demandSame(joint, worth(A | B).add(worth(A & B)), 'witness.joint')
  return A < B && broken(A, B, compare(joint, separate))
}

/** Coalitions with the right worths. */
function worths({ game, N }: View, { coalitions, worths: found }: WorthsWitness, count?: number): readonly number[] {
  list(coalitions, 'witness.coalitions', count).forEach((S, k) => {
    index(S, N + 1, `witness.coalitions[${k}]`)
  })
  demandSame(
    found,
    coalitions.map(S => entry(game.worth, S)),
    'witness.worths',
  )
  return coalitions
}

/** A coalition with the right numbers. */
function alone({ game, N }: View, { coalition, separate, joint }: SumWitness): number {
  index(coalition, N + 1, 'witness.coalition')
  demandSame(separate, sum(membersOf(coalition).map(i => entry(game.worth, 2 ** i))), 'witness.separate')
  demandSame(joint, entry(game.worth, coalition), 'witness.joint')
  return coalition
}

/** Whether something is true of every coalition S and every proper subcoalition T that is not empty. */
function everyPart({ N }: View, holds: (S: number, T: number) => boolean): boolean {
  for (let S = 1; S <= N; S++) {
    for (let T = (S - 1) & S; T > 0; T = (T - 1) & S) if (!holds(S, T)) return false
  }
  return true
}

/** Whether something is true of every coalition. */
function everyCoalition({ N }: View, holds: (S: number) => boolean): boolean {
  for (let S = 0; S <= N; S++) if (!holds(S)) return false
  return true
}

const oneMore = (S: number, T: number): boolean => (S & T) === S && membersOf(T ^ S).length === 1

/** Contributions v(S ∪ i) − v(S) do not fall when another player joins S. */
export function growing(view: View): boolean {
  const { v, N } = view
  return everyCoalition(view, S => {
    const outside = membersOf(N ^ S)
    return outside.every(i => {
      const first = v[S | (2 ** i)]! - v[S]!
      return outside.every(j => j <= i || v[S | (2 ** i) | (2 ** j)]! - v[S | (2 ** j)]! >= first)
    })
  })
}

/** Two coalitions, each with one player whom the other lacks, that are worth less united. */
function isConcavity(view: View, witness: UnionWitness): boolean {
  return union(view, witness, (A, B, difference) => sizeOf(A & ~B) === 1 && sizeOf(B & ~A) === 1 && difference < 0)
}

/** Demands that a witness shows a game not to be convex. */
export function demandConcavity(view: View, witness: UnionWitness): void {
  demand(isConcavity(view, witness), 'witness.coalitions')
}

function monotone(view: View): boolean {
  const { v } = view
  return everyCoalition(view, S => membersOf(S).every(i => v[S]! >= v[S ^ (2 ** i)]!))
}

function simple(view: View): boolean {
  const { v, N, game } = view
  const one = game.worth.denominator
  return v[N] === one && everyCoalition(view, S => v[S] === 0n || v[S] === one) && monotone(view)
}

/** Two complements that both win, or both lose, of a simple game. */
function complements(view: View, witness: UnionWitness, worth: Fraction): boolean {
  demand(simple(view), 'subject')
  return union(view, witness, (A, B) => {
    const same = [A, B].every(S => equal(entry(view.game.worth, S), worth))
    return same && (A | B) === view.N && (A & B) === 0
  })
}

function sizeOf(S: number): number {
  return membersOf(S).length
}

export const PREDICATE_CHECKERS: Checkers<PredicateResult['method']> = {
  isSuperadditive: predicate<UnionWitness>(
    view => everyPart(view, (S, T) => view.v[S]! >= view.v[T]! + view.v[S ^ T]!),
    (view, witness) => union(view, witness, (A, B, difference) => (A & B) === 0 && difference < 0),
  ),
  isConvex: predicate<UnionWitness>(growing, isConcavity),
  isMonotone: predicate<WorthsWitness>(monotone, (view, witness) => {
    const [S, T] = worths(view, witness, 2) as [number, number]
    return oneMore(S, T) && view.v[S]! > view.v[T]!
  }),
  isConstantSum: predicate<UnionWitness>(
    view => everyCoalition(view, S => view.v[S]! + view.v[view.N ^ S]! === view.v[view.N]!),
    (view, witness) =>
      union(view, witness, (A, B, difference) => (A | B) === view.N && (A & B) === 0 && difference !== 0),
  ),
  isEssential: predicate<SumWitness>(
    ({ game, v, N }) => v[N]! > game.players.reduce((total, _, i) => total + v[2 ** i]!, 0n),
    (view, witness) => alone(view, witness) === view.N && compare(witness.joint, witness.separate) <= 0,
  ),
  isAdditive: predicate<SumWitness>(
    view => everyCoalition(view, S => view.v[S] === membersOf(S).reduce((total, i) => total + view.v[2 ** i]!, 0n)),
    (view, witness) => alone(view, witness) > 0 && !equal(witness.joint, witness.separate),
  ),
  isSymmetric: predicate<WorthsWitness>(
    view => everyCoalition(view, S => view.v[S] === view.v[2 ** sizeOf(S) - 1]),
    (view, witness) => {
      const [S, T] = worths(view, witness, 2) as [number, number]
      return S < T && sizeOf(S) === sizeOf(T) && view.v[S] !== view.v[T]
    },
  ),
  isSimple: predicate<WorthsWitness>(simple, (view, witness) => {
    const [S, T] = worths(view, witness) as [number, number | undefined]
    if (witness.coalitions.length === 2) return oneMore(S, T!) && view.v[S]! > view.v[T!]!
    const one = view.game.worth.denominator
    return witness.coalitions.length === 1 && (S === view.N ? view.v[S] !== one : view.v[S] !== 0n && view.v[S] !== one)
  }),
  isProper: predicate<UnionWitness>(
    view => {
      demand(simple(view), 'subject')
      return everyCoalition(view, S => view.v[S] === 0n || view.v[view.N ^ S] === 0n)
    },
    (view, witness) => complements(view, witness, ONE),
  ),
  isStrong: predicate<UnionWitness>(
    view => {
      demand(simple(view), 'subject')
      return everyCoalition(view, S => view.v[S] !== 0n || view.v[view.N ^ S] !== 0n)
    },
    (view, witness) => complements(view, witness, ZERO),
  ),
  isBalanced: (subject, result: IsBalanced) => {
    const view = viewOf(subject)
    if (result.holds === true) {
      demand(result.witness === undefined, 'witness')
      demandMember(view.game, vector(result.member, view.game.players.length, 'member'), 'member')
      return
    }
    demand(result.holds === false, 'holds')
    demand(checkUnbalanced(view, result.witness) === view.N, 'witness.coalition')
  },
  isTotallyBalanced: (subject, result: IsTotallyBalanced) => {
    const view = viewOf(subject)
    if (result.holds === true) {
      demand(result.witness === undefined, 'witness')
      list(result.members, 'members', view.N + 1).forEach((member, S) => {
        demandMemberOf(view, S, member, `members[${S}]`)
      })
      return
    }
    demand(result.holds === false, 'holds')
    checkUnbalanced(view, result.witness)
  },
  playerRoles: (subject, result: PlayerRoles) => {
    const { game } = viewOf(subject)
    demandSame(result.roles, rolesIn(game), 'roles')
    demandSame(result.symmetric, classesIn(game), 'symmetric')
  },
}

/** A subgame with an empty core, and its players. */
function checkUnbalanced({ game, N }: View, witness: UnbalancedWitness): number {
  const { coalition, balancing, separate, joint } = record(witness, 'witness')
  index(coalition, N + 1, 'witness.coalition')
  weightedCoalitions(balancing, game.players.length, 'witness.balancing').forEach((item, k) => {
    demand((item.coalition & ~coalition) === 0, `witness.balancing[${k}].coalition`)
    demand(compare(item.weight, ZERO) > 0, `witness.balancing[${k}].weight`)
  })
  for (const i of membersOf(coalition)) {
    const covered = sum(balancing.flatMap(item => ((item.coalition >>> i) & 1 ? [item.weight] : [])))
    demand(equal(covered, ONE), 'witness.balancing')
  }
  demandSame(
    separate,
    sum(balancing.map(item => item.weight.mul(entry(game.worth, item.coalition)))),
    'witness.separate',
  )
  demandSame(joint, entry(game.worth, coalition), 'witness.joint')
  demand(compare(separate, joint) > 0, 'witness.separate')
  return coalition
}

/** An allocation in the core of a subgame. */
function demandMemberOf({ game }: View, S: number, x: readonly Fraction[], at: string): void {
  const places = membersOf(S)
  vector(x, places.length, at)
  for (let T = S; T > 0; T = (T - 1) & S) {
    const given = sum(places.flatMap((i, k) => ((T >>> i) & 1 ? [x[k]!] : [])))
    const order = compare(given, entry(game.worth, T))
    demand(T === S ? order === 0 : order >= 0, at)
  }
}

function rolesIn(game: Coalitional): PlayerRoles['roles'] {
  const worth = (S: number): Fraction => entry(game.worth, S)
  const all = Array.from({ length: game.worth.values.length }, (_, S) => S)
  return game.players.map((_, i) => {
    const without = all.filter(S => ((S >>> i) & 1) === 0)
    const added = without.map(S => worth(S | (2 ** i)).sub(worth(S)))
    const least = added.reduce((a, b) => (compare(a, b) <= 0 ? a : b))
    const most = added.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
    const worthless = (S: number): boolean => worth(S).n === 0n
    return {
      least,
      most,
      null: added.every(value => value.n === 0n),
      dummy: added.every(value => equal(value, worth(2 ** i))),
      veto: without.every(worthless) && !all.every(worthless),
    }
  })
}

function classesIn(game: Coalitional): number[][] {
  const swapped = (S: number, i: number, j: number): number => {
    const differ = ((S >>> i) ^ (S >>> j)) & 1
    return differ ? S ^ (2 ** i) ^ (2 ** j) : S
  }
  const alike = (i: number, j: number): boolean =>
    Array.from(game.worth.values as ArrayLike<number | bigint>).every(
      (value, S) => value === game.worth.values[swapped(S, i, j)],
    )
  return game.players
    .map((_, i) => game.players.flatMap((_, j) => (alike(i, j) ? [j] : [])))
    .filter((group, i) => group[0] === i)
}
