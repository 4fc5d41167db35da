import { RULE_NAMES } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { biform } from './biform.ts'

const COMMANDS = ['list', 'run', 'phase', 'compare', 'nash', 'split', 'repeated', 'tournament', 'check']
const NAMES = ['all', ...RULE_NAMES].join(', ')

describe('help', () => {
  it('lists the commands', async () => {
    const { code, stdout, stderr } = await biform(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^ +${name} `, 'm'))
    expect(await biform(['help'])).toEqual({ code, stdout, stderr })
  })

  it.each(COMMANDS)('explains %s, whatever else is said', async name => {
    const { code, stdout, stderr } = await biform([name, 'nothing', '--wrong', '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n')[0]).toMatch(new RegExp(`^biform ${name}\\b`))
    expect(stdout).toContain('Exit codes: 0 an answer')
    expect(await biform(['help', name])).toEqual({ code, stdout, stderr })
    for (const line of stdout.split('\n').filter(line => !/[─│]|^ {2}\w+ {2}/.test(line)))
      expect(line.length).toBeLessThanOrEqual(124)
  })

  it('gives the version', async () => {
    const said = await biform(['--version'])
    expect(said.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(await biform(['-v'])).toEqual(said)
  })
})

describe('wrong usage is one line and exit code 2', () => {
  it.each([
    [[], 'a command is missing; biform --help lists the commands'],
    [['lst'], 'there is no command "lst", only "list"; biform --help lists the commands'],
    [['frobnicate'], 'there is no command "frobnicate"; biform --help lists the commands'],
    [['--json'], 'there is no command "--json"; biform --help lists the commands'],
    [['help', 'nahs'], 'there is no command "nahs", only "nash"; biform --help lists the commands'],
    [['nash'], 'nash: FILE is missing; see biform nash --help'],
    [['nash', ''], 'nash: FILE is missing; see biform nash --help'],
    [
      ['tournament', 'a.json', '--out', '-'],
      'tournament: --out takes the name of a file; --json writes to standard output; see biform tournament --help',
    ],
    [['nash', 'a.json', 'b.json'], 'nash: there is one FILE at a time; "b.json" is too much; see biform nash --help'],
    [['nash', 'a.json', '--foo'], "nash: unknown option '--foo'; see biform nash --help"],
    [['nash', 'a.json', '--json=yes'], "nash: option '--json' does not take an argument; see biform nash --help"],
    [['nash', 'a.json', '--seconds'], "nash: option '--seconds <value>' argument missing; see biform nash --help"],
    [
      ['nash', 'a.json', '--seconds', 'soon'],
      'nash: --seconds takes a number above 0, not "soon"; see biform nash --help',
    ],
    [['nash', 'a.json', '--seconds', '0'], 'nash: --seconds takes a number above 0, not "0"; see biform nash --help'],
    [['nash', 'a.json', '--json', '--json'], 'nash: --json is there twice; see biform nash --help'],
    [['list', 'all'], 'list: takes no argument, so "all" is too much; see biform list --help'],
    [['split', 'glove.json'], `split: --rule is missing (${NAMES}); see biform split --help`],
    [['split', 'glove.json', '--rule', 'x'], `split: there is no rule "x" (${NAMES}); see biform split --help`],
    [
      ['split', 'glove.json', '--rule', 'talmut'],
      'split: there is no rule "talmut" (did you mean talmud?); see biform split --help',
    ],
    [
      ['split', 'glove.json', '--rule', 'all', '--format', 'pdf'],
      'split: there is no format "pdf" (text, csv, latex); see biform split --help',
    ],
    [
      ['split', 'glove.json', '--rule', 'all', '--format', 'csv', '--json'],
      'split: --json and --format are two answers; one at a time; see biform split --help',
    ],
    [
      ['run', '003-uni', '--set', 'rho'],
      'run: --set takes name=value, as in --set rho=1/2, not "rho"; see biform run --help',
    ],
    [
      ['run', '003-uni', '--set', 'rho='],
      'run: --set takes name=value, as in --set rho=1/2, not "rho="; see biform run --help',
    ],
    [
      ['run', '003-uni', '--set', '=1'],
      'run: --set takes name=value, as in --set rho=1/2, not "=1"; see biform run --help',
    ],
    [['run', '003-uni', '--set', 'rho=1', '--set', 'rho=0'], 'run: --set rho is there twice; see biform run --help'],
    [['run', '003-uni', '--se\u001b[31m\nt'], "run: unknown option '--se\\u{1b}[31m\\u{a}t'; see biform run --help"],
  ])('%j', async (argv, message) => {
    expect(await biform(argv)).toEqual({ code: 2, stdout: '', stderr: `biform: ${message}\n` })
  })
})
