/** The scenarios after source 001, sorted by id. */
import boutiques from '../catalogue/001-boutiques.json' with { type: 'json' }
import festival from '../catalogue/001-festival.json' with { type: 'json' }
import furniture from '../catalogue/001-furniture.json' with { type: 'json' }
import spectrum from '../catalogue/001-spectrum.json' with { type: 'json' }

export const scenarios: readonly unknown[] = [boutiques, festival, furniture, spectrum]
