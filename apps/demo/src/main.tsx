/** Starts the page. */
import { render } from 'preact'
import { App } from './app.tsx'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/controls.css'
import './styles/picture.css'
import './styles/views.css'
import './styles/phase.css'

render(<App />, document.getElementById('stage')!)
