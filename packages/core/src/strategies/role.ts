/**
 * Strategies that are stated in terms of cooperation and defection, made ready for a role in any stage game.
 *
 * Their machine knows two actions, C = 0 and D = 1, of itself and of "the other". In a game with more actions or more
 * players, its own D is the action that `defection` names, each action but the one that `cooperation` names counts as a
 * defection, and the others cooperated if every one of them did.
 */
import { InputError, show } from '../errors.ts'
import { checkKind } from '../games/fields.ts'
import { type NormalForm, payoff } from '../games/normal-form.ts'
import { type Fraction, rational } from '../number/rational.ts'
import { type Automaton, automaton } from './automaton.ts'
import { observationIndex, observed, ownOrder } from './own-view.ts'

/** For which role of which game, and which actions there mean to cooperate and to defect. */
export interface RoleOptions {
  /** The stage game; default: any game with two players and two actions each. */
  readonly stage?: NormalForm
  /** The player whose part is played; default 0. */
  readonly player?: number
  /** The action of each player, in the order of the stage, that cooperates; default: the first. */
  readonly cooperation?: readonly number[]
  /** The action of each player that defects; default: the other one, where there are two. */
  readonly defection?: readonly number[]
}

/** A role as the player in it sees it: its own entries first, then those of the others in the order of the players. */
export interface Role {
  readonly player: number
  readonly actions: readonly number[]
  readonly labels?: readonly (readonly string[])[]
  readonly cooperation: readonly number[]
  /** −1 for another player with more than two actions, of which none was named. */
  readonly defection: readonly number[]
  readonly stage?: NormalForm
}

/** The payoffs of a role when it and all the others cooperate or defect, in the letters of the prisoner's dilemma. */
export interface RolePayoffs {
  /** After CC, CD, DC, DD: own action first. */
  readonly own: readonly Fraction[]
  /** The first other player's, in the same order. */
  readonly other: readonly Fraction[]
}

/**
 * Reads a role.
 *
 * @throws InputError for a player or an action that is not there, and where more than two own actions leave it open
 * which one defects
 */
export function roleOf(options: RoleOptions): Role {
  const { stage } = options
  if (stage !== undefined) checkKind(stage, 'normal-form', 'stage')
  const counts = stage?.strategies.map(list => list.length) ?? [2, 2]
  const names = stage?.players ?? ['0', '1']
  const player = options.player ?? 0
  if (!Number.isSafeInteger(player) || player < 0 || player >= counts.length) {
    throw new InputError('player', `${show(player)} is no player: they are 0 to ${counts.length - 1}`)
  }
  if (counts.length < 2) throw new InputError('stage', 'has one player: there is nobody to cooperate with')
  const cooperation = actionList(options.cooperation, counts, 'cooperation') ?? counts.map(() => 0)
  const given = actionList(options.defection, counts, 'defection')
  const defection = counts.map((count, i) => {
    const action = given?.[i] ?? (count === 1 ? 0 : count === 2 ? 1 - cooperation[i]! : -1)
    if (i === player && action < 0) {
      throw new InputError('defection', `is needed: player ${show(names[i])} has ${count} actions`)
    }
    if (action === cooperation[i] && count > 1) {
      throw new InputError(`defection[${i}]`, `action ${action} is the one that cooperates`)
    }
    return action
  })
  if (counts[player] === 1) throw new InputError('stage', `player ${show(names[player])} has one action: no choice`)
  const order = ownOrder(counts.length, player)
  if (order.every((i, k) => k === 0 || counts[i] === 1)) throw new InputError('stage', 'the others have no choice')
  return {
    player,
    actions: order.map(i => counts[i]!),
    ...(stage === undefined ? {} : { stage, labels: order.map(i => stage.strategies[i]!) }),
    cooperation: order.map(i => cooperation[i]!),
    defection: order.map(i => defection[i]!),
  }
}

function actionList(
  list: readonly number[] | undefined,
  counts: readonly number[],
  at: string,
): readonly number[] | undefined {
  if (list === undefined) return undefined
  if (!Array.isArray(list) || list.length !== counts.length) {
    throw new InputError(at, `${show(list)} is not a list of one action for each of ${counts.length} players`)
  }
  list.forEach((action, i) => {
    if (!Number.isSafeInteger(action) || action < 0 || action >= counts[i]!) {
      throw new InputError(`${at}[${i}]`, `${show(action)} is none of the actions 0 to ${counts[i]! - 1}`)
    }
  })
  return list
}

/** The prisoner's dilemma of Axelrod's tournaments: R, S, T, P = 3, 0, 5, 1. */
const AXELROD: RolePayoffs = { own: [3, 0, 5, 1].map(x => rational(x)), other: [3, 5, 0, 1].map(x => rational(x)) }

/**
 * What a role and the first other player get after CC, CD, DC, DD, every other player doing the same; without a stage
 * game those of Axelrod's prisoner's dilemma.
 *
 * @throws InputError where it is open which action of another player defects
 */
export function rolePayoffs(role: Role): RolePayoffs {
  const { stage } = role
  if (stage === undefined) return AXELROD
  const order = ownOrder(role.actions.length, role.player)
  const open = role.defection.findIndex(action => action < 0)
  if (open >= 0) {
    throw new InputError(
      'defection',
      `is needed: player ${show(stage.players[order[open]!])} has more than two actions`,
    )
  }
  const profiles = [0, 1, 2, 3].map(outcome => {
    const profile: number[] = []
    order.forEach((i, k) => {
      const defects = k === 0 ? outcome >= 2 : outcome % 2 === 1
      profile[i] = (defects ? role.defection : role.cooperation)[k]!
    })
    return profile
  })
  const of = (player: number): Fraction[] => profiles.map(profile => payoff(stage, profile, player))
  return { own: of(order[0]!), other: of(order[1]!) }
}

/** A machine for two actions, C and D, as it plays in a role. */
export function inRole(machine: Automaton, role: Role, name: string): Automaton {
  const outcomes = Array.from({ length: role.actions.reduce((product, count) => product * count, 1) }, (_, i) => {
    const played = observed(role.actions, i)
    const own = played[0] === role.cooperation[0] ? 0 : 1
    const others = played.every((action, k) => k === 0 || action === role.cooperation[k]) ? 0 : 1
    return observationIndex([2, 2], [own, others])
  })
  const [cooperate, defect] = [role.cooperation[0]!, role.defection[0]!]
  return automaton({
    name,
    actions: role.actions,
    ...(role.labels === undefined ? {} : { labels: role.labels }),
    states: machine.states,
    initial: machine.initial,
    outputs: machine.outputs.map(([c, d]) =>
      Array.from({ length: role.actions[0]! }, (_, a) => (a === cooperate ? c! : a === defect ? d! : 0)),
    ),
    transitions: machine.transitions.map(next => outcomes.map(outcome => next[outcome]!)),
  })
}
