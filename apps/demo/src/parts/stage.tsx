/** The stage: the picture, and the views of every game of the scenario. */
import type { Scenario, ScenarioGame } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { Picture } from '../picture/picture.tsx'
import type { Answer } from '../solver/protocol.ts'
import { cellKey, type Shown } from '../state/shown.ts'
import { viewsOf } from '../views/registry.ts'
import type { View, ViewProps } from '../views/view.ts'
import { OutcomeChooser } from './outcome-chooser.tsx'

interface PictureProps {
  readonly shown: Shown
  /** The numbers that the picture belongs to, in short. */
  readonly setting: JSX.Element | null
  readonly onChoose: (cell: string | undefined) => void
}

/** The picture with its heading, which is the choice of the outcome where there are several. */
export function StagePicture({ shown, setting, onChoose }: PictureProps): JSX.Element {
  const heading = <OutcomeChooser shown={shown} onChoose={onChoose} />
  return <Picture scene={shown.scene} scenes={shown.scenes} heading={heading} note={setting} />
}

/** A view of one of the scenario's games, ready to be drawn. */
export interface StagedView {
  readonly id: string
  readonly title: string
  readonly view: View
  readonly props: ViewProps
}

/** Every view that has something to show, those of the game in the picture first. */
export function stagedViews(
  scenario: Scenario,
  answer: Answer,
  shown: Shown | undefined,
  hidden: boolean,
  onChoose: (cell: string) => void,
): StagedView[] {
  const games = Object.entries(answer.run.games).sort(
    ([a], [b]) => Number(b === shown?.name) - Number(a === shown?.name),
  )
  const staged = games.flatMap(([name, game]) => {
    const props: ViewProps = {
      scenario,
      game,
      answer,
      found: answer.views[name]!,
      shown: shown?.name === name ? shown.scene : undefined,
      show: at => onChoose(cellKey(at)),
      hidden,
    }
    return viewsOf<ScenarioGame>(game)
      .views.filter(view => view.applies?.(props) ?? true)
      .map(view => ({ id: `${name}-${view.name}`, name, view, props }))
  })
  // Where several views have the same title, each says whose it is.
  return staged.map(({ name, ...item }) => {
    const alone = staged.filter(other => other.view.title === item.view.title).length === 1
    const heading = scenario.headings?.[name] ?? name.replaceAll('_', ' ')
    return { ...item, title: alone ? item.view.title : `${item.view.title} · ${heading}` }
  })
}

export function ViewSection({ staged }: { staged: StagedView }): JSX.Element {
  const { id, title, view, props } = staged
  const { Component } = view
  return (
    <section class={`view view-${view.name}`} aria-labelledby={`view-${id}`}>
      <h2 id={`view-${id}`}>{title}</h2>
      <Component {...props} />
    </section>
  )
}
