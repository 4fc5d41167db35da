/** The scenarios after source 002, sorted by id. */
import fair from '../catalogue/002-fair.json' with { type: 'json' }
import grim29 from '../catalogue/002-grim29.json' with { type: 'json' }
import stud from '../catalogue/002-stud.json' with { type: 'json' }

export const scenarios: readonly unknown[] = [fair, grim29, stud]
