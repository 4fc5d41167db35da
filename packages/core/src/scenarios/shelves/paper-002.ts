/** The scenarios after source 002, sorted by id. */
import control from '../catalogue/002-control.json' with { type: 'json' }
import fair from '../catalogue/002-fair.json' with { type: 'json' }
import firms from '../catalogue/002-firms.json' with { type: 'json' }
import grim29 from '../catalogue/002-grim29.json' with { type: 'json' }
import groups from '../catalogue/002-groups.json' with { type: 'json' }
import industry from '../catalogue/002-industry.json' with { type: 'json' }
import leakage from '../catalogue/002-leakage.json' with { type: 'json' }
import levels from '../catalogue/002-levels.json' with { type: 'json' }
import moderators from '../catalogue/002-moderators.json' with { type: 'json' }
import partner from '../catalogue/002-partner.json' with { type: 'json' }
import quality from '../catalogue/002-quality.json' with { type: 'json' }
import rare from '../catalogue/002-rare.json' with { type: 'json' }
import risk from '../catalogue/002-risk.json' with { type: 'json' }
import signs from '../catalogue/002-signs.json' with { type: 'json' }
import stud from '../catalogue/002-stud.json' with { type: 'json' }
import teacher from '../catalogue/002-teacher.json' with { type: 'json' }
import themes from '../catalogue/002-themes.json' with { type: 'json' }
import tide from '../catalogue/002-tide.json' with { type: 'json' }
import types from '../catalogue/002-types.json' with { type: 'json' }

export const scenarios: readonly unknown[] = [
  control,
  fair,
  firms,
  grim29,
  groups,
  industry,
  leakage,
  levels,
  moderators,
  partner,
  quality,
  rare,
  risk,
  signs,
  stud,
  teacher,
  themes,
  tide,
  types,
]
