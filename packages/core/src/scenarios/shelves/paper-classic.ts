/** The classic cases, sorted by id. */
import branded from '../catalogue/cl-branded.json' with { type: 'json' }
import cards from '../catalogue/cl-cards.json' with { type: 'json' }
import coco from '../catalogue/cl-coco.json' with { type: 'json' }
import ghm from '../catalogue/cl-ghm.json' with { type: 'json' }
import innov from '../catalogue/cl-innov.json' with { type: 'json' }
import jap from '../catalogue/cl-jap.json' with { type: 'json' }
import negad from '../catalogue/cl-negad.json' with { type: 'json' }
import pie from '../catalogue/cl-pie.json' with { type: 'json' }
import runway from '../catalogue/cl-runway.json' with { type: 'json' }
import talmud from '../catalogue/cl-talmud.json' with { type: 'json' }
import moreless from '../catalogue/x-moreless.json' with { type: 'json' }

export const scenarios: readonly unknown[] = [
  branded,
  cards,
  coco,
  ghm,
  innov,
  jap,
  negad,
  pie,
  runway,
  talmud,
  moreless,
]
