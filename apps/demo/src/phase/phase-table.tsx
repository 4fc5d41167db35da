/** The phase line as a table: what was solved, and what decided it there. */
import type { Parameter } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { number } from '../parts/number.ts'
import { Symbols } from '../parts/symbol.tsx'
import { TableAlternative } from '../parts/table-alternative.tsx'
import type { LineReply } from '../solver/protocol.ts'
import { proofInWords, VERDICTS } from './words.ts'

export function PhaseTable({ line, parameter }: { line: LineReply; parameter: Parameter }): JSX.Element {
  const pairs = [...new Set(line.samples.flatMap(sample => sample.deciding.map(pair => pair.text)))]
  return (
    <TableAlternative summary="The line as a table" caption="Points of the phase line">
      <thead>
        <tr>
          <th scope="col">{parameter.label}</th>
          <th scope="col">goes</th>
          {pairs.map(pair => (
            <th key={pair} scope="col">
              {pair}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {line.samples.map(sample => (
          <tr key={sample.value.toFraction()}>
            <th scope="row">
              <Exact value={sample.value} />
            </th>
            <td>{VERDICTS[sample.verdict]}</td>
            {pairs.map(text => {
              const pair = sample.deciding.find(item => item.text === text)
              return <td key={text}>{pair ? `${number(pair.left)} : ${number(pair.right)}` : '–'}</td>
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2 + pairs.length}>
            <Symbols text={proofInWords(line, parameter.symbol ?? parameter.label)} />
          </td>
        </tr>
      </tfoot>
    </TableAlternative>
  )
}
