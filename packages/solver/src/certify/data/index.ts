/** The checkers of what is computed from data sets: shares are recomputed, and pairs are counted one by one. */
import { compare, type Fraction, ONE, ratio, ZERO } from '@biform/core'
import type { Concentration, DataResult, Precedence, Ranking } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { demand, equal, fraction, gameOf, index, list, record, vector } from '../flaw.ts'

function checkConcentration(subject: unknown, result: Concentration): undefined {
  const { values } = gameOf(subject, 'data-set')
  const total = values.reduce((all: Fraction, value) => all.add(value), ZERO)
  demand(equal(fraction(result.total, 'total'), total) && compare(total, ZERO) > 0, 'total')
  vector(result.shares, values.length, 'shares').forEach((share, k) => {
    demand(equal(share.mul(total), values[k]!), `shares[${k}]`)
  })
  const squares = values.reduce((all: Fraction, value) => all.add(value.mul(value)), ZERO)
  demand(equal(fraction(result.herfindahl, 'herfindahl').mul(total).mul(total), squares), 'herfindahl')
  demand(equal(fraction(result.equivalent, 'equivalent').mul(result.herfindahl), ONE), 'equivalent')
}

function checkPrecedence(subject: unknown, result: Precedence): undefined {
  const { values, groups } = gameOf(subject, 'data-set')
  const [first, second] = list(result.names, 'names', 2)
  const early = values.filter((_, k) => groups[k] === first)
  const late = values.filter((_, k) => groups[k] === second)
  demand(early.length > 0 && late.length > 0, 'names')
  demand(list(result.counts, 'counts', 2)[0] === early.length, 'counts[0]')
  demand(result.counts[1] === late.length, 'counts[1]')
  const found = { before: 0, ties: 0, after: 0 }
  for (const a of early) {
    for (const b of late) {
      const order = compare(a, b)
      found[order < 0 ? 'before' : order > 0 ? 'after' : 'ties']++
    }
  }
  demand(result.before === found.before, 'before')
  demand(result.ties === found.ties, 'ties')
  demand(result.after === found.after, 'after')
  const pairs = early.length * late.length
  const expected = ratio(BigInt(2 * found.before + found.ties), BigInt(2 * pairs))
  demand(equal(fraction(result.probability, 'probability'), expected), 'probability')
}

/** The rank of a record is one more than there are larger ones, and half of those that it ties with. */
function checkRanking(subject: unknown, result: Ranking): undefined {
  const { labels, values } = gameOf(subject, 'data-set')
  const seen = new Set<number>()
  list(result.entries, 'entries', values.length).forEach((entry, k) => {
    const at = `entries[${k}]`
    const place = index(record(entry, at).index, values.length, `${at}.index`)
    demand(!seen.has(place), `${at}.index`)
    seen.add(place)
    demand(entry.at === labels[place], `${at}.at`)
    const own = values[place]!
    demand(equal(fraction(entry.value, `${at}.value`), own), `${at}.value`)
    const larger = values.filter(value => compare(value, own) > 0).length
    const tied = values.filter(value => compare(value, own) === 0).length
    demand(equal(fraction(entry.rank, `${at}.rank`), ratio(BigInt(2 * larger + tied + 1), 2n)), `${at}.rank`)
    const before = result.entries[k - 1]
    if (before === undefined) return
    const order = compare(before.value, own)
    demand(order > 0 || (order === 0 && before.index < place), at)
  })
}

export const DATA_CHECKERS: Checkers<DataResult['method']> = {
  concentration: checkConcentration,
  precedence: checkPrecedence,
  ranking: checkRanking,
}
