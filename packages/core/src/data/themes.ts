/**
 * What the breeders spoke of, theme by theme, with its evidence: the counts of Table 4 of the source. The themes are named
 * in a few words of ours.
 */
import { type Data, SOURCES } from './sources.ts'

/** One theme of the interviews and of the survey. */
export interface EvidenceTheme {
  readonly name: string
  readonly group: 'management' | 'outcome' | 'influence'
  /** How many spoke of it. */
  readonly sources: number
  /** How often it was spoken of. */
  readonly times: number
  /** The stage of the relationship, 1 to 3, or all of them; null where the source has none. */
  readonly stage: 1 | 2 | 3 | 'all' | null
}

/** The 52 themes, in the order of the source. */
export const EVIDENCE_THEMES: Data<EvidenceTheme> = {
  source: `${SOURCES['002']}, Table 4`,
  notes: ['Newness and smallness has neither level nor stage in the table.'],
  rows: [
    { name: 'Communication', group: 'management', sources: 5, times: 10, stage: 2 },
    { name: 'Openness', group: 'management', sources: 3, times: 6, stage: 2 },
    { name: 'Mutual trust', group: 'management', sources: 5, times: 7, stage: 2 },
    { name: 'Coordination', group: 'management', sources: 2, times: 3, stage: 2 },
    { name: 'Chemistry', group: 'management', sources: 6, times: 6, stage: 1 },
    { name: 'Expected contribution', group: 'management', sources: 4, times: 4, stage: 1 },
    { name: 'Experience', group: 'management', sources: 3, times: 4, stage: 1 },
    { name: 'Location', group: 'management', sources: 4, times: 7, stage: 1 },
    { name: 'Profile', group: 'management', sources: 1, times: 1, stage: 1 },
    { name: 'Size', group: 'management', sources: 3, times: 3, stage: 1 },
    { name: 'Fairness', group: 'management', sources: 2, times: 4, stage: 1 },
    { name: 'Use of common resources', group: 'management', sources: 2, times: 4, stage: 2 },
    { name: 'Shared knowledge', group: 'management', sources: 10, times: 10, stage: 2 },
    { name: 'Differentiation', group: 'management', sources: 2, times: 2, stage: 1 },
    { name: 'Strong contributors', group: 'management', sources: 2, times: 2, stage: 1 },
    { name: 'Control mechanisms', group: 'management', sources: 3, times: 5, stage: 2 },
    { name: 'National industry', group: 'management', sources: 1, times: 2, stage: 1 },
    { name: 'Education of others', group: 'management', sources: 4, times: 5, stage: 2 },
    { name: 'Interest and awareness', group: 'management', sources: 3, times: 6, stage: 2 },
    { name: 'Learning', group: 'outcome', sources: 15, times: 17, stage: 3 },
    { name: 'Exchange of ideas', group: 'outcome', sources: 10, times: 13, stage: 3 },
    { name: 'Risk sharing', group: 'outcome', sources: 5, times: 14, stage: 3 },
    { name: 'Economies of scale', group: 'outcome', sources: 4, times: 6, stage: 3 },
    { name: 'Sales and profits', group: 'outcome', sources: 11, times: 15, stage: 3 },
    { name: 'Prices', group: 'outcome', sources: 1, times: 2, stage: 3 },
    { name: 'Lower cost', group: 'outcome', sources: 9, times: 12, stage: 3 },
    { name: 'Cost sharing', group: 'outcome', sources: 9, times: 13, stage: 3 },
    { name: 'Rare resources (genetics)', group: 'outcome', sources: 19, times: 29, stage: 3 },
    { name: 'Freed resources', group: 'outcome', sources: 2, times: 2, stage: 3 },
    { name: 'Faster checks of progeny', group: 'outcome', sources: 1, times: 1, stage: 3 },
    { name: 'Productivity', group: 'outcome', sources: 6, times: 6, stage: 3 },
    { name: 'Growth of the firm', group: 'outcome', sources: 2, times: 2, stage: 3 },
    { name: 'Business network', group: 'outcome', sources: 4, times: 4, stage: 3 },
    { name: 'Social network', group: 'outcome', sources: 4, times: 4, stage: 3 },
    { name: 'Support network', group: 'outcome', sources: 5, times: 5, stage: 3 },
    { name: 'New products', group: 'outcome', sources: 2, times: 3, stage: 3 },
    { name: 'Credibility', group: 'outcome', sources: 3, times: 3, stage: 3 },
    { name: 'Customers of competitors', group: 'outcome', sources: 5, times: 6, stage: 3 },
    { name: 'Larger market', group: 'outcome', sources: 1, times: 1, stage: 3 },
    { name: 'Foreign market', group: 'outcome', sources: 1, times: 2, stage: 3 },
    { name: 'Quality and niche', group: 'outcome', sources: 12, times: 17, stage: 3 },
    { name: 'Diffusion of ideas', group: 'outcome', sources: 6, times: 6, stage: 3 },
    { name: 'Growth of the industry', group: 'outcome', sources: 6, times: 8, stage: 3 },
    { name: 'Cohesion and safety', group: 'outcome', sources: 3, times: 3, stage: 3 },
    { name: 'Rivalry', group: 'influence', sources: 9, times: 15, stage: 'all' },
    { name: 'Risk of disease', group: 'influence', sources: 8, times: 10, stage: 'all' },
    { name: 'Newness and smallness', group: 'influence', sources: 5, times: 5, stage: null },
    { name: 'Demand for natural fibre', group: 'influence', sources: 2, times: 4, stage: 'all' },
    { name: 'Pressure on prices', group: 'influence', sources: 3, times: 4, stage: 'all' },
    { name: 'Demanded specifications', group: 'influence', sources: 1, times: 1, stage: 'all' },
    { name: 'Support and law', group: 'influence', sources: 2, times: 2, stage: 'all' },
    { name: 'Brexit', group: 'influence', sources: 2, times: 2, stage: 'all' },
  ],
}
