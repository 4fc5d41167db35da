/** The stage: the picture, and under it the views of every game of the scenario. */
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
  readonly cell: string | undefined
  /** What the numbers are that the picture belongs to, in short. */
  readonly setting: string
  readonly onChoose: (cell: string | undefined) => void
}

/** The picture with its heading and, where there are several outcomes, the choice among them. */
export function StagePicture({ shown, cell, setting, onChoose }: PictureProps): JSX.Element {
  const { game, scene, scenes, predicted } = shown
  const name = viewsOf(game).nameOf(game, scene.at)
  const happens = predicted.includes(scene.at)
  const heading = scenes.length < 2 ? 'As it is' : `${happens ? 'What they do' : 'What if'} – ${name}`
  return (
    <>
      <OutcomeChooser shown={shown} cell={cell} onChoose={onChoose} />
      <Picture scene={scene} scenes={scenes} heading={heading} note={setting} />
    </>
  )
}

interface ViewsProps {
  readonly scenario: Scenario
  readonly answer: Answer
  readonly shown: Shown | undefined
  readonly hidden: boolean
  readonly onChoose: (cell: string) => void
}

/** Every view of every game that has something to show. */
export function Views({ scenario, answer, shown, hidden, onChoose }: ViewsProps): JSX.Element {
  return (
    <>
      {Object.entries(answer.run.games).flatMap(([name, game]) => {
        const props: ViewProps = {
          scenario,
          game,
          answer,
          found: answer.views[name]!,
          shown: shown?.name === name ? shown.scene : undefined,
          show: at => onChoose(cellKey(at)),
          hidden,
        }
        const views = viewsOf<ScenarioGame>(game).views.filter(view => view.applies?.(props) ?? true)
        return views.map(view => <ViewSection key={`${name}-${view.name}`} id={`${name}-${view.name}`} view={view} props={props} />)
      })}
    </>
  )
}

function ViewSection({ id, view, props }: { id: string; view: View; props: ViewProps }): JSX.Element {
  const { Component } = view
  return (
    <section class={`view view-${view.name}`} aria-labelledby={`view-${id}`}>
      <h2 id={`view-${id}`}>{view.title}</h2>
      <Component {...props} />
    </section>
  )
}
