/**
 * How the catalogue is ordered: the sources that it is made from, the themes by which one finds a scenario, and the
 * systems that the sources describe, each of which is to run in some scenario.
 */

/** The sources of the catalogue. */
export const PAPERS = {
  '000':
    'M. Bengtsson and M. Johansson, Managing coopetition to create opportunities for small firms, International Small Business Journal 32 (2014), 401–427',
  '001': 'Strategic coopetition of small and medium-sized businesses (guide)',
  '002':
    'M. Garri, Coopetition, Value Co-Creation, and Knowledge-Enhancement in the UK Alpaca Industry: A multi-level mechanism',
  '003': 'Value Generation in Asymmetric Relationships (multi-case study of small firms with large customers)',
  '004': 'Collaborative competition of small and medium-sized businesses (guide)',
  classic: 'Classic cases of the literature on games',
} as const

/** A source of the catalogue. */
export type PaperId = keyof typeof PAPERS

/** The themes by which one finds a scenario, in words. */
export const THEMES = {
  'value-in-use': 'Value that each takes whole',
  splitting: 'Splitting a pie',
  investment: 'Investing in a partner',
  trust: 'Trust',
  patience: 'Repeated play and patience',
  learning: 'Learning and leakage',
  'outside-options': 'Options elsewhere',
  'common-good': 'Common goods and free riding',
  'joint-purchase': 'Buying and owning together',
  competition: 'Competing and cooperating at once',
  governance: 'Contracts, control and governance',
  evidence: 'Records of real firms',
} as const

/** A theme of the catalogue. */
export type Theme = keyof typeof THEMES

/**
 * The systems that the sources describe, by number: the source's, then the system's. The titles are ours.
 *
 * @example
 * SYSTEMS['3.17'] // → 'Hold-up of a specialised small firm'
 */
export const SYSTEMS: Readonly<Record<string, string>> = {
  '3.1': 'Value created, and value appropriated, as accounts',
  '3.2': 'A pie that is split',
  '3.3': 'Dual-value appropriation: each takes its own value whole',
  '3.4': 'Value is generated together and created in use alone',
  '3.5': 'From complementarity to dual value in five stages, with feedback',
  '3.6': 'Complementarity as the share that only both together make',
  '3.7': 'How much overlap partners should have',
  '3.8': 'Goals that overlap or do not: margin against volume',
  '3.9': 'The small firm as a partner that threatens little',
  '3.10': 'A champion against the vetoes of divisions',
  '3.11': 'Governance by relation or by contract',
  '3.12': 'The process of contracting as a signal',
  '3.13': 'Relationship management by the small partner alone',
  '3.14': 'A one-sided, customer-specific investment',
  '3.15': 'Dissatisfaction and trust as triggers of change',
  '3.16': 'Persistence under frustrating results',
  '3.17': 'Hold-up of a specialised small firm',
  '3.18': 'Learning from an investment that can be used elsewhere',
  '3.19': 'Learning races, and what avoids them',
  '3.20': 'Over-appropriation by the large partner',
  '3.21': 'Five options of a small firm with a new technology',
  '3.22': 'The success: STARTUP1 and BSM',
  '3.23': 'The failure: STARTUP2 and TISA',
  '3.24': 'Endorsement by a leader',
  '3.25': 'The small firm expects the full return on its investment',
  '3.26': 'Asymmetry, different needs, and exposure',
  '3.27': 'Value that only its owner knows',
  '3.28': 'Value that comes years later to the small firm',
  '3.29': 'Choosing the customer with the best dual value',
  '0.1': 'Liabilities of smallness, and a guarantee of a big brother',
  '0.2': 'Legitimacy first, independence later',
  '0.3': 'A customer who insists on the best supplier',
  '0.4': 'Temporality: relationships that may end soon',
  '0.5': 'Agility: options that arrive',
  '0.6': 'Role flexibility',
  '0.7': 'A portfolio of partners against lock-in',
  '0.8': 'An offer of exclusivity',
  '0.9': 'The balance: too competitive ends it, too cooperative loses the firm',
  '0.10': 'Rules of coopetition that both accept',
  '0.11': 'Creating and sustaining opportunities, in that order',
  '0.12': 'Three chronologies of relationships',
  '0.13': 'A partner that learns, and insources',
  '0.14': 'Dependence: the deployments of Digitata',
  '0.15': 'Dependence: the customers of Seamless',
  '0.16': 'A product that fits few partners',
  '0.17': 'Inertia of the large partner',
  '0.18': 'A trial without cost, and a hostage',
  '2.1': 'Individuals, organisations, industry: three levels of one payoff',
  '2.2': 'Selecting a partner',
  '2.3': 'Fairness: half and half, or half of the gain',
  '2.4': 'Owning a stud together',
  '2.5': 'Overuse of the stud, and its control',
  '2.6': 'Leakage of knowledge',
  '2.7': 'Relationships led by competition, by cooperation, or by neither',
  '2.8': 'The industry’s good: who contributes',
  '2.9': 'A rising tide, and the boats that it lifts',
  '2.10': 'Selling to the national pool',
  '2.11': 'Sharing risks, costs and scale',
  '2.12': 'Quality that diffuses',
  '2.13': 'What moves the relationship: rivalry, risk, newness, demand, support',
  '2.14': 'Twenty-nine firms',
  '2.15': 'Fifty-two themes and their evidence',
  '2.16': 'Resources that are valuable, and rare',
  '1.1': 'The spectrum of depth',
  '1.2': 'The value net: complementors and competitors',
  '1.3': 'A canvas of one’s competitors, complementors and cooperators',
  '1.4': 'Coopetition as a prisoner’s dilemma',
  '1.5': 'Tension: creating and claiming',
  '1.6': 'Tension: short and long run',
  '1.7': 'Tension: transparency and opacity',
  '1.8': 'Tension: control and autonomy',
  '1.9': 'Ambidexterity: two lines of business',
  '1.10': 'Types of coopetition, by resources and by knowledge',
  '1.11': 'The life of an alliance, with its gates',
  '1.12': 'The coffee-shop festival',
  '1.13': 'The campaign of the boutiques',
  '1.14': 'Restaurants that buy together',
  '1.15': 'Furniture makers that source together and compete downstream',
  '1.16': 'Making a market, setting a standard',
  '1.17': 'Pooling for bargaining power',
  '1.18': 'The same patience supports price fixing',
  '4.1': 'Bakeries that buy flour in bulk',
  '4.2': 'Bakeries that specialise',
  '4.3': 'Four types of collaboration',
  '4.4': 'Free riding in consortia',
  '4.5': 'Assessing a partner',
  '4.6': 'Trust built in phases',
  '4.7': 'Risks: control, dependence, leakage, objectives, complexity',
  '4.8': 'Presets of the technology sector',
  '4.9': 'Indicators that are observed with noise',
}
