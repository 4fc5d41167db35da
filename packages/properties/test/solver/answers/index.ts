/** Answers of every solver to drawn games, each with the game that it is about. */
import {
  compare,
  dualValueOf,
  type Fraction,
  flatFractions,
  fractions,
  type NormalForm,
  normalForm,
  potOf,
  rational,
  sum,
  ZERO,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  appropriate,
  core,
  coreInterval,
  type Division,
  dividends,
  goalAlignment,
  inCore,
  indices,
  isNash,
  nashEquilibria,
  ownUseRule,
  pureEquilibria,
  regrets,
  shapley,
  subgamePerfect,
  symmetricEquilibria,
  zeroSum,
} from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'
import { bargainingAnswers } from './bargaining.ts'
import { biformGameAnswers } from './biform-games.ts'
import { bimatrixAnswers } from './bimatrix.ts'
import { chainAnswers } from './chains.ts'
import { claimsAnswers } from './claims.ts'
import { correlatedAnswers } from './correlated.ts'
import { curveAnswers } from './curves.ts'
import { dataAnswers } from './data.ts'
import { discountAnswers } from './discount.ts'
import { dominanceAnswers } from './dominance.ts'
import { dynamicsAnswers } from './dynamics.ts'
import { geometryAnswers } from './geometry.ts'
import { hedonicAnswers } from './hedonic.ts'
import { investmentAnswers } from './investment.ts'
import { learningAnswers } from './learning.ts'
import { logitAnswers } from './logit.ts'
import { payoffSetAnswers } from './payoff-sets.ts'
import { processAnswers } from './process.ts'
import { refinementAnswers } from './refinements.ts'
import { repeatedAnswers } from './repeated.ts'
import { replicatorAnswers } from './replicator.ts'
import { sidePaymentAnswers } from './side-payments.ts'
import { stabilityAnswers } from './stability.ts'
import { stageAnswers } from './stage.ts'
import { structureAnswers } from './structure.ts'
import { studyAnswers } from './study.ts'
import { supportAnswers } from './supports.ts'
import { tournamentAnswers } from './tournament.ts'
import { valuesAnswers } from './values.ts'

const labels = true
const tied = arbitrary.tied()
const amounts = fc.array(arbitrary.rational(), { minLength: 4, maxLength: 4 })

const normalForms = fc.oneof(
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 3], payoff: tied, labels }),
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 2], labels }),
)
const bimatrices = fc.oneof(
  arbitrary.bimatrix({ strategies: [1, 3], payoff: tied, labels }),
  arbitrary.bimatrix({ strategies: [1, 3], labels }),
)
const coalitionals = fc.oneof(arbitrary.coalitional({ labels }), arbitrary.balanced({ labels }))
const dualValueGames = fc.oneof(
  arbitrary.dualValueGame({ players: [1, 3], worth: tied, labels }),
  arbitrary.dualValueGame({ players: [1, 2], labels }),
)
const relationships = arbitrary.relationship({ labels })

/** Relationships whose pots all have imputations. */
const divisible = relationships.filter(game =>
  game.components.every((_, k) => {
    const all = 2 ** game.partners.length - 1
    const alone = sum(game.partners.map((__, i) => potOf(game, k, 2 ** i)))
    return compare(alone, potOf(game, k, all)) <= 0
  }),
)

/** A list of probabilities for each player, made from lists that may be too long. */
function fitted(lists: readonly (readonly Fraction[])[], shape: readonly number[]): Fraction[][] {
  return shape.map((count, i) => {
    const part = lists[i]!.slice(0, count)
    return part.with(0, part[0]!.add(1).sub(sum(part)))
  })
}

/** Two-player games whose payoffs add up to 0, or to another number. */
const constantSums = fc.tuple(bimatrices, fc.constantFrom(0, 0, 1)).map(
  ([{ players, strategies, payoffs }, add]): NormalForm => ({
    kind: 'normal-form',
    players,
    strategies,
    payoffs: [payoffs[0]!, flatFractions(fractions(payoffs[0]!).map(value => value.neg().add(add)))],
  }),
)

