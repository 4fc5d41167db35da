/** BibTeX for the named strategies of the literature, made from the sources in core's table. */
import { InputError, STRATEGIES, show } from '@biform/core'
import { SOURCES } from './index.ts'

/**
 * The BibTeX entry of the work in which a named strategy was first described. Of an entry of Axelrod's tournaments that is
 * Axelrod's article, and `note` says who sent it in.
 *
 * @param name as in `STRATEGIES`, such as "tit-for-tat"; or one of the other names there
 * @throws InputError for a name that is not there
 * @example
 * citeStrategy('win-stay-lose-shift').split('\n')[0] // → '@article{nowaksigmund1993,'
 * citeStrategy('grofman').includes('note = {The strategy of Grofman}') // → true
 */
export function citeStrategy(name: string): string {
  const entry = STRATEGIES.find(item => item.name === name || item.aliases.includes(name))
  if (!entry) throw new InputError('name', `${show(name)} is no named strategy; STRATEGIES has all of them`)
  const { author, year, where } = entry.source
  const [who = '', inWork] = author.split(', in ')
  return bibTeX(inWork ?? who, year, where, inWork === undefined ? [] : [`The strategy of ${who}`])
}

/** The entries of works that methods rest on, by their keys. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  [...SOURCES.values()].flat().map(entry => [entry.slice(entry.indexOf('{') + 1, entry.indexOf(',')), entry]),
)

/** Whether an entry is of the work with this title. */
function isOf(entry: string, title: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '')
  return letters(/^ {2}title = (.+)$/m.exec(entry)?.[1] ?? '') === letters(title)
}

/** An entry from the authors and "title. journal volume: pages", or "title. publisher", each with more after a semicolon. */
function bibTeX(author: string, year: number, where: string, notes: readonly string[]): string {
  const [work = '', ...more] = where.split('; ')
  const stop = work.indexOf('. ')
  const [title, rest] = stop < 0 ? [work, ''] : [work.slice(0, stop), work.slice(stop + 2)]
  const note = [...notes, ...more].join('; ')
  const authors = author.split(/, | and /)
  const key = `${authors.join('').toLowerCase()}${year}`
  const known = KNOWN.get(key)
  if (known && isOf(known, title)) return note ? known.replace(/\n\}$/, `,\n  note = {${note}}\n}`) : known
  const article = /^(?<journal>.+) (?<volume>\d+): (?<pages>\d+–\d+)$/.exec(rest)?.groups
  const fields = [
    ['author', authors.join(' and ')],
    ['title', title],
    ['journal', article?.journal],
    ['volume', article?.volume],
    ['pages', article?.pages?.replace('–', '--')],
    ['howpublished', article ? undefined : rest],
    ['year', String(year)],
    ['note', note],
  ].filter(([, value]) => value)
  return `@${article ? 'article' : 'misc'}{${key}${known ? 'b' : ''},\n${fields.map(([field, value]) => `  ${field} = {${value}}`).join(',\n')}\n}`
}
