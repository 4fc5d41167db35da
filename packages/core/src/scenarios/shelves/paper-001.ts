/** The scenarios after source 001, sorted by id. */
import ambidexterity from '../catalogue/001-ambidexterity.json' with { type: 'json' }
import antitrust from '../catalogue/001-antitrust.json' with { type: 'json' }
import boutiques from '../catalogue/001-boutiques.json' with { type: 'json' }
import canvas from '../catalogue/001-canvas.json' with { type: 'json' }
import confidence from '../catalogue/001-confidence.json' with { type: 'json' }
import control from '../catalogue/001-control.json' with { type: 'json' }
import festival from '../catalogue/001-festival.json' with { type: 'json' }
import furniture from '../catalogue/001-furniture.json' with { type: 'json' }
import lifecycle from '../catalogue/001-lifecycle.json' with { type: 'json' }
import pooling from '../catalogue/001-pooling.json' with { type: 'json' }
import resources from '../catalogue/001-resources.json' with { type: 'json' }
import restaurants from '../catalogue/001-restaurants.json' with { type: 'json' }
import spectrum from '../catalogue/001-spectrum.json' with { type: 'json' }
import standards from '../catalogue/001-standards.json' with { type: 'json' }
import transparency from '../catalogue/001-transparency.json' with { type: 'json' }
import typology from '../catalogue/001-typology.json' with { type: 'json' }
import valuenet from '../catalogue/001-valuenet.json' with { type: 'json' }

export const scenarios: readonly unknown[] = [
  ambidexterity,
  antitrust,
  boutiques,
  canvas,
  confidence,
  control,
  festival,
  furniture,
  lifecycle,
  pooling,
  resources,
  restaurants,
  spectrum,
  standards,
  transparency,
  typology,
  valuenet,
]
