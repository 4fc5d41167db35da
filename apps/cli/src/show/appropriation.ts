/** Who appropriates what in a relationship or a dual-value game. */
import { type DualValueGame, type Relationship, sum } from '@biform/core'
import type { Appraisal, Appropriate, Indices, OwnUseRule } from '@biform/solver'
import { table } from '../text.ts'
import { number } from './number.ts'

const RULES: Readonly<Record<Appropriate['rule'], string>> = {
  shares: 'by the bargaining shares',
  equal: 'by equal shares',
  shapley: 'by the Shapley value of the pot',
  nucleolus: 'by the nucleolus of the pot',
  weights: 'by given weights',
  proportional: 'in proportion to investments',
  tullock: 'by a contest of efforts',
  nash: 'by Nash bargaining with what partners have elsewhere',
}

/** Per component: what each partner keeps and gets of the pot; then totals, costs and payoffs. */
export function showAppropriate(result: Appropriate): string[] {
  const { relationship } = result
  const columns = ['own use', 'keeps', 'exposed', 'from the pot', 'appropriates']
  const parts = relationship.components.flatMap((component, k) => [
    `${component.label}: the pot is ${number(result.pots[k]!)}, divided ${RULES[result.rule]}`,
    ...table(
      [{ title: 'partner' }, ...columns.map(title => ({ title, right: true }))],
      relationship.partners.map((partner, i) => [
        partner,
        ...[result.ownUse, result.kept, result.exposed, result.received, result.appropriated].map(list =>
          number(list[i]![k]!),
        ),
      ]),
    ),
    '',
  ])
  const broken = Object.entries(result.laws).flatMap(([law, list]) => (list.every(({ holds }) => holds) ? [] : [law]))
  return [
    ...parts,
    ...table(
      [{ title: 'partner' }, ...['appropriates', 'costs', 'payoff'].map(title => ({ title, right: true }))],
      [
        ...relationship.partners.map((partner, i) => [
          partner,
          number(result.totals[i]!),
          number(relationship.costs[i]!),
          number(result.payoffs[i]!),
        ]),
        ['together', ...[result.totals, relationship.costs, result.payoffs].map(list => number(sum(list)))],
      ],
    ),
    broken.length === 0 ? 'Conservation laws C1 to C4: hold' : `Conservation laws: ${broken.join(', ')} broken`,
  ]
}

/** What each player expects between the least and the most that the core of the pot allows, or that the core is empty. */
export function showAppraisal(players: readonly string[], result: Appraisal): string[] {
  if (result.kind === 'empty-core') return ['The core of the pot is empty: there is nothing that all could expect.']
  const columns = ['confidence', 'keeps', 'at least', 'at most', 'expects']
  return table(
    [{ title: 'player' }, ...columns.map(title => ({ title, right: true }))],
    players.map((player, i) => {
      const { lower, upper } = result.intervals[i]!
      return [player, ...[result.confidence[i]!, result.kept[i]!, lower, upper, result.payoffs[i]!].map(number)]
    }),
  )
}

/** The indices of an appropriation. Where a denominator is zero there is no number. */
export function showIndices(relationship: Relationship, result: Indices): string[] {
  const some = (value: Indices['distinctness']): string => (value === null ? '–' : number(value))
  const verdict = result.dualValueAppropriation.holds
    ? 'Dual-value appropriation holds: each partner takes its own value whole, however pots are divided.'
    : 'Dual-value appropriation does not hold: some own-use value is exposed.'
  return [
    ...table(
      [{ title: 'index' }, { title: 'value', right: true }],
      [
        ['dual appropriation DI', some(result.dualAppropriation)],
        ['distinctness', some(result.distinctness)],
      ],
    ),
    '',
    ...table(
      [
        { title: 'partner' },
        ...['full appropriation FA', 'over-appropriation OA', 'share of all'].map(title => ({ title, right: true })),
      ],
      relationship.partners.map((partner, i) => [
        partner,
        some(result.fullAppropriation[i]!),
        number(result.overAppropriation[i]!),
        some(result.overAppropriationShare[i]!),
      ]),
    ),
    '',
    ...table(
      [{ title: 'component' }, ...['non-rivalry NR', 'value preserved'].map(title => ({ title, right: true }))],
      relationship.components.map(({ label }, k) => [
        label,
        some(result.nonRivalry[k]!),
        some(result.valuePreserved[k]!),
      ]),
    ),
    verdict,
  ]
}

/** The own-use rule: own use whole, and the Shapley value of the pot. */
export function showOwnUseRule(game: DualValueGame | Relationship, result: OwnUseRule): string[] {
  const players = game.kind === 'relationship' ? game.partners : game.players
  return [
    'Own-use rule: keep your own use, split the pot by the Shapley value',
    ...table(
      [{ title: 'player' }, ...['keeps', 'from the pot', 'gets'].map(title => ({ title, right: true }))],
      [
        ...players.map((player, i) => [
          player,
          number(result.kept[i]!),
          number(result.received[i]!),
          number(result.values[i]!),
        ]),
        ['together', ...[result.kept, result.received, result.values].map(list => number(sum(list)))],
      ],
    ),
  ]
}
