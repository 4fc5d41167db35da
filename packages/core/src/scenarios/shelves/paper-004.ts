/** The scenarios after source 004, sorted by id. */
import assessment from '../catalogue/004-assessment.json' with { type: 'json' }
import bakeries2 from '../catalogue/004-bakeries2.json' with { type: 'json' }
import bakeries3 from '../catalogue/004-bakeries3.json' with { type: 'json' }
import complexity from '../catalogue/004-complexity.json' with { type: 'json' }
import consortium from '../catalogue/004-consortium.json' with { type: 'json' }
import forms from '../catalogue/004-forms.json' with { type: 'json' }
import kpi from '../catalogue/004-kpi.json' with { type: 'json' }
import lines from '../catalogue/004-lines.json' with { type: 'json' }
import phased from '../catalogue/004-phased.json' with { type: 'json' }
import tech from '../catalogue/004-tech.json' with { type: 'json' }

export const scenarios: readonly unknown[] = [
  assessment,
  bakeries2,
  bakeries3,
  complexity,
  consortium,
  forms,
  kpi,
  lines,
  phased,
  tech,
]
