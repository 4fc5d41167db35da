/** Places in a document, as errors name them. */
import { show } from '../index.ts'

/** A path as text: `games.stage.payoffs[0]`. Keys that are no plain words are quoted. */
export function place(path: readonly PropertyKey[], at = ''): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    const key = String(step)
    if (!/^[A-Za-z$][A-Za-z0-9_$-]{0,39}$/.test(key)) return `${text}[${show(key)}]`
    return text === '' ? key : `${text}.${key}`
  }, at)
}
