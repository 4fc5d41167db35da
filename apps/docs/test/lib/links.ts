/** Finds the links of a Markdown document and the anchors that links to it may name. */

/** A link from one document into the repository. */
export interface Link {
  /** 1-based. */
  readonly line: number
  /** A path relative to the document; empty for a link within it. */
  readonly path: string
  /** What follows `#`; empty if nothing does. */
  readonly anchor: string
}

/** The links of a document to files and headings; addresses on the web are passed over, and so is code. */
export function links(markdown: string): Link[] {
  return withoutFences(markdown).flatMap((text, i) =>
    [...text.replace(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].flatMap(([, target = '']) => {
      if (/^[a-z]+:/.test(target)) return []
      const [path = '', anchor = ''] = target.split('#')
      return [{ line: i + 1, path, anchor }]
    }),
  )
}

/** The anchors of a document's headings, as git hosts and VitePress write them: lower case, joined by hyphens. */
export function anchors(markdown: string): Set<string> {
  return new Set(
    withoutFences(markdown).flatMap(text => {
      const heading = /^#{1,6}\s+(.*)$/.exec(text)?.[1]
      if (heading === undefined) return []
      return [
        heading
          .trim()
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\s_-]/gu, '')
          .replaceAll(/\s/g, '-'),
      ]
    }),
  )
}

/** The lines of a document, those of its fences blanked. */
function withoutFences(markdown: string): string[] {
  let fenced = false
  return markdown.split('\n').map(text => {
    if (!/^\s*```/.test(text)) return fenced ? '' : text
    fenced = !fenced
    return ''
  })
}
