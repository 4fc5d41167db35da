/**
 * The sidebar: the four kinds of pages, explanation by topic. Titles are the pages' own headings. A page that no topic
 * names comes last in its folder, so that nothing is out of reach.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GROUPS } from './reference/groups.ts'

/** An entry of the sidebar: a page, or a heading with pages below it. */
export interface SidebarItem {
  readonly text: string
  readonly link?: string
  readonly items?: SidebarItem[]
}

/** The names of pages, in the order in which they are to be read, by topic. */
const TOPICS: readonly (readonly [string, readonly string[]])[] = [
  ['The model', ['for-strategy-scholars', 'propositions', 'moderators', 'what-it-does-not-claim']],
  ['Who gets what', ['splits']],
  ['Values', ['values', 'power', 'sampling']],
  ['Core and stability', ['core', 'stability', 'nucleolus', 'geometry', 'hedonic']],
  ['Games', ['families']],
  ['Bargaining', ['bargaining', 'one-decision', 'side-payments']],
  ['Claims', ['claims']],
  ['Axioms', ['axioms']],
  [
    'Without transferable utility',
    ['dual-value-appropriation', 'investment', 'biform-games', 'process', 'without-transferable-utility'],
  ],
  [
    'What will they do',
    [
      'equilibria',
      'dominance',
      'correlated-equilibria',
      'more-players',
      'refinements',
      'potential-and-supermodular',
      'scenarios',
    ],
  ],
  ['Again and again', ['repeated-play', 'strategies', 'tournaments', 'learning', 'populations']],
  [
    'Trust and patience',
    ['stage-games', 'public-goods', 'critical-discount', 'equilibrium-payoffs', 'finitely-repeated', 'renegotiation'],
  ],
  ['Why believe it', ['certificates']],
]

const TUTORIALS = ['first-split', 'teacher', 'researcher']
const HOW_TO = [
  'your-own-case',
  'every-rule',
  'tables',
  'nucleolus-in-a-paper',
  'bankruptcy',
  'power-in-a-council',
  'outside-options',
  'large-games',
]
const REFERENCE = ['cli', 'scenario-format', 'conventions']

/** The sidebar of the handbook in a folder. */
export function sidebar(home: string): SidebarItem[] {
  const topics = TOPICS.map(([text, names]) => ({ text, items: pages(home, 'explanation', names) }))
  const named = TOPICS.flatMap(([, names]) => names)
  const more = pages(home, 'explanation', without(home, 'explanation', named))
  return [
    { text: 'Tutorials', items: ordered(home, 'tutorial', TUTORIALS) },
    { text: 'How to', items: ordered(home, 'how-to', HOW_TO) },
    {
      text: 'Explanation',
      items: [...topics, { text: 'More', items: more }].filter(({ items }) => items.length > 0),
    },
    {
      text: 'Reference',
      items: [
        ...ordered(home, 'reference', REFERENCE),
        {
          text: 'The packages',
          items: GROUPS.filter(({ page }) => existsSync(join(home, 'reference/api', `${page}.md`))).map(
            ({ page, title }) => ({ text: title, link: `/reference/api/${page}` }),
          ),
        },
      ],
    },
  ]
}

/** The named pages of a folder in their order, and then all others. */
function ordered(home: string, folder: string, names: readonly string[]): SidebarItem[] {
  return pages(home, folder, [...names, ...without(home, folder, names)])
}

function pages(home: string, folder: string, names: readonly string[]): SidebarItem[] {
  return names
    .filter(name => existsSync(join(home, folder, `${name}.md`)))
    .map(name => {
      const text = /^# (.*)$/m.exec(readFileSync(join(home, folder, `${name}.md`), 'utf8'))?.[1] ?? name
      return { text: text.replaceAll('`', ''), link: `/${folder}/${name}` }
    })
}

/** The pages of a folder that are not named, the index apart. */
function without(home: string, folder: string, names: readonly string[]): string[] {
  if (!existsSync(join(home, folder))) return []
  return readdirSync(join(home, folder))
    .filter(file => file.endsWith('.md'))
    .map(file => file.slice(0, -3))
    .filter(name => name !== 'index' && !names.includes(name))
    .sort()
}