/** By the name of the solver. */
export const answers: Readonly<Record<string, Arbitrary<Answer>>> = {
  pureEquilibria: normalForms.map(game => ({ subject: game, result: pureEquilibria(game) })),
  regrets: normalForms.map(game => ({ subject: game, result: regrets(game) })),
  nashEquilibria: bimatrices.map(game => ({ subject: game, result: nashEquilibria(game) })),
  zeroSum: constantSums.map(game => ({ subject: game, result: zeroSum(game) })),
  'zeroSum with all optimal strategies': constantSums.map(game => ({
    subject: game,
    result: zeroSum(game, { face: true }),
  })),
  symmetricEquilibria: fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.array(tied, { minLength: 8, maxLength: 8 }))
    .map(([n, values]) => {
      const count = (profile: readonly number[], i: number): number =>
        profile.filter((other, j) => j !== i && other === 0).length
      const profiles = Array.from({ length: 2 ** n }, (_, k) =>
        Array.from({ length: n }, (_, i) => (k >> (n - 1 - i)) & 1),
      )
      const payoffs = Array.from({ length: n }, (_, i) =>
        profiles.map(profile => values[4 * profile[i]! + count(profile, i)]!),
      )
      const game = normalForm({ shape: payoffs.map(() => 2), payoffs })
      return { subject: game, result: symmetricEquilibria(game) }
    }),
  isNash: fc
    .tuple(normalForms, fc.array(arbitrary.probabilities(3), { minLength: 3, maxLength: 3 }))
    .map(([game, lists]) => {
      const shape = game.strategies.map(list => list.length)
      return { subject: game, result: isNash(game, fitted(lists, shape)) }
    }),
  subgamePerfect: fc
    .oneof(arbitrary.tree({ payoff: tied, decisions: 4, labels }), arbitrary.tree({ decisions: 4, labels }))
    .map(game => ({ subject: game, result: subgamePerfect(game) })),
  shapley: coalitionals.map(game => ({ subject: game, result: shapley(game) })),
  dividends: coalitionals.map(game => ({ subject: game, result: dividends(game) })),
  core: coalitionals.map(game => ({ subject: game, result: core(game) })),
  'core of a dual-value game': dualValueGames.map(game => ({ subject: game, result: core(game) })),
  coreInterval: fc
    .tuple(coalitionals, fc.nat(3))
    .map(([game, i]) => ({ subject: game, result: coreInterval(game, i % game.players.length) })),
  inCore: fc
    .tuple(coalitionals, amounts)
    .map(([game, x]) => ({ subject: game, result: inCore(game, x.slice(0, game.players.length)) })),
  'inCore of a dual-value game': fc
    .tuple(dualValueGames, amounts)
    .map(([game, x]) => ({ subject: game, result: inCore(game, x.slice(0, game.players.length)) })),
  appropriate: fc
    .tuple(relationships, fc.constantFrom('shares' as const, 'equal' as const, 'shapley' as const))
    .map(([game, division]) => ({ subject: game, result: appropriate(game, { division }) })),
  'appropriate by other rules': fc
    .tuple(relationships, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }), fc.nat(3))
    .map(([game, drawn, rule]) => {
      const list = game.partners.map((_, i) => drawn[i % 3]!)
      const pot = sum(fractions(dualValueOf(game).pot).slice(-1))
      const total = sum(list.map(value => rational(value))).add(1n)
      const outside = list.map(value => (pot.n > 0n ? pot.mul(value).div(total) : ZERO))
      const divisions: readonly Division[] = [
        { investments: list.with(0, 1) },
        { efforts: list, decisiveness: 2 },
        { outside, outsideAs: 'impasse' },
        { outside, outsideAs: 'option' },
      ]
      return { subject: game, result: appropriate(game, { division: divisions[rule]! }) }
    }),
  'appropriate by the nucleolus': divisible.map(game => ({
    subject: game,
    result: appropriate(game, { division: 'nucleolus' }),
  })),
  'indices of a division by the nucleolus': divisible.map(game => {
    const subject = appropriate(game, { division: 'nucleolus' })
    return { subject, result: indices(subject) }
  }),
  ownUseRule: dualValueGames.map(game => ({ subject: game, result: ownUseRule(game) })),
  'ownUseRule of a TU game': coalitionals.map(game => ({ subject: game, result: ownUseRule(game) })),
  indices: relationships.map(game => {
    const subject = appropriate(game)
    return { subject, result: indices(subject) }
  }),
  goalAlignment: fc
    .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 6 })
    .map(pairs => {
      const result = goalAlignment(
        pairs.map(([u]) => u),
        pairs.map(([, v]) => v),
      )
      return { subject: [result.first, result.second], result }
    }),
  ...valuesAnswers,
  ...stabilityAnswers,
  ...bargainingAnswers,
  ...claimsAnswers,
  ...geometryAnswers,
  ...payoffSetAnswers,
  ...dynamicsAnswers,
  ...replicatorAnswers,
  ...stageAnswers,
  ...repeatedAnswers,
  ...discountAnswers,
  ...curveAnswers,
  ...chainAnswers,
  ...dataAnswers,
  ...biformGameAnswers,
  ...investmentAnswers,
  ...tournamentAnswers,
  ...dominanceAnswers,
  ...correlatedAnswers,
  ...bimatrixAnswers,
  ...refinementAnswers,
  ...structureAnswers,
  ...studyAnswers,
  ...logitAnswers,
  ...hedonicAnswers,
  ...processAnswers,
  ...sidePaymentAnswers,
  ...learningAnswers,
  ...supportAnswers,
}
