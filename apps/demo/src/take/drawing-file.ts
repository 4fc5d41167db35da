/**
 * A drawing on the page as a file of its own: every element carries the style that it has on the page, the fillings that it
 * uses and the typefaces come along, and the paper is behind it.
 */

/** Style that goes over to what stands inside, so that it is written only where it changes. */
const INHERITED = [
  'visibility',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
] as const

/** Style of one element alone, with what need not be written. */
const OWN = { opacity: '1', 'text-decoration-line': 'none' } as const

/** What the page needs and a file does not, and what the style says anyhow. */
const ASIDE = /^(class|tabindex|role|fill|stroke|aria-.*)$/

const SPACE = 12

/** The drawing as SVG. With `fonts`, its typefaces are in it, so that it looks alike where they are not installed. */
export async function svgOf(drawing: SVGSVGElement, fonts: boolean): Promise<string> {
  const { width, height } = drawing.getBoundingClientRect()
  const copy = styled(drawing)
  const [wide, high] = [Math.ceil(width) + 2 * SPACE, Math.ceil(height) + 2 * SPACE]
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('viewBox', `${-SPACE} ${-SPACE} ${wide} ${high}`)
  copy.setAttribute('width', String(wide))
  copy.setAttribute('height', String(high))
  const paper = document.createElementNS(copy.namespaceURI, 'rect')
  const fill = getComputedStyle(document.body).backgroundColor
  for (const [name, value] of Object.entries({ x: -SPACE, y: -SPACE, width: wide, height: high, fill })) {
    paper.setAttribute(name, String(value))
  }
  copy.prepend(paper)
  const text = new XMLSerializer().serializeToString(copy)
  const defs = document.createElementNS(copy.namespaceURI, 'defs')
  for (const [, id] of new Set(text.matchAll(/url\((?:&quot;|["'])?#([\w-]+)/g))) {
    const filling = document.querySelector(`.patterns #${id}`)
    if (filling && !defs.querySelector(`#${id}`)) defs.append(styled(filling as SVGElement))
  }
  if (fonts) {
    const style = document.createElementNS(copy.namespaceURI, 'style')
    style.textContent = await faces(text)
    defs.append(style)
  }
  copy.prepend(defs)
  return new XMLSerializer().serializeToString(copy)
}

/** The drawing as PNG, with so many dots to a pixel. */
export async function pngOf(drawing: SVGSVGElement, dots: number): Promise<Blob> {
  const text = await svgOf(drawing, true)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * dots
  canvas.height = image.height * dots
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture came out'))), 'image/png')
  })
}

/** A copy in which every element carries its style, and nothing that only the page needs. */
function styled<Item extends SVGElement>(item: Item): Item {
  const copy = item.cloneNode(true) as Item
  const [from, to] = [item, copy].map(root => [root, ...root.querySelectorAll('*')])
  from!.forEach((element, k) => {
    const twin = to![k]!
    const style = getComputedStyle(element)
    const around = element === item ? undefined : getComputedStyle(element.parentElement!)
    const said = [
      ...INHERITED.filter(name => style.getPropertyValue(name) !== around?.getPropertyValue(name)),
      ...Object.entries(OWN).flatMap(([name, usual]) => (style.getPropertyValue(name) === usual ? [] : [name])),
    ].map(name => `${name}:${style.getPropertyValue(name)}`)
    for (const name of twin.getAttributeNames()) {
      if (ASIDE.test(name) && !(element === item && name === 'aria-label')) twin.removeAttribute(name)
    }
    if (style.display === 'none') said.push('display:none')
    twin.removeAttribute('style')
    if (said.length > 0) twin.setAttribute('style', said.join(';'))
  })
  return copy
}

/** The faces of the page that a text uses, with their files in them. */
async function faces(text: string): Promise<string> {
  const rules = [...document.styleSheets].flatMap(sheet =>
    [...sheet.cssRules].filter(rule => rule instanceof CSSFontFaceRule),
  )
  const used = rules.filter(rule => text.includes(rule.style.getPropertyValue('font-family').replace(/["']/g, '')))
  const written = await Promise.all(
    used.map(async rule => {
      const found = /url\(["']?([^"')]+)/.exec(rule.cssText)?.[1]
      if (!found) return ''
      const base = rule.parentStyleSheet?.href ?? location.href
      const file = await (await fetch(new URL(found, base))).blob()
      return rule.cssText.replace(/url\([^)]*\)/, `url("${await dataOf(file)}")`)
    }),
  )
  return written.join('\n')
}

function dataOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('a typeface could not be read'))
    reader.readAsDataURL(file)
  })
}
