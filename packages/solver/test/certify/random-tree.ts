/** Small random trees with few different payoffs, so that ties are common. */
import { type Random, random, type Tree, type TreeNodeInput, tree } from '@biform/core'

/** The same tree for the same seed. */
export function randomTree(seed: number): Tree {
  const draw = random(seed, 4)
  return tree({ players: ['A', 'B'], root: node(draw, 3) })
}

function node(draw: Random, depth: number): TreeNodeInput {
  if (depth === 0 || draw.integer(0, 4) === 0) {
    return { kind: 'terminal', payoffs: [draw.integer(0, 3), draw.integer(0, 3)] }
  }
  const branches = ['l', 'm', 'r'].slice(0, draw.integer(2, 3)).map(label => ({ label, node: node(draw, depth - 1) }))
  if (draw.integer(0, 3) > 0) return { kind: 'decision', player: 'AB'[draw.integer(0, 1)]!, actions: branches }
  const [first, ...rest] = branches
  const each = draw.integer(0, 1) // 0: the others are never drawn
  return {
    kind: 'chance',
    branches: [
      { ...first!, probability: each === 0 ? 1 : `1/${branches.length}` },
      ...rest.map(branch => ({ ...branch, probability: each === 0 ? 0 : `1/${branches.length}` })),
    ],
  }
}
