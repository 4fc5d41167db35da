/** The scenarios after source 003, sorted by id. */
import bsm from '../catalogue/003-bsm.json' with { type: 'json' }
import dual3 from '../catalogue/003-dual3.json' with { type: 'json' }
import indices from '../catalogue/003-index.json' with { type: 'json' }
import race from '../catalogue/003-race.json' with { type: 'json' }
import tisa from '../catalogue/003-tisa.json' with { type: 'json' }
import holdup from '../catalogue/003-tisa-holdup.json' with { type: 'json' }
import uni from '../catalogue/003-uni.json' with { type: 'json' }

export const scenarios: readonly unknown[] = [bsm, dual3, indices, race, tisa, holdup, uni]
