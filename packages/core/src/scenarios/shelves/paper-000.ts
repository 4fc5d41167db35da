/** The scenarios after source 000, sorted by id. */
import agility from '../catalogue/000-agility.json' with { type: 'json' }
import balance from '../catalogue/000-balance.json' with { type: 'json' }
import catchingUp from '../catalogue/000-catching-up.json' with { type: 'json' }
import dependence from '../catalogue/000-dependence.json' with { type: 'json' }
import exclusive from '../catalogue/000-exclusive.json' with { type: 'json' }
import exclusiveOption from '../catalogue/000-exclusive-option.json' with { type: 'json' }
import fit from '../catalogue/000-fit.json' with { type: 'json' }
import guarantee from '../catalogue/000-guarantee.json' with { type: 'json' }
import hostage from '../catalogue/000-hostage.json' with { type: 'json' }
import inertia from '../catalogue/000-inertia.json' with { type: 'json' }
import insource from '../catalogue/000-insource.json' with { type: 'json' }
import legit from '../catalogue/000-legit.json' with { type: 'json' }
import mandate from '../catalogue/000-mandate.json' with { type: 'json' }
import options from '../catalogue/000-options.json' with { type: 'json' }
import outbid from '../catalogue/000-outbid.json' with { type: 'json' }
import portfolio from '../catalogue/000-portfolio.json' with { type: 'json' }
import roles from '../catalogue/000-roles.json' with { type: 'json' }
import rules from '../catalogue/000-rules.json' with { type: 'json' }
import tables from '../catalogue/000-tables.json' with { type: 'json' }
import temporality from '../catalogue/000-temporality.json' with { type: 'json' }

export const scenarios: readonly unknown[] = [
  agility,
  balance,
  catchingUp,
  dependence,
  exclusive,
  exclusiveOption,
  fit,
  guarantee,
  hostage,
  inertia,
  insource,
  legit,
  mandate,
  options,
  outbid,
  portfolio,
  roles,
  rules,
  tables,
  temporality,
]
