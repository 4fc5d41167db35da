/** VitePress's own theme without its fonts, in the colours and typefaces of the demo. */
import DefaultTheme from 'vitepress/theme-without-fonts'
import './fonts.css'
import './style.css'

export default DefaultTheme
