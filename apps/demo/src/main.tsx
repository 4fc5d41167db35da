/** Starts the page. */
import { render } from 'preact'
import { App } from './app.tsx'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/controls.css'
import './styles/parameters.css'
import './styles/tables.css'
import './styles/picture.css'
import './styles/ledger.css'
import './styles/payoffs.css'
import './styles/values.css'
import './styles/splits.css'
import './styles/phase.css'

render(<App />, document.getElementById('stage')!)
