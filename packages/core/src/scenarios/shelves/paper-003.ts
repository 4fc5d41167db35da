/** The scenarios after source 003, sorted by id. */
import ab from '../catalogue/003-ab.json' with { type: 'json' }
import accounts from '../catalogue/003-accounts.json' with { type: 'json' }
import admission from '../catalogue/003-admission.json' with { type: 'json' }
import bsm from '../catalogue/003-bsm.json' with { type: 'json' }
import caretaker from '../catalogue/003-caretaker.json' with { type: 'json' }
import champion from '../catalogue/003-champion.json' with { type: 'json' }
import complementarity from '../catalogue/003-complementarity.json' with { type: 'json' }
import customer from '../catalogue/003-customer.json' with { type: 'json' }
import deferred from '../catalogue/003-deferred.json' with { type: 'json' }
import dissat from '../catalogue/003-dissat.json' with { type: 'json' }
import divisions from '../catalogue/003-divisions.json' with { type: 'json' }
import dual3 from '../catalogue/003-dual3.json' with { type: 'json' }
import effort from '../catalogue/003-effort.json' with { type: 'json' }
import endorsement from '../catalogue/003-endorsement.json' with { type: 'json' }
import goals from '../catalogue/003-goals.json' with { type: 'json' }
import governance from '../catalogue/003-governance.json' with { type: 'json' }
import holdup from '../catalogue/003-holdup.json' with { type: 'json' }
import indices from '../catalogue/003-index.json' with { type: 'json' }
import needs from '../catalogue/003-needs.json' with { type: 'json' }
import overlap from '../catalogue/003-overlap.json' with { type: 'json' }
import persist from '../catalogue/003-persist.json' with { type: 'json' }
import pie from '../catalogue/003-pie.json' with { type: 'json' }
import privateCase from '../catalogue/003-private.json' with { type: 'json' }
import processCase from '../catalogue/003-process.json' with { type: 'json' }
import qdyad from '../catalogue/003-qdyad.json' with { type: 'json' }
import race from '../catalogue/003-race.json' with { type: 'json' }
import raceStoch from '../catalogue/003-race-stoch.json' with { type: 'json' }
import redeploy from '../catalogue/003-redeploy.json' with { type: 'json' }
import returnCase from '../catalogue/003-return.json' with { type: 'json' }
import reversal from '../catalogue/003-reversal.json' with { type: 'json' }
import scope from '../catalogue/003-scope.json' with { type: 'json' }
import signals from '../catalogue/003-signals.json' with { type: 'json' }
import stages from '../catalogue/003-stages.json' with { type: 'json' }
import tisa from '../catalogue/003-tisa.json' with { type: 'json' }
import tisaHoldup from '../catalogue/003-tisa-holdup.json' with { type: 'json' }
import trust from '../catalogue/003-trust.json' with { type: 'json' }
import twoTypes from '../catalogue/003-two-types.json' with { type: 'json' }
import unequal from '../catalogue/003-unequal.json' with { type: 'json' }
import uni from '../catalogue/003-uni.json' with { type: 'json' }
import whole from '../catalogue/003-whole.json' with { type: 'json' }
import withheld from '../catalogue/003-withheld.json' with { type: 'json' }

export const scenarios: readonly unknown[] = [
  ab,
  accounts,
  admission,
  bsm,
  caretaker,
  champion,
  complementarity,
  customer,
  deferred,
  dissat,
  divisions,
  dual3,
  effort,
  endorsement,
  goals,
  governance,
  holdup,
  indices,
  needs,
  overlap,
  persist,
  pie,
  privateCase,
  processCase,
  qdyad,
  race,
  raceStoch,
  redeploy,
  returnCase,
  reversal,
  scope,
  signals,
  stages,
  tisa,
  tisaHoldup,
  trust,
  twoTypes,
  unequal,
  uni,
  whole,
  withheld,
]
