/** What there is on the page to take along: its drawings and its tables, by the headings that they stand under. */

export interface Found {
  readonly title: string
  readonly drawings: readonly SVGSVGElement[]
  readonly tables: readonly HTMLTableElement[]
}

/** The drawings and tables of the stage, in their order; those under one heading together. */
export function foundOn(stage: Element): Found[] {
  const items = [...stage.querySelectorAll('svg[role="img"], svg[role="group"], table')]
  const found = new Map<string, { drawings: SVGSVGElement[]; tables: HTMLTableElement[] }>()
  for (const item of items) {
    const title = titleOf(item)
    const there = found.get(title) ?? { drawings: [], tables: [] }
    found.set(title, there)
    if (item instanceof HTMLTableElement) there.tables.push(item)
    else if (item instanceof SVGSVGElement) there.drawings.push(item)
  }
  return [...found].map(([title, parts]) => ({ title, ...parts }))
}

function titleOf(item: Element): string {
  const caption = item.closest('figure')?.querySelector('figcaption strong')
  const heading = item.closest('section')?.querySelector('h2')
  const label = item.closest('section')?.getAttribute('aria-label')
  const text = (caption ?? heading)?.textContent ?? label ?? document.querySelector('h1')?.textContent ?? ''
  return text.replace(/\s+/g, ' ').trim()
}

/** The name of a file: "003-uni-where-it-flips". */
export function fileName(...parts: readonly string[]): string {
  return parts
    .join(' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
}

/** Gives a file to the reader. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000)
}
