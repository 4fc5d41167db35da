/** The site of the handbook. Everything that it shows is in this repository: no fonts, scripts or searches from elsewhere. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type UserConfig } from 'vitepress'
import { writeReference } from '../site/reference/write.ts'
import { sidebar } from '../site/sidebar.ts'

const HOME = fileURLToPath(new URL('..', import.meta.url))

writeReference(join(HOME, '../..'), join(HOME, 'reference/api'))

const config: UserConfig = defineConfig({
  title: 'Biform',
  description: 'The handbook of a game-theory engine for relationships in which partners both create and claim value.',
  lang: 'en',
  outDir: 'dist',
  cacheDir: 'node_modules/.cache/vitepress',
  srcExclude: ['README.md', 'dist/**', 'test/**'],
  cleanUrls: false,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  markdown: {
    // "x < y" is text. What Vue would read as an expression is text too.
    html: false,
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: md => {
      const { text } = md.renderer.rules
      md.renderer.rules.text = (...given) =>
        (text?.(...given) ?? '').replaceAll('{{', '&#123;&#123;').replaceAll('}}', '&#125;&#125;')
    },
  },
  themeConfig: {
    nav: [
      { text: 'Tutorials', link: '/tutorial/first-split', activeMatch: '^/tutorial/' },
      { text: 'How to', link: '/how-to/every-rule', activeMatch: '^/how-to/' },
      { text: 'Explanation', link: '/explanation/splits', activeMatch: '^/explanation/' },
      { text: 'Reference', link: '/reference/conventions', activeMatch: '^/reference/' },
    ],
    sidebar: sidebar(HOME),
    outline: [2, 3],
    search: { provider: 'local' },
    docFooter: { prev: 'Before', next: 'Next' },
  },
})

export default config
