/** The scenarios after source 004, sorted by id. */
import bakeries2 from '../catalogue/004-bakeries2.json' with { type: 'json' }
import bakeries3 from '../catalogue/004-bakeries3.json' with { type: 'json' }
import consortium from '../catalogue/004-consortium.json' with { type: 'json' }
import phased from '../catalogue/004-phased.json' with { type: 'json' }

export const scenarios: readonly unknown[] = [bakeries2, bakeries3, consortium, phased]
