/** The classic cases, sorted by id. */
import cards from '../catalogue/cl-cards.json' with { type: 'json' }
import jap from '../catalogue/cl-jap.json' with { type: 'json' }
import pie from '../catalogue/cl-pie.json' with { type: 'json' }
import runway from '../catalogue/cl-runway.json' with { type: 'json' }
import talmud from '../catalogue/cl-talmud.json' with { type: 'json' }
import moreless from '../catalogue/x-moreless.json' with { type: 'json' }

export const scenarios: readonly unknown[] = [cards, jap, pie, runway, talmud, moreless]
